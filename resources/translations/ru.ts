<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en">
<context>
    <name>AssignPanel</name>
    <message numerus="yes">
        <source>%n chosen — assign together</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>a few letters of name, post or organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example: by Friday, 10 working days, 15.12</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is to be done, as the protocol will say it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responsible party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Official wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take suggestion {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose lines in the table; Ctrl or Shift chooses several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usual for this topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>manages this house</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n earlier order(s) on this topic at this house</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier order(s) on this topic</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier order(s) at this house</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not understood. Try “by 15.12”, “10 working days”, “by Friday”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say at least one: who, by when, or what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several fit; choose one from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody by these letters is in the directory.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChecksPanel</name>
    <message>
        <source>Before the protocol is issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the questions {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting is not ended yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting has no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting has no place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No chair is named in the attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secretary is named in the attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No question was logged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol {0} is issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chair, secretary, place; the number will be {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The production calendar of {0} is not known yet: check its days off</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{0}: %n orders on one day</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a responsible party</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a deadline</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an official wording</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with neither an order nor an answer</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n given to somebody deleted from the directory</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a deadline in the past</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a deadline on a day off</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{0}: № {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompletionPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>Подсказки</translation>
    </message>
</context>
<context>
    <name>Deadlines</name>
    <message>
        <source>the day is past — is it right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a day off — is it right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the days off of that year are not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than two years ahead — is it right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>permanently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
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
        <source>The program is open already with these records. Use that window, or close it and try again.</source>
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
    <name>Minutes</name>
    <message>
        <source>explained on the spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no assignee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not understood: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>head&apos;s own control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>urgent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (deleted from the directory)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flat {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entrance {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>Opening the records…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Mend it and try again, or close the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderCells</name>
    <message>
        <source>— no official wording —</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explained: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not assigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer in the directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>urgent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrdersHeader</name>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue the protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n explained on the spot</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no assignee {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no deadline {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wordings {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing: see “Before the protocol is issued”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issued: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrdersPage</name>
    <message>
        <source>Protocol {0} is issued. Save it as DOCX or PDF, or print it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrdersTable</name>
    <message>
        <source>№</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resident&apos;s words → order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responsible party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions and orders of the meeting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperPanel</name>
    <message>
        <source>Back to the questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as DOCX…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Saved and read back: {0}, %n item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show in the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no printer. Save the PDF and print it elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperPreview</name>
    <message>
        <source>Preparing the paper…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {0}</source>
        <translation type="unfinished"></translation>
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
    <name>Ribbon</name>
    <message>
        <source>No questions yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type below what a resident says and press Enter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RibbonView</name>
    <message>
        <source>Questions of the meeting</source>
        <translation type="unfinished"></translation>
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
