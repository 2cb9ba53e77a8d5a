<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>AdvicePanel</name>
    <message numerus="yes">
        <source>%n order(s) overdue</source>
        <translation>
            <numerusform>%n order overdue</numerusform>
            <numerusform>%n orders overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnalysisPage</name>
    <message numerus="yes">
        <source>Counting; %n month(s) left</source>
        <translation>
            <numerusform>Counting; %n month left</numerusform>
            <numerusform>Counting; %n months left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssignPanel</name>
    <message numerus="yes">
        <source>%n chosen — assign together</source>
        <translation>
            <numerusform>%n chosen — assign together</numerusform>
            <numerusform>%n chosen — assign together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier order(s) on this topic at this house</source>
        <translation>
            <numerusform>%n earlier order on this topic at this house</numerusform>
            <numerusform>%n earlier orders on this topic at this house</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier order(s) on this topic</source>
        <translation>
            <numerusform>%n earlier order on this topic</numerusform>
            <numerusform>%n earlier orders on this topic</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier order(s) at this house</source>
        <translation>
            <numerusform>%n earlier order at this house</numerusform>
            <numerusform>%n earlier orders at this house</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupRounds</name>
    <message numerus="yes">
        <source>%n day(s) without a copy in the second place</source>
        <translation>
            <numerusform>%n day without a copy in the second place</numerusform>
            <numerusform>%n days without a copy in the second place</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardCells</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallCells</name>
    <message numerus="yes">
        <source>%n try(s) in vain</source>
        <translation>
            <numerusform>%n try in vain</numerusform>
            <numerusform>%n trys in vain</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message numerus="yes">
        <source>and %n more in the table below</source>
        <translation>
            <numerusform>and %n more in the table below</numerusform>
            <numerusform>and %n more in the table below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message numerus="yes">
        <source>{0}: %n orders on one day</source>
        <translation>
            <numerusform>{0}: %n orders on one day</numerusform>
            <numerusform>{0}: %n orders on one day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a responsible party</source>
        <translation>
            <numerusform>%n without a responsible party</numerusform>
            <numerusform>%n without a responsible party</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a deadline</source>
        <translation>
            <numerusform>%n without a deadline</numerusform>
            <numerusform>%n without a deadline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an official wording</source>
        <translation>
            <numerusform>%n without an official wording</numerusform>
            <numerusform>%n without an official wording</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with neither an order nor an answer</source>
        <translation>
            <numerusform>%n with neither an order nor an answer</numerusform>
            <numerusform>%n with neither an order nor an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n given to somebody deleted from the directory</source>
        <translation>
            <numerusform>%n given to somebody deleted from the directory</numerusform>
            <numerusform>%n given to somebody deleted from the directory</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a deadline in the past</source>
        <translation>
            <numerusform>%n with a deadline in the past</numerusform>
            <numerusform>%n with a deadline in the past</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the words of the sample “{0}”, which no lawyer of the city has checked</source>
        <translation>
            <numerusform>%n in the words of the sample “{0}”, which no lawyer of the city has checked</numerusform>
            <numerusform>%n in the words of the sample “{0}”, which no lawyer of the city has checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a deadline on a day off</source>
        <translation>
            <numerusform>%n with a deadline on a day off</numerusform>
            <numerusform>%n with a deadline on a day off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}: %n orders on one day with those under control</source>
        <translation>
            <numerusform>{0}: %n orders on one day with those under control</numerusform>
            <numerusform>{0}: %n orders on one day with those under control</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a deadline out of season</source>
        <translation>
            <numerusform>%n with a deadline out of season</numerusform>
            <numerusform>%n with a deadline out of season</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{0}” took %n day(s) on average, less is given</source>
        <translation>
            <numerusform>“{0}” took %n day on average, less is given</numerusform>
            <numerusform>“{0}” took %n days on average, less is given</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChecksTab</name>
    <message numerus="yes">
        <source>%n working day(s) before</source>
        <translation>
            <numerusform>%n working day before</numerusform>
            <numerusform>%n working days before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DigestLine</name>
    <message numerus="yes">
        <source>%n order(s) due today</source>
        <translation>
            <numerusform>%n order due today</numerusform>
            <numerusform>%n orders due today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more this week</source>
        <translation>
            <numerusform>%n more this week</numerusform>
            <numerusform>%n more this week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) to be checked</source>
        <translation>
            <numerusform>%n report to be checked</numerusform>
            <numerusform>%n reports to be checked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DirectoriesPage</name>
    <message numerus="yes">
        <source>%n row(s) imported</source>
        <translation>
            <numerusform>%n row imported</numerusform>
            <numerusform>%n rows imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DirectoryView</name>
    <message numerus="yes">
        <source>%n in the list</source>
        <translation>
            <numerusform>%n in the list</numerusform>
            <numerusform>%n in the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DossierTab</name>
    <message numerus="yes">
        <source>%n resident(s) came</source>
        <translation>
            <numerusform>%n resident came</numerusform>
            <numerusform>%n residents came</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered on the spot</source>
        <translation>
            <numerusform>%n answered on the spot</numerusform>
            <numerusform>%n answered on the spot</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) open now</source>
        <translation>
            <numerusform>%n order open now</numerusform>
            <numerusform>%n orders open now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resident(s)</source>
        <translation>
            <numerusform>%n resident</numerusform>
            <numerusform>%n residents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entrance(s)</source>
        <translation>
            <numerusform>%n entrance</numerusform>
            <numerusform>%n entrances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoubtWords</name>
    <message numerus="yes">
        <source>%n order(s) on that day</source>
        <translation>
            <numerusform>%n order on that day</numerusform>
            <numerusform>%n orders on that day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>such questions take %n day(s) on average</source>
        <translation>
            <numerusform>such questions take %n day on average</numerusform>
            <numerusform>such questions take %n days on average</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditionsTab</name>
    <message numerus="yes">
        <source>%n meeting(s) added</source>
        <translation>
            <numerusform>%n meeting added</numerusform>
            <numerusform>%n meetings added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) dropped</source>
        <translation>
            <numerusform>%n meeting dropped</numerusform>
            <numerusform>%n meetings dropped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) changed</source>
        <translation>
            <numerusform>%n meeting changed</numerusform>
            <numerusform>%n meetings changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FeedbackPage</name>
    <message numerus="yes">
        <source>%n person(s) to be told</source>
        <translation>
            <numerusform>%n person to be told</numerusform>
            <numerusform>%n persons to be told</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n are shown</source>
        <translation>
            <numerusform>the first %n are shown</numerusform>
            <numerusform>the first %n are shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FillPass</name>
    <message numerus="yes">
        <source>%n thing(s) missing</source>
        <translation>
            <numerusform>%n thing missing</numerusform>
            <numerusform>%n things missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message numerus="yes">
        <source>These records were put back from a copy. %n copy(ies) from before know more.</source>
        <translation>
            <numerusform>These records were put back from a copy. %n copy(ies) from before know more.</numerusform>
            <numerusform>These records were put back from a copy. %n copy(ies) from before know more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file is damaged in %n place(s). Restore it from a copy.</source>
        <translation>
            <numerusform>The file is damaged in %n place. Restore it from a copy.</numerusform>
            <numerusform>The file is damaged in %n places. Restore it from a copy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The guards of the file were changed by another program: %n.</source>
        <translation>
            <numerusform>The guards of the file were changed by another program: %n.</numerusform>
            <numerusform>The guards of the file were changed by another program: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the file cannot be read.</source>
        <translation>
            <numerusform>%n part of the file cannot be read.</numerusform>
            <numerusform>%n parts of the file cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) of the journal were changed behind the program.</source>
        <translation>
            <numerusform>%n entry(ies) of the journal were changed behind the program.</numerusform>
            <numerusform>%n entry(ies) of the journal were changed behind the program.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Entries are missing in the journal in %n place(s).</source>
        <translation>
            <numerusform>Entries are missing in the journal in %n place.</numerusform>
            <numerusform>Entries are missing in the journal in %n places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) of the journal stand out of their order.</source>
        <translation>
            <numerusform>%n entry(ies) of the journal stand out of their order.</numerusform>
            <numerusform>%n entry(ies) of the journal stand out of their order.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The journal is cut off: %n backup(s) remember what is not in it.</source>
        <translation>
            <numerusform>The journal is cut off: %n backup remember what is not in it.</numerusform>
            <numerusform>The journal is cut off: %n backups remember what is not in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The journal is cut off: %n issued protocol(s) remember what is not in it.</source>
        <translation>
            <numerusform>The journal is cut off: %n issued protocol remember what is not in it.</numerusform>
            <numerusform>The journal is cut off: %n issued protocols remember what is not in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The digits of %n paper(s) are not in the journal.</source>
        <translation>
            <numerusform>The digits of %n paper are not in the journal.</numerusform>
            <numerusform>The digits of %n papers are not in the journal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) of records are not what the journal says.</source>
        <translation>
            <numerusform>%n field of records are not what the journal says.</numerusform>
            <numerusform>%n fields of records are not what the journal says.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Records that the journal knows are not in the file: %n kind(s).</source>
        <translation>
            <numerusform>Records that the journal knows are not in the file: %n kind.</numerusform>
            <numerusform>Records that the journal knows are not in the file: %n kinds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HousesStep</name>
    <message numerus="yes">
        <source>%n house(s) in the directory already</source>
        <translation>
            <numerusform>%n house in the directory already</numerusform>
            <numerusform>%n houses in the directory already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n house(s) will be added by “Next”</source>
        <translation>
            <numerusform>%n house will be added by “Next”</numerusform>
            <numerusform>%n houses will be added by “Next”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message numerus="yes">
        <source>%n row(s) will be added</source>
        <translation>
            <numerusform>%n row will be added</numerusform>
            <numerusform>%n rows will be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) will not be taken; the reason stands beside each</source>
        <translation>
            <numerusform>%n row will not be taken; the reason stands beside each</numerusform>
            <numerusform>%n rows will not be taken; the reason stands beside each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftoversBox</name>
    <message numerus="yes">
        <source>%n file(s) from before the password can still be read without it.</source>
        <translation>
            <numerusform>%n file from before the password can still be read without it.</numerusform>
            <numerusform>%n files from before the password can still be read without it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LineDesk</name>
    <message numerus="yes">
        <source>%n line(s) were pasted as one question.</source>
        <translation>
            <numerusform>%n line were pasted as one question.</numerusform>
            <numerusform>%n lines were pasted as one question.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Many lines were pasted as one question; only the first %n can be told apart.</source>
        <translation>
            <numerusform>Many lines were pasted as one question; only the first %n can be told apart.</numerusform>
            <numerusform>Many lines were pasted as one question; only the first %n can be told apart.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n question(s) of them</source>
        <translation>
            <numerusform>Make %n question of them</numerusform>
            <numerusform>Make %n questions of them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Locking</name>
    <message numerus="yes">
        <source>locks in %n second(s)</source>
        <translation>
            <numerusform>locks in %n second</numerusform>
            <numerusform>locks in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingCardView</name>
    <message numerus="yes">
        <source>%n resident(s) came</source>
        <translation>
            <numerusform>%n resident came</numerusform>
            <numerusform>%n residents came</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingPicker</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MinutesHeader</name>
    <message numerus="yes">
        <source>%n resident(s)</source>
        <translation>
            <numerusform>%n resident</numerusform>
            <numerusform>%n residents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) not saved</source>
        <translation>
            <numerusform>%n line not saved</numerusform>
            <numerusform>%n lines not saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the team</source>
        <translation>
            <numerusform>%n of the team</numerusform>
            <numerusform>%n of the team</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonitoringPage</name>
    <message numerus="yes">
        <source>%n signal(s)</source>
        <translation>
            <numerusform>%n signal</numerusform>
            <numerusform>%n signals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveForm</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderCard</name>
    <message numerus="yes">
        <source>%n order(s) chosen</source>
        <translation>
            <numerusform>%n order chosen</numerusform>
            <numerusform>%n orders chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrdersHeader</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n explained on the spot</source>
        <translation>
            <numerusform>%n explained on the spot</numerusform>
            <numerusform>%n explained on the spot</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperWords</name>
    <message numerus="yes">
        <source>Saved and read back: {0}, %n item(s)</source>
        <translation>
            <numerusform>Saved and read back: {0}, %n item</numerusform>
            <numerusform>Saved and read back: {0}, %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved and read back: {0}, %n paper(s)</source>
        <translation>
            <numerusform>Saved and read back: {0}, %n paper</numerusform>
            <numerusform>Saved and read back: {0}, %n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved and read back: %n file(s) in {0}.</source>
        <translation>
            <numerusform>Saved and read back: %n file in {0}.</numerusform>
            <numerusform>Saved and read back: %n files in {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation>
            <numerusform>%n page sent to the printer</numerusform>
            <numerusform>%n pages sent to the printer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message numerus="yes">
        <source>A question takes %n photo(s) at most.</source>
        <translation>
            <numerusform>A question takes %n photo at most.</numerusform>
            <numerusform>A question takes %n photos at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) were left out.</source>
        <translation>
            <numerusform>%n photo was left out.</numerusform>
            <numerusform>%n photos were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are kept with question {0}.</source>
        <translation>
            <numerusform>%n photo is kept with question {0}.</numerusform>
            <numerusform>%n photos are kept with question {0}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreparedQuestions</name>
    <message numerus="yes">
        <source>%n question(s) were handed in before.</source>
        <translation>
            <numerusform>%n question were handed in before.</numerusform>
            <numerusform>%n questions were handed in before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more wait(s).</source>
        <translation>
            <numerusform>%n more wait.</numerusform>
            <numerusform>%n more waits.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrivacyWords</name>
    <message numerus="yes">
        <source>%n record(s) with a name</source>
        <translation>
            <numerusform>%n record with a name</numerusform>
            <numerusform>%n records with a name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older copy(s) keep the data until removed; the act lists them.</source>
        <translation>
            <numerusform>%n older copy keep the data until removed; the act lists them.</numerusform>
            <numerusform>%n older copys keep the data until removed; the act lists them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n applicant(s)</source>
        <translation>
            <numerusform>%n applicant</numerusform>
            <numerusform>%n applicants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromisedCard</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message numerus="yes">
        <source>used %n time(s)</source>
        <translation>
            <numerusform>used %n time</numerusform>
            <numerusform>used %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReturnedView</name>
    <message numerus="yes">
        <source>Note %n report(s)</source>
        <translation>
            <numerusform>Note %n report</numerusform>
            <numerusform>Note %n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were noted before.</source>
        <translation>
            <numerusform>%n row were noted before.</numerusform>
            <numerusform>%n rows were noted before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are not filled in.</source>
        <translation>
            <numerusform>%n row are not filled in.</numerusform>
            <numerusform>%n rows are not filled in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message numerus="yes">
        <source>%n text(s) to decide</source>
        <translation>
            <numerusform>%n text to decide</numerusform>
            <numerusform>%n texts to decide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message numerus="yes">
        <source>%n question(s) found</source>
        <translation>
            <numerusform>%n question found</numerusform>
            <numerusform>%n questions found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n question(s); add a word to narrow it</source>
        <translation>
            <numerusform>The newest %n question; add a word to narrow it</numerusform>
            <numerusform>The newest %n questions; add a word to narrow it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignalTables</name>
    <message numerus="yes">
        <source>%n signal(s) imported</source>
        <translation>
            <numerusform>%n signal imported</numerusform>
            <numerusform>%n signals imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signal(s) saved</source>
        <translation>
            <numerusform>%n signal saved</numerusform>
            <numerusform>%n signals saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignalsTab</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TablesDesk</name>
    <message numerus="yes">
        <source>%n table(s) written.</source>
        <translation>
            <numerusform>%n table written.</numerusform>
            <numerusform>%n tables written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) noted; they wait for the check.</source>
        <translation>
            <numerusform>%n report noted; they wait for the check.</numerusform>
            <numerusform>%n reports noted; they wait for the check.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were left out.</source>
        <translation>
            <numerusform>%n row was left out.</numerusform>
            <numerusform>%n rows were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateFaults</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message numerus="yes">
        <source>What was deleted stays here for %n day(s), then its words and personal data are destroyed for good, with an act. Numbers that were given are not given again.</source>
        <translation>
            <numerusform>What was deleted stays here for %n day, then its words and personal data are destroyed for good, with an act. Numbers that were given are not given again.</numerusform>
            <numerusform>What was deleted stays here for %n days, then its words and personal data are destroyed for good, with an act. Numbers that were given are not given again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoWords</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message numerus="yes">
        <source>The next try in %n second(s).</source>
        <translation>
            <numerusform>The next try in %n second.</numerusform>
            <numerusform>The next try in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_GroupList</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
</context>
</TS>
