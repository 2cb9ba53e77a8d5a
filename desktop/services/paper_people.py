"""Name those who answer for an order, in the cases that the papers need."""

from dataclasses import dataclass

from db.domain.enums import GrammaticalCase, Sex
from db.domain.names import Declined, decline_surname, sex_of, surname_first
from db.domain.organisations import decline_organisation
from db.domain.posts import decline_post, is_bare
from db.domain.rows.directories import OrganisationRow, PersonRow
from db.domain.text import fold

_NOTHING = Declined("", sure=False)


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
    proposal: str = ""
    """The dative that is not sure; empty where not even the sex is told."""

    @property
    def unsure(self) -> bool:
        """Tell whether somebody is named whose dative has to be looked at."""
        return not self.dative


def name_organisation(row: OrganisationRow) -> Named:
    """Name an organisation by its head, where it has one."""
    surname, first, patronymic = split_name(row.head_name)
    whom = organisation_in_dative(row)
    dative = whom.text if whom.sure else ""
    if not surname:
        return Named(row.name, dative, row.label, proposal=whom.text)
    name = surname_first(surname, first, patronymic)
    hello = _greeting(first, patronymic, sex_of(surname, first, patronymic))
    post = _post_of_head(row)
    shown = f"{name}, {post.text}" if post.sure else f"{row.name} ({name})"
    return Named(shown, dative, row.label, hello, whom.text)


def name_person(row: PersonRow) -> Named:
    """Name a person by the post, which comes after the name in the nominative."""
    name = surname_first(row.surname, row.first_name, row.patronymic)
    nominative = f"{name}, {_post(row)}" if row.post else name
    whom = person_in_case(row, GrammaticalCase.DATIVE)
    hello = _greeting(row.first_name, row.patronymic, _sex(row))
    return Named(nominative, whom.text if whom.sure else "", name, hello, whom.text)


def accusative_of(row: PersonRow) -> str:
    """Return whom the control is laid upon, or nothing where the case is not sure."""
    found = person_in_case(row, GrammaticalCase.ACCUSATIVE)
    return found.text if found.sure else ""


def organisation_in_dative(row: OrganisationRow, *, by_hand: bool = True) -> Declined:
    """Say whom an order goes to: the head of an organisation, or itself."""
    if by_hand and row.name_dative:
        return Declined(row.name_dative, sure=True)
    surname, first, patronymic = split_name(row.head_name)
    if not surname:
        return decline_organisation(row.name, GrammaticalCase.DATIVE)
    sex = sex_of(surname, first, patronymic)
    post = _post_of_head(row)
    if sex is None:
        return _NOTHING
    family = decline_surname(surname, sex, GrammaticalCase.DATIVE)
    name = surname_first(family.text, first, patronymic)
    if not post.text:
        whom = decline_organisation(row.name, GrammaticalCase.DATIVE)
        return Declined(f"{whom.text} ({name})", sure=False)
    whom = decline_post(post.text, GrammaticalCase.DATIVE)
    return Declined(f"{whom.text} {name}", post.sure and whom.sure and family.sure)


def person_in_case(row: PersonRow, case: GrammaticalCase, *, by_hand: bool = True) -> Declined:
    """Put post and name into a case; a form corrected by hand counts by itself.

    Nothing where the name has no form by hand and does not tell the sex.
    """
    name = person_name_in_case(row, case, by_hand=by_hand)
    if not name.text:
        return _NOTHING
    if not row.post:
        return name
    post = person_post_in_case(row, case, by_hand=by_hand)
    return Declined(f"{small(post.text)} {name.text}", name.sure and post.sure)


def person_name_in_case(row: PersonRow, case: GrammaticalCase, *, by_hand: bool = True) -> Declined:
    """Put «Иванов И.И.» into a case, as it was corrected or as the library proposes."""
    sex = _sex(row)
    proposed = _NOTHING
    if sex is not None:
        family = decline_surname(row.surname, sex, case)
        text = surname_first(family.text, row.first_name, row.patronymic)
        proposed = Declined(text, family.sure)
    corrected = _name_by_hand(row, case, proposed) if by_hand else ""
    return Declined(corrected, sure=True) if corrected else proposed


