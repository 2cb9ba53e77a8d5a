"""Allow a template places, loops and conditions over plain values, and nothing else.

The program imports this late: Jinja costs time at the start.
"""

import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from jinja2 import StrictUndefined, Template, nodes
from jinja2.exceptions import SecurityError, TemplateSyntaxError, UndefinedError
from jinja2.runtime import Context, LoopContext, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import pass_context
from markupsafe import Markup, escape

from desktop.documents.cleaning import clean
from desktop.documents.templates.findings import Fault, Finding
from desktop.documents.templates.kinds import TemplateKind
from desktop.documents.templates.places import PLACES, Place
from desktop.documents.templates.tags import Line, skeleton
from desktop.documents.templates.values.pictures import PlacedPicture

FILTERS = ("upper", "lower", "capitalize", "trim", "length", "join", "first", "last", "default")
_LOOP = {"index", "index0", "first", "last", "length"}
_MOST_LETTERS = 60_000_000
_LONGEST_S = 30.0
_RUSSIAN = re.compile("[а-яё]{3,}")
_STEM = 6
_ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.Const,
    nodes.For,
    nodes.If,
    nodes.CondExpr,
    nodes.Not,
    nodes.And,
    nodes.Or,
    nodes.Compare,
    nodes.Operand,
    nodes.Concat,
    nodes.Filter,
    nodes.Keyword,
)
_BRACES = str.maketrans({"{": "&#123;", "}": "&#125;"})
"""docxtpl has a spelling of its own for braces that stand for themselves: none of it is left."""
Scope = Mapping[str, Place]
Drawn = Callable[[PlacedPicture], str]
"""Return a picture as a piece of the XML of a run."""
_OF_WORDS = (nodes.Filter, nodes.Compare, nodes.Operand, nodes.Concat)
_NOTES = ("footnotes", "endnotes")


class TooLongError(Exception):
    """Say that filling in a template takes too long or makes too much."""


class _MeasuredTemplate(Template):
    def render(self, *args: Any, **kwargs: Any) -> str:
        pieces: list[str] = []
        letters, end = 0, time.monotonic() + _LONGEST_S
        for piece in self.root_render_func(self.new_context(dict(*args, **kwargs))):
            letters += len(piece)
            if letters > _MOST_LETTERS or time.monotonic() > end:
                raise TooLongError
            pieces.append(piece)
        return "".join(pieces)


def _undrawn(picture: PlacedPicture) -> str:
    raise SecurityError(picture.words)


