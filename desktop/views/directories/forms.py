"""Lay out the forms of houses, organisations, people and topics."""

from enum import StrEnum
from typing import cast

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox
from typing_extensions import override

from db.domain.enums import OrganisationKind, Sex
from db.domain.inputs import HouseInput, OrganisationInput, PersonInput, TopicInput
from db.domain.rows.directories import (
    HouseRow,
    OrganisationRow,
    PersonRow,
    ProposedCases,
    TopicRow,
)
from desktop.views.common.theme import Theme
from desktop.views.directories import inputs
from desktop.views.directories.case_fields import CaseField, CasesBox
from desktop.views.directories.fields import (
    ChoiceField,
    LineField,
    NoteField,
    NumberField,
    PickField,
)
from desktop.views.directories.record_form import RecordForm
from desktop.views.directories.wording import organisation_kind_words


class HouseForm(RecordForm[HouseRow, HouseInput]):
    """Hold a house."""

    def __init__(self, theme: Theme, delete: QAction) -> None:
        super().__init__(theme)
        self.titles = (self.tr("New house"), self.tr("House"))
        self.street = LineField(self.tr("Street"), placeholder=self.tr("as papers print it"))
        self.number = LineField(self.tr("Number"))
        self.quarter = LineField(self.tr("Quarter"))
        self.company = PickField(theme, self.tr("Managing company"), self.tr("a few letters"))
        self.entrances = NumberField(self.tr("Entrances"))
        self.flats = NumberField(self.tr("Flats"))
        self.residents = NumberField(self.tr("Residents"))
        self.senior = LineField(self.tr("Senior resident"))
        self.phone = LineField(self.tr("Phone of the senior resident"))
        self.note = NoteField(theme, self.tr("Note"))
        self.faults = {
            "no_street": self.street,
            "no_number": self.number,
            "house_twice": self.number,
            "gone": self.company,
        }
        self.checked = (self.company, self.entrances, self.flats, self.residents)
        self.add(self.street)
        self.add(self.number, self.quarter)
        self.add(self.company)
        self.add(self.entrances, self.flats, self.residents)
        for field in (self.senior, self.phone, self.note):
            self.add(field)
        self.finish(delete)

    @override
    def fill(self, row: HouseRow | None) -> None:
        data = inputs.house(row)
        self.street.set_text(data.street)
        self.number.set_text(data.number)
        self.quarter.set_text(data.quarter)
        self.company.set_choice(data.managing_company_id, row.managing_company if row else "")
        self.entrances.set_number(data.entrances)
        self.flats.set_number(data.flats)
        self.residents.set_number(data.residents)
        self.senior.set_text(data.senior_name)
        self.phone.set_text(data.senior_phone)
        self.note.set_text(data.note)

    @override
    def typed(self) -> HouseInput:
        return HouseInput(
            street=self.street.text(),
            number=self.number.text(),
            quarter=self.quarter.text(),
            managing_company_id=self.company.choice(),
            entrances=self.entrances.number(),
            flats=self.flats.number(),
            residents=self.residents.number(),
            senior_name=self.senior.text(),
            senior_phone=self.phone.text(),
            note=self.note.text(),
        )

    @override
    def focus_first(self) -> None:
        self.street.setFocus()


