"""Map the records to tables, a module per aggregate."""

from db.models.attachment import Attachment, AttachmentContent
from db.models.base import Base, Record
from db.models.city import CalendarYear, City
from db.models.directories import House, Organisation, Person, Topic
from db.models.journal import Draft, Operation, Replica, Sequence
from db.models.meeting import Attendance, Meeting, MeetingHouse
from db.models.minutes import Applicant, Assignment, Order, Question, QuestionLink
from db.models.privacy import Erasure, PublicText
from db.models.protocol import Protocol, ProtocolVersion
from db.models.search import SearchEntry, SearchPending

__all__ = [
    "Applicant",
    "Assignment",
    "Attachment",
    "AttachmentContent",
    "Attendance",
    "Base",
    "CalendarYear",
    "City",
    "Draft",
    "Erasure",
    "House",
    "Meeting",
    "MeetingHouse",
    "Operation",
    "Order",
    "Organisation",
    "Person",
    "Protocol",
    "ProtocolVersion",
    "PublicText",
    "Question",
    "QuestionLink",
    "Record",
    "Replica",
    "SearchEntry",
    "SearchPending",
    "Sequence",
    "Topic",
]
