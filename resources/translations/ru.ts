<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en">
<context>
    <name>CompletionPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>Подсказки</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>This was changed elsewhere meanwhile. The newest state is shown now; repeat your change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was deleted meanwhile, so it cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with the records, {name}, is not there. Put it back or restore a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with the records, {name}, is empty (0 bytes). Nothing was written to it; restore it from a copy in the folder “backups”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} was made by another program. It was left as it was; choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} was written by a newer version of the program (schema {revision}). It was left as it was; install the newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with the records, {name}, is damaged and was left as it was. Restore it from a copy in the folder “backups”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written to {name}: the file or its folder is read-only. Allow writing or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} cannot be opened. Check that you may read and write its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} is in use by another program. Close that program and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {name} cannot be written to. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Free some space and repeat; what was saved before is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk reports an error. Copy the data folder to another disk and call a specialist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of {name} cannot keep records safely (a network folder?). Put the data folder on a local disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database library {version} is too old. Install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy {name} could not be made, so nothing was changed. Free some space.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Yard meetings</source>
        <translation>Дворовые встречи</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close the message (Esc)</source>
        <translation>Закрыть сообщение (Esc)</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Sections</source>
        <translation>Разделы</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>✓ saved {0}</source>
        <translation>✓ сохранено {0}</translation>
    </message>
</context>
</TS>
