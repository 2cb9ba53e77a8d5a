"""Say to what an applicant has agreed, how and when: the law wants each purpose apart."""

from dataclasses import dataclass
from datetime import date

from db.domain.enums import ConsentForm


@dataclass(frozen=True, slots=True)
class Consent:
    """Hold two consents: to be called back about the question, and to be named in public.

    The second is a document of its own by article 10.1 of the law 152-ФЗ, so it is always
    written; its day says that the city holds it.
    """

    form: ConsentForm = ConsentForm.NONE
    on: date | None = None
    publication_on: date | None = None


NO_CONSENT = Consent()
