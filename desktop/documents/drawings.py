"""Turn a drawing (SVG) into dots, with nothing in it that could fetch, run or swell.

The file is not handed on: a new tree is made of what an allow-list knows. What a coat of arms may
need and is not drawn here (letters, pictures, filters, masks) is refused, not left out in silence.
"""

import re
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_SVG = "{http://www.w3.org/2000/svg}"
_HREFS = ("href", "{http://www.w3.org/1999/xlink}href")
_MOST_BYTES = 5_000_000
_MOST_SHAPES = 20_000
_MOST_LETTERS = 4_000_000
"""Of all attributes, each counted as often as ``use`` draws it again."""
_DEEPEST = 60
_SHAPES = frozenset(["path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "use"])
_GROUPS = frozenset(
    [
        "svg",
        "g",
        "defs",
        "symbol",
        "clipPath",
        "linearGradient",
        "radialGradient",
        "stop",
        "style",
        "a",
    ]
)
_UNSEEN = frozenset(["title", "desc", "metadata", "namedview", "script", "cursor", "view"])
_UNSEEN_STARTS = ("animate", "set", "mpath")
_REFUSED = ("filter", "mask", "font", "marker", "marker-start", "marker-mid", "marker-end")
_OUTSIDE = re.compile(r"url\((?!\s*['\"]?\s*#)|@import|expression|javascript:|\\", re.IGNORECASE)
_NAMED = re.compile(r"url\(\s*['\"]?\s*#([^)'\"\s]+)")
_PROPERTY = re.compile(r"(?:^|[;{\s])(filter|mask|marker(?:-\w+)?)\s*:\s*(?!none)", re.IGNORECASE)
_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
_DECLARED = re.compile(rb"<!DOCTYPE[^>\[]*>", re.IGNORECASE)


class BadDrawingError(Exception):
    """Say by a code why a drawing is not drawn: ``svg``, ``too_large`` or ``damaged``."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def drawn(data: bytes, height: int) -> bytes:
    """Return the drawing on white as a PNG of so many dots; raise :class:`BadDrawingError`.

    Long work: not for the thread of the window, and PDFium bears one thread alone.
    """
    if len(data) > _MOST_BYTES:
        raise BadDrawingError("too_large")
    given = _read(data)
    root = _cleaned(given)
    _refuse_patterns(given, root)
    _refuse_swelling(root)
    try:
        return _dots(_pdf(root), height)
    except BadDrawingError:
        raise
    except Exception as error:  # the library raises whatever a broken drawing makes of it
        raise BadDrawingError("damaged") from error


def _read(data: bytes) -> "_Element":
    from lxml import etree

    if _ENTITY.search(data):
        raise BadDrawingError("svg")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True,
        remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(_DECLARED.sub(b"", data, count=1), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise BadDrawingError("damaged") from error
    if root.tag != f"{_SVG}svg":
        raise BadDrawingError("damaged")
    return root


def _cleaned(node: "_Element", depth: int = 0) -> "_Element":
    """Return a new element with what is known of the old one, and of those within it."""
    from lxml import etree

    if depth > _DEEPEST:
        raise BadDrawingError("too_large")
    made = etree.Element(node.tag, nsmap={None: _SVG[1:-1]} if depth == 0 else None)
    for name, value in node.attrib.items():
        _copy(made, str(name), str(value))
    if node.tag == f"{_SVG}style":
        made.text = _harmless(node.text or "")
    for child in node:
        if _is_seen(child.tag):
            made.append(_cleaned(child, depth + 1))
    return made


def _is_seen(tag: object) -> bool:
    """Tell whether an element is drawn; refuse one that should be and cannot."""
    if not isinstance(tag, str) or not tag.startswith(_SVG):
        return False  # notes of the program that it was drawn in
    name = tag.removeprefix(_SVG)
    if name in _SHAPES or name in _GROUPS:
        return True
    if name in _UNSEEN or name.startswith(_UNSEEN_STARTS):
        return False
    if name in ("filter", "mask", "marker", "pattern"):
        return False  # what asks for them is refused
    raise BadDrawingError("svg")


def _copy(made: "_Element", name: str, value: str) -> None:
    if name in _HREFS:
        if not value.startswith("#"):
            raise BadDrawingError("svg")
        made.set(_HREFS[1], value)
    elif name.startswith("{") or name.lower().startswith("on"):
        return
    elif name in _REFUSED and value.strip() != "none" and name != "font":
        raise BadDrawingError("svg")
    else:
        made.set(name, _harmless(value))


def _harmless(text: str) -> str:
    if _OUTSIDE.search(text) or _PROPERTY.search(text):
        raise BadDrawingError("svg")
    return text


def _refuse_patterns(given: "_Element", root: "_Element") -> None:
    """Refuse a drawing that is filled with a pattern; one that only holds some is drawn."""
    patterns = {one.get("id") for one in given.iter(f"{_SVG}pattern")}
    texts = (text for one in root.iter() for text in (*one.attrib.values(), one.text or ""))
    if any(name in patterns for text in texts for name in _NAMED.findall(str(text))):
        raise BadDrawingError("svg")


def _refuse_swelling(root: "_Element") -> None:
    """Count what will be drawn before it is: ``use`` of a ``use`` makes millions of a few lines."""
    named = {str(one.get("id")): one for one in root.iter() if one.get("id")}
    known: dict[str, tuple[int, int]] = {}

    def cost(node: "_Element", within: frozenset[str]) -> tuple[int, int]:
        shapes, letters = 1, sum(len(value) for value in node.attrib.values())
        if node.tag == f"{_SVG}use":
            key = str(node.get(_HREFS[1], ""))[1:]
            if key in within or len(within) > _DEEPEST:
                raise BadDrawingError("too_large")
            if key in named:
                if key not in known:
                    known[key] = cost(named[key], within | {key})
                shapes, letters = shapes + known[key][0], letters + known[key][1]
        for child in node:
            more = cost(child, within)
            shapes, letters = shapes + more[0], letters + more[1]
        if shapes > _MOST_SHAPES or letters > _MOST_LETTERS:
            raise BadDrawingError("too_large")
        return shapes, letters

    cost(root, frozenset())


def _pdf(root: "_Element") -> bytes:
    from reportlab.graphics import renderPDF
    from reportlab.pdfgen.canvas import Canvas
    from svglib.svglib import SvgRenderer

    drawing = SvgRenderer("").render(root)
    if drawing is None or not (drawing.width > 0 and drawing.height > 0):
        raise BadDrawingError("damaged")
    packed = BytesIO()
    canvas = Canvas(packed, pagesize=(drawing.width, drawing.height), invariant=1)
    renderPDF.draw(drawing, canvas, 0, 0)
    canvas.save()
    return packed.getvalue()


def _dots(pdf: bytes, height: int) -> bytes:
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        wide, high = page.get_size()
        scale = min(height / high, 4 * height / wide)
        picture = page.render(scale=scale).to_pil().convert("RGB")
    packed = BytesIO()
    picture.save(packed, "PNG")
    return packed.getvalue()
