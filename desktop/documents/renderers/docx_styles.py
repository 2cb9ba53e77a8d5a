"""Write the ``Style`` into a DOCX: named paragraph styles, language, page, page numbers."""

from docx.document import Document as DocxDocument
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length, Mm

from desktop.documents.content import Align, Role
from desktop.documents.style import Style, TextStyle

TWIPS_PER_MM = 1440 / 25.4
TWIPS_PER_POINT = 20

STYLE_IDS = {role: f"Paper{role.value.title().replace('_', '')}" for role in Role} | {
    Role.TITLE: "Title",
    Role.SUBTITLE: "Subtitle",
    Role.BODY: "BodyText",
}
KEY_VALUE_ID = "PaperKeyValue"
KEY_LIST_ID = "PaperKeyList"
DATE_LINE_ID = "PaperDateLine"
SIGNATURE_ID = "PaperSignature"

_KEPT_STYLES = {
    "Normal",
    "Header",
    "DefaultParagraphFont",
    "TableNormal",
    "NoList",
    "TableGrid",
}
_NAMES = {
    Role.LETTERHEAD: "Бланк",
    Role.MARK: "Отметка",
    Role.TITLE: "Title",
    Role.SUBTITLE: "Subtitle",
    Role.HEADING: "Заголовок приложения",
    Role.PLACE: "Место составления",
    Role.BODY: "Body Text",
    Role.POINT: "Пункт",
    Role.TERM: "Срок",
    Role.CELL: "Текст таблицы",
    Role.CELL_HEAD: "Заголовок таблицы",
    Role.SMALL: "Исполнитель",
    Role.STAMP: "Гриф утверждения",
    Role.ADDRESSEE: "Адресат",
    Role.GREETING: "Обращение",
    Role.NOTE: "Реквизит слева",
    Role.REMARK: "Примечание",
}
_OUTLINE = {Role.TITLE: 0, Role.HEADING: 0}
_JUSTIFICATION = {
    Align.LEFT: "left",
    Align.CENTRE: "center",
    Align.RIGHT: "right",
    Align.JUSTIFY: "both",
}


def element(parent: BaseOxmlElement, name: str, **attributes: str | int) -> BaseOxmlElement:
    """Append an element of the ``w`` namespace with its attributes, and return it."""
    child = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        child.set(qn(f"w:{key}"), str(value))
    parent.append(child)
    return child


def twips(millimetres: float) -> int:
    """Turn millimetres into the unit of Word."""
    return round(millimetres * TWIPS_PER_MM)


def points(value: float) -> int:
    """Turn points into the unit of Word."""
    return round(value * TWIPS_PER_POINT)


def justification(align: Align) -> str:
    """Name an alignment as Word does."""
    return _JUSTIFICATION[align]


def apply_style(docx: DocxDocument, style: Style) -> None:
    """Bring page, defaults, named styles and page numbers into an empty document."""
    _drop_styles(docx)
    _set_defaults(docx, style)
    _set_settings(docx)
    for role, text in style.texts.items():
        _write_style(docx, STYLE_IDS[role], _NAMES[role], text, _OUTLINE.get(role))
    _write_requisites(docx, style)
    _set_page(docx, style)
    _number_pages(docx, style)


def _drop_styles(docx: DocxDocument) -> None:
    """Drop the hundred styles of the library's template that no paper of ours uses."""
    styles = docx.styles.element
    for old in styles.findall(qn("w:style")):
        if old.get(qn("w:styleId")) not in _KEPT_STYLES:
            styles.remove(old)
        elif (link := old.find(qn("w:link"))) is not None:
            old.remove(link)


def _set_defaults(docx: DocxDocument, style: Style) -> None:
    styles = docx.styles.element
    run = styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    run.clear()
    _fonts(run, style.fonts.docx)
    element(run, "sz", val=28)
    element(run, "szCs", val=28)
    element(run, "lang", val="ru-RU", eastAsia="ru-RU", bidi="ar-SA")
    paragraph = styles.find(f"{qn('w:docDefaults')}/{qn('w:pPrDefault')}/{qn('w:pPr')}")
    paragraph.clear()
    element(paragraph, "widowControl")
    element(paragraph, "spacing", before=0, after=0, line=240, lineRule="auto")
    for language in styles.findall(f"{qn('w:style')}/{qn('w:rPr')}/{qn('w:lang')}"):
        language.getparent().remove(language)


def _fonts(run: BaseOxmlElement, name: str) -> None:
    element(run, "rFonts", ascii=name, hAnsi=name, eastAsia=name, cs=name)


