"""Name those who answer for an order, in the cases that the papers need."""

from db.domain.names import surname_first
from db.domain.rows.directories import OrganisationRow, PersonRow


def responsible_organisation(row: OrganisationRow) -> tuple[str, str]:
    """Return «Сомов П.И., директор МП «Горэлектросеть»» and the same in the dative, if sure."""
    if not row.head_name:
        return row.name, row.name_dative
    name = surname_first(*row.head_name.split(maxsplit=2))
    if not _stands_after_a_post(row.name) or not row.head_post:
        return f"{row.name} ({name})", row.name_dative
    return f"{name}, {small(row.head_post)} {row.name}", row.name_dative


def responsible_person(row: PersonRow) -> tuple[str, str]:
    """Return «Рябов И.П., начальник отдела» and the same in the dative, if sure."""
    name = surname_first(row.surname, row.first_name, row.patronymic)
    nominative = f"{name}, {small(row.post)}" if row.post else name
    if row.name_dative and (row.post_dative or not row.post):
        return nominative, f"{small(row.post_dative)} {row.name_dative}".strip()
    return nominative, ""


def accusative_of(row: PersonRow) -> str:
    """Return whom the control is laid upon, or nothing where the case is not sure."""
    del row
    return ""


def small(post: str) -> str:
    """Begin a post with a small letter, unless it begins with an abbreviation."""
    head = post.split(maxsplit=1)[0] if post else ""
    return post if len(head) > 1 and head.isupper() else post[:1].lower() + post[1:]


def _stands_after_a_post(name: str) -> bool:
    """Tell whether «директор» may stand before the name as it is: «МП «…»» has no cases."""
    return "«" in name and name.split("«", 1)[0].strip().isupper()
