"""Map the records to tables, a module per aggregate."""

from db.models.attachment import Attachment, AttachmentContent
from db.models.base import Base, Record
from db.models.city import CalendarYear, City
from db.models.control import (
    ControlDecision,
    ControlEntry,
    ExecutionReport,
    Extension,
    Milestone,
)
from db.models.directories import House, Organisation, Person, Topic
from db.models.feedback import Feedback, ReplyText
from db.models.indicators import IndicatorCell, IndicatorChange
from db.models.journal import Draft, Operation, Replica, Sequence
from db.models.meeting import Attendance, Meeting, MeetingHouse
from db.models.minutes import Applicant, Assignment, HeadWord, Order, Question, QuestionLink
from db.models.monitoring import AdviceNote, Publication, ScheduleEdition, Signal
from db.models.preparation import CheckItem, PreparedQuestion, Telling
from db.models.privacy import Erasure, PublicText
from db.models.protocol import Protocol, ProtocolVersion
from db.models.search import SearchEntry, SearchPending
from db.models.solutions import TypicalSolution

__all__ = [
    "AdviceNote",
    "Applicant",
    "Assignment",
    "Attachment",
    "AttachmentContent",
    "Attendance",
    "Base",
    "CalendarYear",
    "CheckItem",
    "City",
    "ControlDecision",
    "ControlEntry",
    "Draft",
    "Erasure",
    "ExecutionReport",
    "Extension",
    "Feedback",
    "HeadWord",
    "House",
    "IndicatorCell",
    "IndicatorChange",
    "Meeting",
    "MeetingHouse",
    "Milestone",
    "Operation",
    "Order",
    "Organisation",
    "Person",
    "PreparedQuestion",
    "Protocol",
    "ProtocolVersion",
    "PublicText",
    "Publication",
    "Question",
    "QuestionLink",
    "Record",
    "Replica",
    "ReplyText",
    "ScheduleEdition",
    "SearchEntry",
    "SearchPending",
    "Sequence",
    "Signal",
    "Telling",
    "Topic",
    "TypicalSolution",
]
