"""Join finished PDFs into one for the printer."""

from collections.abc import Iterable
from io import BytesIO


def join_pdfs(papers: Iterable[tuple[str, bytes]], *, title: str) -> bytes:
    """Return one PDF of all, in their order, with a bookmark for each.

    The same papers give the same bytes.
    """
    from pypdf import PdfWriter

    writer = PdfWriter()
    for name, data in papers:
        writer.append(BytesIO(data), outline_item=name)
    writer.add_metadata({"/Title": title, "/Producer": "courtyard-minutes"})
    target = BytesIO()
    writer.write(target)
    return target.getvalue()
