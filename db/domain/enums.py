"""Name the states and kinds of the field; every value is stored as it stands here."""

from enum import StrEnum


class MeetingState(StrEnum):
    """Say how far a meeting has come."""

    PLANNED = "planned"
    ANNOUNCED = "announced"
    RUNNING = "running"
    HELD = "held"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


class AttendanceRole(StrEnum):
    """Say in which part somebody came to a meeting."""

    CHAIR = "chair"
    SECRETARY = "secretary"
    TEAM = "team"
    GUEST = "guest"


class QuestionKind(StrEnum):
    """Tell a request that asks for work from a remark that asks for nothing."""

    REQUEST = "request"
    REMARK = "remark"


class ConsentForm(StrEnum):
    """Say how an applicant agreed to the processing of personal data."""

    NONE = "none"
    SPOKEN = "spoken"
    """Said aloud at the meeting."""
    WRITTEN = "written"


class ErasureGround(StrEnum):
    """Say why personal data was destroyed."""

    REQUEST = "request"
    """The person, or a body that supervises, has asked for it."""
    TERM = "term"
    """The term for which it may be kept is over."""


class PublicChoice(StrEnum):
    """Say what becomes of a text on a paper for the public."""

    AS_IS = "as_is"
    REPLACED = "replaced"
    HIDDEN = "hidden"


class Urgency(StrEnum):
    """Say how soon a question is looked after; ``HEAD`` is under the head's own control."""

    ORDINARY = "ordinary"
    URGENT = "urgent"
    HEAD = "head"


class DeadlineKind(StrEnum):
    """Say whether a deadline is a date or one of the two words that stand for none."""

    DATE = "date"
    IMMEDIATE = "immediate"
    PERMANENT = "permanent"


class AssigneeRole(StrEnum):
    """Tell the lead, who answers for all, from the co-executors."""

    LEAD = "lead"
    CO_EXECUTOR = "co_executor"


class ControlState(StrEnum):
    """Say where an order stands in the control of execution."""

    NOT_ISSUED = "not_issued"
    ON_CONTROL = "on_control"
    RETURNED = "returned"
    OFF_CONTROL = "off_control"


class Outcome(StrEnum):
    """Say what came of an order, in the words of whoever carried it out."""

    DONE = "done"
    EXPLAINED = "explained"
    PLANNED = "planned"
    REFUSED = "refused"
    TRANSFERRED = "transferred"


class Recurrence(StrEnum):
    """Say how often an order that never ends is looked after anew."""

    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half_yearly"
    YEARLY = "yearly"


class DecisionKind(StrEnum):
    """Say what was decided about an order under control."""

    RETURNED = "returned"
    """The report was not taken: the work is to be done again."""
    REMOVED = "removed"
    """Off control, by somebody who answers for that by name."""
    ROUND = "round"
    """One round of a recurring order was taken, and the next one began."""
    REOPENED = "reopened"
    """On control again, because the applicant or somebody else disagrees."""


class FeedbackChannel(StrEnum):
    """Say how an applicant was told what became of the question."""

    CALL = "call"
    MESSAGE = "message"
    LETTER = "letter"
    IN_PERSON = "in_person"
    NOTICE = "notice"
    """A poster or a publication: for those of whom nobody knows a telephone or a flat."""


class Verdict(StrEnum):
    """Say what an applicant thinks of what was done."""

    SATISFIED = "satisfied"
    PARTLY = "partly"
    NOT = "not"


class SignalSource(StrEnum):
    """Say through which channel something was heard of."""

    RECEPTION = "reception"
    HEARING = "hearing"
    SESSION = "session"
    EVENT = "event"
    HOTLINE = "hotline"
    NETWORK = "network"
    MEDIA = "media"
    LETTER = "letter"
    OTHER = "other"


class TellingChannel(StrEnum):
    """Say where residents were told of a meeting."""

    ENTRANCE = "entrance"
    """The board at an entrance."""
    QUARTER = "quarter"
    """A board in the quarter, a shop, a school."""
    MEDIA = "media"
    NETWORK = "network"
    CALL = "call"
    OTHER = "other"


class AdviceChoice(StrEnum):
    """Say what somebody has decided about a yard, whatever its place in the ranking."""

    FIRST = "first"
    LATER = "later"


class ProtocolState(StrEnum):
    """Say whether a protocol is only issued or carries the head's signature."""

    ISSUED = "issued"
    SIGNED = "signed"
    CORRECTING = "correcting"
    """Its records are open for a correction; the newest edition holds until the next."""


class OrganisationKind(StrEnum):
    """Sort the organisations that orders go to."""

    ADMINISTRATION = "administration"
    ENTERPRISE = "enterprise"
    MANAGING_COMPANY = "managing_company"
    OTHER = "other"


class Sex(StrEnum):
    """Give the sex that the declension of a name asks for."""

    FEMALE = "female"
    MALE = "male"


class GrammaticalCase(StrEnum):
    """Name the cases that the papers use."""

    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"
    INSTRUMENTAL = "instrumental"


class RecordKind(StrEnum):
    """Name the kinds of record, as the journal and the change sets speak of them."""

    CITY = "city"
    CALENDAR_YEAR = "calendar_year"
    HOUSE = "house"
    ORGANISATION = "organisation"
    PERSON = "person"
    TOPIC = "topic"
    MEETING = "meeting"
    MEETING_HOUSE = "meeting_house"
    ATTENDANCE = "attendance"
    QUESTION = "question"
    QUESTION_LINK = "question_link"
    HEAD_WORD = "head_word"
    APPLICANT = "applicant"
    ORDER = "order"
    ASSIGNMENT = "assignment"
    PROTOCOL = "protocol"
    PROTOCOL_VERSION = "protocol_version"
    ATTACHMENT = "attachment"
    ERASURE = "erasure"
    PUBLIC_TEXT = "public_text"
    EXTENSION = "extension"
    EXECUTION_REPORT = "execution_report"
    CONTROL_DECISION = "control_decision"
    MILESTONE = "milestone"
    FEEDBACK = "feedback"
    REPLY_TEXT = "reply_text"
    TYPICAL_SOLUTION = "typical_solution"
    CHECK_ITEM = "check_item"
    PREPARED_QUESTION = "prepared_question"
    TELLING = "telling"
    SIGNAL = "signal"
    PUBLICATION = "publication"
    ADVICE_NOTE = "advice_note"
    SCHEDULE_EDITION = "schedule_edition"


class AttachmentPurpose(StrEnum):
    """Say what a file is kept for."""

    COAT_OF_ARMS = "coat_of_arms"
    TEMPLATE = "template"
    PHOTO = "photo"
    DOCUMENT = "document"
