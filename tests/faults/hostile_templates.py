"""D11: templates of papers that mean harm, are broken, or ask for what is not there."""

import io
import time
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import docx

from db.domain.errors import EnvironmentFault, UserError
from db.queries.everything import records
from desktop.bootstrap.services import Services, build_services
from desktop.documents.readback import read_docx_text
from desktop.documents.templates.kinds import TemplateKind
from tests.faults.hostile_tables import is_foreign, watch
from tests.faults.row import Outcome, Scale
from tests.faults.scene import NOON, Scene, make_scene, work_folder
from tests.support.hostile_files import hostile_papers

_LONGEST_S = 5.0
_ATTACKS = (
    "{{ ''.__class__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ protocol.__class__ }}",
    "{{ protocol['__class__'] }}",
    "{{ protocol|attr('__class__') }}",
    "{{ self }}",
    "{{ self._TemplateReference__context }}",
    "{{ cycler.__init__.__globals__ }}",
    "{{ lipsum.__globals__['os'].popen('id') }}",
    "{{ namespace() }}",
    "{{ range(10**9)|list }}",
    "{{ 'x' * 10**9 }}",
    "{{ 9**9**9 }}",
    "{{ city.format(city) }}",
    "{{ city|map('upper') }}",
    "{{ city|safe }}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as os %}",
    "{% extends 'x' %}",
    "{% macro a() %}{{ a() }}{% endmacro %}",
    "{% set x = 1 %}",
    "{% for a in rows %}{% for b in rows %}{% for c in rows %}x{% endfor %}{% endfor %}{% endfor %}",
    "{% for x in rows recursive %}{{ loop(rows) }}{% endfor %}",
    "{% filter upper %}x{% endfilter %}",
    "{% call city() %}{% endcall %}",
    "{% raw %}{{ x }}{% endraw %}",
    "{{ номер_протокла }}",
    "{{ protocol.number",
    "{% for row in rows %}{{ row.order }}",
    "{{r city }}",
    "{% colspan 9 %}",
)


def hostile_templates(scale: Scale) -> Outcome:
    """Hand over templates that mean harm: refused soon, nothing is kept; forced in, held off."""
    touched: list[str] = []
    watch(touched)
    losses: list[str] = []
    slowest, tries = 0.0, 0
    with work_folder() as folder:
        scene = make_scene(folder, questions=2)
        with scene.opened() as database:
            services = build_services(database.told_by(lambda: NOON), lambda: NOON)
            before = _content(services)
            for name, data in _files().items():
                path = folder / name
                path.write_bytes(data)
                for kind in TemplateKind if scale.full else (TemplateKind.PROTOCOL,):
                    tries += 1
                    began = time.thread_time()
                    losses += [
                        f"{name} as {kind}: {fault}" for fault in _taken(services, path, kind)
                    ]
                    slowest = max(slowest, time.thread_time() - began)
            losses += ["the records were changed"] if _content(services) != before else []
            attacks = _ATTACKS if scale.full else _ATTACKS[::4]
            losses += _forced(services, scene, folder, attacks)
    losses += [f"touched {one}" for one in touched if is_foreign(one)]
    losses += [f"took {slowest:.1f} s"] if slowest > _LONGEST_S else []
    return Outcome(tries + len(attacks), tuple(losses), f"slowest {slowest:.1f} s")


def _files() -> Mapping[str, bytes]:
    attacks = {f"attack {number}.docx": _template(text) for number, text in enumerate(_ATTACKS)}
    odd = {
        "empty.docx": b"",
        "macro inside.docx": _with_part("word/vbaProject.bin", b"\xcc\x61"),
        "bomb inside.docx": _with_part("word/media/a.png", bytes(70_000_000)),
        "too large.docx": b"PK\x03\x04" + bytes(11_000_000),
        "old.doc": b"\xd0\xcf\x11\xe0" + bytes(5000),
    }
    return {**hostile_papers(), **attacks, **odd}


def _template(*texts: str) -> bytes:
    paper = docx.Document()
    for text in ("№ {{ protocol.number }}", *texts):
        paper.add_paragraph(text)
    packed = io.BytesIO()
    paper.save(packed)
    return packed.getvalue()


def _with_part(name: str, data: bytes) -> bytes:
    packed = io.BytesIO(_template())
    with zipfile.ZipFile(packed, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return packed.getvalue()


def _taken(services: Services, path: Path, kind: TemplateKind) -> list[str]:
    """Return what went wrong with the refusal of a file."""
    try:
        services.templates.prepare(path, kind)
    except UserError as error:
        return [] if error.code == "template_refused" else [f"told as {error.code}"]
    except EnvironmentFault as error:
        return [f"told as {error.code}"]
    except BaseException as error:  # a recursion or a lack of memory is a loss too
        return [f"{type(error).__name__}: {error}"[:150]]
    return ["was taken"]


def _forced(
    services: Services, scene: Scene, folder: Path, attacks: tuple[str, ...]
) -> Iterator[str]:
    """Put attacks into the records behind the check: the paper comes out built-in, and says so."""
    for number, text in enumerate(attacks):
        services.templates.keep(TemplateKind.PROTOCOL, _template(text), "шаблон.docx")
        path = folder / f"протокол {number}.docx"
        try:
            saved = services.papers.save(scene.meeting, path)
        except BaseException as error:  # no template may hold a paper back
            yield f"{text}: {type(error).__name__}: {error}"[:150]
            continue
        if not saved.refused:
            yield f"{text}: was filled in"
        if "ПРОТОКОЛ" not in read_docx_text(saved.path.read_bytes()):
            yield f"{text}: no paper came out"


def _content(services: Services) -> list[dict[str, object]]:
    with services.database.read() as connection:
        return list(records(connection))
