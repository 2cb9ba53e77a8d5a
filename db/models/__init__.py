"""Map the records to tables, a module per aggregate."""

from db.models.base import Base, Record
from db.models.city import CalendarYear, City
from db.models.directories import House, Organisation, Person, Topic
from db.models.journal import Draft, Operation, Replica, Sequence
from db.models.meeting import Attendance, Meeting, MeetingHouse
from db.models.minutes import Applicant, Assignment, Order, Question
from db.models.protocol import Protocol, ProtocolVersion

__all__ = [
    "Applicant",
    "Assignment",
    "Attendance",
    "Base",
    "CalendarYear",
    "City",
    "Draft",
    "House",
    "Meeting",
    "MeetingHouse",
    "Operation",
    "Order",
    "Organisation",
    "Person",
    "Protocol",
    "ProtocolVersion",
    "Question",
    "Record",
    "Replica",
    "Sequence",
    "Topic",
]
