"""The values that a template is tried on."""

from desktop.documents.builders.protocol import build_protocol
from desktop.documents.content import Document
from desktop.documents.parties import Party, parties
from desktop.documents.templates import sample_inputs as samples
from desktop.documents.templates import sample_notice_inputs as others
from desktop.documents.templates.kinds import TemplateKind
from desktop.documents.templates.places import PLACES
from desktop.documents.templates.values import notices, papers
from desktop.documents.templates.values.acts import act_values
from desktop.documents.templates.values.reading import Values


def sample_values(kind: TemplateKind) -> tuple[Values, ...]:
    """Return the values of a full paper and of a bare one; the letterhead has none."""
    known = {place.name for place in PLACES[kind] if place.picture}
    shown = (others.pictures(shown=shown) for shown in (True, False))
    return tuple(
        {**words, **{name: seen[name] for name in known}}
        for words, seen in zip(_words(kind), shown, strict=False)
    )


def _words(kind: TemplateKind) -> tuple[Values, ...]:
    full, bare = samples.full_protocol(), samples.bare_protocol()
    match kind:
        case TemplateKind.PROTOCOL:
            return papers.protocol_values(full), papers.protocol_values(bare)
        case TemplateKind.EXTRACT:
            whole = papers.extract_values(full, _party(), samples.certification(seal=True))
            less = papers.extract_values(bare, _party(), samples.certification(seal=False))
            return whole, less
        case TemplateKind.LETTER:
            whole = papers.letter_values(full, _party(), samples.letter(sheets=2))
            return whole, papers.letter_values(bare, _party(), samples.letter(sheets=0))
        case TemplateKind.REMINDER:
            whole = papers.reminder_values(full, samples.reminder(late=True))
            return whole, papers.reminder_values(bare, samples.reminder(late=False))
        case TemplateKind.REGISTER:
            return tuple(papers.register_values(one, others.envelopes(one)) for one in (full, bare))
        case TemplateKind.SCHEDULE:
            stamped = papers.schedule_values(samples.schedule(stamped=True))
            return stamped, papers.schedule_values(samples.schedule(stamped=False))
        case TemplateKind.POSTER:
            said = (others.announcement(whole=whole) for whole in (True, False))
            return tuple(map(notices.poster_values, said))
        case TemplateKind.RESULTS:
            came = (others.results(whole=whole) for whole in (True, False))
            return tuple(map(notices.results_values, came))
        case TemplateKind.ACT:
            done = (others.erasure(whole=whole) for whole in (True, False))
            return tuple(map(act_values, done))
    return ()


def sample_papers() -> tuple[Document, ...]:
    """Return the built-in papers that a letterhead is tried with."""
    return build_protocol(samples.full_protocol()), build_protocol(samples.bare_protocol())


def _party() -> Party:
    return parties(samples.full_protocol())[0]
