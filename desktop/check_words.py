"""Word what is looked at before a protocol is issued, for the window and the command line."""

from PySide6.QtCore import QObject

from db.domain.rows.protocols import Check, CheckCode

_NUMBERS_SHOWN = 12


def word_check(check: Check) -> str:
    """Return the sentence for a finding, with the questions it speaks of while they are few."""
    return Checks().word(check)


class Checks(QObject):
    """Hold the sentences: plural forms are collected for translation from ``self.tr`` alone."""

    def word(self, check: Check) -> str:
        """Return the sentence for a finding."""
        count = len(check.numbers)
        subject = check.subject
        simple = {
            CheckCode.NOT_HELD: self.tr("The meeting is not ended yet"),
            CheckCode.NO_DATE: self.tr("The meeting has no date"),
            CheckCode.NO_PLACE: self.tr("The meeting has no place"),
            CheckCode.NO_CHAIR: self.tr("No chair is named in the attendance"),
            CheckCode.NO_SECRETARY: self.tr("No secretary is named in the attendance"),
            CheckCode.NO_QUESTIONS: self.tr("No question was logged"),
            CheckCode.ALREADY_ISSUED: self.tr("Protocol {0} is issued").format(subject),
            CheckCode.REQUISITES_READY: self.tr(
                "Chair, secretary, place; the number will be {0}"
            ).format(subject),
            CheckCode.YEAR_UNKNOWN: self.tr(
                "The production calendar of {0} is not known yet: check its days off"
            ).format(subject),
            CheckCode.MANY_ON_ONE_DAY: self.tr("{0}: %n orders on one day", "", count).format(
                subject
            ),
            CheckCode.NO_ASSIGNEE: self.tr("%n without a responsible party", "", count),
            CheckCode.NO_DEADLINE: self.tr("%n without a deadline", "", count),
            CheckCode.NO_WORDING: self.tr("%n without an official wording", "", count),
            CheckCode.NO_ORDER: self.tr("%n with neither an order nor an answer", "", count),
            CheckCode.ASSIGNEE_GONE: self.tr(
                "%n given to somebody deleted from the directory", "", count
            ),
            CheckCode.DEADLINE_PAST: self.tr("%n with a deadline in the past", "", count),
            CheckCode.CASE_UNSURE: self.tr("Check: to whom – {0}").format(subject),
            CheckCode.CASE_UNKNOWN: self.tr(
                "Check: to whom – {0}. The name does not tell the sex: say it in the card"
            ).format(subject),
            CheckCode.CONTROL_UNSURE: self.tr("Check: upon whom the control is laid – {0}").format(
                subject
            ),
            CheckCode.SAMPLE_WORDS: self.tr(
                "%n in the words of the sample “{0}”, which no lawyer of the city has checked",
                "",
                count,
            ).format(subject),
            CheckCode.DEADLINE_DAY_OFF: self.tr("%n with a deadline on a day off", "", count),
            CheckCode.CROWDED_DAY: self.tr(
                "{0}: %n orders on one day with those under control", "", check.count
            ).format(subject),
            CheckCode.OUT_OF_SEASON: self.tr("%n with a deadline out of season", "", count),
            CheckCode.SOONER_THAN_USUAL: self.tr(
                "“{0}” took %n day(s) on average, less is given", "", check.count
            ).format(subject),
            CheckCode.PARTY_ABSENT: self.tr("Was not at the meeting: {0}").format(subject),
        }
        sentence = simple[check.code]
        if 0 < count <= _NUMBERS_SHOWN and check.code is not CheckCode.MANY_ON_ONE_DAY:
            numbers = ", ".join(map(str, check.numbers))
            sentence = self.tr("{0}: № {1}").format(sentence, numbers)
        return sentence
