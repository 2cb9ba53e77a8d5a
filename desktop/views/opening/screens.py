"""Word the screens that help when the records cannot be opened."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QObject

from db.domain.rows.backups import BackupRow
from desktop.views.opening.cases import ANYTHING_ELSE, CASES, STEP_WORDS, Case, Step
from desktop.views.opening.sheet import Press, Screen

if TYPE_CHECKING:
    from desktop.services.repair import Diagnosis, SalvageRow

_CHOICES = 6
"""So many of the newest copies are offered; what is older is in the folder."""
OPEN, BACK, SURE = "open", "back", "sure"
"""What may be pressed besides the steps."""


class Screens(QObject):
    """Make each screen of what is known."""

    def trouble(
        self, diagnosis: "Diagnosis", sentence: str, trouble: str, *, may_keep_here: bool
    ) -> Screen:
        """Say what happened, what is safe and what may be done.

        ``sentence`` stands for what happened where the table has nothing; ``trouble`` says why the
        last step did not help.
        """
        fault = diagnosis.fault
        case = CASES.get(fault.code, ANYTHING_ELSE)
        happened = _tr(case.happened).format_map(_Named(fault.params)) if case.happened else ""
        sense = {
            Step.RESTORE: bool(diagnosis.copies),
            Step.SALVAGE: diagnosis.may_salvage,
            Step.PUT_KEY_BACK: bool(diagnosis.key_copies),
            Step.KEEP_HERE: may_keep_here,
        }
        steps = [step for step in case.steps if sense.get(step, True)]
        copies = diagnosis.copies[:_CHOICES] if Step.RESTORE in steps else ()
        return Screen(
            title=_tr(case.title),
            happened=happened or sentence,
            safe=self._safe(case, diagnosis),
            choices=tuple(map(self._choice, copies)),
            buttons=tuple(Press(step, _tr(STEP_WORDS[step])) for step in steps),
            icon=case.icon,
            tone="warn" if case.is_bad else "amber",
            trouble=trouble,
        )

    def failed(self, sentence: str) -> Screen:
        """Say what is known when not even the folder could be looked at."""
        retry = Press(Step.RETRY, _tr(STEP_WORDS[Step.RETRY]))
        return Screen(_tr(ANYTHING_ELSE.title), sentence, buttons=(retry,), tone="warn")

    def sure(self, step: Step) -> Screen:
        """Ask once more before a step that cannot be taken for granted."""
        if step is Step.TAKE_OVER:
            title = self.tr("Is the other computer really off?")
            text = self.tr(
                "If the program still runs there, both would write to one file, and questions could "
                "be lost."
            )
            yes = self.tr("It is off: open the records")
        else:
            title = self.tr("Begin with an empty file?")
            text = self.tr(
                "There will be no meetings, no questions and no directories in it. The present file "
                "is kept beside it under another name."
            )
            yes = self.tr("Begin with an empty file")
        buttons = (Press(BACK, self.tr("Back")), Press(SURE, yes))
        return Screen(title, text, buttons=buttons, icon="help")

    def work(self, title: str) -> Screen:
        """Say that something is being done."""
        wait = self.tr("Please leave the computer on.")
        return Screen(title, wait, icon="hourglass", tone="mute", works=True)

    def restored(self, copy: BackupRow, aside: Path | None) -> Screen:
        """Tell what is in place now."""
        text = self.tr("The records are as they were on {0}: {1}, {2}.").format(
            moment_words(copy), *self._counts(copy)
        )
        return self._done(Screen(self.tr("The copy is in its place"), text), aside)

    def salvaged(self, saved: "SalvageRow") -> Screen:
        """Tell how much was saved."""
        counts = (saved.records, saved.expected, saved.questions, saved.questions_expected)
        text = self.tr("Saved {0} of {1} records, {2} of {3} questions among them.").format(
            *map(QLocale().toString, counts)
        )
        return self._done(Screen(self.tr("What could be read is saved"), text), saved.aside)

    def key_back(self, copy: BackupRow, aside: Path | None) -> Screen:
        """Tell which password opens the records now."""
        text = self.tr(
            "The key is back from the copy of {0}. The password is the one that was set then."
        ).format(moment_words(copy))
        return self._done(Screen(self.tr("The key is in its place"), text), aside)

    def begun_anew(self, aside: Path | None) -> Screen:
        """Tell that there is an empty file."""
        return self._done(Screen(self.tr("An empty file is made"), ""), aside)

    def _done(self, screen: Screen, aside: Path | None) -> Screen:
        kept = self.tr("The former file is kept as {0}.").format(aside.name) if aside else ""
        go_on = Press(OPEN, self.tr("Open the records"))
        return replace(screen, safe=kept, buttons=(go_on,), icon="circle-check", tone="ok")

    def _safe(self, case: Case, diagnosis: "Diagnosis") -> str:
        if Step.RESTORE not in case.steps:
            return self.tr("Nothing was changed.")
        newest = next(iter(diagnosis.copies), None)
        if newest is None:
            where = QLocale().quoteString(str(diagnosis.folder))
            return self.tr(
                "Nothing was changed. There is no whole copy in the folder {0}; there may be one on "
                "a stick or on another computer."
            ).format(where)
        return self.tr(
            "Nothing was changed. The newest whole copy is of {0}; what was entered later is not in "
            "it. The present file is kept beside it."
        ).format(moment_words(newest))

    def _choice(self, copy: BackupRow) -> str:
        text = self.tr("{0} — {1}, {2}").format(moment_words(copy), *self._counts(copy))
        return self.tr("{0}, by password").format(text) if copy.is_encrypted else text

    def _counts(self, copy: BackupRow) -> tuple[str, str]:
        meetings = self.tr("%n meeting(s)", "", copy.meetings)
        return meetings, self.tr("%n question(s)", "", copy.questions)


class _Named(dict[str, object]):
    """Leave a placeholder standing that the fault does not fill."""

    def __missing__(self, key: str) -> str:
        return f"{{{key}}}"


def moment_words(copy: BackupRow) -> str:
    """Return when a copy was made."""
    made = QDateTime.fromSecsSinceEpoch(int(copy.made_at.timestamp()))
    return QLocale().toString(made, "d MMMM yyyy, HH:mm")


def _tr(text: object) -> str:
    return QCoreApplication.translate("Opening", str(text))