class OrganisationForm(RecordForm[OrganisationRow, OrganisationInput]):
    """Hold an organisation."""

    def __init__(self, theme: Theme, delete: QAction) -> None:
        super().__init__(theme)
        self.titles = (self.tr("New organisation"), self.tr("Organisation"))
        self.name = LineField(self.tr("Full name"), placeholder=self.tr("as papers print it"))
        self.short = LineField(self.tr("Short name"))
        self.kind = ChoiceField(
            self.tr("Kind"), {kind: organisation_kind_words(kind) for kind in OrganisationKind}
        )
        self.post = LineField(self.tr("Post of its head"))
        self.head = LineField(self.tr("Head, full name"))
        self.phone = LineField(self.tr("Phone"))
        self.email = LineField(self.tr("E-mail"))
        self.cases = CasesBox(
            {
                "name_dative": CaseField(self.tr("To whom an order goes")),
                "name_genitive": CaseField(self.tr("Of whom, the name")),
                "name_instrumental": CaseField(self.tr("By whom, the name")),
            }
        )
        self.note = NoteField(theme, self.tr("Note"))
        self.faults = {"no_name": self.name, "organisation_twice": self.name}
        for field in (self.name, self.short, self.kind, self.post, self.head, self.cases):
            self.add(field)
        self.add(self.phone, self.email)
        self.add(self.note)
        self.finish(delete)
        for line in (self.name, self.post, self.head, self.cases.fields["name_genitive"]):
            line.edit.editingFinished.connect(self.cases_wanted)

    @override
    def fill(self, row: OrganisationRow | None) -> None:
        data = inputs.organisation(row)
        self.name.set_text(data.name)
        self.short.set_text(data.short_name)
        self.kind.set_value(data.kind)
        self.post.set_text(data.head_post)
        self.head.set_text(data.head_name)
        self.phone.set_text(data.phone)
        self.email.set_text(data.email)
        self.cases.set_texts({name: getattr(data, name) for name in self.cases.fields})
        self.note.set_text(data.note)

    @override
    def show_cases(self, found: ProposedCases) -> None:
        self.cases.show_proposals(found)
        text = self.tr("The name does not tell the sex: write the case by hand.")
        is_asked = found.is_sex_unknown and not self.cases.texts()["name_dative"]
        self.head.set_doubt(text if is_asked else "")

    @override
    def typed(self) -> OrganisationInput:
        return OrganisationInput(
            name=self.name.text(),
            short_name=self.short.text(),
            kind=cast("OrganisationKind", self.kind.value()),
            head_post=self.post.text(),
            head_name=self.head.text(),
            phone=self.phone.text(),
            email=self.email.text(),
            note=self.note.text(),
            **self.cases.texts(),
        )

    @override
    def focus_first(self) -> None:
        self.name.setFocus()


