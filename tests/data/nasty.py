"""Name texts that programs stumble over, as residents, word processors and ill will bring them."""

from collections.abc import Mapping
from types import MappingProxyType

ALEF, BET = "\u05d0", "\u05d1"
ACUTE, BREVE, DIAERESIS = "\u0301", "\u0306", "\u0308"
JOINER, NO_JOINER, ZERO_SPACE, NBSP = "\u200d", "\u200c", "\u200b", "\xa0"
FAMILY = JOINER.join("\U0001f468\U0001f469\U0001f467\U0001f466")

_CONTROLS = {
    "NUL within a word": "фо\x00нарь",
    "NUL at the ends": "\x00фонарь\x00",
    "every C0 control": "а" + "".join(map(chr, range(32))) + "я",
    "DEL and C1 controls": "а\x7f\x80\x85\x9b\x9fя",
    "escape sequence of a terminal": "\x1b[2J\x1b]0;заголовок\x07фонарь",
    "backspaces": "яма\b\b\bнет ямы",
    "vertical tab and form feed": "двор\x0bподъезд\x0cкрыша",
    "end of file of DOS": "фонарь\x1aпотерян",
    "only controls": "\x00\x01\x02",
}
_SURROGATES = {
    "high surrogate alone": "фонарь\ud83d",
    "low surrogate alone": "\ude00фонарь",
    "surrogates the wrong way round": "а\ude00\ud83dя",
    "a pair in two halves": "двор \ud83c\udf33",
    "U+FFFE": "фо\ufffeнарь",
    "U+FFFF": "фо\uffffнарь",
    "non-characters of other planes": "а\U0001fffe\U0010ffff\ufdd0\ufdefя",
    "private use": "\ue000\uf8ff\U000f0000знак",
    "replacement character": "дво\ufffdр",
    "byte order mark": "\ufeffфонарь",
    "unassigned": "знак \u0378\U000e0ffe",
    "annotation marks": "а\ufff9б\ufffaв\ufffb",
    "tag characters": "знак\U000e0001\U000e0041\U000e007f",
}
_COMPOSED = {
    "й in two parts": f"Зеленыи{BREVE} дворик",
    "ё in two parts": f"Все{DIAERESIS} е{DIAERESIS}лки",
    "Й and Ё in two parts": f"И{BREVE}ОД Е{DIAERESIS}Ж",
    "й in one part and in two": f"й и{BREVE}",
    "a NUL between letter and mark": f"и\x00{BREVE}",
    "stress": f"за{ACUTE}мок и замо{ACUTE}к",
    "a mark without a letter": f"{ACUTE}двор",
    "marks in another order": f"e\u0323{ACUTE} e{ACUTE}\u0323",
    "1 000 marks on one letter": "о" + ACUTE * 1000 + "й",
    "towering marks": "".join(x + "\u0336\u0489\u030a\u031b\u0317" * 5 for x in "Дворы"),
    "Korean in parts": "\u1112\u1161\u11ab\u1100\u116e\u11a8",
    "ohm and angstrom": "\u2126 \u212b",
    "decomposed for good": "\u0958\u095b",
}
_DIRECTIONS = {
    "override to the left": "счёт \u202e4321\u202c рублей",
    "override never closed": "\u202eнавсегда",
    "isolates": "кв. \u2067אב\u2069 дом",
    "isolate never closed": "\u2066\u2067\u2068двор",
    "marks of direction": "дом\u200e 5\u200f\u061c корпус",
    "Trojan source": "проверено\u202e \u2066// нет\u2069 \u2066да",
    "Hebrew": "שלום עולם",
    "Arabic": "مرحبا بالعالم ١٢٣",
    "Arabic within Russian": "улица السلام, дом 5",
    "a ligature of eighteen letters": "\ufdfa",
}
_INVISIBLE = {
    "zero-width space": f"фо{ZERO_SPACE}нарь",
    "only a zero-width space": ZERO_SPACE,
    "joiners": f"фо{JOINER}на{NO_JOINER}рь",
    "word joiner and soft hyphens": "фо\u2060на\xadрь",
    "invisible operators": "а\u2061\u2062\u2063\u2064я",
    "Hangul filler": "\u3164двор\uffa0",
    "Mongolian separator": "а\u180eя",
    "variation selectors": "двор\ufe0f\ufe0e\U000e0100",
    "unbreakable space": f"кв.{NBSP}45{NBSP}",
    "only unbreakable spaces": NBSP * 3,
    "blanks of every width": "а\u2000\u2003\u2009\u200a\u202f\u205f\u3000\u1680я",
    "many blanks": "  двор   и    сад  ",
    "only blanks": "    ",
    "nothing": "",
}
_LINES = {
    "CRLF": "первый подъезд\r\nвторой подъезд",
    "CR": "первый подъезд\rвторой подъезд",
    "LF LF LF": "первый\n\n\nвторой",
    "LF CR": "первый\n\rвторой",
    "U+2028 and U+2029": "первый\u2028второй\u2029третий",
    "NEL": "первый\x85второй",
    "ends at the ends": "\n\nфонарь\n\n",
    "tabs": "\tдом\t5\t\tкв. 45\t",
    "rows of a table": "№\tАдрес\tВопрос\n1\tЗелёная, 14\tнет света",
    "200 lines": "\n".join(f"строка {number}" for number in range(200)),
}
_PICTURES = {
    "family": f"{FAMILY} из пятой квартиры",
    "flags": "\U0001f1f7\U0001f1fa \U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "rainbow flag": f"\U0001f3f3\ufe0f{JOINER}\U0001f308",
    "half a flag": "\U0001f1f7двор",
    "skin tones": "\U0001f44d\U0001f3fb\U0001f44d\U0001f3ff\U0001f3ff",
    "keycap": "5\ufe0f\u20e3 подъезд",
    "trees": "\U0001f333\U0001f332 у дома",
    "only an emoji": "\U0001f621",
    "symbols": "№ § ‰ ∑ ⁂ ☎ ✓ ♿ ⚠",
    "mathematical letters": "\U0001d4d3\U0001d4ff\U0001d4f8\U0001d4fb",
    "musical signs": "\U0001d11e\U0001d15e",
}
_SCRIPTS = {
    "Chinese": "院子里的路灯坏了",
    "Japanese": "中庭の街灯が切れた",
    "Korean": "마당의 가로등",
    "rare Chinese": "\U00020000\U0002a6d6",
    "Thai": "สนามหญ้าที่นี่",
    "Hindi": "क्षि नमस्ते",
    "Burmese": "ခြံဝင်း",
    "Georgian and Armenian": "ეზო բակ",
    "Turkish i": "İstanbul ısı IĞDIR i̇",
    "German and Greek": "GROẞE Straße ὈΔΥΣΣΕΎΣ ς",
    "ligatures": "ﬁrma oﬀen ĳs ŉ ǆ",
    "full-width": "ＡＢＣ　１２３",
    "letters that look Russian": "aдрес и Aдрес",
    "digits that are none": "кв. ² ³ ① ⑩ Ⅷ ½ ٣ ४",
    "old Russian": "Дворъ ѣ ѳ ѵ ꙮ",
    "Tatar and Chuvash": "Әҗе үҗән ҫӑкӑр Ӳкӗт",
}
_MARKUP = {
    "bold": "<b>жирно</b> и <i>косо</i>",
    "picture from the disk": '<img src="/etc/hostname">',
    "picture of reportlab": '<img src="file:///etc/passwd" width="10" height="10"/>',
    "picture from the network": '<img src="http://127.0.0.1:9/x.png"> двор',
    "style sheet": '<link rel="stylesheet" href="http://127.0.0.1:9/x.css">',
    "script": "<script>alert('двор')</script>",
    "tag never closed": "<b>не закрыт",
    "tag never opened": "не открыт</b>",
    "end of a paragraph": "конец</para> и дальше",
    "font of reportlab": '<font name="Нет такого" size="900">двор</font>',
    "link of reportlab": '<a href="file:///etc/passwd">двор</a>',
    "ampersands": "R&B &amp; &lt;b&gt; &copy; &#1103; &неттакой; &",
    "angles": "5 < 6 > 4 << >> <дом 5>",
    "end of CDATA": "<![CDATA[двор]]> ]]>",
    "entity": '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
    "processing instruction": "<?xml version='1.0'?><?mso-application progid='Word'?>",
    "end of a run in Word": "двор</w:t></w:r><w:p/>",
    "comment": "<!-- двор --> и -->",
    "rich text of Qt": "<qt><table><tr><td>двор</td></tr></table></qt>",
    "only a tag": "<br>",
    "mnemonics": "&Файл && &&Правка",
}
_CODES = {
    "field codes of Word": '{ INCLUDETEXT "/etc/passwd" } { DDEAUTO c:\\\\windows\\\\calc.exe }',
    "page field": "{ PAGE } из { NUMPAGES } { = 2 + 2 }",
    "merge field": "«Имя» { MERGEFIELD Имя }",
    "template braces": "{{7*7}} и ${7*7} и #{7*7}",
    "template statement": "{% for x in y %}{% endfor %} {# нет #}",
    "template of Python": "{0} {} {name} {0.__class__} {{}}",
    "placeholders of Qt": "%1 %n %L1 %%",
    "placeholders of C": "%s %d %(имя)s %x %n",
    "environment": "$HOME %PATH% ~root `id` $(id)",
    "backslashes": "C:\\новая\\table\\u0041 \\n \\t \\\\",
    "quotes": "\"двойные\" 'одинарные' «ёлочки» „лапки“ `знак`",
    "JSON": '{"имя": null, "квартира": [45,]}',
    "TOML": 'user = """двор"""\n[section]',
    "lines of a calendar file": "строка\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:чужая; встреча, двор",
}
_TABLES = {
    "hyperlink formula": '=HYPERLINK("http://127.0.0.1:9","двор")',
    "formula": "=1+1",
    "plus": "+7 912 345-67-89",
    "minus": "-2+3",
    "at": "@SUM(1+1)",
    "tab before a formula": "\t=1+1",
    "line end before a formula": "\r=1+1",
    "DDE": "=cmd|' /C calc'!A0",
    "full-width equals": "＝1+1",
    "quotes of CSV": 'он сказал ""яма"", и; ушёл, "',
    "separators of CSV": "а;б,в|г\tд",
    "a number with zeros": "0045",
    "a date": "1-2",
    "a long number": "12345678901234567890",
    "infinity": "1e999",
    "not a number": "NaN",
}
_SEARCHES = {
    "SQL quotes": "Робер'; DROP TABLE question;--",
    "LIKE": "100% _ [а-я] \\%",
    "operators of full text": '"двор" AND NOT (сад OR "',
    "NEAR": "NEAR(двор сад, 5) -фонарь *",
    "column filter": "words:двор 5-а д.5/2",
    "tokens of the entry line": "@ # > = ! !! +5 до за кв д п",
    "tokens with nothing behind": "Петрова: кв @ # до > =",
    "a regular expression": "(а+)+$ [^ ]* (?P<x>",
    "catastrophe of a regular expression": "а" * 200 + "!",
    "many tokens": "@а " * 150,
    "counts of 5 000 digits": f"+{'9' * 5000} кв {'9' * 5000} за {'9' * 5000} дней до 1.1.{'9' * 5000}",
    "dates that are none": "до 31.02 до 00.00.0000 до 99.99.9999 за 0 дней за -1 день до 1.1.1",
}
_NAMES = {
    "parent folder": "../../двор",
    "parent folder of Windows": "..\\..\\двор",
    "absolute": "/etc/passwd",
    "drive": "C:\\двор",
    "network share": "\\\\server\\двор",
    "device": "CON",
    "device with a suffix": "aux.txt",
    "printer port": "lpt1",
    "superscript port": "COM¹",
    "trailing dots": "двор...",
    "trailing blanks": "двор   ",
    "leading dot": ".двор",
    "only dots": "..",
    "forbidden": 'дом "5" <кв?> *|:/\\',
    "stream of NTFS": "двор.txt:поток",
    "disguised suffix": "двор\u202efdp.exe",
    "300 letters": "д" * 300,
    "300 trees": "\U0001f333" * 300,
    "an option": "--help",
    "a home": "~/двор",
    "a web address": "https://двор.рф/?а=б#в",
}
_LONG = {
    "a long word": "двор" * 120,
    "500 letters": "я" * 500,
    "501 letters": "я" * 501,
    "501 letters after cleaning 500": "я" * 500 + "\x00",
    "5 000 letters without a blank": "ы" * 5000,
    "20 000 letters": "дом " * 4999 + "двор",
    "20 001 letters": "я" * 20_001,
    "20 000 trees": "\U0001f333" * 20_000,
}

NASTY: Mapping[str, str] = MappingProxyType(
    _CONTROLS
    | _SURROGATES
    | _COMPOSED
    | _DIRECTIONS
    | _INVISIBLE
    | _LINES
    | _PICTURES
    | _SCRIPTS
    | _MARKUP
    | _CODES
    | _TABLES
    | _SEARCHES
    | _NAMES
    | _LONG
)
"""Every text by its name."""

FILE_NAMES: tuple[str, ...] = (
    *_NAMES.values(),
    *_CONTROLS.values(),
    *_DIRECTIONS.values(),
    *_INVISIBLE.values(),
    *_PICTURES.values(),
    *_LINES.values(),
)
"""Texts from which file names are made."""
MARKUP: Mapping[str, str] = MappingProxyType(_MARKUP)
CODES: Mapping[str, str] = MappingProxyType(_CODES)
FORMULAS: Mapping[str, str] = MappingProxyType(_TABLES)
