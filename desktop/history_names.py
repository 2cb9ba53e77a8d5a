"""Name in the history of a card its records, their fields and their values."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from db.domain.enums import RecordKind

translate = QCoreApplication.translate

_STATES = ("state_before", "state_after")
_VERDICTS = ("verdict", "verdict_before")


def names_of_kinds() -> Mapping[RecordKind, str]:
    """Return what the records on a card are called."""
    return {
        RecordKind.APPLICANT: translate("HistoryWords", "applicant"),
        RecordKind.ORDER: translate("HistoryWords", "order"),
        RecordKind.ASSIGNMENT: translate("HistoryWords", "assignee"),
        RecordKind.QUESTION_LINK: translate("HistoryWords", "asked before"),
        RecordKind.HEAD_WORD: translate("HistoryWords", "word of the head"),
        RecordKind.ATTACHMENT: translate("HistoryWords", "photo"),
        RecordKind.MEETING_HOUSE: translate("HistoryWords", "house"),
        RecordKind.ATTENDANCE: translate("HistoryWords", "attendance"),
        RecordKind.PROTOCOL_VERSION: translate("HistoryWords", "edition"),
        RecordKind.EXTENSION: translate("HistoryWords", "deadline moved"),
        RecordKind.EXECUTION_REPORT: translate("HistoryWords", "report of execution"),
        RecordKind.CONTROL_DECISION: translate("HistoryWords", "decision"),
        RecordKind.MILESTONE: translate("HistoryWords", "stage"),
        RecordKind.FEEDBACK: translate("HistoryWords", "answer to the applicant"),
        RecordKind.CHECK_ITEM: translate("HistoryWords", "to be done"),
        RecordKind.PREPARED_QUESTION: translate("HistoryWords", "prepared question"),
        RecordKind.TELLING: translate("HistoryWords", "residents told"),
    }


def names_of_fields() -> dict[str, str]:
    """Return what the fields are called."""
    return (
        {
            "deadline": translate("HistoryWords", "deadline"),
            "words": translate("HistoryWords", "words of the resident"),
            "answer": translate("HistoryWords", "answer on the spot"),
            "urgency": translate("HistoryWords", "urgency"),
            "sort": translate("HistoryWords", "kind"),
            "supporters": translate("HistoryWords", "supporters"),
            "multiplicity": translate("HistoryWords", "times raised"),
            "topic_id": translate("HistoryWords", "topic"),
            "house_id": translate("HistoryWords", "house"),
            "not_understood": translate("HistoryWords", "not understood"),
            "asked_at": translate("HistoryWords", "recorded"),
            "number": translate("HistoryWords", "number"),
            "name": translate("HistoryWords", "name"),
            "flat": translate("HistoryWords", "flat"),
            "entrance": translate("HistoryWords", "entrance"),
            "phone": translate("HistoryWords", "phone"),
            "consent": translate("HistoryWords", "consent"),
            "consent_on": translate("HistoryWords", "day of the consent"),
            "publication_consent_on": translate("HistoryWords", "consent to publication"),
            "wording": translate("HistoryWords", "official wording"),
            "announced_at": translate("HistoryWords", "read out"),
            "said_by": translate("HistoryWords", "promised by"),
            "said_at": translate("HistoryWords", "promised at"),
            "control": translate("HistoryWords", "control"),
            "outcome": translate("HistoryWords", "outcome"),
            "role": translate("HistoryWords", "part"),
            "organisation_id": translate("HistoryWords", "organisation"),
            "person_id": translate("HistoryWords", "person"),
            "state": translate("HistoryWords", "state"),
            "on": translate("HistoryWords", "date"),
            "at": translate("HistoryWords", "hour"),
            "place": translate("HistoryWords", "place"),
            "note": translate("HistoryWords", "note"),
            "reason": translate("HistoryWords", "reason"),
            "moved_from": translate("HistoryWords", "moved from"),
            "started_at": translate("HistoryWords", "begun"),
            "ended_at": translate("HistoryWords", "ended"),
            "residents": translate("HistoryWords", "residents"),
            "present": translate("HistoryWords", "came"),
            "post": translate("HistoryWords", "post"),
            "stands_in_for_id": translate("HistoryWords", "in whose stead"),
            "number_text": translate("HistoryWords", "number"),
            "issued_at": translate("HistoryWords", "issued"),
            "signed_on": translate("HistoryWords", "signed"),
            "edition": translate("HistoryWords", "edition"),
        }
        | _names_of_directories()
        | _names_of_control()
    )


def _names_of_directories() -> dict[str, str]:
    return {
        "street": translate("HistoryWords", "street"),
        "quarter": translate("HistoryWords", "quarter"),
        "managing_company_id": translate("HistoryWords", "managing company"),
        "entrances": translate("HistoryWords", "entrances"),
        "flats": translate("HistoryWords", "flats"),
        "senior_name": translate("HistoryWords", "senior resident"),
        "senior_phone": translate("HistoryWords", "phone of the senior resident"),
        "short_name": translate("HistoryWords", "short name"),
        "head_post": translate("HistoryWords", "post of the head"),
        "head_name": translate("HistoryWords", "head"),
        "email": translate("HistoryWords", "e-mail"),
        "name_dative": translate("HistoryWords", "dative of the name"),
        "post_dative": translate("HistoryWords", "dative of the post"),
        "post_genitive": translate("HistoryWords", "genitive of the post"),
        "name_instrumental": translate("HistoryWords", "instrumental of the name"),
        "post_instrumental": translate("HistoryWords", "instrumental of the post"),
        "surname": translate("HistoryWords", "surname"),
        "first_name": translate("HistoryWords", "first name"),
        "patronymic": translate("HistoryWords", "patronymic"),
        "sex": translate("HistoryWords", "sex"),
        "in_team": translate("HistoryWords", "in the head's team"),
        "group": translate("HistoryWords", "group"),
        "title": translate("HistoryWords", "title"),
        "usual_assignee_id": translate("HistoryWords", "usual assignee"),
        "off_season": translate("HistoryWords", "months of rest"),
        "solution_id": translate("HistoryWords", "typical solution"),
        "grown_from_id": translate("HistoryWords", "made of an order"),
        "is_sample": translate("HistoryWords", "sample"),
        "steps": translate("HistoryWords", "steps"),
        "term": translate("HistoryWords", "usual term"),
        "name_genitive": translate("HistoryWords", "genitive of the name"),
        "letterhead": translate("HistoryWords", "letterhead"),
        "head_id": translate("HistoryWords", "head of the city"),
        "secretary_id": translate("HistoryWords", "secretary"),
        "controller_id": translate("HistoryWords", "watches the execution"),
        "number_pattern": translate("HistoryWords", "pattern of the number"),
        "series": translate("HistoryWords", "series"),
        "time_zone": translate("HistoryWords", "time zone"),
        "paper_options": translate("HistoryWords", "choices about papers"),
        "retention": translate("HistoryWords", "terms of keeping"),
        "year": translate("HistoryWords", "year"),
        "days": translate("HistoryWords", "days"),
    }


def _names_of_control() -> dict[str, str]:
    return {
        "recurrence": translate("HistoryWords", "repeated"),
        "check_on": translate("HistoryWords", "next round"),
        "closed_on": translate("HistoryWords", "taken off control"),
        "done_on": translate("HistoryWords", "done on"),
        "due_on": translate("HistoryWords", "due on"),
        "allowed_by": translate("HistoryWords", "allowed by"),
        "allowed_on": translate("HistoryWords", "allowed on"),
        "reported_on": translate("HistoryWords", "reported on"),
        "text": translate("HistoryWords", "text"),
        "decision": translate("HistoryWords", "decision"),
        "decided_by": translate("HistoryWords", "decided by"),
        "decided_on": translate("HistoryWords", "decided on"),
        "told_on": translate("HistoryWords", "told on"),
        "told_by": translate("HistoryWords", "told by"),
        "channel": translate("HistoryWords", "how"),
        "reached": translate("HistoryWords", "reached"),
        "remark": translate("HistoryWords", "remark"),
        "verdict": translate("HistoryWords", "verdict"),
        "verdict_before": translate("HistoryWords", "verdict before"),
        "state_before": translate("HistoryWords", "control before"),
        "state_after": translate("HistoryWords", "control after"),
        "may_ask_again": translate("HistoryWords", "may be asked again"),
        "ask_again_on": translate("HistoryWords", "ask again on"),
        "done_by": translate("HistoryWords", "done by"),
        "needless": translate("HistoryWords", "not needed"),
        "line": translate("HistoryWords", "question"),
        "handed_by": translate("HistoryWords", "handed in by"),
        "question_id": translate("HistoryWords", "taken into the minutes"),
        "lead_days": translate("HistoryWords", "working days before"),
        "link": translate("HistoryWords", "link"),
        "noted_on": translate("HistoryWords", "noted on"),
        "source": translate("HistoryWords", "source"),
        "weight": translate("HistoryWords", "people behind it"),
        "published_on": translate("HistoryWords", "published on"),
        "outlet": translate("HistoryWords", "paper, channel or group"),
    }


def names_of_values() -> dict[tuple[str, str], str]:
    """Return the words for the values that a field may have."""
    return (
        {
            ("deadline", "immediate"): translate("HistoryWords", "at once"),
            ("deadline", "permanent"): translate("HistoryWords", "permanently"),
            ("urgency", "ordinary"): translate("HistoryWords", "ordinary"),
            ("urgency", "urgent"): translate("HistoryWords", "urgent"),
            ("urgency", "head"): translate("HistoryWords", "under the head's control"),
            ("sort", "request"): translate("HistoryWords", "request"),
            ("sort", "remark"): translate("HistoryWords", "remark"),
            ("sort", "administration"): translate("HistoryWords", "administration"),
            ("sort", "enterprise"): translate("HistoryWords", "enterprise"),
            ("sort", "managing_company"): translate("HistoryWords", "managing company"),
            ("sort", "other"): translate("HistoryWords", "other"),
            ("control", "not_issued"): translate("HistoryWords", "not issued"),
            ("control", "on_control"): translate("HistoryWords", "on control"),
            ("control", "returned"): translate("HistoryWords", "returned"),
            ("control", "off_control"): translate("HistoryWords", "off control"),
            ("outcome", "done"): translate("HistoryWords", "done"),
            ("outcome", "explained"): translate("HistoryWords", "explained"),
            ("outcome", "planned"): translate("HistoryWords", "planned"),
            ("outcome", "refused"): translate("HistoryWords", "refused"),
            ("outcome", "transferred"): translate("HistoryWords", "transferred"),
            ("role", "lead"): translate("HistoryWords", "lead assignee"),
            ("role", "co_executor"): translate("HistoryWords", "co-executor"),
            ("role", "chair"): translate("HistoryWords", "chair"),
            ("role", "secretary"): translate("HistoryWords", "secretary"),
            ("role", "team"): translate("HistoryWords", "team of the head"),
            ("role", "guest"): translate("HistoryWords", "guest"),
            ("consent", "none"): translate("HistoryWords", "none"),
            ("consent", "spoken"): translate("HistoryWords", "spoken"),
            ("consent", "written"): translate("HistoryWords", "written"),
            ("sex", "female"): translate("HistoryWords", "female"),
            ("sex", "male"): translate("HistoryWords", "male"),
        }
        | _names_of_states()
        | _values_of_control()
    )


def _names_of_states() -> dict[tuple[str, str], str]:
    return {
        ("state", "planned"): translate("HistoryWords", "planned (meeting)"),
        ("state", "announced"): translate("HistoryWords", "announced"),
        ("state", "running"): translate("HistoryWords", "running"),
        ("state", "held"): translate("HistoryWords", "held"),
        ("state", "postponed"): translate("HistoryWords", "postponed"),
        ("state", "cancelled"): translate("HistoryWords", "cancelled"),
        ("state", "issued"): translate("HistoryWords", "issued"),
        ("state", "signed"): translate("HistoryWords", "signed"),
        ("state", "correcting"): translate("HistoryWords", "open for a correction"),
    }


def _values_of_control() -> dict[tuple[str, str], str]:
    states = {
        "not_issued": translate("HistoryWords", "not issued"),
        "on_control": translate("HistoryWords", "on control"),
        "returned": translate("HistoryWords", "returned"),
        "off_control": translate("HistoryWords", "off control"),
    }
    verdicts = {
        "satisfied": translate("HistoryWords", "satisfied"),
        "partly": translate("HistoryWords", "partly satisfied"),
        "not": translate("HistoryWords", "not satisfied"),
    }
    return {
        ("decision", "returned"): translate("HistoryWords", "returned for rework"),
        ("decision", "removed"): translate("HistoryWords", "taken off control"),
        ("decision", "round"): translate("HistoryWords", "round taken"),
        ("decision", "reopened"): translate("HistoryWords", "on control again"),
        ("recurrence", "weekly"): translate("HistoryWords", "every week"),
        ("recurrence", "monthly"): translate("HistoryWords", "every month"),
        ("recurrence", "quarterly"): translate("HistoryWords", "every quarter"),
        ("recurrence", "half_yearly"): translate("HistoryWords", "every half-year"),
        ("recurrence", "yearly"): translate("HistoryWords", "every year"),
        ("channel", "call"): translate("HistoryWords", "call"),
        ("channel", "message"): translate("HistoryWords", "message"),
        ("channel", "letter"): translate("HistoryWords", "letter"),
        ("channel", "in_person"): translate("HistoryWords", "in person"),
        ("channel", "notice"): translate("HistoryWords", "notice for all"),
        ("channel", "entrance"): translate("HistoryWords", "board at the entrance"),
        ("channel", "quarter"): translate("HistoryWords", "board in the quarter"),
        ("channel", "media"): translate("HistoryWords", "media"),
        ("channel", "network"): translate("HistoryWords", "social network"),
        ("channel", "other"): translate("HistoryWords", "otherwise"),
        **_values_of_sources(),
        **{(name, key): text for name in _STATES for key, text in states.items()},
        **{(name, key): text for name in _VERDICTS for key, text in verdicts.items()},
    }


def _values_of_sources() -> dict[tuple[str, str], str]:
    return {
        ("source", "reception"): translate("HistoryWords", "reception of citizens"),
        ("source", "hearing"): translate("HistoryWords", "public hearing"),
        ("source", "session"): translate("HistoryWords", "session of the assembly"),
        ("source", "event"): translate("HistoryWords", "public event"),
        ("source", "hotline"): translate("HistoryWords", "hotline"),
        ("source", "network"): translate("HistoryWords", "social network"),
        ("source", "media"): translate("HistoryWords", "media"),
        ("source", "letter"): translate("HistoryWords", "letter"),
        ("source", "other"): translate("HistoryWords", "otherwise"),
    }
