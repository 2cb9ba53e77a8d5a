"""Word what is wrong with a city's own template, for the window and the command line."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from desktop.documents.templates.findings import Fault, Finding
from desktop.documents.templates.package import LARGEST

_MOST_SHOWN = 5
_MEGABYTE = 1_000_000


def word_findings(findings: Sequence[Finding]) -> tuple[str, ...]:
    """Return a sentence for each of the first findings, and one for how many more there are."""
    words = TemplateFaults()
    shown = [words.word(finding) for finding in findings[:_MOST_SHOWN]]
    more = len(findings) - _MOST_SHOWN
    return (*shown, words.more(more)) if more > 0 else tuple(shown)


def word_misfit(refused: Sequence[Finding]) -> str:
    """Say that the built-in look stands in place of the city's template, and why."""
    return TemplateFaults().misfit(refused[0])


class TemplateFaults(QObject):
    """Hold the sentences: plural forms are collected for translation from ``self.tr`` alone."""

    def word(self, finding: Finding) -> str:
        """Return what is wrong, and where it stands."""
        sentence = self._of_file(finding) or self._of_places(finding) or self._of_paper(finding)
        return f"{sentence} {self._where(finding)}".strip()

    def misfit(self, finding: Finding) -> str:
        """Say that the built-in look stands in, and the first reason."""
        words = self.tr("The city's template cannot be filled, the built-in look stands in: {0}")
        return words.format(self.word(finding))

    def more(self, count: int) -> str:
        """Say how many findings are not shown."""
        return self.tr("… and %n more", "", count)

    def _of_file(self, finding: Finding) -> str:
        what = finding.what
        sentences = {
            Fault.NOT_DOCX: self.tr("This is no document of Word in the format DOCX."),
            Fault.OLD_OR_LOCKED: self.tr(
                "This is a DOC of an old Word, or a file with a password. Open it in a word "
                "processor and save it as DOCX without a password."
            ),
            Fault.DAMAGED: self.tr("The file is damaged: it cannot be unpacked."),
            Fault.TOO_LARGE: self.tr(
                "The file is larger than {0} MB. Make the pictures in it smaller."
            ).format(LARGEST // _MEGABYTE),
            Fault.BOMB: self.tr("The file unpacks into far more than a paper can hold."),
            Fault.MACRO: self.tr(
                "There is a macro in the file, which is a program. Save it as DOCX without macros."
            ),
            Fault.FOREIGN_PART: self.tr(
                "Another document, a program or a control is inside the file ({0}). Remove it."
            ).format(what),
            Fault.OUTSIDE_LINK: self.tr(
                "The file fetches something from outside: {0}. Put the picture itself into it, "
                "and detach the file from its template."
            ).format(what),
            Fault.ENTITY: self.tr("The file holds what no word processor writes."),
            Fault.FIELD: self.tr(
                "The field {0} fetches something or starts something. Remove it."
            ).format(what),
            Fault.PLACE_IN_FIELD: self.tr(
                "“{0}” stands where no text is: in the code of a field, in a name. Move it "
                "into the text."
            ).format(what),
        }
        return sentences.get(finding.fault, "")

    def _of_places(self, finding: Finding) -> str:
        what, place = finding.what, _braced(finding.what)
        sentences = {
            Fault.UNKNOWN_PLACE: self.tr("There is {0} in the template, and no such field.").format(
                place
            ),
            Fault.UNKNOWN_LIST: self.tr("“for” goes over {0}, and there is no such list.").format(
                what
            ),
            Fault.LIST_AS_TEXT: self.tr(
                "{0} has parts: name one of them after a dot, or go over it by “for”."
            ).format(place),
            Fault.TEXT_AS_LIST: self.tr("“for” cannot go over {0}: it is no list.").format(what),
            Fault.PICTURE_AS_TEXT: self.tr(
                "{0} is a picture: it stands by itself in the text, in a header or in a footer."
            ).format(place),
            Fault.LOOP_IN_LOOP: self.tr(
                "A “for” inside another goes over {0}, which is no part of the outer one."
            ).format(what),
            Fault.FORBIDDEN: self.tr(
                "“{0}” is not allowed: a template has fields, “for” and “if” alone."
            ).format(what),
            Fault.UNKNOWN_FILTER: self.tr("There is no filter “{0}”.").format(what),
            Fault.SYNTAX: self.tr("“{0}” is not understood.").format(what),
            Fault.NOT_CLOSED: self.tr("“{0}” has no pair in its paragraph.").format(what),
            Fault.LOOP_NOT_CLOSED: self.tr("“{0}” lacks its end, “{1}”.").format(
                what, finding.like
            ),
            Fault.END_WITHOUT_BEGINNING: self.tr("“{0}” has no beginning.").format(what),
            Fault.ROW_OUTSIDE_TABLE: self.tr("“{0}” repeats a row and stands in no table.").format(
                what
            ),
            Fault.TOO_MANY_PLACES: self.tr("There are more than {0} fields.").format(what),
        }
        sentence = sentences.get(finding.fault, "")
        unknown = finding.fault in (Fault.UNKNOWN_PLACE, Fault.UNKNOWN_LIST)
        if not (unknown and finding.like):
            return sentence
        like = _braced(finding.like) if finding.fault is Fault.UNKNOWN_PLACE else finding.like
        hint = self.tr("Perhaps {0} is meant.").format(like)
        return f"{sentence} {hint}"

    def _of_paper(self, finding: Finding) -> str:
        sentences = {
            Fault.MISSING: self.tr(
                "The template lacks {0}: without it the paper does not say what it must."
            ).format(finding.what),
            Fault.CONTENT_NOT_ALONE: self.tr(
                "{0} must stand once, alone in its paragraph, in the text itself and not in a "
                "table, a box or a header."
            ).format("{{ content }}"),
            Fault.BROKEN_LAYOUT: self.tr(
                "Filled in, the paper falls apart: a “for” or an “if” begins and ends in "
                "different cells or tables, or the margins leave no room."
            ),
            Fault.TOO_LONG: self.tr("Filled in, the paper becomes endless."),
            Fault.LOST: self.tr("Filled in, the paper lacks words that were put into it."),
        }
        return sentences.get(finding.fault, "")

    def _where(self, finding: Finding) -> str:
        part = {
            "header": self.tr("header"),
            "footer": self.tr("footer"),
            "footnotes": self.tr("footnotes"),
            "endnotes": self.tr("footnotes"),
        }.get(finding.part, "")
        if finding.where and part:
            return self.tr("It stands in the {0}: “{1}”").format(part, finding.where)
        if finding.where:
            return self.tr("It stands in the paragraph “{0}”").format(finding.where)
        return self.tr("It stands in the {0}.").format(part) if part else ""


def _braced(place: str) -> str:
    return f"{{{{ {place} }}}}"
