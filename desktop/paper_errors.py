"""Word what is refused of papers and of files that are taken in: pictures, templates, tables; :mod:`desktop.wording` tells it."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: Mapping[str, object] = {
    "photo_too_large": QT_TRANSLATE_NOOP(
        "Errors",
        "The picture {name} is larger than {megabytes} MB. Send it smaller, or take a photo of it.",
    ),
    "photo_too_wide": QT_TRANSLATE_NOOP(
        "Errors",
        "The picture {name} has too many pixels to be opened safely; the limit is "
        "{megapixels} million.",
    ),
    "photo_broken": QT_TRANSLATE_NOOP(
        "Errors", "The picture {name} is damaged or not whole. Take it anew from the camera."
    ),
    "photo_heic": QT_TRANSLATE_NOOP(
        "Errors",
        "The picture {name} is a HEIC of a telephone. Send it as JPEG: on the telephone choose "
        "“most compatible” in the settings of the camera.",
    ),
    "photo_unknown": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} is no picture: JPEG, PNG, WebP, GIF, BMP and TIFF are taken."
    ),
    "photo_unreadable": QT_TRANSLATE_NOOP("Errors", "The file {name} cannot be read."),
    "photos_too_many": QT_TRANSLATE_NOOP(
        "Errors", "A question takes at most {limit} photos. Remove one first."
    ),
    "paper_other_format": QT_TRANSLATE_NOOP(
        "Errors", "This paper is saved as {formats}: give the file name such an ending."
    ),
    "bad_paper_option": QT_TRANSLATE_NOOP(
        "Errors", "A choice about the papers is too long or too large; it was not saved."
    ),
    "measure_out_of_range": QT_TRANSLATE_NOOP(
        "Errors", "A number is out of its range ({least}–{most}); it was not saved."
    ),
    "template_refused": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} was not taken, nothing was changed. {findings}"
    ),
    "template_unfit": QT_TRANSLATE_NOOP(
        "Errors",
        "The city's template does not fit this poster, no file was written. Save it as PDF, or "
        "mend the template in the settings. {findings}",
    ),
    "no_template": QT_TRANSLATE_NOOP(
        "Errors", "This paper has no template of your own: it is set by the built-in one."
    ),
    "attachment_empty": QT_TRANSLATE_NOOP("Errors", "The file {name} is empty (0 bytes)."),
    "attachment_too_large": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} is larger than {megabytes} MB. Make it smaller and try again."
    ),
    "attachment_not_allowed": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} is not of a kind that can be kept here."
    ),
    "attachment_damaged": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} in the records is damaged. Remove it and add it anew."
    ),
    "picture_svg": QT_TRANSLATE_NOOP(
        "Errors",
        "The drawing {name} has what is not drawn here: letters, pictures inside, filters, masks, "
        "links. Save the coat of arms as PNG, 400 dots high or more, and choose that file.",
    ),
    "picture_unknown": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} is no picture in PNG, JPEG, BMP or SVG. Nothing was changed."
    ),
    "picture_too_large": QT_TRANSLATE_NOOP(
        "Errors",
        "The picture {name} is too large: 20 MB and 24 million dots at most. Nothing was changed; "
        "a height of 400 dots is enough for print.",
    ),
    "picture_damaged": QT_TRANSLATE_NOOP(
        "Errors",
        "The picture {name} is damaged or only a few dots in size. Nothing was changed; "
        "choose another file.",
    ),
    "paper_unknown_format": QT_TRANSLATE_NOOP(
        "Errors", "The name of the file must end in .docx or .pdf."
    ),
    "paper_folder_unwritable": QT_TRANSLATE_NOOP(
        "Errors", "Nothing can be written to the folder {folder}. Choose another one."
    ),
    "paper_folder_missing": QT_TRANSLATE_NOOP(
        "Errors", "There is no folder {folder}. Choose another one."
    ),
    "paper_name_too_long": QT_TRANSLATE_NOOP("Errors", "The name of the file is too long."),
    "paper_open_elsewhere": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} is open in another program. Close it there and repeat."
    ),
    "paper_not_written": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} could not be written. Choose another folder."
    ),
    "paper_incomplete": QT_TRANSLATE_NOOP(
        "Errors",
        "The file was read back and was not complete, so it was removed. Try another disk.",
    ),
    "printer_failed": QT_TRANSLATE_NOOP(
        "Errors",
        "The printer {name} does not answer. Check it, or save the PDF and print it later.",
    ),
    "input_missing": QT_TRANSLATE_NOOP("Errors", "There is no file {name}."),
    "input_unreadable": QT_TRANSLATE_NOOP("Errors", "The file {name} cannot be read."),
    "file_not_text": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} is no text in UTF-8 or Windows-1251."
    ),
    "table_too_large": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} is larger than 20 MB. Import it in parts."
    ),
    "table_too_many_rows": QT_TRANSLATE_NOOP(
        "Errors", "There are more than 100,000 rows in {name}. Import it in parts."
    ),
    "table_damaged": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} is damaged. Open it in Excel, save it anew and try again."
    ),
    "table_password": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} is protected by a password. Take the password off and try again."
    ),
    "table_old_excel": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} is of an old Excel. Save it as “Excel workbook (.xlsx)” or CSV."
    ),
    "table_not_a_table": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} is not a table. Choose an Excel workbook (.xlsx) or a CSV file."
    ),
    "table_empty": QT_TRANSLATE_NOOP("Errors", "There is nothing in the table {name}."),
    "table_unreadable": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} cannot be read. Check that it is there and close it in Excel."
    ),
    "table_no_heading": QT_TRANSLATE_NOOP(
        "Errors",
        "No row of {name} names its columns. Write headings over them, such as "
        "“Улица”, “Дом”; “ФИО”; “Организация”; “Тема”.",
    ),
    "table_not_returned": QT_TRANSLATE_NOOP(
        "Errors",
        "{name} has no columns “Что сделано” and “Дата исполнения”. Put the titles back as they were.",
    ),
    "nothing_to_report_on": QT_TRANSLATE_NOOP(
        "Errors", "No order waits for a report: there is nothing to put into tables."
    ),
}