def person_post_in_case(row: PersonRow, case: GrammaticalCase, *, by_hand: bool = True) -> Declined:
    """Put the post of a person into a case, as it was corrected or as the library proposes."""
    proposed = decline_post(_post(row), case)
    corrected = _post_by_hand(row, case) if by_hand else ""
    if case is GrammaticalCase.ACCUSATIVE and proposed.sure:
        return proposed
    return Declined(corrected, sure=True) if corrected else proposed


def small(post: str) -> str:
    """Begin a post with a small letter, unless it begins with an abbreviation."""
    head = post.split(maxsplit=1)[0] if post else ""
    return post if len(head) > 1 and head.isupper() else post[:1].lower() + post[1:]


def split_name(name: str) -> tuple[str, str, str]:
    """Split «Сомов Пётр Ильич» into its parts; what is missing is empty."""
    parts = name.replace(".", ". ").split(maxsplit=2)  # «П.И.» are two names
    surname, first, patronymic, *_ = (*parts, "", "", "")
    return surname, first, patronymic


def _name_by_hand(row: PersonRow, case: GrammaticalCase, proposed: Declined) -> str:
    """Return the corrected form; that of the genitive tells the accusative as well.

    «Глинку» is told by «Глинки»: a surname in -а that is declined has but one accusative.
    """
    if case is not GrammaticalCase.ACCUSATIVE:
        return _hand_forms(row)[case][0]
    genitive = row.name_genitive
    is_declined = genitive and not genitive.startswith(row.surname)
    if is_declined and row.surname[-1:] in ("а", "я"):
        return proposed.text
    return genitive


def _post_by_hand(row: PersonRow, case: GrammaticalCase) -> str:
    is_accusative = case is GrammaticalCase.ACCUSATIVE
    return _hand_forms(row)[GrammaticalCase.GENITIVE if is_accusative else case][1]


def _hand_forms(row: PersonRow) -> dict[GrammaticalCase, tuple[str, str]]:
    return {
        GrammaticalCase.NOMINATIVE: ("", ""),
        GrammaticalCase.GENITIVE: (row.name_genitive, row.post_genitive),
        GrammaticalCase.DATIVE: (row.name_dative, row.post_dative),
        GrammaticalCase.INSTRUMENTAL: (row.name_instrumental, row.post_instrumental),
    }


def _sex(row: PersonRow) -> Sex | None:
    return row.sex or sex_of(row.surname, row.first_name, row.patronymic)


def _post_of_head(row: OrganisationRow) -> Declined:
    """Return «директор управляющей компании «Уют»»; nothing where the post is not known.

    Not sure where the genitive of the organisation is not.
    """
    post = small(row.head_post)
    if not post:
        return _NOTHING
    place = decline_organisation(row.name, GrammaticalCase.GENITIVE)
    if row.name_genitive:
        place = Declined(row.name_genitive, sure=True)
    if fold(place.text) in fold(post):
        return Declined(post, sure=True)
    rest = _without_repetition(post, place.text)
    stands = rest != place.text or _stands_after_a_post(row.name) or is_bare(post)
    if not stands:
        return Declined(post, sure=False)  # «глава города» may say it all
    return Declined(f"{post} {rest}", place.sure)


def _without_repetition(post: str, place: str) -> str:
    """Return what «начальник отдела» still lacks of «Отдела дорожного хозяйства»."""
    said, words = fold(post).split(), place.split()
    for length in range(len(words) - 1, 0, -1):
        if fold(" ".join(words[:length])).split() == said[-length:]:
            return " ".join(words[length:])
    return place


def _post(row: PersonRow) -> str:
    """Return the post, with the organisation where that may stand after it as it is."""
    with_place = _stands_after_a_post(row.organisation) and "«" not in row.post
    if not with_place:
        return small(row.post)
    place = decline_organisation(row.organisation, GrammaticalCase.GENITIVE)
    return f"{small(row.post)} {place.text}"


def _greeting(first: str, patronymic: str, sex: Sex | None) -> str:
    """Address somebody politely, if it is known how."""
    if sex is None or not first or not patronymic or "." in f"{first}{patronymic}":
        return ""
    polite = "Уважаемый" if sex is Sex.MALE else "Уважаемая"
    return f"{polite} {first} {patronymic}!"


def _stands_after_a_post(name: str) -> bool:
    """Tell whether «директор» may stand before the name as it is: «МП «…»» has no cases."""
    return "«" in name and name.split("«", 1)[0].strip().isupper()
