"""Turn a question into what its card writes back, and put the fields of the card into it."""

from dataclasses import replace
from uuid import UUID

from db.domain.consent import Consent
from db.domain.inputs import (
    ApplicantInput,
    AssigneeInput,
    DeadlineInput,
    OrderInput,
    QuestionEdit,
)
from db.domain.rows.minutes import ApplicantRow, AssignmentRow, OrderRow, QuestionRow


def edit_of(row: QuestionRow) -> QuestionEdit:
    """Return the edit that changes nothing."""
    return QuestionEdit(
        kind=row.kind,
        urgency=row.urgency,
        supporters=row.supporters,
        answer=row.answer,
        topic_id=row.topic_id,
        house_id=row.house_id,
        applicant=applicant_of(row.applicant) if row.applicant else None,
        orders=tuple(order_of(order) for order in row.orders),
    )


def applicant_of(row: ApplicantRow) -> ApplicantInput:
    """Return who asked as it is written back."""
    return ApplicantInput(
        row.name, row.house_id, row.flat, row.entrance, row.phone, consent=row.consent
    )


def order_of(row: OrderRow) -> OrderInput:
    """Return an order as it is written back."""
    deadline = None
    if row.deadline_kind is not None:
        deadline = DeadlineInput(row.deadline_kind, row.deadline_on, row.deadline_words)
    assignees = tuple(assignee_of(one) for one in row.assignments)
    return OrderInput(row.id, row.wording, assignees, deadline)


def assignee_of(row: AssignmentRow) -> AssigneeInput:
    """Return an assignee as it is written back."""
    return AssigneeInput(row.organisation_id, row.person_id, row.deadline_on)


def consent_alone(row: QuestionRow, edit: QuestionEdit) -> Consent | None:
    """Return the consent where nothing else is changed: it may be at any time."""
    stored = edit_of(row)
    if stored.applicant is None or edit.applicant is None:
        return None
    consent = edit.applicant.consent
    same = replace(stored, applicant=replace(stored.applicant, consent=consent)) == edit
    return consent if same and edit != stored else None


def with_applicant(edit: QuestionEdit, name: str, flat: str, phone: str) -> QuestionEdit:
    """Return the edit with another applicant; all empty makes the question anonymous."""
    known = edit.applicant or ApplicantInput(house_id=edit.house_id)
    changed = replace(known, name=name, flat=flat, phone=phone)
    says_nothing = not (name or flat or phone or changed.entrance)
    return replace(edit, applicant=None if says_nothing else changed)


def with_house(edit: QuestionEdit, house_id: UUID | None) -> QuestionEdit:
    """Return the edit with another house; the applicant lives where the question is about."""
    applicant = edit.applicant
    if applicant is not None and applicant.house_id == edit.house_id:
        applicant = replace(applicant, house_id=house_id)
    return replace(edit, house_id=house_id, applicant=applicant)