def _set_settings(docx: DocxDocument) -> None:
    """Name the language, and Word 2013's layout: without it Word opens a «compatibility mode».

    Space after a paragraph and before the next add up, as in our PDF, and not the larger holds.
    """
    settings = docx.settings.element
    language = settings.find(qn("w:themeFontLang"))
    language.clear()
    language.set(qn("w:val"), "ru-RU")
    for name, sign in (("decimalSymbol", ","), ("listSeparator", ";")):
        settings.find(qn(f"w:{name}")).set(qn("w:val"), sign)
    compat = settings.find(qn("w:compat"))
    compat.insert(0, OxmlElement("w:doNotUseHTMLParagraphAutoSpacing"))
    for setting in compat.findall(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


def _write_style(
    docx: DocxDocument, style_id: str, name: str, text: TextStyle, outline: int | None
) -> None:
    """Write a paragraph style; what the built-in one of this name had is dropped.

    ``outline`` is its level in the list of headings beside the text.
    """
    paragraph, run = _empty_style(docx, style_id, name)
    if text.keep_with_next:
        element(paragraph, "keepNext")
    element(paragraph, "spacing", before=points(text.before), after=points(text.after))
    if text.first_indent or text.left_indent:
        left, first = twips(text.left_indent), twips(text.first_indent)
        element(paragraph, "ind", left=left, firstLine=first)
    element(paragraph, "jc", val=justification(text.align))
    if outline is not None:
        element(paragraph, "outlineLvl", val=outline)
    if text.bold:
        element(run, "b")
    element(run, "sz", val=round(text.size * 2))
    element(run, "szCs", val=round(text.size * 2))


def _empty_style(
    docx: DocxDocument, style_id: str, name: str
) -> tuple[BaseOxmlElement, BaseOxmlElement]:
    built_in = not style_id.startswith("Paper")
    style = element(docx.styles.element, "style", type="paragraph", styleId=style_id)
    if not built_in:
        style.set(qn("w:customStyle"), "1")
    element(style, "name", val=name)
    element(style, "basedOn", val="Normal")
    element(style, "qFormat")
    return element(style, "pPr"), element(style, "rPr")


def _write_requisites(docx: DocxDocument, style: Style) -> None:
    """Write the styles of the lines that are set on tab stops, and of the signature."""
    paragraph, _run = _empty_style(docx, KEY_VALUE_ID, "Реквизит")
    element(paragraph, "spacing", before=0, after=points(style.requisite_after))
    label = twips(style.label_width)
    element(paragraph, "ind", left=label, hanging=label)
    paragraph, _run = _empty_style(docx, KEY_LIST_ID, "Реквизит списком")
    tabs = element(paragraph, "tabs")
    element(tabs, "tab", val="left", pos=label)
    element(paragraph, "spacing", before=0, after=0)
    further = twips(style.label_width + style.list_hanging)
    element(paragraph, "ind", left=further, hanging=further)
    paragraph, _run = _empty_style(docx, DATE_LINE_ID, "Дата и номер")
    element(paragraph, "keepNext")
    tabs = element(paragraph, "tabs")
    element(tabs, "tab", val="right", pos=twips(style.page.text_width))
    element(paragraph, "spacing", before=points(style.line_before), after=0)
    paragraph, _run = _empty_style(docx, SIGNATURE_ID, "Подпись")
    element(paragraph, "keepLines")
    tabs = element(paragraph, "tabs")
    element(tabs, "tab", val="right", pos=twips(style.page.text_width))


def _set_page(docx: DocxDocument, style: Style) -> None:
    section, page = docx.sections[0], style.page
    section.page_width, section.page_height = _mm(page.width), _mm(page.height)
    if page.width > page.height:
        section.orientation = WD_ORIENT.LANDSCAPE
    section.left_margin, section.right_margin = _mm(page.left), _mm(page.right)
    section.top_margin, section.bottom_margin = _mm(page.top), _mm(page.bottom)
    section.header_distance = section.footer_distance = _mm(page.header)


def _mm(value: float) -> Length:
    return Mm(value)


def _number_pages(docx: DocxDocument, style: Style) -> None:
    section = docx.sections[0]
    section.different_first_page_header_footer = not style.number_first_page
    paragraph = section.header.paragraphs[0]
    properties = paragraph._p.get_or_add_pPr()
    element(properties, "jc", val="center")
    before, between = style.number_words.replace("{1}", "").split("{0}")
    for text, code in ((before, "PAGE"), (between, "NUMPAGES")):
        paragraph.add_run(text)
        _field(paragraph._p, code)
    for run in paragraph._p.iter(qn("w:r")):
        size = OxmlElement("w:rPr")
        element(size, "sz", val=round(style.number_size * 2))
        run.insert(0, size)


def _field(paragraph: BaseOxmlElement, code: str) -> None:
    for kind in ("begin", "instr", "separate", "result", "end"):
        run = element(paragraph, "r")
        if kind == "instr":
            instruction = element(run, "instrText")
            instruction.text = f" {code} "
        elif kind == "result":
            element(run, "t").text = "1"
        else:
            element(run, "fldChar", fldCharType=kind)
