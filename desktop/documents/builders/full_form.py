"""The items of the full form: what was heard, what was said, what was decided."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop.documents.builders.protocol_items import kept_together, order_lines
from desktop.documents.builders.wording import bookmark_of, question_line, sentence
from desktop.documents.content import Paragraph, Role, Run
from desktop.documents.inputs import ItemInput, ProtocolForm
from desktop.documents.numbering import numbered
from desktop.documents.typography import polish

_NOTED = "Принять информацию к сведению."


def full_paragraphs(items: Sequence[ItemInput]) -> Iterator[Paragraph]:
    """Set the items as СЛУШАЛИ – ВЫСТУПИЛИ – РЕШИЛИ; the last lines stay with what follows."""
    for item in items:
        yield from kept_together(_lines(item), with_next=item is items[-1])


def _lines(item: ItemInput) -> Iterator[Paragraph]:
    said = question_line(item.words, item.address)
    heard = _headed(f"{item.number}. ", "СЛУШАЛИ:", said)
    yield replace(heard, bookmark=bookmark_of(str(item.number), item.words))
    if item.answer:
        answer = sentence(polish(item.answer))
        yield _headed("", "ВЫСТУПИЛИ:", f"разъяснено на месте: {answer}")
    if not item.orders:
        yield _headed("", "РЕШИЛИ:", _NOTED)
        return
    yield _headed("", "РЕШИЛИ:", "")
    for number, order in numbered(item, ProtocolForm.FULL):
        yield from order_lines(f"{number}. ", order)


def _headed(number: str, head: str, words: str) -> Paragraph:
    if not words:
        return Paragraph(Role.POINT, (Run(f"{number}{head}", bold=True),))
    runs = (Run(number),) if number else ()
    return Paragraph(Role.POINT, (*runs, Run(f"{head} ", bold=True), Run(words)))