class PlainEnvironment(ImmutableSandboxedEnvironment):
    """Know the values handed over and a few filters; no attribute of any object is reached."""

    template_class = _MeasuredTemplate

    def __init__(self, told: Callable[[str], object] = str, drawn: Drawn = _undrawn) -> None:
        super().__init__(
            autoescape=True,
            undefined=StrictUndefined,
            finalize=_finalizer(told, drawn),
            cache_size=0,
        )
        self.globals.clear()
        self.filters = {name: self.filters[name] for name in FILTERS}
        self.tests.clear()

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return a part of a plain value; nothing else has parts."""
        if isinstance(obj, dict):
            return obj[attribute] if attribute in obj else self.undefined(attribute)
        if isinstance(obj, LoopContext) and attribute in _LOOP:
            return getattr(obj, attribute)
        raise SecurityError(attribute)

    def getitem(self, _obj: Any, argument: Any) -> Any:
        """Allow no square brackets."""
        raise SecurityError(str(argument))

    def call(self, *_: Any, **__: Any) -> Any:
        """Allow no call."""
        raise SecurityError("call")


def _finalizer(told: Callable[[str], object], drawn: Drawn) -> Callable[[Context, Any], Markup]:
    """Return what makes words of a value: cleaned, and never read as markup or as a template."""

    @pass_context
    def finalize(_context: Context, value: Any) -> Markup:
        if isinstance(value, Undefined):
            raise UndefinedError
        if isinstance(value, PlacedPicture):
            return Markup(drawn(value))  # noqa: S704 - made by our own code of our own picture
        if not isinstance(value, (str, int)):
            raise SecurityError(type(value).__name__)
        text = clean(str(value))
        told(text)
        return Markup(str(escape(text)).translate(_BRACES))  # noqa: S704 - escaped right here

    return finalize


def check_language(lines: Sequence[Line], kind: TemplateKind) -> list[Finding]:
    """Return what a template asks for that is not there or not allowed, by part and paragraph."""
    findings: list[Finding] = []
    for part in dict.fromkeys(line.part for line in lines):
        own = [line for line in lines if line.part == part]
        source = "\n".join(skeleton(line) for line in own)
        try:
            tree = PlainEnvironment().parse(source)
        except TemplateSyntaxError as error:
            line = own[min(error.lineno, len(own)) - 1]
            wrong = " ".join(tag for tag in line.tags)
            findings.append(line.finding(Fault.SYNTAX, wrong))
            continue
        findings += _Reader(own).read(tree, {place.name: place for place in PLACES[kind]})
    return list(dict.fromkeys(findings))


class _Reader:
    """Go through a template with the names that are known at each place of it."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._found: list[Finding] = []

    def read(self, tree: nodes.Template, scope: Scope) -> list[Finding]:
        """Return the findings in the order of reading."""
        self._statements(tree, scope, frozenset())
        return self._found

    def _statements(self, node: nodes.Node, scope: Scope, own: frozenset[str]) -> None:
        if not isinstance(node, _ALLOWED):
            self._tell(node, Fault.FORBIDDEN, type(node).__name__.lower())
        elif isinstance(node, nodes.For):
            self._loop(node, scope, own)
        elif isinstance(node, nodes.Output):
            for shown in node.nodes:
                self._output(shown, scope)
        elif isinstance(node, (nodes.Template, nodes.If)):
            if isinstance(node, nodes.If):
                self._expression(node.test, scope)
                for other in (*node.elif_, *node.else_):
                    self._statements(other, scope, own)
            for child in node.body:
                self._statements(child, scope, own)

    def _loop(self, node: nodes.For, scope: Scope, own: frozenset[str]) -> None:
        """Read a loop; one within another goes over parts of the other's own, so work is bounded."""
        name = node.target.name if isinstance(node.target, nodes.Name) else ""
        path = _path(node.iter)
        if not name or not path or node.recursive or name in scope:
            self._tell(node, Fault.FORBIDDEN, "for")
            return
        place = self._resolved(node.iter, scope, Fault.UNKNOWN_LIST)
        if place is None:
            return
        if not place.many:
            self._tell(node, Fault.TEXT_AS_LIST, path)
            return
        if own and path.split(".")[0] not in own:
            self._tell(node, Fault.LOOP_IN_LOOP, path)
        inner = {**scope, name: Place(name, place.words, place.parts), "loop": _loop_place()}
        if node.test is not None:
            self._expression(node.test, inner)
        for child in node.body:
            self._statements(child, inner, own | {name})
        for child in node.else_:
            self._statements(child, scope, own)

    def _output(self, node: nodes.Expr, scope: Scope) -> None:
        if isinstance(node, nodes.Const):
            self._tell(node, Fault.FORBIDDEN, str(node.value))
        path = _path(node)
        place = self._expression(node, scope)
        if path and place is not None and (place.many or place.parts):
            self._tell(node, Fault.LIST_AS_TEXT, path)

    def _expression(self, node: nodes.Node, scope: Scope) -> Place | None:
        if not isinstance(node, _ALLOWED) or isinstance(node, (nodes.For, nodes.If)):
            self._tell(node, Fault.FORBIDDEN, type(node).__name__.lower())
            return None
        if _path(node):
            return self._resolved(node, scope, Fault.UNKNOWN_PLACE)
        if isinstance(node, nodes.Getattr):
            self._tell(node, Fault.FORBIDDEN, node.attr)
            return None
        if isinstance(node, nodes.Filter) and node.name not in FILTERS:
            self._tell(node, Fault.UNKNOWN_FILTER, node.name)
        if isinstance(node, nodes.CondExpr) and node.expr2 is None:
            self._tell(node, Fault.SYNTAX, "if … else")
        for part in node.iter_child_nodes():
            found = self._expression(part, scope)
            if found is not None and found.picture and isinstance(node, _OF_WORDS):
                self._tell(node, Fault.PICTURE_AS_TEXT, found.name)
        return None

    def _resolved(self, node: nodes.Node, scope: Scope, fault: Fault) -> Place | None:
        """Return the place of a name, or tell that there is none and which is like it."""
        path = _path(node)
        first, *rest = path.split(".")
        place = scope.get(first)
        for name in rest:
            parts = () if place is None or place.many else place.parts
            place = next((part for part in parts if part.name == name), None)
        if place is None:
            self._tell(node, fault, path, _like(path, scope))
        elif place.picture and self._lines[0].part in _NOTES:
            self._tell(node, Fault.PICTURE_AS_TEXT, path)
        return place

    def _tell(self, node: nodes.Node, fault: Fault, what: str, like: str = "") -> None:
        line = self._lines[min(node.lineno, len(self._lines)) - 1]
        self._found.append(line.finding(fault, what, like))


def _path(node: nodes.Node) -> str:
    """Return the dotted name that an expression is, or nothing."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        before = _path(node.node)
        return f"{before}.{node.attr}" if before else ""
    return ""


def _like(path: str, scope: Scope) -> str:
    known = []
    for name, place in scope.items():
        known.append(name)
        if not place.many:
            known += [f"{name}.{part.name}" for part in place.parts]
    found = get_close_matches(path, known, 1, 0.6) or _same_end(path, known)
    return found[0] if found else _by_meaning(path, scope)


def _by_meaning(path: str, scope: Scope) -> str:
    """Return the place whose explanation has the words of a name that is written in Russian."""
    stems = [word[:_STEM] for word in _RUSSIAN.findall(path.casefold())]
    best, most = "", 0
    for name, words in _explained(scope):
        known = _RUSSIAN.findall(words.casefold())
        count = sum(any(word.startswith(stem) for word in known) for stem in stems)
        if count > most:
            best, most = name, count
    return best


def _explained(scope: Scope) -> Iterator[tuple[str, str]]:
    for name, place in scope.items():
        if place.parts and not place.many:
            yield from ((f"{name}.{one.name}", f"{place.words} {one.words}") for one in place.parts)
        elif not place.many:
            yield name, place.words


def _same_end(path: str, known: Sequence[str]) -> list[str]:
    """Return the only place that ends as this one does: «number» is perhaps «protocol.number»."""
    last = path.rpartition(".")[2]
    found = [name for name in known if name.rpartition(".")[2] == last]
    return found if len(found) == 1 else []


def _loop_place() -> Place:
    parts = tuple(Place(name, "") for name in sorted(_LOOP))
    return Place("loop", "", parts)
