"""Name those who answer for an order, in the cases that the papers need."""

from dataclasses import dataclass

from db.domain.enums import GrammaticalCase, Sex
from db.domain.names import decline_surname_first, surname_first
from db.domain.posts import decline_post
from db.domain.rows.directories import OrganisationRow, PersonRow


@dataclass(frozen=True, slots=True)
class Named:
    """Hold how a responsible party is called: «Сомов П.И., директор МП «Горэлектросеть»»."""

    nominative: str
    dative: str = ""
    """Empty where the case is not sure and nobody has corrected it by hand."""
    label: str = ""
    """The short name, for lists and files."""
    greeting: str = ""
    """«Уважаемый Пётр Ильич!»; empty where the name is not known in full."""
    has_person: bool = False

    @property
    def unsure(self) -> bool:
        """Tell whether a person is named whose dative somebody has to look at."""
        return self.has_person and not self.dative


def name_organisation(row: OrganisationRow) -> Named:
    """Name an organisation by its head, where it has one."""
    surname, first, patronymic = _split(row.head_name)
    if not surname:
        return Named(row.name, row.name_dative, row.label)
    name = surname_first(surname, first, patronymic)
    hello = _greeting(first, patronymic, _sex_by(patronymic))
    if not row.head_post or not _stands_after_a_post(row.name):
        shown = f"{row.name} ({name})"
        return Named(shown, row.name_dative, row.label, hello, has_person=True)
    post = f"{small(row.head_post)} {row.name}"
    declined = _decline(post, (surname, first, patronymic), None, GrammaticalCase.DATIVE)
    dative = row.name_dative or declined
    return Named(f"{name}, {post}", dative, row.label, hello, has_person=True)


def name_person(row: PersonRow) -> Named:
    """Name a person by the post, which comes after the name in the nominative."""
    name = surname_first(row.surname, row.first_name, row.patronymic)
    nominative = f"{name}, {_post(row)}" if row.post else name
    dative = _dative_of(row)
    hello = _greeting(row.first_name, row.patronymic, row.sex or _sex_by(row.patronymic))
    return Named(nominative, dative, name, hello, has_person=True)


def accusative_of(row: PersonRow) -> str:
    """Return whom the control is laid upon, or nothing where the case is not sure."""
    return _in_case(row, GrammaticalCase.ACCUSATIVE)


def small(post: str) -> str:
    """Begin a post with a small letter, unless it begins with an abbreviation."""
    head = post.split(maxsplit=1)[0] if post else ""
    return post if len(head) > 1 and head.isupper() else post[:1].lower() + post[1:]


def _in_case(row: PersonRow, case: GrammaticalCase) -> str:
    name = (row.surname, row.first_name, row.patronymic)
    return _decline(_post(row), name, row.sex, case)


def _dative_of(row: PersonRow) -> str:
    """Return post and name in the dative; a form corrected by hand counts by itself."""
    name, post = row.name_dative, row.post_dative
    sex = row.sex or _sex_by(row.patronymic)
    if not name and sex is not None:
        declined = decline_surname_first(
            row.surname, row.first_name, row.patronymic, sex, GrammaticalCase.DATIVE
        )
        name = declined.text if declined.sure else ""
    if not post and row.post:
        declined_post = decline_post(_post(row), GrammaticalCase.DATIVE)
        post = declined_post.text if declined_post.sure else ""
    if not name or (row.post and not post):
        return ""
    return f"{small(post)} {name}".strip()


def _post(row: PersonRow) -> str:
    """Return the post, with the organisation where that may stand after it as it is."""
    with_place = _stands_after_a_post(row.organisation) and "«" not in row.post
    return f"{small(row.post)} {row.organisation}" if with_place else small(row.post)


def _decline(post: str, name: tuple[str, str, str], sex: Sex | None, case: GrammaticalCase) -> str:
    """Return post and name in a case, or nothing if either is not sure."""
    known = sex or _sex_by(name[2])
    if known is None:
        return ""
    declined = decline_surname_first(*name, known, case)
    if not post:
        return declined.text if declined.sure else ""
    declined_post = decline_post(post, case)
    if not (declined.sure and declined_post.sure):
        return ""
    return f"{declined_post.text} {declined.text}"


def _greeting(first: str, patronymic: str, sex: Sex | None) -> str:
    """Address somebody politely, if it is known how."""
    if sex is None or not first or not patronymic or "." in f"{first}{patronymic}":
        return ""
    polite = "Уважаемый" if sex is Sex.MALE else "Уважаемая"
    return f"{polite} {first} {patronymic}!"


def _sex_by(patronymic: str) -> Sex | None:
    if patronymic.endswith("ич"):
        return Sex.MALE
    return Sex.FEMALE if patronymic.endswith("на") else None


def _split(name: str) -> tuple[str, str, str]:
    """Split «Сомов Пётр Ильич» into its parts; what is missing is empty."""
    parts = name.replace(".", ". ").split(maxsplit=2)  # «П.И.» are two names
    surname, first, patronymic, *_ = (*parts, "", "", "")
    return surname, first, patronymic


def _stands_after_a_post(name: str) -> bool:
    """Tell whether «директор» may stand before the name as it is: «МП «…»» has no cases."""
    return "«" in name and name.split("«", 1)[0].strip().isupper()