class PersonForm(RecordForm[PersonRow, PersonInput]):
    """Hold a person."""

    def __init__(self, theme: Theme, delete: QAction) -> None:
        super().__init__(theme)
        self.titles = (self.tr("New person"), self.tr("Person"))
        self.surname = LineField(self.tr("Surname"))
        self.first = LineField(self.tr("First name"))
        self.patronymic = LineField(self.tr("Patronymic"))
        sexes: dict[StrEnum | None, str] = {
            None: self.tr("by the name"),
            Sex.FEMALE: self.tr("female"),
            Sex.MALE: self.tr("male"),
        }
        self.sex = ChoiceField(self.tr("Sex"), sexes)
        self.post = LineField(self.tr("Post"))
        self.organisation = PickField(theme, self.tr("Organisation"), self.tr("a few letters"))
        self.phone = LineField(self.tr("Phone"))
        self.email = LineField(self.tr("E-mail"))
        self.in_team = QCheckBox(self.tr("In the head's team"))
        self.in_team.setToolTip(self.tr("Who is in the team is invited to every meeting"))
        self.cases = CasesBox(
            {
                "name_dative": CaseField(self.tr("Name: to whom")),
                "post_dative": CaseField(self.tr("Post: to whom")),
                "name_genitive": CaseField(self.tr("Name: of whom")),
                "post_genitive": CaseField(self.tr("Post: of whom")),
                "name_instrumental": CaseField(self.tr("Name: by whom")),
                "post_instrumental": CaseField(self.tr("Post: by whom")),
            }
        )
        self.note = NoteField(theme, self.tr("Note"))
        self.faults = {"no_surname": self.surname, "gone": self.organisation}
        self.checked = (self.organisation,)
        self._lay_out(delete)
        for field in (self.surname, self.first, self.patronymic):
            field.edit.editingFinished.connect(self.doubt_wanted)
        for line in (self.surname, self.first, self.patronymic, self.post, self.organisation):
            line.edit.editingFinished.connect(self.cases_wanted)
        self.sex.box.currentIndexChanged.connect(self.cases_wanted)

    def _lay_out(self, delete: QAction) -> None:
        self.add(self.surname)
        self.add(self.first, self.patronymic)
        self.add(self.sex)
        self.add(self.post)
        self.add(self.organisation)
        self.add(self.cases)
        self.add(self.in_team)
        self.add(self.phone, self.email)
        self.add(self.note)
        self.finish(delete)

    @override
    def fill(self, row: PersonRow | None) -> None:
        data = inputs.person(row)
        self.surname.set_text(data.surname)
        self.first.set_text(data.first_name)
        self.patronymic.set_text(data.patronymic)
        self.sex.set_value(data.sex)
        self.post.set_text(data.post)
        self.organisation.set_choice(data.organisation_id, row.organisation if row else "")
        self.phone.set_text(data.phone)
        self.email.set_text(data.email)
        self.in_team.setChecked(data.in_team)
        self.cases.set_texts({name: getattr(data, name) for name in self.cases.fields})
        self.note.set_text(data.note)

    @override
    def show_cases(self, found: ProposedCases) -> None:
        self.cases.show_proposals(found)
        text = self.tr(
            "The name does not tell the sex: choose it, else the papers cannot decline it."
        )
        self.sex.set_doubt(text if found.is_sex_unknown else "")

    @override
    def typed(self) -> PersonInput:
        return PersonInput(
            surname=self.surname.text(),
            first_name=self.first.text(),
            patronymic=self.patronymic.text(),
            sex=cast("Sex | None", self.sex.value()),
            post=self.post.text(),
            organisation_id=self.organisation.choice(),
            phone=self.phone.text(),
            email=self.email.text(),
            in_team=self.in_team.isChecked(),
            note=self.note.text(),
            **self.cases.texts(),
        )

    @override
    def focus_first(self) -> None:
        self.surname.setFocus()


class TopicForm(RecordForm[TopicRow, TopicInput]):
    """Hold a topic."""

    def __init__(self, theme: Theme, delete: QAction) -> None:
        super().__init__(theme)
        self.titles = (self.tr("New topic"), self.tr("Topic"))
        self.group = LineField(self.tr("Group"))
        self.title = LineField(self.tr("Topic"))
        self.position = NumberField(self.tr("Place in the group"))
        self.assignee = PickField(theme, self.tr("Usual assignee"), self.tr("a few letters"))
        self.off_season = LineField(
            self.tr("Months of rest"), hint=self.tr("11-3: a deadline in them is questioned")
        )
        self.note = NoteField(theme, self.tr("Note"))
        self.faults = {
            "no_group": self.group,
            "no_title": self.title,
            "topic_twice": self.title,
            "gone": self.assignee,
            "bad_months": self.off_season,
        }
        self.checked = (self.position, self.assignee)
        for field in (self.group, self.title, self.assignee):
            self.add(field)
        self.add(self.position, self.off_season)
        self.add(self.note)
        self.finish(delete)

    @override
    def fill(self, row: TopicRow | None) -> None:
        data = inputs.topic(row)
        self.group.set_text(data.group)
        self.title.set_text(data.title)
        self.position.set_number(data.position)
        self.off_season.set_text(data.off_season)
        self.assignee.set_choice(data.usual_assignee_id, row.usual_assignee if row else "")
        self.note.set_text(data.note)

    @override
    def typed(self) -> TopicInput:
        return TopicInput(
            group=self.group.text(),
            title=self.title.text(),
            position=self.position.number() or 0,
            usual_assignee_id=self.assignee.choice(),
            note=self.note.text(),
            off_season=self.off_season.text(),
        )

    @override
    def focus_first(self) -> None:
        self.group.setFocus()
