<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en">
<context>
    <name>AdvicePanel</name>
    <message>
        <source>Which yard next</source>
        <translation>Куда ехать дальше</translation>
    </message>
    <message>
        <source>Yard</source>
        <translation>Двор</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Число</translation>
    </message>
    <message>
        <source>There are no houses in the directory yet.</source>
        <translation>В справочнике ещё нет домов.</translation>
    </message>
    <message>
        <source>Plan on the chosen day</source>
        <translation>Назначить на выбранный день</translation>
    </message>
    <message>
        <source>Go first</source>
        <translation>Вне очереди</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Подождать</translation>
    </message>
    <message>
        <source>As ranked</source>
        <translation>По расчёту</translation>
    </message>
    <message>
        <source>why it goes first or waits</source>
        <translation>почему вне очереди или ждёт</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>{0} residents : 100 × {1} months × (1 + {2} orders) × (1 + {3} signals : {4}) = {5}</source>
        <translation>жителей {0} : 100 × месяцев {1} × (1 + поручений {2}) × (1 + сигналов {3} : {4}) = {5}</translation>
    </message>
    <message>
        <source>Drag a yard onto a day, or press Enter: it is planned on the chosen day.</source>
        <translation>Перетащите двор на день или нажмите Enter: встреча встанет на выбранный день.</translation>
    </message>
    <message>
        <source>planned for {0}</source>
        <translation>запланирована на {0}</translation>
    </message>
    <message>
        <source>goes first</source>
        <translation>вне очереди</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>ждёт</translation>
    </message>
    <message>
        <source>never visited</source>
        <translation>ещё не были</translation>
    </message>
    <message>
        <source>last visit: {0}</source>
        <translation>последняя встреча: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) overdue</source>
        <translation>
            <numerusform>просрочено %n поручение</numerusform>
            <numerusform>просрочено %n поручения</numerusform>
            <numerusform>просрочено %n поручений</numerusform>
        </translation>
    </message>
    <message>
        <source>residents not written down, {0} assumed</source>
        <translation>жители не указаны, принято {0}</translation>
    </message>
</context>
<context>
    <name>AfterUpdate</name>
    <message>
        <source>An older version wrote these records; they are fit for version {0} now. The copy made before it is kept as {1}.</source>
        <translation>Эти записи сделала более старая версия; теперь они переведены на версию {0}. Копия, сделанная перед этим, хранится под именем {1}.</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Показать папку</translation>
    </message>
</context>
<context>
    <name>Agenda</name>
    <message>
        <source>Coming and undated</source>
        <translation>Ближайшие и без даты</translation>
    </message>
    <message>
        <source>Address, place or note</source>
        <translation>Адрес, место, заметка</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Все состояния</translation>
    </message>
    <message>
        <source>State of the meetings</source>
        <translation>Состояние встреч</translation>
    </message>
    <message>
        <source>Found: {0}</source>
        <translation>Найдено: {0}</translation>
    </message>
    <message>
        <source>No such meeting. Try other words or any state.</source>
        <translation>Таких встреч нет. Попробуйте другие слова или все состояния.</translation>
    </message>
    <message>
        <source>No meeting is planned ahead. Press N to plan one.</source>
        <translation>Впереди встреч нет. Нажмите N, чтобы запланировать.</translation>
    </message>
</context>
<context>
    <name>Analysis</name>
    <message>
        <source>Meetings of the head with residents</source>
        <translation>Встреч главы города с жителями</translation>
    </message>
    <message>
        <source>People who took part</source>
        <translation>Приняло участие, человек</translation>
    </message>
    <message>
        <source>Requests accepted</source>
        <translation>Принято заявок от жителей</translation>
    </message>
    <message>
        <source>Requests explained on the spot</source>
        <translation>Разъяснено на месте</translation>
    </message>
    <message>
        <source>Requests fulfilled</source>
        <translation>Исполнено заявок</translation>
    </message>
    <message>
        <source>Repeated requests</source>
        <translation>Повторные заявки</translation>
    </message>
    <message>
        <source>Applicants satisfied</source>
        <translation>Заявители довольны</translation>
    </message>
    <message>
        <source>Applicants partly satisfied</source>
        <translation>Заявители довольны отчасти</translation>
    </message>
    <message>
        <source>Applicants not satisfied</source>
        <translation>Заявители недовольны</translation>
    </message>
    <message>
        <source>Orders issued</source>
        <translation>Выдано поручений</translation>
    </message>
    <message>
        <source>Orders carried out in time</source>
        <translation>Поручения исполнены в срок</translation>
    </message>
    <message>
        <source>Orders carried out late</source>
        <translation>Поручения исполнены с опозданием</translation>
    </message>
    <message>
        <source>Orders overdue now</source>
        <translation>Поручения просрочены сейчас</translation>
    </message>
    <message>
        <source>Orders returned or reopened</source>
        <translation>Поручения возвращались на доработку или на контроль</translation>
    </message>
    <message>
        <source>Requests
accepted</source>
        <translation>Заявок
принято</translation>
    </message>
    <message>
        <source>Fulfilled</source>
        <translation>Испол-
нено</translation>
    </message>
    <message>
        <source>On the
spot</source>
        <translation>На
месте</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Повтор-
ных</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Пору-
чений</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>В срок</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>С опоз-
данием</translation>
    </message>
    <message>
        <source>Overdue
now</source>
        <translation>Просро-
чено</translation>
    </message>
    <message>
        <source>Re-
opened</source>
        <translation>Возвра-
щалось</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>До-
вольны</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>Отча-
сти</translation>
    </message>
    <message>
        <source>Not
satisfied</source>
        <translation>Недо-
вольны</translation>
    </message>
    <message>
        <source>By time</source>
        <translation>По времени</translation>
    </message>
    <message>
        <source>By topic</source>
        <translation>По темам</translation>
    </message>
    <message>
        <source>By quarter of the city</source>
        <translation>По кварталам города</translation>
    </message>
    <message>
        <source>By house</source>
        <translation>По домам</translation>
    </message>
    <message>
        <source>By responsible party</source>
        <translation>По ответственным</translation>
    </message>
    <message>
        <source>Without a day</source>
        <translation>Без даты</translation>
    </message>
    <message>
        <source>Without a topic</source>
        <translation>Без темы</translation>
    </message>
    <message>
        <source>No quarter noted</source>
        <translation>Квартал не указан</translation>
    </message>
    <message>
        <source>No house noted</source>
        <translation>Дом не указан</translation>
    </message>
    <message>
        <source>Nobody responsible</source>
        <translation>Без ответственного</translation>
    </message>
    <message>
        <source>Whole period</source>
        <translation>Весь период</translation>
    </message>
    <message>
        <source>{0} quarter of {1}</source>
        <translation>{0} квартал {1}</translation>
    </message>
</context>
<context>
    <name>AnalysisPage</name>
    <message>
        <source>To Excel…</source>
        <translation>В Excel…</translation>
    </message>
    <message>
        <source>To PDF…</source>
        <translation>В PDF…</translation>
    </message>
    <message>
        <source>Back to the figures</source>
        <translation>К показателям</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Анализ</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>Группировка</translation>
    </message>
    <message>
        <source>Show orders</source>
        <translation>Поручения</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Показать ещё</translation>
    </message>
    <message numerus="yes">
        <source>Counting; %n month(s) left</source>
        <translation>
            <numerusform>Идёт подсчёт, остался %n месяц</numerusform>
            <numerusform>Идёт подсчёт, осталось %n месяца</numerusform>
            <numerusform>Идёт подсчёт, осталось %n месяцев</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssignPanel</name>
    <message numerus="yes">
        <source>%n chosen — assign together</source>
        <translation>
            <numerusform>Выбран %n — назначить</numerusform>
            <numerusform>Выбрано %n — назначить вместе</numerusform>
            <numerusform>Выбрано %n — назначить вместе</numerusform>
        </translation>
    </message>
    <message>
        <source>a few letters of name, post or organisation</source>
        <translation>несколько букв имени, должности или организации</translation>
    </message>
    <message>
        <source>for example: by Friday, 10 working days, 15.12</source>
        <translation>например: до пятницы, за 10 рабочих дней, 15.12</translation>
    </message>
    <message>
        <source>what is to be done, as the protocol will say it</source>
        <translation>что сделать — словами протокола</translation>
    </message>
    <message>
        <source>Responsible party</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Official wording</source>
        <translation>Формулировка поручения</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Назначить</translation>
    </message>
    <message>
        <source>Take suggestion {0}</source>
        <translation>Взять предложенное {0}</translation>
    </message>
    <message>
        <source>Choose lines in the table; Ctrl or Shift chooses several.</source>
        <translation>Выберите строки в таблице; несколько — с Ctrl или Shift.</translation>
    </message>
    <message>
        <source>Question {0}</source>
        <translation>Вопрос {0}</translation>
    </message>
    <message>
        <source>usual for this topic</source>
        <translation>обычно по этой теме</translation>
    </message>
    <message>
        <source>manages this house</source>
        <translation>управляет этим домом</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier order(s) on this topic at this house</source>
        <translation>
            <numerusform>%n поручение раньше по этой теме в этом доме</numerusform>
            <numerusform>%n поручения раньше по этой теме в этом доме</numerusform>
            <numerusform>%n поручений раньше по этой теме в этом доме</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier order(s) on this topic</source>
        <translation>
            <numerusform>%n поручение раньше по этой теме</numerusform>
            <numerusform>%n поручения раньше по этой теме</numerusform>
            <numerusform>%n поручений раньше по этой теме</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier order(s) at this house</source>
        <translation>
            <numerusform>%n поручение раньше в этом доме</numerusform>
            <numerusform>%n поручения раньше в этом доме</numerusform>
            <numerusform>%n поручений раньше в этом доме</numerusform>
        </translation>
    </message>
    <message>
        <source>Not understood. Try “by 15.12”, “10 working days”, “by Friday”.</source>
        <translation>Не понятно. Попробуйте «до 15.12», «за 10 рабочих дней», «до пятницы».</translation>
    </message>
    <message>
        <source>Say at least one: who, by when, or what.</source>
        <translation>Укажите хотя бы одно: кто, к какому сроку или что сделать.</translation>
    </message>
    <message>
        <source>Several fit; choose one from the list.</source>
        <translation>Подходят несколько — выберите из списка.</translation>
    </message>
    <message>
        <source>Nobody by these letters is in the directory.</source>
        <translation>По этим буквам в справочнике никого нет.</translation>
    </message>
</context>
<context>
    <name>AttendanceLine</name>
    <message>
        <source>in whose stead</source>
        <translation>вместо кого</translation>
    </message>
    <message>
        <source>Role: {0}</source>
        <translation>Роль: {0}</translation>
    </message>
    <message>
        <source>In whose stead: {0}</source>
        <translation>Вместо кого: {0}</translation>
    </message>
    <message>
        <source>chair</source>
        <translation>ведёт</translation>
    </message>
    <message>
        <source>secretary</source>
        <translation>секретарь</translation>
    </message>
    <message>
        <source>team</source>
        <translation>команда</translation>
    </message>
    <message>
        <source>guest</source>
        <translation>гость</translation>
    </message>
    <message>
        <source>Take off the list: {0}</source>
        <translation>Убрать из списка: {0}</translation>
    </message>
</context>
<context>
    <name>AttendancePanel</name>
    <message>
        <source>Who came</source>
        <translation>Кто пришёл</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>не считали</translation>
    </message>
    <message>
        <source>a few letters, or the full name of a guest</source>
        <translation>несколько букв или имя гостя</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Добавить человека</translation>
    </message>
    <message>
        <source>All came</source>
        <translation>Пришли все</translation>
    </message>
    <message>
        <source>Back to the line</source>
        <translation>К строке</translation>
    </message>
    <message>
        <source>Close the list and go back to the line (Ctrl+Enter or Esc)</source>
        <translation>Закрыть список и вернуться к строке (Ctrl+Enter или Esc)</translation>
    </message>
    <message>
        <source>Residents in the yard</source>
        <translation>Жителей во дворе</translation>
    </message>
    <message>
        <source>Nobody is on the list yet.</source>
        <translation>В списке пока никого.</translation>
    </message>
</context>
<context>
    <name>BackupRounds</name>
    <message>
        <source>no backup yet</source>
        <translation>копии ещё нет</translation>
    </message>
    <message>
        <source>backup {0}</source>
        <translation>копия {0}</translation>
    </message>
    <message>
        <source>Plug the stick in: the copy is made by itself. See the settings.</source>
        <translation>Вставьте флешку: копия сделается сама. Подробнее — в настройках.</translation>
    </message>
    <message>
        <source>try a restore</source>
        <translation>пора проверить восстановление</translation>
    </message>
    <message>
        <source>Once a year, in the settings: would the copies help? It takes a minute.</source>
        <translation>Раз в год, в настройках: помогут ли копии, если понадобятся? Это минута.</translation>
    </message>
    <message>
        <source>no copy in the second place yet</source>
        <translation>во втором месте ещё нет копии</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without a copy in the second place</source>
        <translation>
            <numerusform>во втором месте копии нет %n день</numerusform>
            <numerusform>во втором месте копии нет %n дня</numerusform>
            <numerusform>во втором месте копии нет %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>no copy in the second place</source>
        <translation>во второе место не скопировано</translation>
    </message>
    <message>
        <source>no backup could be made</source>
        <translation>копию сделать не удалось</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>start of work</source>
        <translation>начало работы</translation>
    </message>
    <message>
        <source>in the course of work</source>
        <translation>по ходу работы</translation>
    </message>
    <message>
        <source>end of work</source>
        <translation>конец работы</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>вручную</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>перед загрузкой</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>перед возвратом</translation>
    </message>
    <message>
        <source>before an erasure</source>
        <translation>перед удалением</translation>
    </message>
    <message>
        <source>before the password</source>
        <translation>до пароля</translation>
    </message>
    <message>
        <source>before an update</source>
        <translation>перед обновлением</translation>
    </message>
    <message>
        <source>{0} MB</source>
        <translation>{0} МБ</translation>
    </message>
</context>
<context>
    <name>BackupsCard</name>
    <message>
        <source>Backups</source>
        <translation>Резервные копии</translation>
    </message>
    <message>
        <source>Make a copy now</source>
        <translation>Сделать копию сейчас</translation>
    </message>
    <message>
        <source>Restore the chosen one…</source>
        <translation>Вернуть выбранную…</translation>
    </message>
    <message>
        <source>Try a restore</source>
        <translation>Проверить восстановление</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Сделана</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Зачем</translation>
    </message>
    <message>
        <source>Meetings / questions</source>
        <translation>Встреч / вопр.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>{0}, with a password</source>
        <translation>{0}, с паролем</translation>
    </message>
    <message>
        <source>There is no copy of the records yet. One is made soon after the start.</source>
        <translation>Копии записей ещё нет. Первая сделается сама вскоре после запуска.</translation>
    </message>
    <message>
        <source>Copies are made by themselves: at the start, every half hour of work, at the end, and before anything large. The newest is of {0}.</source>
        <translation>Копии делаются сами: в начале работы, каждые полчаса, в конце и перед всем крупным. Последняя — {0}.</translation>
    </message>
    <message>
        <source>A restore was not tried yet. Try it once a year: it changes nothing.</source>
        <translation>Восстановление ещё не проверяли. Проверяйте раз в год: записи при этом не меняются.</translation>
    </message>
    <message>
        <source>A restore was last tried on {0}.</source>
        <translation>Восстановление проверено {0}.</translation>
    </message>
    <message>
        <source>More than a year ago: try it again, it changes nothing.</source>
        <translation>Это больше года назад: проверьте ещё раз, записи при этом не меняются.</translation>
    </message>
    <message>
        <source>The copy is made: {0}.</source>
        <translation>Копия сделана: {0}.</translation>
    </message>
    <message>
        <source>The copy of {0} would help: it was restored aside and read whole. Meetings: {1}, questions: {2}, records in all: {3}, faults: 0.</source>
        <translation>Копия от {0} годится: она восстановлена в стороне и прочитана целиком. Встреч: {1}, вопросов: {2}, всего записей: {3}, ошибок: 0.</translation>
    </message>
    <message>
        <source>The copy of {0} would not help. Faults found in it: {1}. The records themselves were not touched. Make a new copy and try that.</source>
        <translation>Копия от {0} не годится. Найдено ошибок: {1}. Сами записи не тронуты. Сделайте новую копию и проверьте её.</translation>
    </message>
    <message>
        <source>The present state is kept, then the copy is restored…</source>
        <translation>Сохраняю нынешнее состояние и возвращаю копию…</translation>
    </message>
    <message>
        <source>The newest copy is in the second place too, and was read there.</source>
        <translation>Последняя копия теперь и во втором месте; там она прочитана и цела.</translation>
    </message>
    <message>
        <source>Done: nothing readable is left beside the records.</source>
        <translation>Готово: рядом с записями больше нет ничего, что читается без пароля.</translation>
    </message>
    <message>
        <source>A moment…</source>
        <translation>Минуту…</translation>
    </message>
</context>
<context>
    <name>BeginStep</name>
    <message>
        <source>Set up my city</source>
        <translation>Настроить свой город</translation>
    </message>
    <message>
        <source>Try a sample city</source>
        <translation>Посмотреть на примере</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Meetings in the yards</source>
        <translation>Дворовые встречи</translation>
    </message>
    <message>
        <source>Four short steps: the city, its head and secretary, the houses, a password. You can stop at any of them and go on another day; what was typed stays.</source>
        <translation>Четыре коротких шага: город, глава и секретарь, дома, пароль. На любом можно остановиться и продолжить в другой день: введённое останется.</translation>
    </message>
    <message>
        <source>Or look round in an invented city first. It lies apart from your records and is removed by one button.</source>
        <translation>Или сначала осмотритесь на примере придуманного города. Он лежит отдельно от ваших записей и убирается одной кнопкой.</translation>
    </message>
</context>
<context>
    <name>BoardCells</name>
    <message>
        <source>with {0}</source>
        <translation>с участием: {0}</translation>
    </message>
    <message>
        <source>under the head's control</source>
        <translation>на контроле главы</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>срочно</translation>
    </message>
    <message>
        <source>stage “{0}” {1}</source>
        <translation>этап «{0}» {1}</translation>
    </message>
    <message>
        <source>{0}: own part {1}</source>
        <translation>{0}: своя часть {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>просрочено %n день</numerusform>
            <numerusform>просрочено %n дня</numerusform>
            <numerusform>просрочено %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>for rework</source>
        <translation>на доработке</translation>
    </message>
</context>
<context>
    <name>BoardTable</name>
    <message>
        <source>№</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Поручение</translation>
    </message>
    <message>
        <source>Responsible party</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Orders under control</source>
        <translation>Поручения на контроле</translation>
    </message>
</context>
<context>
    <name>CalendarView</name>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Exceptional days of the year</source>
        <translation>Особые дни года</translation>
    </message>
    <message>
        <source>9.03 or 9 March</source>
        <translation>9.03 или 9 марта</translation>
    </message>
    <message>
        <source>of this year</source>
        <translation>этого года</translation>
    </message>
    <message>
        <source>Set this day</source>
        <translation>Записать этот день</translation>
    </message>
    <message>
        <source>Make it an ordinary day</source>
        <translation>Сделать обычным днём</translation>
    </message>
    <message>
        <source>Take the calendar of the program again</source>
        <translation>Вернуть календарь программы</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>Предыдущий год</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>Следующий год</translation>
    </message>
    <message>
        <source>Change a day</source>
        <translation>Изменить день</translation>
    </message>
    <message>
        <source>edited here</source>
        <translation>исправлен у вас</translation>
    </message>
    <message>
        <source>known</source>
        <translation>известен</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>ещё не известен</translation>
    </message>
    <message>
        <source>These days differ from the plain week; all others are as their weekday says.</source>
        <translation>Эти дни отличаются от обычной недели; остальные — по дням недели.</translation>
    </message>
    <message>
        <source>The Government has not set the transfers of this year, or they are not entered: only weekends and the holidays of the law are counted. Terms in this year may be off by a few days.</source>
        <translation>Переносы выходных этого года ещё не установлены Правительством или не внесены: учтены только субботы, воскресенья и праздники по закону. Сроки в этом году могут сдвинуться на несколько дней.</translation>
    </message>
    <message>
        <source>No such day in {0}. Try 9.03.</source>
        <translation>В {0} году такого дня нет. Напишите, например, 9.03.</translation>
    </message>
    <message>
        <source>{0} is an ordinary day now</source>
        <translation>{0} — теперь обычный день</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>The calendar of the program holds again for {0}</source>
        <translation>На {0} год снова действует календарь программы</translation>
    </message>
</context>
<context>
    <name>CallCells</name>
    <message>
        <source>Whom</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>О чём просили</translation>
    </message>
    <message>
        <source>What to tell</source>
        <translation>Что сообщить</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>Кому позвонить</translation>
    </message>
    <message numerus="yes">
        <source>%n try(s) in vain</source>
        <translation>
            <numerusform>не дозвонились %n раз</numerusform>
            <numerusform>не дозвонились %n раза</numerusform>
            <numerusform>не дозвонились %n раз</numerusform>
        </translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>срочно</translation>
    </message>
</context>
<context>
    <name>CallForm</name>
    <message>
        <source>Keep</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Nobody answered</source>
        <translation>Не дозвонились</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Вернуть как было</translation>
    </message>
    <message>
        <source>agrees to be asked again</source>
        <translation>согласен на повторный вопрос</translation>
    </message>
    <message>
        <source>Ask again on</source>
        <translation>Спросить ещё раз</translation>
    </message>
    <message>
        <source>New deadline of the order</source>
        <translation>Новый срок поручения</translation>
    </message>
    <message>
        <source>Was asked before and has not agreed to be asked again: tell, do not ask.</source>
        <translation>Уже спрашивали, на повторный вопрос согласия нет: сообщите, но не спрашивайте.</translation>
    </message>
    <message>
        <source>The order goes on control again, with these words for its executor.</source>
        <translation>Поручение вернётся на контроль с этими словами для исполнителя.</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>Что сказать</translation>
    </message>
    <message>
        <source>Is the applicant satisfied?</source>
        <translation>Устраивает ли заявителя результат?</translation>
    </message>
    <message>
        <source>What the applicant said</source>
        <translation>Что сказал заявитель</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Как сообщили</translation>
    </message>
    <message>
        <source>Who told</source>
        <translation>Кто сообщил</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>частично</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
</context>
<context>
    <name>CardFields</name>
    <message>
        <source>Applicant</source>
        <translation>Заявитель</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>Квартира</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Answer on the spot</source>
        <translation>Ответ на месте</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>House</source>
        <translation>Дом</translation>
    </message>
    <message>
        <source>More residents</source>
        <translation>Ещё жителей</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Срочность</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Заявка</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Замечание</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>Обычная</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Срочно</translation>
    </message>
    <message>
        <source>Head's own control</source>
        <translation>Контроль главы</translation>
    </message>
    <message>
        <source>Too long to be kept; shorten it.</source>
        <translation>Слишком длинно, сократите.</translation>
    </message>
</context>
<context>
    <name>CardOptionsBar</name>
    <message>
        <source>answer by</source>
        <translation>ответ к</translation>
    </message>
    <message>
        <source>First number of the cards</source>
        <translation>Первый номер карточек</translation>
    </message>
    <message>
        <source>Last number of the cards</source>
        <translation>Последний номер карточек</translation>
    </message>
    <message>
        <source>Without a day the tickets leave a line to write it on</source>
        <translation>Без дня на талонах остаётся строка, чтобы вписать его</translation>
    </message>
    <message>
        <source>Day when the answer will be known</source>
        <translation>День, когда будет известен ответ</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
</context>
<context>
    <name>CardStrip</name>
    <message>
        <source>Number of the paper card</source>
        <translation>Номер бумажной карточки</translation>
    </message>
    <message>
        <source>Paper card No.</source>
        <translation>Карточка №</translation>
    </message>
    <message>
        <source>Alt+↑ and Alt+↓ choose another, F7 ends</source>
        <translation>Alt+↑ и Alt+↓ — другая, F7 — закончить</translation>
    </message>
    <message>
        <source>not typed up yet: {0}</source>
        <translation>ещё не набраны: {0}</translation>
    </message>
</context>
<context>
    <name>CardTyping</name>
    <message>
        <source>Type up paper cards</source>
        <translation>Перенести бумажные карточки</translation>
    </message>
    <message>
        <source>Type paper cards up under their own numbers (F7)</source>
        <translation>Перенести бумажные карточки под их номерами (F7)</translation>
    </message>
</context>
<context>
    <name>CaseField</name>
    <message>
        <source>It is right so</source>
        <translation>Всё верно</translation>
    </message>
    <message>
        <source>{0}: it is right so</source>
        <translation>{0}: всё верно</translation>
    </message>
    <message>
        <source>May be otherwise: look at it.</source>
        <translation>Может быть иначе: проверьте.</translation>
    </message>
</context>
<context>
    <name>CasesBox</name>
    <message>
        <source>Fold the cases away</source>
        <translation>Свернуть падежи</translation>
    </message>
    <message>
        <source>Cases: to whom, of whom, by whom</source>
        <translation>Падежи: кому, кого, кем</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Chart</source>
        <translation>Диаграмма</translation>
    </message>
    <message>
        <source>Nothing to draw: there are no such records in this time.</source>
        <translation>Рисовать нечего: за это время таких записей нет.</translation>
    </message>
    <message>
        <source>The denser, the more of them</source>
        <translation>Чем гуще, тем больше</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>в срок</translation>
    </message>
    <message>
        <source>late</source>
        <translation>с опозданием</translation>
    </message>
    <message>
        <source>under control</source>
        <translation>на контроле</translation>
    </message>
    <message>
        <source>fulfilled</source>
        <translation>исполнено</translation>
    </message>
    <message>
        <source>explained on the spot</source>
        <translation>разъяснено на месте</translation>
    </message>
    <message>
        <source>the others</source>
        <translation>остальные</translation>
    </message>
    <message numerus="yes">
        <source>and %n more in the table below</source>
        <translation>
            <numerusform>и ещё %n – в таблице ниже</numerusform>
            <numerusform>и ещё %n – в таблице ниже</numerusform>
            <numerusform>и ещё %n – в таблице ниже</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>The meeting is not ended yet</source>
        <translation>Встреча ещё не завершена</translation>
    </message>
    <message>
        <source>The meeting has no date</source>
        <translation>У встречи нет даты</translation>
    </message>
    <message>
        <source>The meeting has no place</source>
        <translation>У встречи нет места</translation>
    </message>
    <message>
        <source>No chair is named in the attendance</source>
        <translation>Среди присутствующих не назван председательствующий</translation>
    </message>
    <message>
        <source>No secretary is named in the attendance</source>
        <translation>Среди присутствующих не назван секретарь</translation>
    </message>
    <message>
        <source>No question was logged</source>
        <translation>Не записано ни одного вопроса</translation>
    </message>
    <message>
        <source>Protocol {0} is issued</source>
        <translation>Протокол {0} выпущен</translation>
    </message>
    <message>
        <source>Chair, secretary, place; the number will be {0}</source>
        <translation>Председатель, секретарь, место; номер будет {0}</translation>
    </message>
    <message>
        <source>The production calendar of {0} is not known yet: check its days off</source>
        <translation>Производственный календарь на {0} год ещё не известен: проверьте выходные</translation>
    </message>
    <message numerus="yes">
        <source>{0}: %n orders on one day</source>
        <translation>
            <numerusform>{0}: %n поручение на один день</numerusform>
            <numerusform>{0}: %n поручения на один день</numerusform>
            <numerusform>{0}: %n поручений на один день</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a responsible party</source>
        <translation>
            <numerusform>%n без ответственного</numerusform>
            <numerusform>%n без ответственного</numerusform>
            <numerusform>%n без ответственного</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a deadline</source>
        <translation>
            <numerusform>%n без срока</numerusform>
            <numerusform>%n без срока</numerusform>
            <numerusform>%n без срока</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an official wording</source>
        <translation>
            <numerusform>%n без формулировки</numerusform>
            <numerusform>%n без формулировки</numerusform>
            <numerusform>%n без формулировки</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with neither an order nor an answer</source>
        <translation>
            <numerusform>%n без поручения и без ответа</numerusform>
            <numerusform>%n без поручения и без ответа</numerusform>
            <numerusform>%n без поручения и без ответа</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n given to somebody deleted from the directory</source>
        <translation>
            <numerusform>%n поручен тому, кто удалён из справочника</numerusform>
            <numerusform>%n поручены тем, кто удалён из справочника</numerusform>
            <numerusform>%n поручены тем, кто удалён из справочника</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a deadline in the past</source>
        <translation>
            <numerusform>%n со сроком в прошлом</numerusform>
            <numerusform>%n со сроком в прошлом</numerusform>
            <numerusform>%n со сроком в прошлом</numerusform>
        </translation>
    </message>
    <message>
        <source>Check: to whom – {0}</source>
        <translation>Проверьте: кому — {0}</translation>
    </message>
    <message>
        <source>Check: to whom – {0}. The name does not tell the sex: say it in the card</source>
        <translation>Проверьте: кому — {0}. По имени не понять пол: укажите его в карточке</translation>
    </message>
    <message>
        <source>Check: upon whom the control is laid – {0}</source>
        <translation>Проверьте: контроль возложить на кого — {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n in the words of the sample “{0}”, which no lawyer of the city has checked</source>
        <translation>
            <numerusform>%n с формулировкой образца «{0}», не проверенного юристом города</numerusform>
            <numerusform>%n с формулировкой образца «{0}», не проверенного юристом города</numerusform>
            <numerusform>%n с формулировкой образца «{0}», не проверенного юристом города</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a deadline on a day off</source>
        <translation>
            <numerusform>%n со сроком в выходной</numerusform>
            <numerusform>%n со сроком в выходной</numerusform>
            <numerusform>%n со сроком в выходной</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}: %n orders on one day with those under control</source>
        <translation>
            <numerusform>{0}: %n поручение на один день вместе со стоящими на контроле</numerusform>
            <numerusform>{0}: %n поручения на один день вместе со стоящими на контроле</numerusform>
            <numerusform>{0}: %n поручений на один день вместе со стоящими на контроле</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a deadline out of season</source>
        <translation>
            <numerusform>%n со сроком не по сезону</numerusform>
            <numerusform>%n со сроком не по сезону</numerusform>
            <numerusform>%n со сроком не по сезону</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{0}” took %n day(s) on average, less is given</source>
        <translation>
            <numerusform>«{0}»: в среднем %n день по таким вопросам, дано меньше</numerusform>
            <numerusform>«{0}»: в среднем %n дня по таким вопросам, дано меньше</numerusform>
            <numerusform>«{0}»: в среднем %n дней по таким вопросам, дано меньше</numerusform>
        </translation>
    </message>
    <message>
        <source>Was not at the meeting: {0}</source>
        <translation>Не было на встрече: {0}</translation>
    </message>
    <message>
        <source>{0}: № {1}</source>
        <translation>{0}: № {1}</translation>
    </message>
</context>
<context>
    <name>ChecksPanel</name>
    <message>
        <source>Before the protocol is issued</source>
        <translation>Перед выпуском протокола</translation>
    </message>
    <message>
        <source>card</source>
        <translation>карточка</translation>
    </message>
    <message>
        <source>Open the card: {0}</source>
        <translation>Открыть карточку: {0}</translation>
    </message>
    <message>
        <source>show</source>
        <translation>показать</translation>
    </message>
    <message>
        <source>Show the questions {0}</source>
        <translation>Показать вопросы {0}</translation>
    </message>
</context>
<context>
    <name>ChecksTab</name>
    <message>
        <source>Check list</source>
        <translation>Список дел</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Что сделать</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>К какому дню</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Done, or not yet</source>
        <translation>Сделано или нет</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Не нужно</translation>
    </message>
    <message>
        <source>Put on the list</source>
        <translation>Внести в список</translation>
    </message>
    <message>
        <source>Something else to be done</source>
        <translation>Ещё одно дело</translation>
    </message>
    <message>
        <source>Working days before</source>
        <translation>За сколько рабочих дней</translation>
    </message>
    <message>
        <source>set the date of the meeting</source>
        <translation>назначьте день встречи</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) before</source>
        <translation>
            <numerusform>за %n рабочий день</numerusform>
            <numerusform>за %n рабочих дня</numerusform>
            <numerusform>за %n рабочих дней</numerusform>
        </translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>не нужно</translation>
    </message>
    <message>
        <source>done {0}</source>
        <translation>сделано {0}</translation>
    </message>
    <message>
        <source>late</source>
        <translation>опаздываем</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>to be done</source>
        <translation>предстоит</translation>
    </message>
</context>
<context>
    <name>CityForm</name>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>for example: г. Заречный</source>
        <translation>например: г. Заречный</translation>
    </message>
    <message>
        <source>for example: города Заречного</source>
        <translation>например: города Заречного</translation>
    </message>
    <message>
        <source>(was deleted from the directory)</source>
        <translation>(удалён из справочника)</translation>
    </message>
    <message>
        <source>Not in the directory of people. Add the person there.</source>
        <translation>В справочнике людей такого нет. Сначала добавьте человека туда.</translation>
    </message>
    <message>
        <source>Head of the city</source>
        <translation>Глава города</translation>
    </message>
    <message>
        <source>Secretary of the meetings</source>
        <translation>Секретарь встреч</translation>
    </message>
    <message>
        <source>Who controls execution</source>
        <translation>Кто контролирует исполнение</translation>
    </message>
    <message>
        <source>Number of a protocol</source>
        <translation>Номер протокола</translation>
    </message>
    <message>
        <source>in braces: number, year, series</source>
        <translation>в фигурных скобках: number — номер, year — год, series — серия</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Серия</translation>
    </message>
    <message>
        <source>letter of this laptop, if several</source>
        <translation>буква этого ноутбука, если их несколько</translation>
    </message>
    <message>
        <source>Name, as papers print it</source>
        <translation>Название, как в документах</translation>
    </message>
    <message>
        <source>Name in the genitive: head of …</source>
        <translation>Название в родительном падеже: глава …</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>Шапка документов</translation>
    </message>
    <message>
        <source>The next will look like</source>
        <translation>Номер будет таким:</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>a few letters of the name</source>
        <translation>несколько букв имени</translation>
    </message>
</context>
<context>
    <name>CityStep</name>
    <message>
        <source>Your city</source>
        <translation>Ваш город</translation>
    </message>
    <message>
        <source>So the papers will name it. All of it can be changed in the settings.</source>
        <translation>Так его назовут бумаги. Всё можно изменить в настройках.</translation>
    </message>
    <message>
        <source>for example: г. Заречный</source>
        <translation>например: г. Заречный</translation>
    </message>
    <message>
        <source>for example: города Заречного</source>
        <translation>например: города Заречного</translation>
    </message>
    <message>
        <source>Name, as papers print it</source>
        <translation>Название, как в документах</translation>
    </message>
    <message>
        <source>Name in the genitive: head of …</source>
        <translation>Название в родительном падеже: глава …</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>Шапка документов</translation>
    </message>
    <message>
        <source>Type the name, or skip this step.</source>
        <translation>Введите название или пропустите шаг.</translation>
    </message>
</context>
<context>
    <name>ClockWatch</name>
    <message>
        <source>The clock of this computer shows {0}, but the last record was made on {1}. Check the date and the time: papers and deadlines go by them.</source>
        <translation>Часы компьютера показывают {0}, а последняя запись сделана {1}. Проверьте дату и время: по ним идут документы и сроки.</translation>
    </message>
</context>
<context>
    <name>CodeStep</name>
    <message>
        <source>The records are encrypted. Keep this code</source>
        <translation>Записи зашифрованы. Сохраните этот код</translation>
    </message>
    <message>
        <source>A moment…</source>
        <translation>Минуту…</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>The sample city is made.</source>
        <translation>Учебный город создан.</translation>
    </message>
    <message>
        <source>Protocol No. {number} is issued.</source>
        <translation>Протокол № {number} выпущен.</translation>
    </message>
    <message>
        <source>Edition {edition} of protocol No. {number} is issued.</source>
        <translation>Редакция {edition} протокола № {number} выпущена.</translation>
    </message>
    <message>
        <source>{path} (items: {items})</source>
        <translation>{path} (пунктов: {items})</translation>
    </message>
    <message>
        <source>Line {number}: {text}</source>
        <translation>Строка {number}: {text}</translation>
    </message>
    <message>
        <source>There is no screen here for the window: neither DISPLAY nor WAYLAND_DISPLAY is set. The other commands do without one: --help.</source>
        <translation>Окно показать не на чем: не заданы ни DISPLAY, ни WAYLAND_DISPLAY. Остальные команды работают без экрана: --help.</translation>
    </message>
    <message>
        <source>The program failed: {name}. Details with --debug.</source>
        <translation>Ошибка программы: {name}. Подробности — с ключом --debug.</translation>
    </message>
    <message>
        <source>Name the file that holds it: --password-file FILE.</source>
        <translation>Назовите файл с паролем: --password-file ФАЙЛ.</translation>
    </message>
    <message>
        <source>In the nominative, because the dative is not sure: {names}</source>
        <translation>В именительном падеже, потому что дательный не проверен: {names}</translation>
    </message>
    <message>
        <source>The program is open already; its window was brought to the front.</source>
        <translation>Программа уже открыта; её окно показано поверх остальных.</translation>
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
    <name>ConsentFields</name>
    <message>
        <source>not asked</source>
        <translation>не спрашивали</translation>
    </message>
    <message>
        <source>spoken</source>
        <translation>устное</translation>
    </message>
    <message>
        <source>written</source>
        <translation>письменное</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>by a document</source>
        <translation>есть, документом</translation>
    </message>
    <message>
        <source>Consent to a call back</source>
        <translation>Согласие на звонок</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Consent to publication</source>
        <translation>Согласие на публикацию</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>От</translation>
    </message>
    <message>
        <source>May be taken back at any time, after the protocol too.</source>
        <translation>Можно отозвать в любое время, и после выпуска протокола.</translation>
    </message>
</context>
<context>
    <name>Control</name>
    <message>
        <source>done</source>
        <translation>исполнено</translation>
    </message>
    <message>
        <source>explained</source>
        <translation>разъяснено</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>запланировано</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>отказано</translation>
    </message>
    <message>
        <source>transferred</source>
        <translation>передано</translation>
    </message>
    <message>
        <source>satisfied</source>
        <translation>удовлетворён</translation>
    </message>
    <message>
        <source>partly satisfied</source>
        <translation>удовлетворён частично</translation>
    </message>
    <message>
        <source>not satisfied</source>
        <translation>не удовлетворён</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translation>по телефону</translation>
    </message>
    <message>
        <source>by a message</source>
        <translation>сообщением</translation>
    </message>
    <message>
        <source>by a letter</source>
        <translation>письмом</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>лично</translation>
    </message>
    <message>
        <source>by a notice on the house</source>
        <translation>объявлением на доме</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>каждую неделю</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>каждый месяц</translation>
    </message>
    <message>
        <source>every quarter</source>
        <translation>каждый квартал</translation>
    </message>
    <message>
        <source>every half-year</source>
        <translation>каждое полугодие</translation>
    </message>
    <message>
        <source>every year</source>
        <translation>каждый год</translation>
    </message>
    <message>
        <source>returned for rework</source>
        <translation>возвращено на доработку</translation>
    </message>
    <message>
        <source>taken off control</source>
        <translation>снято с контроля</translation>
    </message>
    <message>
        <source>round taken, the next one began</source>
        <translation>очередной срок закрыт, начат следующий</translation>
    </message>
    <message>
        <source>on control again</source>
        <translation>снова на контроле</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Просрочено</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>На этой неделе</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>На проверке</translation>
    </message>
    <message>
        <source>Off control</source>
        <translation>Снято с контроля</translation>
    </message>
    <message>
        <source>Nothing is overdue.</source>
        <translation>Просроченного нет.</translation>
    </message>
    <message>
        <source>Orders come here the day after their deadline.</source>
        <translation>Поручения попадают сюда на следующий день после срока.</translation>
    </message>
    <message>
        <source>Nothing is due today.</source>
        <translation>На сегодня сроков нет.</translation>
    </message>
    <message>
        <source>Look at what is due this week: Alt+3.</source>
        <translation>Посмотрите, что нужно сделать на этой неделе: Alt+3.</translation>
    </message>
    <message>
        <source>Nothing more is due this week.</source>
        <translation>На этой неделе сроков больше нет.</translation>
    </message>
    <message>
        <source>Look at what comes later: Alt+4.</source>
        <translation>Посмотрите, что будет позже: Alt+4.</translation>
    </message>
    <message>
        <source>No order is due later.</source>
        <translation>Поручений с более поздним сроком нет.</translation>
    </message>
    <message>
        <source>Orders come on control when a protocol is issued.</source>
        <translation>Поручения ставятся на контроль при выпуске протокола.</translation>
    </message>
    <message>
        <source>No report waits for the check.</source>
        <translation>Отчётов, ожидающих проверки, нет.</translation>
    </message>
    <message>
        <source>Choose an order and press R to note what its executor reports.</source>
        <translation>Выберите поручение и нажмите R («К»), чтобы записать отчёт исполнителя.</translation>
    </message>
    <message>
        <source>Nothing was taken off control in the last 30 days.</source>
        <translation>За последние 30 дней с контроля ничего не снято.</translation>
    </message>
    <message>
        <source>Check a report and take its order off control with D.</source>
        <translation>Проверьте отчёт и снимите поручение с контроля клавишей D («В»).</translation>
    </message>
    <message>
        <source>By parties</source>
        <translation>По ответственным</translation>
    </message>
    <message>
        <source>By yards</source>
        <translation>По дворам</translation>
    </message>
    <message>
        <source>By topics</source>
        <translation>По темам</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>ответственный не назван</translation>
    </message>
    <message>
        <source>no house named</source>
        <translation>дом не указан</translation>
    </message>
    <message>
        <source>no topic</source>
        <translation>без темы</translation>
    </message>
    <message>
        <source>at first {0}</source>
        <translation>первый срок {0}</translation>
    </message>
    <message>
        <source>protocol {0}</source>
        <translation>протокол {0}</translation>
    </message>
    <message>
        <source>Note the report</source>
        <translation>Записать отчёт</translation>
    </message>
    <message>
        <source>Move the deadline</source>
        <translation>Продлить срок</translation>
    </message>
    <message>
        <source>Take off control</source>
        <translation>Снять с контроля</translation>
    </message>
    <message>
        <source>Return for rework</source>
        <translation>Вернуть на доработку</translation>
    </message>
    <message>
        <source>Put on control again</source>
        <translation>Вернуть на контроль</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Этапы</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Повторять</translation>
    </message>
    <message>
        <source>Tell the applicant</source>
        <translation>Сообщить заявителю</translation>
    </message>
    <message>
        <source>Reminder letter</source>
        <translation>Письмо-напоминание</translation>
    </message>
    <message>
        <source>Make typical</source>
        <translation>Сделать типовым</translation>
    </message>
    <message>
        <source>Open the question</source>
        <translation>Открыть вопрос</translation>
    </message>
</context>
<context>
    <name>ControlPage</name>
    <message>
        <source>Control</source>
        <translation>Контроль</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Показать ещё</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Сохранить копию</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Сохранено: {0}</translation>
    </message>
</context>
<context>
    <name>CorrectionBar</name>
    <message>
        <source>Why the protocol is corrected</source>
        <translation>Почему исправляется протокол</translation>
    </message>
    <message>
        <source>Close without changes</source>
        <translation>Закрыть без изменений</translation>
    </message>
    <message>
        <source>Changed since edition {0}: {1}.</source>
        <translation>Изменено после редакции {0}: {1}.</translation>
    </message>
    <message>
        <source>Nothing is changed yet: change the orders below. Edition {0} holds meanwhile.</source>
        <translation>Пока ничего не изменено: измените поручения ниже. Действует редакция {0}.</translation>
    </message>
    <message>
        <source>Issue edition {0}</source>
        <translation>Выпустить редакцию {0}</translation>
    </message>
</context>
<context>
    <name>CrashNotes</name>
    <message>
        <source>Show the report</source>
        <translation>Показать отчёт</translation>
    </message>
    <message>
        <source>The last time the program closed unexpectedly. What was typed is saved and in its place. Nothing was sent anywhere.</source>
        <translation>В прошлый раз программа закрылась неожиданно. Введённое сохранено и стоит на своём месте. Никуда ничего не отправлено.</translation>
    </message>
</context>
<context>
    <name>Curtain</name>
    <message>
        <source>Hidden from the neighbours' eyes. F9 shows it again.</source>
        <translation>Скрыто от соседских глаз. F9 покажет снова.</translation>
    </message>
</context>
<context>
    <name>DayEdit</name>
    <message>
        <source>15.11, yesterday</source>
        <translation>15.11, вчера</translation>
    </message>
    <message>
        <source>Type a day, for example 15.11 or 15.11.2026.</source>
        <translation>Введите день, например 15.11 или 15.11.2026.</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>Этот день ещё не наступил.</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>25.11, tomorrow, on Friday</source>
        <translation>25.11, завтра, в пятницу</translation>
    </message>
    <message>
        <source>No such day. Try “25.11”, “tomorrow”, “on Friday”.</source>
        <translation>Такого дня нет. Напишите «25.11», «завтра», «в пятницу».</translation>
    </message>
    <message>
        <source>the day is past — is it right?</source>
        <translation>день уже прошёл — точно?</translation>
    </message>
    <message>
        <source>a day off</source>
        <translation>выходной</translation>
    </message>
    <message>
        <source>{0} — is it right?</source>
        <translation>{0} — точно?</translation>
    </message>
    <message>
        <source>the days off of that year are not known yet</source>
        <translation>выходные того года ещё не известны</translation>
    </message>
</context>
<context>
    <name>DeadlineEdit</name>
    <message>
        <source>for example: by Friday, 10 working days, 15.12</source>
        <translation>например: до пятницы, 10 рабочих дней, 15.12</translation>
    </message>
    <message>
        <source>Not understood. Try “15.12”, “by Friday”, “10 working days”.</source>
        <translation>Непонятно. Например: «15.12», «до пятницы», «10 рабочих дней».</translation>
    </message>
</context>
<context>
    <name>Deadlines</name>
    <message>
        <source>the day is past — is it right?</source>
        <translation>этот день уже прошёл — верно?</translation>
    </message>
    <message>
        <source>a day off — is it right?</source>
        <translation>выходной — верно?</translation>
    </message>
    <message>
        <source>the days off of that year are not known yet</source>
        <translation>выходные того года ещё не известны</translation>
    </message>
    <message>
        <source>more than two years ahead — is it right?</source>
        <translation>больше двух лет вперёд — верно?</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>незамедлительно</translation>
    </message>
    <message>
        <source>permanently</source>
        <translation>постоянно</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>до {0}</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Turn into an order</source>
        <translation>Сделать поручением</translation>
    </message>
    <message>
        <source>Turn back into a question</source>
        <translation>Вернуть в вопрос</translation>
    </message>
    <message>
        <source>Turn into an answer on the spot</source>
        <translation>Сделать ответом на месте</translation>
    </message>
    <message>
        <source>Turn into a remark</source>
        <translation>Сделать замечанием</translation>
    </message>
    <message>
        <source>Duplicate the question</source>
        <translation>Повторить вопрос под новым номером</translation>
    </message>
    <message>
        <source>Divide in two at the caret</source>
        <translation>Разделить надвое у курсора</translation>
    </message>
    <message>
        <source>Unite with another question</source>
        <translation>Объединить с другим вопросом</translation>
    </message>
    <message>
        <source>Move up, the number stays</source>
        <translation>Поднять выше, номер остаётся</translation>
    </message>
    <message>
        <source>Move down, the number stays</source>
        <translation>Опустить ниже, номер остаётся</translation>
    </message>
    <message>
        <source>Question {0} is doubled as question {1}.</source>
        <translation>Вопрос {0} повторён под номером {1}.</translation>
    </message>
    <message>
        <source>Question {0} is a question.</source>
        <translation>Вопрос {0} — просто вопрос.</translation>
    </message>
    <message>
        <source>Question {0} is an order now.</source>
        <translation>Вопрос {0} — теперь поручение.</translation>
    </message>
    <message>
        <source>Question {0} is answered on the spot.</source>
        <translation>На вопрос {0} отвечено на месте.</translation>
    </message>
    <message>
        <source>Question {0} is a remark now.</source>
        <translation>Вопрос {0} — теперь замечание.</translation>
    </message>
    <message>
        <source>Question {0} is divided into questions {1} and {2}.</source>
        <translation>Вопрос {0} разделён на вопросы {1} и {2}.</translation>
    </message>
    <message>
        <source>Put the caret between two words: there is nothing on one side of it.</source>
        <translation>Поставьте курсор между двумя словами: с одной стороны от него ничего нет.</translation>
    </message>
    <message>
        <source>Question {0}: go to the other question and press Ctrl+M once more.</source>
        <translation>Вопрос {0}: перейдите к другому вопросу и нажмите Ctrl+M ещё раз.</translation>
    </message>
    <message>
        <source>Unite with question {0}</source>
        <translation>Объединить с вопросом {0}</translation>
    </message>
    <message>
        <source>Question {0} now holds question {1} too: all who asked are kept.</source>
        <translation>Вопрос {0} объединён с вопросом {1}: все, кто спрашивал, сохранены.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Schedule</source>
        <translation>График</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Встреча</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Поручения</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Контроль</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Обратная связь</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Анализ</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Справочники</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
</context>
<context>
    <name>DigestLine</name>
    <message numerus="yes">
        <source>%n order(s) due today</source>
        <translation>
            <numerusform>сегодня срок у %n поручения</numerusform>
            <numerusform>сегодня срок у %n поручений</numerusform>
            <numerusform>сегодня срок у %n поручений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>просрочено %n</numerusform>
            <numerusform>просрочено %n</numerusform>
            <numerusform>просрочено %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more this week</source>
        <translation>
            <numerusform>ещё %n на этой неделе</numerusform>
            <numerusform>ещё %n на этой неделе</numerusform>
            <numerusform>ещё %n на этой неделе</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) to be checked</source>
        <translation>
            <numerusform>%n отчёт на проверке</numerusform>
            <numerusform>%n отчёта на проверке</numerusform>
            <numerusform>%n отчётов на проверке</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Directories</name>
    <message>
        <source>Houses</source>
        <translation>Дома</translation>
    </message>
    <message>
        <source>Address, quarter, company</source>
        <translation>Адрес, квартал, УК, старший</translation>
    </message>
    <message>
        <source>No houses yet. Add the first one or import a table.</source>
        <translation>Домов пока нет. Добавьте первый или загрузите таблицу.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Квартал</translation>
    </message>
    <message>
        <source>Managing company</source>
        <translation>УК</translation>
    </message>
    <message>
        <source>Flats</source>
        <translation>Кв.</translation>
    </message>
    <message>
        <source>Senior resident</source>
        <translation>Старший дома</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Организации</translation>
    </message>
    <message>
        <source>Name, head, phone</source>
        <translation>Название, руководитель, телефон</translation>
    </message>
    <message>
        <source>No organisations yet: orders go to them. Add or import.</source>
        <translation>Организаций пока нет: им даются поручения. Добавьте или загрузите таблицу.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Руководитель</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Name, post, organisation</source>
        <translation>Имя, должность, организация</translation>
    </message>
    <message>
        <source>No people yet: add the head, the secretary and the team.</source>
        <translation>Людей пока нет: добавьте главу, секретаря и команду.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Темы</translation>
    </message>
    <message>
        <source>Topic or group</source>
        <translation>Тема или группа</translation>
    </message>
    <message>
        <source>No topics yet. Add the first one or import a table.</source>
        <translation>Тем пока нет. Добавьте первую или загрузите таблицу.</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Usual assignee</source>
        <translation>Обычный исполнитель</translation>
    </message>
    <message>
        <source>Typical solutions</source>
        <translation>Типовые решения</translation>
    </message>
    <message>
        <source>Words, topic, assignee</source>
        <translation>Слова, тема, ответственный</translation>
    </message>
    <message>
        <source>No typical solutions yet. Add one here, or make one of a closed order on the screen of control.</source>
        <translation>Типовых решений ещё нет. Добавьте здесь или сделайте из закрытого поручения на экране «Контроль».</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>How it has served</source>
        <translation>Как служит</translation>
    </message>
    <message>
        <source>sample · {0}</source>
        <translation>образец · {0}</translation>
    </message>
    <message>
        <source>✓ team</source>
        <translation>✓ да</translation>
    </message>
    <message>
        <source>administration</source>
        <translation>администрация</translation>
    </message>
    <message>
        <source>municipal enterprise</source>
        <translation>муниципальное предприятие</translation>
    </message>
    <message>
        <source>managing company</source>
        <translation>управляющая компания</translation>
    </message>
    <message>
        <source>other</source>
        <translation>другое</translation>
    </message>
    <message>
        <source>working day</source>
        <translation>рабочий день</translation>
    </message>
    <message>
        <source>working day, an hour shorter</source>
        <translation>рабочий, на час короче</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>выходной</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>праздник</translation>
    </message>
    <message>
        <source>day off by a transfer</source>
        <translation>выходной по переносу</translation>
    </message>
    <message>
        <source>nothing is written in “{column}”</source>
        <translation>в графе «{column}» пусто</translation>
    </message>
    <message>
        <source>“{column}” is not a number</source>
        <translation>«{column}» — не число</translation>
    </message>
    <message>
        <source>the number in “{column}” is too large</source>
        <translation>число в графе «{column}» слишком велико</translation>
    </message>
    <message>
        <source>Excel has turned “{column}” into a date; write it as text</source>
        <translation>Excel превратил «{column}» в дату; запишите текстом</translation>
    </message>
    <message>
        <source>“{column}” holds an error of a formula</source>
        <translation>в графе «{column}» ошибка формулы</translation>
    </message>
    <message>
        <source>“{column}” is too long</source>
        <translation>графа «{column}» слишком длинная</translation>
    </message>
    <message>
        <source>“{column}”: neither male nor female</source>
        <translation>«{column}»: не мужской и не женский</translation>
    </message>
    <message>
        <source>the same as row {other}</source>
        <translation>повторяет строку {other}</translation>
    </message>
    <message>
        <source>is in the directory already</source>
        <translation>уже есть в справочнике</translation>
    </message>
    <message>
        <source>“{column}” names no source that is known</source>
        <translation>«{column}»: такой источник неизвестен</translation>
    </message>
    <message>
        <source>“{column}”: no such house in the directory</source>
        <translation>«{column}»: такого дома нет в справочнике</translation>
    </message>
    <message>
        <source>“{column}” is not a date</source>
        <translation>«{column}»: это не дата</translation>
    </message>
    <message>
        <source>the date in “{column}” is still to come</source>
        <translation>«{column}»: этот день ещё не наступил</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>не читается</translation>
    </message>
</context>
<context>
    <name>DirectoriesPage</name>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Import a table…</source>
        <translation>Загрузить таблицу…</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Справочники</translation>
    </message>
    <message>
        <source>Working calendar</source>
        <translation>Рабочий календарь</translation>
    </message>
    <message>
        <source>Import: {0}</source>
        <translation>Загрузка: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) imported</source>
        <translation>
            <numerusform>Загружена %n строка</numerusform>
            <numerusform>Загружено %n строки</numerusform>
            <numerusform>Загружено %n строк</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DirectoryView</name>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Найти</translation>
    </message>
    <message numerus="yes">
        <source>%n in the list</source>
        <translation>
            <numerusform>%n запись</numerusform>
            <numerusform>%n записи</numerusform>
            <numerusform>%n записей</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found. Try other letters.</source>
        <translation>Ничего не найдено. Попробуйте другие буквы.</translation>
    </message>
    <message>
        <source>Added: {0}</source>
        <translation>Добавлено: {0}</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Сохранено: {0}</translation>
    </message>
    <message>
        <source>Deleted: {0}</source>
        <translation>Удалено: {0}</translation>
    </message>
    <message>
        <source>In the directory already: {0}. Is it another person?</source>
        <translation>Уже есть в справочнике: {0}. Это другой человек?</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>DossierSheet</name>
    <message>
        <source>Back to the preparation</source>
        <translation>К подготовке</translation>
    </message>
    <message>
        <source>Dossier of the yard</source>
        <translation>Досье двора</translation>
    </message>
</context>
<context>
    <name>DossierTab</name>
    <message>
        <source>What was promised here</source>
        <translation>Что здесь обещано</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>What was ordered</source>
        <translation>Что поручено</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Nothing was promised in this yard before.</source>
        <translation>Раньше в этом дворе ничего не обещали.</translation>
    </message>
    <message>
        <source>Last meeting here</source>
        <translation>Прошлая встреча здесь</translation>
    </message>
    <message>
        <source>Houses</source>
        <translation>Дома</translation>
    </message>
    <message>
        <source>Raised more than once</source>
        <translation>Поднимали не раз</translation>
    </message>
    <message>
        <source>{0}: {1} ×, last: “{2}”</source>
        <translation>{0}: {1} ×, последний раз: «{2}»</translation>
    </message>
    <message>
        <source>What is planned</source>
        <translation>Что запланировано</translation>
    </message>
    <message>
        <source>Signals since then</source>
        <translation>Сигналы с тех пор</translation>
    </message>
    <message>
        <source>{0}: {1}, people {2}</source>
        <translation>{0}: {1}, человек {2}</translation>
    </message>
    <message>
        <source>no topic</source>
        <translation>без темы</translation>
    </message>
    <message>
        <source>Prepared questions</source>
        <translation>Подготовленные вопросы</translation>
    </message>
    <message>
        <source>The head has not met the residents here yet.</source>
        <translation>Глава ещё не встречался здесь с жителями.</translation>
    </message>
    <message numerus="yes">
        <source>%n resident(s) came</source>
        <translation>
            <numerusform>пришёл %n житель</numerusform>
            <numerusform>пришли %n жителя</numerusform>
            <numerusform>пришли %n жителей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n вопрос</numerusform>
            <numerusform>%n вопроса</numerusform>
            <numerusform>%n вопросов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered on the spot</source>
        <translation>
            <numerusform>%n разъяснён на месте</numerusform>
            <numerusform>%n разъяснены на месте</numerusform>
            <numerusform>%n разъяснено на месте</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) open now</source>
        <translation>
            <numerusform>сейчас открыто %n поручение</numerusform>
            <numerusform>сейчас открыто %n поручения</numerusform>
            <numerusform>сейчас открыто %n поручений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resident(s)</source>
        <translation>
            <numerusform>%n житель</numerusform>
            <numerusform>%n жителя</numerusform>
            <numerusform>%n жителей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entrance(s)</source>
        <translation>
            <numerusform>%n подъезд</numerusform>
            <numerusform>%n подъезда</numerusform>
            <numerusform>%n подъездов</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody answers for it</source>
        <translation>ответственный не назван</translation>
    </message>
    <message>
        <source>was {0}</source>
        <translation>был {0}</translation>
    </message>
</context>
<context>
    <name>DoubtWords</name>
    <message>
        <source>out of season</source>
        <translation>не по сезону</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) on that day</source>
        <translation>
            <numerusform>%n поручение на этот день</numerusform>
            <numerusform>%n поручения на этот день</numerusform>
            <numerusform>%n поручений на этот день</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>such questions take %n day(s) on average</source>
        <translation>
            <numerusform>в среднем %n день по таким вопросам</numerusform>
            <numerusform>в среднем %n дня по таким вопросам</numerusform>
            <numerusform>в среднем %n дней по таким вопросам</numerusform>
        </translation>
    </message>
    <message>
        <source>was not at the meeting</source>
        <translation>не был на встрече</translation>
    </message>
</context>
<context>
    <name>EditionsPanel</name>
    <message>
        <source>Editions</source>
        <translation>Редакции</translation>
    </message>
    <message>
        <source>Edition {0}</source>
        <translation>Редакция {0}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open edition {0}</source>
        <translation>Открыть редакцию {0}</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>действует</translation>
    </message>
    <message>
        <source>Changed: {0}</source>
        <translation>Изменено: {0}</translation>
    </message>
    <message>
        <source>First edition</source>
        <translation>Первая редакция</translation>
    </message>
</context>
<context>
    <name>EditionsTab</name>
    <message>
        <source>Meetings of the edition</source>
        <translation>Встречи редакции</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Approve the schedule: it stays here as it stands then.</source>
        <translation>Утвердите график: он останется здесь таким, каким был в этот день.</translation>
    </message>
    <message>
        <source>Approved editions</source>
        <translation>Утверждённые редакции</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Редакция</translation>
    </message>
    <message>
        <source>Approved on</source>
        <translation>Утверждён</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Утвердить</translation>
    </message>
    <message>
        <source>Schedule of the year</source>
        <translation>График года</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>Who approves</source>
        <translation>Кто утверждает</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>The schedule of this year was not approved yet.</source>
        <translation>График этого года ещё не утверждали.</translation>
    </message>
    <message>
        <source>Nothing has changed since the newest edition.</source>
        <translation>С последней редакции ничего не изменилось.</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) added</source>
        <translation>
            <numerusform>добавлена %n встреча</numerusform>
            <numerusform>добавлены %n встречи</numerusform>
            <numerusform>добавлено %n встреч</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) dropped</source>
        <translation>
            <numerusform>снята %n встреча</numerusform>
            <numerusform>сняты %n встречи</numerusform>
            <numerusform>снято %n встреч</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) changed</source>
        <translation>
            <numerusform>изменена %n встреча</numerusform>
            <numerusform>изменены %n встречи</numerusform>
            <numerusform>изменено %n встреч</numerusform>
        </translation>
    </message>
    <message>
        <source>Since the newest edition: {0}.</source>
        <translation>С последней редакции: {0}.</translation>
    </message>
    <message>
        <source>Edition {0} of {1}</source>
        <translation>Редакция {0} от {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n встреча</numerusform>
            <numerusform>%n встречи</numerusform>
            <numerusform>%n встреч</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmblemBox</name>
    <message>
        <source>Coat of arms</source>
        <translation>Герб</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Выбрать рисунок…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Reading {0}…</source>
        <translation>Читается {0}…</translation>
    </message>
    <message>
        <source>PNG, JPEG, BMP or SVG; drop a file here. It is printed 16 mm high on white.</source>
        <translation>PNG, JPEG, BMP или SVG; файл можно перетащить сюда. Печатается высотой 16 мм на белом.</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp *.svg)</source>
        <translation>Картинки (*.png *.jpg *.jpeg *.bmp *.svg)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
</context>
<context>
    <name>EntriesTab</name>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
</context>
<context>
    <name>EntryLine</name>
    <message>
        <source>New question</source>
        <translation>Новый вопрос</translation>
    </message>
    <message>
        <source>What does the resident say?</source>
        <translation>Что говорит житель?</translation>
    </message>
    <message>
        <source>The minutes are closed: the protocol is issued or the meeting is cancelled.</source>
        <translation>Запись закрыта: протокол выпущен или встреча отменена.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>save and next</source>
        <translation>сохранить и дальше</translation>
    </message>
    <message>
        <source>who</source>
        <translation>кому</translation>
    </message>
    <message>
        <source>@</source>
        <translation>*</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>тема</translation>
    </message>
    <message>
        <source>#</source>
        <translation>№</translation>
    </message>
    <message>
        <source>by …</source>
        <translation>до …</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>срок</translation>
    </message>
    <message>
        <source>order</source>
        <translation>поручение</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>ответ</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>срочно</translation>
    </message>
    <message>
        <source>more residents</source>
        <translation>ещё жители</translation>
    </message>
    <message>
        <source>typical solution</source>
        <translation>типовое решение</translation>
    </message>
    <message>
        <source>word of the head</source>
        <translation>слово главы</translation>
    </message>
    <message>
        <source>card</source>
        <translation>карточка</translation>
    </message>
    <message>
        <source>another keyboard layout? F12 turns it</source>
        <translation>другая раскладка? F12 — исправить</translation>
    </message>
    <message>
        <source>asked before</source>
        <translation>повтор</translation>
    </message>
    <message>
        <source>asked before, with its order</source>
        <translation>повтор, с тем же поручением</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>This was changed elsewhere meanwhile. The newest state is shown now; repeat your change.</source>
        <translation>Это тем временем изменили в другом месте. Сейчас показано последнее; повторите изменение.</translation>
    </message>
    <message>
        <source>There is no such record any more: it was deleted.</source>
        <translation>Такой записи больше нет: её удалили.</translation>
    </message>
    <message>
        <source>The protocol cannot be issued yet. {obstacles}.</source>
        <translation>Протокол пока нельзя выпустить. {obstacles}.</translation>
    </message>
    <message>
        <source>The data folder holds records already; the sample goes into an empty one only.</source>
        <translation>В папке данных уже есть записи; пример кладётся только в пустую папку.</translation>
    </message>
    <message>
        <source>The meeting is cancelled. Restore it to the schedule first.</source>
        <translation>Встреча отменена. Сначала верните её в график.</translation>
    </message>
    <message>
        <source>The meeting is over, so this cannot be done any more.</source>
        <translation>Встреча уже прошла, поэтому сделать это нельзя.</translation>
    </message>
    <message>
        <source>Questions were logged at this meeting, so it stays. Cancel it instead.</source>
        <translation>На этой встрече записаны вопросы, поэтому удалить её нельзя. Её можно отменить.</translation>
    </message>
    <message>
        <source>The protocol of the meeting is issued and frozen; this cannot be changed.</source>
        <translation>Протокол встречи выпущен и закреплён; изменить это нельзя.</translation>
    </message>
    <message>
        <source>There is nothing to undo: nothing else was changed on this computer today.</source>
        <translation>Отменять нечего: больше ничего сегодня на этом компьютере не меняли.</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>Повторять нечего.</translation>
    </message>
    <message>
        <source>The issue or the signature of a protocol and an erasure are not undone, nor what was done before them. Open the protocol for a correction if it is wrong.</source>
        <translation>Выпуск и подписание протокола и уничтожение данных не отменяются, как и сделанное до них. Если протокол неверен, откройте его для исправления.</translation>
    </message>
    <message>
        <source>This cannot be undone: it was changed since. Look at the history of the card.</source>
        <translation>Отменить нельзя: с тех пор это изменили. Посмотрите историю карточки.</translation>
    </message>
    <message>
        <source>This cannot be undone: the former values were erased as personal data.</source>
        <translation>Отменить нельзя: прежние значения уничтожены как персональные данные.</translation>
    </message>
    <message>
        <source>Put the caret between two words: there is nothing on one side of it.</source>
        <translation>Поставьте курсор между двумя словами: с одной стороны от него ничего нет.</translation>
    </message>
    <message>
        <source>A question is united with another one of the same meeting. Go to the other one.</source>
        <translation>Объединить можно с другим вопросом той же встречи. Перейдите к нему.</translation>
    </message>
    <message>
        <source>The question has no words yet. Type what the resident asks.</source>
        <translation>В вопросе пока нет слов. Запишите, о чём просит житель.</translation>
    </message>
    <message>
        <source>The text is longer than {limit} characters. Divide it into parts.</source>
        <translation>Текст длиннее {limit} знаков. Разделите его на части.</translation>
    </message>
    <message>
        <source>There is a question {number} already, maybe in the trash. Choose another number.</source>
        <translation>Вопрос {number} уже есть, возможно, в корзине. Выберите другой номер.</translation>
    </message>
    <message>
        <source>No card has the number {number}: they go from 1 to {last}.</source>
        <translation>Карточки с номером {number} нет: номера идут от 1 до {last}.</translation>
    </message>
    <message>
        <source>The picture {name} is larger than {megabytes} MB. Send it smaller, or take a photo of it.</source>
        <translation>Снимок {name} больше {megabytes} МБ. Пришлите его меньшим или сфотографируйте заново.</translation>
    </message>
    <message>
        <source>The picture {name} has too many pixels to be opened safely; the limit is {megapixels} million.</source>
        <translation>У снимка {name} слишком много точек, открывать его опасно; предел — {megapixels} млн.</translation>
    </message>
    <message>
        <source>The picture {name} is damaged or not whole. Take it anew from the camera.</source>
        <translation>Снимок {name} повреждён или неполон. Перенесите его с камеры заново.</translation>
    </message>
    <message>
        <source>The picture {name} is a HEIC of a telephone. Send it as JPEG: on the telephone choose “most compatible” in the settings of the camera.</source>
        <translation>Снимок {name} — в формате HEIC. Пришлите его как JPEG: в телефоне выберите в настройках камеры «Наиболее совместимые».</translation>
    </message>
    <message>
        <source>The file {name} is no picture: JPEG, PNG, WebP, GIF, BMP and TIFF are taken.</source>
        <translation>Файл {name} — не снимок. Подходят JPEG, PNG, WebP, GIF, BMP и TIFF.</translation>
    </message>
    <message>
        <source>A question takes at most {limit} photos. Remove one first.</source>
        <translation>К вопросу можно приложить не больше {limit} фото. Сначала удалите лишнее.</translation>
    </message>
    <message>
        <source>Set the date of the meeting first.</source>
        <translation>Сначала укажите дату встречи.</translation>
    </message>
    <message>
        <source>Say where the meeting is: a house or a place.</source>
        <translation>Укажите, где встреча: дом или место.</translation>
    </message>
    <message>
        <source>The number cannot be below zero.</source>
        <translation>Число не может быть меньше нуля.</translation>
    </message>
    <message>
        <source>The number is too large; the most is {limit}.</source>
        <translation>Число слишком большое; самое большее — {limit}.</translation>
    </message>
    <message>
        <source>The pattern of the number, “{pattern}”, is wrong: {{number}} is needed, {{year}} and {{series}} may stand in it.</source>
        <translation>Образец номера «{pattern}» неверен: нужен {{number}}, можно {{year}} и {{series}}.</translation>
    </message>
    <message>
        <source>There is no such day: {day}.</source>
        <translation>Такого дня нет: {day}.</translation>
    </message>
    <message>
        <source>A question cannot be its own earlier one. Choose another.</source>
        <translation>Вопрос не может быть своим же прежним. Выберите другой.</translation>
    </message>
    <message>
        <source>Type the street.</source>
        <translation>Укажите улицу.</translation>
    </message>
    <message>
        <source>Type the number of the house.</source>
        <translation>Укажите номер дома.</translation>
    </message>
    <message>
        <source>Type the name.</source>
        <translation>Укажите название.</translation>
    </message>
    <message>
        <source>Type the surname.</source>
        <translation>Укажите фамилию.</translation>
    </message>
    <message>
        <source>Type the group of the topic.</source>
        <translation>Укажите группу темы.</translation>
    </message>
    <message>
        <source>Type the topic.</source>
        <translation>Укажите тему.</translation>
    </message>
    <message>
        <source>Months are not understood. Try “11-3” or “1, 2, 12”.</source>
        <translation>Месяцы не поняты. Попробуйте «11-3» или «1, 2, 12».</translation>
    </message>
    <message>
        <source>Type what the solution is called.</source>
        <translation>Введите название решения.</translation>
    </message>
    <message>
        <source>Type the wording of the order, or the answer.</source>
        <translation>Введите формулировку поручения или ответ.</translation>
    </message>
    <message>
        <source>The term is not understood. Try “10 working days”.</source>
        <translation>Срок не понят. Попробуйте «10 рабочих дней».</translation>
    </message>
    <message>
        <source>A typical solution grows from an order that is off control.</source>
        <translation>Типовое решение делают из поручения, снятого с контроля.</translation>
    </message>
    <message>
        <source>This house is in the directory already: {address}.</source>
        <translation>Такой дом уже есть в справочнике: {address}.</translation>
    </message>
    <message>
        <source>This organisation is in the directory already: {name}.</source>
        <translation>Такая организация уже есть в справочнике: {name}.</translation>
    </message>
    <message>
        <source>This topic is in the directory already: {title}.</source>
        <translation>Такая тема уже есть в справочнике: {title}.</translation>
    </message>
    <message>
        <source>This paper is saved as {formats}: give the file name such an ending.</source>
        <translation>Этот документ сохраняется как {formats}: так должно кончаться имя файла.</translation>
    </message>
    <message>
        <source>Type a name, or a telephone of five digits or more.</source>
        <translation>Введите имя или телефон: не меньше пяти цифр.</translation>
    </message>
    <message>
        <source>Nothing is ticked: there is nothing to erase.</source>
        <translation>Ничего не отмечено: удалять нечего.</translation>
    </message>
    <message>
        <source>Say why the data is erased: the reason stands in the act.</source>
        <translation>Укажите причину уничтожения: она войдёт в акт.</translation>
    </message>
    <message>
        <source>The reason names the person, whom the act is not to name. Give the number and the date of the paper instead.</source>
        <translation>В причине названо лицо, а акт его называть не должен. Укажите номер и дату обращения.</translation>
    </message>
    <message>
        <source>No term is over: there is nothing to take away.</source>
        <translation>Сроки не истекли: обезличивать нечего.</translation>
    </message>
    <message>
        <source>A term of keeping is from 1 to {longest} years.</source>
        <translation>Срок хранения – от 1 до {longest} лет.</translation>
    </message>
    <message>
        <source>Say why the protocol is corrected: the reason stands in the new edition.</source>
        <translation>Укажите, почему исправляется протокол: причина стоит в новой редакции.</translation>
    </message>
    <message>
        <source>Nothing is changed: a new edition would say the same.</source>
        <translation>Ничего не изменено: новая редакция сказала бы то же самое.</translation>
    </message>
    <message>
        <source>The records differ from the edition that holds ({changes}): issue a new edition, or undo the changes.</source>
        <translation>Записи отличаются от действующей редакции ({changes}): выпустите новую редакцию или верните прежнее.</translation>
    </message>
    <message>
        <source>The protocol is open for a correction: issue the new edition first, then note the signature.</source>
        <translation>Протокол открыт для исправления: сначала выпустите новую редакцию, потом отметьте подпись.</translation>
    </message>
    <message>
        <source>The protocol is not issued yet: extracts and letters are made of an issued one.</source>
        <translation>Протокол ещё не выпущен: выписки и письма делаются с выпущенного.</translation>
    </message>
    <message>
        <source>“{name}” is not one of those who answer in this protocol: {known}.</source>
        <translation>«{name}» — не один из исполнителей этого протокола: {known}.</translation>
    </message>
    <message>
        <source>{name} has nothing to be reminded of: no deadline is near or has passed.</source>
        <translation>{name}: напоминать не о чем, ни один срок не близок и не истёк.</translation>
    </message>
    <message>
        <source>A choice about the papers is too long or too large; it was not saved.</source>
        <translation>Настройка документов слишком длинная или слишком большая и не сохранена.</translation>
    </message>
    <message>
        <source>A number is out of its range ({least}–{most}); it was not saved.</source>
        <translation>Число вне допустимого ({least}–{most}), оно не сохранено.</translation>
    </message>
    <message>
        <source>The file {name} was not taken, nothing was changed. {findings}</source>
        <translation>Файл {name} не принят, ничего не изменено. {findings}</translation>
    </message>
    <message>
        <source>This paper has no template of your own: it is set by the built-in one.</source>
        <translation>Своего шаблона у этой бумаги нет: она собирается по встроенному.</translation>
    </message>
    <message>
        <source>The file {name} is empty (0 bytes).</source>
        <translation>Файл {name} пуст (0 байт).</translation>
    </message>
    <message>
        <source>The file {name} is larger than {megabytes} MB. Make it smaller and try again.</source>
        <translation>Файл {name} больше {megabytes} МБ. Уменьшите его и повторите.</translation>
    </message>
    <message>
        <source>The file {name} is not of a kind that can be kept here.</source>
        <translation>Файл {name} не того вида, который здесь можно хранить.</translation>
    </message>
    <message>
        <source>“{text}” is no mark of the journal: it has eight digits or more, 0–9 and a–f.</source>
        <translation>«{text}» — не знаки журнала: их восемь или больше, цифры 0–9 и буквы a–f.</translation>
    </message>
    <message>
        <source>The file {name} in the records is damaged. Remove it and add it anew.</source>
        <translation>Файл {name} в данных повреждён. Уберите его и добавьте заново.</translation>
    </message>
    <message>
        <source>The picture {name} is too large: 20 MB and 24 million dots at most. Nothing was changed; a height of 400 dots is enough for print.</source>
        <translation>Рисунок {name} слишком велик: не более 20 МБ и 24 млн точек. Ничего не изменено; для печати хватает высоты в 400 точек.</translation>
    </message>
    <message>
        <source>The picture {name} is damaged or only a few dots in size. Nothing was changed; choose another file.</source>
        <translation>Рисунок {name} повреждён или размером всего в несколько точек. Ничего не изменено; выберите другой файл.</translation>
    </message>
    <message>
        <source>The name of the file must end in .docx or .pdf.</source>
        <translation>Имя файла должно кончаться на .docx или .pdf.</translation>
    </message>
    <message>
        <source>Nothing can be written to the folder {folder}. Choose another one.</source>
        <translation>В папку {folder} нельзя писать. Выберите другую.</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Choose another one.</source>
        <translation>Папки {folder} нет. Выберите другую.</translation>
    </message>
    <message>
        <source>The name of the file is too long.</source>
        <translation>Имя файла слишком длинное.</translation>
    </message>
    <message>
        <source>The file {name} is open in another program. Close it there and repeat.</source>
        <translation>Файл {name} открыт в другой программе. Закройте его там и повторите.</translation>
    </message>
    <message>
        <source>The file {name} could not be written. Choose another folder.</source>
        <translation>Файл {name} записать не удалось. Выберите другую папку.</translation>
    </message>
    <message>
        <source>The file was read back and was not complete, so it was removed. Try another disk.</source>
        <translation>Записанный файл при проверке оказался неполным и удалён. Попробуйте другой диск.</translation>
    </message>
    <message>
        <source>The printer {name} does not answer. Check it, or save the PDF and print it later.</source>
        <translation>Принтер {name} не отвечает. Проверьте его или сохраните PDF и напечатайте позже.</translation>
    </message>
    <message>
        <source>There is no file {name}.</source>
        <translation>Файла {name} нет.</translation>
    </message>
    <message>
        <source>The file {name} cannot be read.</source>
        <translation>Файл {name} не читается.</translation>
    </message>
    <message>
        <source>The city's template does not fit this poster, no file was written. Save it as PDF, or mend the template in the settings. {findings}</source>
        <translation>Шаблон города для этой афиши не подошёл, файл не записан. Сохраните её как PDF или исправьте шаблон в настройках. {findings}</translation>
    </message>
    <message>
        <source>The drawing {name} has what is not drawn here: letters, pictures inside, filters, masks, links. Save the coat of arms as PNG, 400 dots high or more, and choose that file.</source>
        <translation>В рисунке {name} есть то, что здесь не рисуется: буквы, вложенные картинки, фильтры, маски, ссылки. Сохраните герб как PNG высотой от 400 точек и выберите этот файл.</translation>
    </message>
    <message>
        <source>The file {name} is no picture in PNG, JPEG, BMP or SVG. Nothing was changed.</source>
        <translation>Файл {name} – не картинка PNG, JPEG, BMP или SVG. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The file {name} is no text in UTF-8 or Windows-1251.</source>
        <translation>Файл {name} — не текст в UTF-8 или Windows-1251.</translation>
    </message>
    <message>
        <source>The file with the records, {name}, is not there. Put it back or restore a copy.</source>
        <translation>Файла с записями {name} нет на месте. Верните его или восстановите копию.</translation>
    </message>
    <message>
        <source>The file with the records, {name}, is not in its place any more, so nothing is written to it. Put it back, or save the records elsewhere; your text stays here.</source>
        <translation>Файла с записями {name} больше нет на месте, поэтому в него ничего не записывается. Верните его или сохраните записи в другую папку; ваш текст остаётся здесь.</translation>
    </message>
    <message>
        <source>The records could not be saved to {name}. Choose another folder; your text stays here.</source>
        <translation>Сохранить записи в {name} не удалось. Выберите другую папку; ваш текст остаётся здесь.</translation>
    </message>
    <message>
        <source>The folder {name} holds records already, so nothing was copied. Choose another one.</source>
        <translation>В папке {name} уже есть записи, поэтому ничего не скопировано. Выберите другую.</translation>
    </message>
    <message>
        <source>The folder with the records, {name}, is not there. Plug the stick in and try again, or choose another folder.</source>
        <translation>Папки с записями {name} нет. Вставьте флешку и попробуйте ещё раз или выберите другую папку.</translation>
    </message>
    <message>
        <source>The folder {name} lies on another computer. Records are not safe there; keep them on this computer. Copies may be kept there.</source>
        <translation>Папка {name} находится на другом компьютере. Записям там опасно; держите их на этом компьютере. Копии там хранить можно.</translation>
    </message>
    <message>
        <source>The folder {name} is kept in step by {kind}. Records are not safe there; keep them on this computer. Copies may be kept there.</source>
        <translation>Папку {name} синхронизирует {kind}. Записям там опасно; держите их на этом компьютере. Копии там хранить можно.</translation>
    </message>
    <message>
        <source>These records are open on another computer, {host}. Close the program there and try again.</source>
        <translation>Эти записи открыты на другом компьютере, {host}. Закройте программу там и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The records are encrypted, and the file with their key, {name}, is not there. Put it back from a backup.</source>
        <translation>Записи зашифрованы, а файла с ключом {name} нет. Верните его из резервной копии.</translation>
    </message>
    <message>
        <source>The file with the records, {name}, is empty (0 bytes). Nothing was written to it; restore it from a copy in the folder “backups”.</source>
        <translation>Файл с записями {name} пуст (0 байт). В него ничего не записано; восстановите его из копии в папке «backups».</translation>
    </message>
    <message>
        <source>The file {name} was made by another program. It was left as it was; choose another folder.</source>
        <translation>Файл {name} создан другой программой. Он оставлен как был; выберите другую папку.</translation>
    </message>
    <message>
        <source>The file {name} was written by a newer version of the program (schema {revision}). It was left as it was; install the newer version.</source>
        <translation>Файл {name} записан более новой версией программы (схема {revision}). Он оставлен как был; установите новую версию.</translation>
    </message>
    <message>
        <source>The file with the records, {name}, is damaged and was left as it was. Restore it from a copy in the folder “backups”.</source>
        <translation>Файл с записями {name} повреждён и оставлен как был. Восстановите его из копии в папке «backups».</translation>
    </message>
    <message>
        <source>Nothing can be written to {name}: the file or its folder is read-only. Allow writing or choose another folder.</source>
        <translation>В {name} нельзя писать: файл или его папка только для чтения. Разрешите запись или выберите другую папку.</translation>
    </message>
    <message>
        <source>The file {name} cannot be opened. Check that you may read and write its folder.</source>
        <translation>Файл {name} не открывается. Проверьте, можно ли читать его папку и писать в неё.</translation>
    </message>
    <message>
        <source>The file {name} is in use by another program. Close that program and try again.</source>
        <translation>Файл {name} занят другой программой. Закройте её и попробуйте снова.</translation>
    </message>
    <message>
        <source>The folder {name} cannot be written to. Choose another one.</source>
        <translation>В папку {name} нельзя писать. Выберите другую.</translation>
    </message>
    <message>
        <source>The system does not let this account into the folder {name}. Choose another folder, or ask the administrator of the computer to allow it.</source>
        <translation>Система не пускает эту учётную запись в папку {name}. Выберите другую папку или попросите администратора компьютера разрешить доступ.</translation>
    </message>
    <message>
        <source>The program is open already with these records. Use that window, or close it and try again.</source>
        <translation>Программа с этими записями уже открыта. Работайте в том окне или закройте его и попробуйте снова.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and repeat; what was saved before is safe.</source>
        <translation>На диске нет места. Освободите его и повторите; сохранённое раньше цело.</translation>
    </message>
    <message>
        <source>The disk reports an error. Copy the data folder to another disk and call a specialist.</source>
        <translation>Диск сообщает об ошибке. Скопируйте папку данных на другой диск и позовите специалиста.</translation>
    </message>
    <message>
        <source>The disk of {name} cannot keep records safely (a network folder?). Put the data folder on a local disk.</source>
        <translation>Диск, где лежит {name}, не обещает сохранности записей (сетевая папка?). Положите папку данных на местный диск.</translation>
    </message>
    <message>
        <source>The database library {version} is too old. Install the program again.</source>
        <translation>Библиотека базы данных {version} слишком старая. Установите программу заново.</translation>
    </message>
    <message>
        <source>The file {name} is larger than 20 MB. Import it in parts.</source>
        <translation>Файл {name} больше 20 МБ. Загрузите его по частям.</translation>
    </message>
    <message>
        <source>There are more than 100,000 rows in {name}. Import it in parts.</source>
        <translation>В файле {name} больше 100 000 строк. Загрузите его по частям.</translation>
    </message>
    <message>
        <source>The file {name} is damaged. Open it in Excel, save it anew and try again.</source>
        <translation>Файл {name} повреждён. Откройте его в Excel, сохраните заново и повторите.</translation>
    </message>
    <message>
        <source>The file {name} is protected by a password. Take the password off and try again.</source>
        <translation>Файл {name} защищён паролем. Снимите пароль и повторите.</translation>
    </message>
    <message>
        <source>The file {name} is of an old Excel. Save it as “Excel workbook (.xlsx)” or CSV.</source>
        <translation>Файл {name} — старого Excel. Сохраните его как «Книга Excel (.xlsx)» или CSV.</translation>
    </message>
    <message>
        <source>The file {name} is not a table. Choose an Excel workbook (.xlsx) or a CSV file.</source>
        <translation>Файл {name} — не таблица. Выберите книгу Excel (.xlsx) или файл CSV.</translation>
    </message>
    <message>
        <source>There is nothing in the table {name}.</source>
        <translation>В таблице {name} ничего нет.</translation>
    </message>
    <message>
        <source>The file {name} cannot be read. Check that it is there and close it in Excel.</source>
        <translation>Файл {name} не читается. Проверьте, что он на месте, и закройте его в Excel.</translation>
    </message>
    <message>
        <source>No row of {name} names its columns. Write headings over them, such as “Улица”, “Дом”; “ФИО”; “Организация”; “Тема”.</source>
        <translation>В файле {name} нет строки с названиями граф. Подпишите их: «Улица», «Дом»; «ФИО»; «Организация»; «Тема».</translation>
    </message>
    <message>
        <source>{name} has no columns “Что сделано” and “Дата исполнения”. Put the titles back as they were.</source>
        <translation>В таблице {name} нет столбцов «Что сделано» и «Дата исполнения». Верните заголовки, какими они были.</translation>
    </message>
    <message>
        <source>No order waits for a report: there is nothing to put into tables.</source>
        <translation>Ни одно поручение не ждёт отчёта: в таблицы нечего писать.</translation>
    </message>
    <message>
        <source>The copy {name} could not be made, so nothing was changed. Free some space.</source>
        <translation>Копию {name} сделать не удалось, поэтому ничего не изменено. Освободите место.</translation>
    </message>
    <message>
        <source>The copy {name} is damaged or was changed by somebody, so nothing was touched. Choose another copy.</source>
        <translation>Копия {name} повреждена или кем-то изменена, поэтому ничего не тронуто. Выберите другую копию.</translation>
    </message>
    <message>
        <source>There is no copy of the records yet. Make one.</source>
        <translation>Копий записей ещё нет. Сделайте первую.</translation>
    </message>
    <message>
        <source>The second place for copies, {name}, is not there. Plug the stick in or choose another folder in the settings.</source>
        <translation>Второго места для копий, {name}, сейчас нет. Вставьте флешку или выберите в настройках другую папку.</translation>
    </message>
    <message>
        <source>The copy could not be written to the second place, {name}. Free some space there, or choose another stick or folder. The copies beside the records are safe.</source>
        <translation>Копию не удалось записать во второе место, {name}. Освободите там место или выберите другую флешку или папку. Копии рядом с записями целы.</translation>
    </message>
    <message>
        <source>This copy has a password of its own. Type the password or the recovery code of that time.</source>
        <translation>У этой копии свой пароль. Введите пароль или код восстановления того времени.</translation>
    </message>
    <message>
        <source>The records are protected by a password. Unlock them first.</source>
        <translation>Записи защищены паролем. Сначала откройте их.</translation>
    </message>
    <message>
        <source>The password is wrong. Look at the keyboard layout and Caps Lock.</source>
        <translation>Пароль неверный. Проверьте раскладку клавиатуры и Caps Lock.</translation>
    </message>
    <message>
        <source>The recovery code is not the one of these records. Check it against the paper.</source>
        <translation>Код восстановления не от этих записей. Сверьте его с бумагой.</translation>
    </message>
    <message>
        <source>A recovery code has {letters} letters and digits. Check it against the paper.</source>
        <translation>В коде восстановления {letters} букв и цифр. Сверьте его с бумагой.</translation>
    </message>
    <message>
        <source>The password is too short: {limit} characters at least.</source>
        <translation>Пароль слишком короткий: нужно не меньше {limit} знаков.</translation>
    </message>
    <message>
        <source>After wrong tries there is a pause. Try again in {seconds} s.</source>
        <translation>После неверных попыток — пауза. Повторите через {seconds} с.</translation>
    </message>
    <message>
        <source>The password needs {megabytes} MB of memory for a moment. Close other programs and repeat.</source>
        <translation>Для пароля на мгновение нужно {megabytes} МБ памяти. Закройте другие программы и повторите.</translation>
    </message>
    <message>
        <source>The file with the key, {name}, cannot be read. Check the rights to it, or put it back from a backup.</source>
        <translation>Файл с ключом, {name}, не читается. Проверьте права на него или верните его из резервной копии.</translation>
    </message>
    <message>
        <source>The file with the key, {name}, is damaged; the records are as they were. Put it back from a backup.</source>
        <translation>Файл с ключом, {name}, повреждён; сами записи не тронуты. Верните его из резервной копии.</translation>
    </message>
    <message>
        <source>The password was set by a newer version of the program. Install the newer version.</source>
        <translation>Пароль установлен более новой версией программы. Установите её.</translation>
    </message>
    <message>
        <source>The program cannot encrypt: a library is missing. Nothing was written. Install the program again.</source>
        <translation>Программа не может шифровать: не хватает библиотеки. Ничего не записано. Установите программу заново.</translation>
    </message>
    <message>
        <source>The file {name} is not encrypted, though a password is set: somebody has exchanged it. It was left as it was; restore a backup.</source>
        <translation>Файл {name} не зашифрован, хотя пароль установлен: его подменили. Он оставлен как есть; верните резервную копию.</translation>
    </message>
    <message>
        <source>The disk stood in the way of the last step. Close the program and open it again: it finishes then, and nothing is lost.</source>
        <translation>Последнему шагу помешал диск. Закройте программу и откройте снова: она его закончит, ничего не потеряно.</translation>
    </message>
    <message>
        <source>The records are protected already; change the password instead.</source>
        <translation>Записи уже защищены; смените пароль.</translation>
    </message>
    <message>
        <source>The records are in use just now. Wait until the report is done and repeat.</source>
        <translation>Записи сейчас заняты. Дождитесь конца отчёта и повторите.</translation>
    </message>
    <message>
        <source>The copy of the records did not come out equal, so nothing was exchanged. Check the disk and repeat.</source>
        <translation>Копия записей вышла неодинаковой, поэтому ничего не заменено. Проверьте диск и повторите.</translation>
    </message>
    <message>
        <source>Something went wrong in the program; a note is in the log. Nothing saved is lost.</source>
        <translation>В программе произошла ошибка; заметка о ней — в журнале ошибок. Ничего из сохранённого не пропало.</translation>
    </message>
    <message>
        <source>The order is not on control: it was not issued yet, or it is done with.</source>
        <translation>Поручение не на контроле: ещё не выпущено или уже снято.</translation>
    </message>
    <message>
        <source>The order is on control already.</source>
        <translation>Поручение уже на контроле.</translation>
    </message>
    <message>
        <source>Say why the deadline is moved: the reason stays beside the first deadline.</source>
        <translation>Укажите, почему продлён срок: причина останется рядом с первым сроком.</translation>
    </message>
    <message>
        <source>Say who allowed the deadline to be moved.</source>
        <translation>Укажите, кто разрешил продлить срок.</translation>
    </message>
    <message>
        <source>This is the deadline that the order has already. Type another one.</source>
        <translation>Это и есть нынешний срок. Введите другой.</translation>
    </message>
    <message>
        <source>Type what was done, or add the file that says it.</source>
        <translation>Напишите, что сделано, или приложите файл с отчётом.</translation>
    </message>
    <message>
        <source>There is no report that could be returned: note the report first.</source>
        <translation>Возвращать нечего: сначала запишите отчёт.</translation>
    </message>
    <message>
        <source>Say why the work is to be done again: the executor will read it.</source>
        <translation>Напишите, что нужно доделать: это прочтёт исполнитель.</translation>
    </message>
    <message>
        <source>Say who decided it, by name.</source>
        <translation>Укажите, кто принял решение.</translation>
    </message>
    <message>
        <source>Say what came of the order: done, explained, planned, refused or transferred.</source>
        <translation>Укажите итог: исполнено, разъяснено, запланировано, отказано или передано.</translation>
    </message>
    <message>
        <source>Type the day: a date such as 15.12.</source>
        <translation>Введите день, например 15.12.</translation>
    </message>
    <message>
        <source>Type what the stage is called.</source>
        <translation>Напишите название этапа.</translation>
    </message>
    <message>
        <source>Nobody was reached, so there is no verdict. Take one of the two away.</source>
        <translation>Если не дозвонились, оценки быть не может. Уберите одно из двух.</translation>
    </message>
    <message>
        <source>The applicant was asked before and has not agreed to be asked again. Tell the answer without a verdict.</source>
        <translation>Заявителя уже спрашивали, на повторный вопрос он согласия не давал. Сообщите ответ без оценки.</translation>
    </message>
    <message>
        <source>Type what the applicant was told.</source>
        <translation>Напишите, что сообщили заявителю.</translation>
    </message>
    <message>
        <source>Type what the applicant is not satisfied with: the executor will read it.</source>
        <translation>Напишите, чем заявитель недоволен: это прочтёт исполнитель.</translation>
    </message>
    <message>
        <source>“{place}” in braces cannot be filled in. These can: {places}.</source>
        <translation>Вместо «{place}» в скобках подставить нечего. Можно: {places}.</translation>
    </message>
    <message>
        <source>Type what is to be done.</source>
        <translation>Напишите, что сделать.</translation>
    </message>
    <message>
        <source>Type how many working days before the meeting: from 0 to {most}.</source>
        <translation>Укажите, за сколько рабочих дней до встречи: от 0 до {most}.</translation>
    </message>
    <message>
        <source>Type where residents were told: an address, a paper, a group.</source>
        <translation>Напишите, где сообщили жителям: адрес, газета, группа.</translation>
    </message>
    <message>
        <source>Type what the signal is about.</source>
        <translation>Напишите, о чём сигнал.</translation>
    </message>
    <message>
        <source>Type how many people it stands for: from 1 to {most}.</source>
        <translation>Укажите, за сколько человек он говорит: от 1 до {most}.</translation>
    </message>
    <message>
        <source>Type what the publication is called.</source>
        <translation>Напишите название публикации.</translation>
    </message>
    <message>
        <source>Say why the yard goes before the others or waits: the reason stays beside it.</source>
        <translation>Напишите, почему двор идёт вне очереди или ждёт: причина останется рядом с ним.</translation>
    </message>
    <message>
        <source>Say who approves the schedule, by name.</source>
        <translation>Укажите, кто утверждает график.</translation>
    </message>
    <message>
        <source>There is no meeting in {year} that could be approved.</source>
        <translation>В {year} году нет встреч, утверждать нечего.</translation>
    </message>
    <message>
        <source>The schedule of {year} was not approved yet: approve it in the monitoring (F8).</source>
        <translation>График {year} года ещё не утверждён: утвердите его в мониторинге (F8).</translation>
    </message>
    <message>
        <source>Nothing has changed since edition {edition}: there is nothing to approve.</source>
        <translation>После редакции {edition} ничего не изменилось: утверждать нечего.</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <source>there is a result</source>
        <translation>есть результат</translation>
    </message>
    <message>
        <source>deadline moved</source>
        <translation>срок перенесён</translation>
    </message>
    <message>
        <source>ask again</source>
        <translation>спросить ещё раз</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>по выбору</translation>
    </message>
    <message>
        <source>a resident</source>
        <translation>житель</translation>
    </message>
    <message>
        <source>flat {0}</source>
        <translation>кв. {0}</translation>
    </message>
    <message>
        <source>question {0}</source>
        <translation>вопрос {0}</translation>
    </message>
    <message>
        <source>nobody answered</source>
        <translation>не дозвонились</translation>
    </message>
    <message>
        <source>told</source>
        <translation>сообщено</translation>
    </message>
</context>
<context>
    <name>FeedbackPage</name>
    <message>
        <source>All calls of the day</source>
        <translation>Все звонки на сегодня</translation>
    </message>
    <message>
        <source>Open the question</source>
        <translation>Открыть вопрос</translation>
    </message>
    <message>
        <source>Add a resident</source>
        <translation>Добавить жителя</translation>
    </message>
    <message>
        <source>Texts of the answers</source>
        <translation>Тексты ответов</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Обратная связь</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) to be told</source>
        <translation>
            <numerusform>сообщить %n заявителю</numerusform>
            <numerusform>сообщить %n заявителям</numerusform>
            <numerusform>сообщить %n заявителям</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n are shown</source>
        <translation>
            <numerusform>показан первый</numerusform>
            <numerusform>показаны первые %n</numerusform>
            <numerusform>показаны первые %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is to be called today.</source>
        <translation>Сегодня звонить некому.</translation>
    </message>
    <message>
        <source>Residents come here when an order is taken off control, a deadline is moved, or the day has come on which they agreed to be asked again.</source>
        <translation>Заявители появятся здесь, когда поручение снимут с контроля, перенесут срок или настанет день, когда они согласились ответить ещё раз.</translation>
    </message>
    <message>
        <source>Question {0}</source>
        <translation>Вопрос {0}</translation>
    </message>
    <message>
        <source>Nobody is named who asked this.</source>
        <translation>У этого вопроса нет заявителя.</translation>
    </message>
    <message>
        <source>Press Ins to add a resident who is to be told.</source>
        <translation>Нажмите Ins, чтобы добавить жителя, которому нужно сообщить.</translation>
    </message>
    <message>
        <source>Noted: nobody answered. The call stays in the list.</source>
        <translation>Записано: не дозвонились. Звонок остаётся в списке.</translation>
    </message>
    <message>
        <source>Noted; the order is on control again. Ctrl+Z undoes it.</source>
        <translation>Записано, поручение снова на контроле. Отменить — Ctrl+Z.</translation>
    </message>
    <message>
        <source>Noted. Ctrl+Z undoes it.</source>
        <translation>Записано. Отменить — Ctrl+Z.</translation>
    </message>
    <message>
        <source>The text is changed. Ctrl+Z undoes it.</source>
        <translation>Текст изменён. Отменить — Ctrl+Z.</translation>
    </message>
</context>
<context>
    <name>FileWatch</name>
    <message>
        <source>The file with the records is back. Everything goes on.</source>
        <translation>Файл с записями снова на месте. Работа продолжается.</translation>
    </message>
    <message>
        <source>Stop: another file lies in the place of the records: a synchroniser or somebody has put it there. The program neither reads it nor writes to it, and nothing is saved; your text stays on the screen. Put the former file back, or save the records elsewhere.</source>
        <translation>Стоп: на месте записей лежит другой файл – его положила программа синхронизации или кто-то из людей. Программа его не читает и ничего в него не пишет; пока он там, ничего не сохраняется, ваш текст остаётся на экране. Верните прежний файл или сохраните записи в другое место.</translation>
    </message>
    <message>
        <source>Stop: the file with the records is not in its place any more. The stick was pulled out, or the folder renamed, or the file deleted. Nothing is saved until it is back; your text stays on the screen. Put it back, or save the records elsewhere.</source>
        <translation>Стоп: файла с записями больше нет на месте. Вынули флешку, переименовали папку или удалили файл. Пока он не вернётся, ничего не сохраняется; ваш текст остаётся на экране. Верните файл на место или сохраните записи в другую папку.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>All records, what you have just typed too, are saved in the folder {0}. Open them there and go on; the former file is not written to any more.</source>
        <translation>Все записи вместе с тем, что вы только что набрали, сохранены в папке {0}. Откройте их там и продолжайте; в прежний файл больше ничего не записывается.</translation>
    </message>
    <message>
        <source>Open them there</source>
        <translation>Открыть оттуда</translation>
    </message>
</context>
<context>
    <name>FillPanel</name>
    <message>
        <source>1–9 chooses, Enter takes the first or skips, Backspace goes back, Esc ends</source>
        <translation>1–9 — выбрать, Enter — первое или пропустить, Backspace — назад, Esc — закончить</translation>
    </message>
</context>
<context>
    <name>FillPass</name>
    <message>
        <source>Fill in the rest</source>
        <translation>Дозаполнить</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) missing</source>
        <translation>
            <numerusform>не хватает %n</numerusform>
            <numerusform>не хватает %n</numerusform>
            <numerusform>не хватает %n</numerusform>
        </translation>
    </message>
    <message>
        <source>without topic {0}</source>
        <translation>без темы {0}</translation>
    </message>
    <message>
        <source>without house {0}</source>
        <translation>без дома {0}</translation>
    </message>
    <message>
        <source>without assignee {0}</source>
        <translation>без ответственного {0}</translation>
    </message>
    <message>
        <source>without deadline {0}</source>
        <translation>без срока {0}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} из {1}</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>О чём вопрос?</translation>
    </message>
    <message>
        <source>Which house?</source>
        <translation>Какой дом?</translation>
    </message>
    <message>
        <source>Who answers for it?</source>
        <translation>Кто ответственный?</translation>
    </message>
    <message>
        <source>By when?</source>
        <translation>К какому сроку?</translation>
    </message>
    <message>
        <source>Not understood. Type it differently.</source>
        <translation>Непонятно. Наберите иначе.</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message numerus="yes">
        <source>These records were put back from a copy. %n copy(ies) from before know more.</source>
        <translation>
            <numerusform>Эти записи возвращены из копии. Есть %n прежняя копия, в которой записано больше.</numerusform>
            <numerusform>Эти записи возвращены из копии. Есть %n прежние копии, в которых записано больше.</numerusform>
            <numerusform>Эти записи возвращены из копии. Есть %n прежних копий, в которых записано больше.</numerusform>
        </translation>
    </message>
    <message>
        <source>All whole: {records} records, {operations} operations in the journal.</source>
        <translation>Всё цело: записей {records}, операций в журнале {operations}.</translation>
    </message>
    <message numerus="yes">
        <source>The file is damaged in %n place(s). Restore it from a copy.</source>
        <translation>
            <numerusform>Файл повреждён в %n месте. Восстановите его из копии.</numerusform>
            <numerusform>Файл повреждён в %n местах. Восстановите его из копии.</numerusform>
            <numerusform>Файл повреждён в %n местах. Восстановите его из копии.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The guards of the file were changed by another program: %n.</source>
        <translation>
            <numerusform>Защита файла изменена другой программой: %n отличие.</numerusform>
            <numerusform>Защита файла изменена другой программой: %n отличия.</numerusform>
            <numerusform>Защита файла изменена другой программой: %n отличий.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the file cannot be read.</source>
        <translation>
            <numerusform>%n часть файла не читается.</numerusform>
            <numerusform>%n части файла не читаются.</numerusform>
            <numerusform>%n частей файла не читаются.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) of the journal were changed behind the program.</source>
        <translation>
            <numerusform>%n запись журнала изменена в обход программы.</numerusform>
            <numerusform>%n записи журнала изменены в обход программы.</numerusform>
            <numerusform>%n записей журнала изменены в обход программы.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Entries are missing in the journal in %n place(s).</source>
        <translation>
            <numerusform>В журнале пропущены записи в %n месте.</numerusform>
            <numerusform>В журнале пропущены записи в %n местах.</numerusform>
            <numerusform>В журнале пропущены записи в %n местах.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) of the journal stand out of their order.</source>
        <translation>
            <numerusform>%n запись журнала стоит не на своём месте.</numerusform>
            <numerusform>%n записи журнала стоят не на своих местах.</numerusform>
            <numerusform>%n записей журнала стоят не на своих местах.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The journal is cut off: %n backup(s) remember what is not in it.</source>
        <translation>
            <numerusform>Конец журнала отрезан: %n резервная копия помнит то, чего в нём нет.</numerusform>
            <numerusform>Конец журнала отрезан: %n резервные копии помнят то, чего в нём нет.</numerusform>
            <numerusform>Конец журнала отрезан: %n резервных копий помнят то, чего в нём нет.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The journal is cut off: %n issued protocol(s) remember what is not in it.</source>
        <translation>
            <numerusform>Конец журнала отрезан: %n выпущенный протокол помнит то, чего в нём нет.</numerusform>
            <numerusform>Конец журнала отрезан: %n выпущенных протокола помнят то, чего в нём нет.</numerusform>
            <numerusform>Конец журнала отрезан: %n выпущенных протоколов помнят то, чего в нём нет.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The digits of %n paper(s) are not in the journal.</source>
        <translation>
            <numerusform>Знаков с %n документа в журнале нет.</numerusform>
            <numerusform>Знаков с %n документов в журнале нет.</numerusform>
            <numerusform>Знаков с %n документов в журнале нет.</numerusform>
        </translation>
    </message>
    <message>
        <source>The journal holds entries of a laptop that this file does not know.</source>
        <translation>В журнале есть записи компьютера, которого этот файл не знает.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) of records are not what the journal says.</source>
        <translation>
            <numerusform>%n поле записей не такое, как говорит журнал.</numerusform>
            <numerusform>%n поля записей не такие, как говорит журнал.</numerusform>
            <numerusform>%n полей записей не такие, как говорит журнал.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Records that the journal knows are not in the file: %n kind(s).</source>
        <translation>
            <numerusform>Нет записей, о которых говорит журнал: %n вид.</numerusform>
            <numerusform>Нет записей, о которых говорит журнал: %n вида.</numerusform>
            <numerusform>Нет записей, о которых говорит журнал: %n видов.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Reason for the act</source>
        <translation>Причина для акта</translation>
    </message>
    <message>
        <source>the paper that asks for it, by number and date; without the name</source>
        <translation>номер и дата обращения, без имени</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Удалить…</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Удалить навсегда</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Nothing about this person is in the records.</source>
        <translation>Об этом человеке в записях ничего нет.</translation>
    </message>
    <message>
        <source>Records with the name</source>
        <translation>Записи с именем</translation>
    </message>
    <message>
        <source>Texts that speak of the person</source>
        <translation>Тексты с упоминанием</translation>
    </message>
    <message>
        <source>{0} · an official has this name too</source>
        <translation>{0} · так зовут и должностное лицо</translation>
    </message>
    <message>
        <source>This cannot be taken back, by Ctrl+Z neither, and no backup is made before it.</source>
        <translation>Вернуть это нельзя, и через Ctrl+Z тоже; копия перед этим не делается.</translation>
    </message>
</context>
<context>
    <name>FirstScreen</name>
    <message>
        <source>The program was not closed in order the last time. What was being typed is back.</source>
        <translation>В прошлый раз программа закрылась не по порядку. То, что набиралось, на месте.</translation>
    </message>
</context>
<context>
    <name>FormDrafts</name>
    <message>
        <source>What was typed here and not saved is back. Esc puts the form back.</source>
        <translation>Набранное здесь и не сохранённое вернулось. Esc вернёт форму в прежний вид.</translation>
    </message>
    <message>
        <source>What was typed here and not saved is back.</source>
        <translation>Набранное здесь и не сохранённое вернулось.</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>Too long: only {0} characters are kept.</source>
        <translation>Слишком длинно: сохраняется только {0} знаков.</translation>
    </message>
</context>
<context>
    <name>FullDisk</name>
    <message>
        <source>The disk is full. What you type is still saved, into the room kept for this. Free {0} MB: empty the recycle bin, move films and old files away. Nothing need be started again.</source>
        <translation>Диск заполнен. То, что вы набираете, пока сохраняется — в запас места, отложенный на этот случай. Освободите {0} МБ: очистите корзину, уберите фильмы и старые файлы. Перезапускать ничего не нужно.</translation>
    </message>
    <message>
        <source>The disk is full, and nothing can be saved any more. What is typed stays on the screen: leave the program open and free {0} MB (the recycle bin, films, old files). It then goes on by itself.</source>
        <translation>Диск заполнен, и сохранять больше некуда. Набранное остаётся на экране: не закрывайте программу и освободите {0} МБ (корзина, фильмы, старые файлы). Дальше она продолжит сама.</translation>
    </message>
</context>
<context>
    <name>GroupPanel</name>
    <message>
        <source>Grouping</source>
        <translation>Группировка</translation>
    </message>
    <message>
        <source>Show all of them</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>Все поручения</translation>
    </message>
</context>
<context>
    <name>GroupsView</name>
    <message>
        <source>Figures by groups</source>
        <translation>Показатели по группам</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Fulfilled,
%</source>
        <translation>Испол-
нено, %</translation>
    </message>
    <message>
        <source>In time,
%</source>
        <translation>В срок,
%</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Всего</translation>
    </message>
</context>
<context>
    <name>Growing</name>
    <message>
        <source>A typical solution is made of the order. Ctrl+Z undoes it.</source>
        <translation>Из поручения сделано типовое решение. Ctrl+Z отменит.</translation>
    </message>
    <message>
        <source>The order is a typical solution already.</source>
        <translation>Из этого поручения уже сделано типовое решение.</translation>
    </message>
    <message>
        <source>Look it over</source>
        <translation>Посмотреть</translation>
    </message>
</context>
<context>
    <name>Guards</name>
    <message>
        <source>Where are the records to be saved?</source>
        <translation>Куда сохранить записи?</translation>
    </message>
</context>
<context>
    <name>HeadWordBox</name>
    <message>
        <source>Word of the head</source>
        <translation>Слово главы</translation>
    </message>
    <message>
        <source>F8 at {0}</source>
        <translation>F8 в {0}</translation>
    </message>
</context>
<context>
    <name>HeadWords</name>
    <message>
        <source>Word of the head</source>
        <translation>Слово главы</translation>
    </message>
    <message>
        <source>Stamp who promised what and when (F8)</source>
        <translation>Отметить, кто, что и когда обещал (F8)</translation>
    </message>
    <message>
        <source>Note the line as the word of the head</source>
        <translation>Записать строку как слово главы</translation>
    </message>
    <message>
        <source>The line is what the head said about the current question (Shift+F8)</source>
        <translation>Строка — это сказанное главой по текущему вопросу (Shift+F8)</translation>
    </message>
    <message>
        <source>There is no question yet to stamp.</source>
        <translation>Пока нет вопроса, к которому отнести слово главы.</translation>
    </message>
    <message>
        <source>Word of the head noted on question {0}: {1}.</source>
        <translation>Слово главы отмечено, вопрос {0}: {1}.</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Search the help</source>
        <translation>Искать в справке</translation>
    </message>
    <message>
        <source>No page speaks of this.</source>
        <translation>Об этом в справке ничего нет.</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>Страницы справки</translation>
    </message>
    <message>
        <source>Page of the help</source>
        <translation>Страница справки</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Print the keys…</source>
        <translation>Напечатать клавиши…</translation>
    </message>
    <message>
        <source>Print the secretary's memo…</source>
        <translation>Напечатать памятку…</translation>
    </message>
    <message>
        <source>What is new: version {0}</source>
        <translation>Что нового: версия {0}</translation>
    </message>
    <message>
        <source>Licences of the parts</source>
        <translation>Лицензии частей</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
</context>
<context>
    <name>Helping</name>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>F1 — help</source>
        <translation>F1 — справка</translation>
    </message>
    <message>
        <source>Back to the help</source>
        <translation>К справке</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Who changed what, and when</source>
        <translation>Кто, что и когда изменил</translation>
    </message>
    <message>
        <source>Show more of the history</source>
        <translation>Показать историю дальше</translation>
    </message>
    <message>
        <source>Changed {0}</source>
        <translation>Изменено {0}</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>name not set</source>
        <translation>имя не указано</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>created</source>
        <translation>создано</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>удалено</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>восстановлено</translation>
    </message>
    <message>
        <source>personal data erased</source>
        <translation>персональные данные стёрты</translation>
    </message>
    <message>
        <source>added: {0}</source>
        <translation>добавлено: {0}</translation>
    </message>
    <message>
        <source>removed: {0}</source>
        <translation>удалено: {0}</translation>
    </message>
    <message>
        <source>restored: {0}</source>
        <translation>восстановлено: {0}</translation>
    </message>
    <message>
        <source>personal data erased: {0}</source>
        <translation>персональные данные стёрты: {0}</translation>
    </message>
    <message>
        <source>flat {0}</source>
        <translation>кв. {0}</translation>
    </message>
    <message>
        <source>full name</source>
        <translation>имя</translation>
    </message>
    <message>
        <source>{0}: changed</source>
        <translation>{0}: изменено</translation>
    </message>
    <message>
        <source>[erased]</source>
        <translation>[удалено]</translation>
    </message>
    <message>
        <source>[unknown]</source>
        <translation>[неизвестно]</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>applicant</source>
        <translation>заявитель</translation>
    </message>
    <message>
        <source>order</source>
        <translation>поручение</translation>
    </message>
    <message>
        <source>assignee</source>
        <translation>ответственный</translation>
    </message>
    <message>
        <source>asked before</source>
        <translation>прежний вопрос</translation>
    </message>
    <message>
        <source>word of the head</source>
        <translation>слово главы</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>фото</translation>
    </message>
    <message>
        <source>house</source>
        <translation>дом</translation>
    </message>
    <message>
        <source>attendance</source>
        <translation>участник</translation>
    </message>
    <message>
        <source>edition</source>
        <translation>редакция</translation>
    </message>
    <message>
        <source>deadline moved</source>
        <translation>срок продлён</translation>
    </message>
    <message>
        <source>report of execution</source>
        <translation>отчёт об исполнении</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>решение</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>этап</translation>
    </message>
    <message>
        <source>answer to the applicant</source>
        <translation>ответ заявителю</translation>
    </message>
    <message>
        <source>to be done</source>
        <translation>предстоит</translation>
    </message>
    <message>
        <source>prepared question</source>
        <translation>подготовленный вопрос</translation>
    </message>
    <message>
        <source>residents told</source>
        <translation>оповещение жителей</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>срок</translation>
    </message>
    <message>
        <source>words of the resident</source>
        <translation>слова жителя</translation>
    </message>
    <message>
        <source>answer on the spot</source>
        <translation>ответ на месте</translation>
    </message>
    <message>
        <source>urgency</source>
        <translation>срочность</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>вид</translation>
    </message>
    <message>
        <source>supporters</source>
        <translation>поддержали</translation>
    </message>
    <message>
        <source>times raised</source>
        <translation>кратность</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>тема</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>не понято</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>записано</translation>
    </message>
    <message>
        <source>number</source>
        <translation>номер</translation>
    </message>
    <message>
        <source>name</source>
        <translation>название</translation>
    </message>
    <message>
        <source>flat</source>
        <translation>квартира</translation>
    </message>
    <message>
        <source>entrance</source>
        <translation>подъезд</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>телефон</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>согласие</translation>
    </message>
    <message>
        <source>day of the consent</source>
        <translation>день согласия</translation>
    </message>
    <message>
        <source>consent to publication</source>
        <translation>согласие на публикацию</translation>
    </message>
    <message>
        <source>official wording</source>
        <translation>официальная формулировка</translation>
    </message>
    <message>
        <source>read out</source>
        <translation>оглашено</translation>
    </message>
    <message>
        <source>promised by</source>
        <translation>обещал</translation>
    </message>
    <message>
        <source>promised at</source>
        <translation>обещано в</translation>
    </message>
    <message>
        <source>control</source>
        <translation>контроль</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>итог</translation>
    </message>
    <message>
        <source>part</source>
        <translation>участие</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>организация</translation>
    </message>
    <message>
        <source>person</source>
        <translation>человек</translation>
    </message>
    <message>
        <source>state</source>
        <translation>состояние</translation>
    </message>
    <message>
        <source>date</source>
        <translation>дата</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>время</translation>
    </message>
    <message>
        <source>place</source>
        <translation>место</translation>
    </message>
    <message>
        <source>note</source>
        <translation>примечание</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>причина</translation>
    </message>
    <message>
        <source>moved from</source>
        <translation>перенесено с</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>начало</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>окончание</translation>
    </message>
    <message>
        <source>residents</source>
        <translation>жителей</translation>
    </message>
    <message>
        <source>came</source>
        <translation>присутствие</translation>
    </message>
    <message>
        <source>post</source>
        <translation>должность</translation>
    </message>
    <message>
        <source>in whose stead</source>
        <translation>вместо кого</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>выпущен</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>подписан</translation>
    </message>
    <message>
        <source>street</source>
        <translation>улица</translation>
    </message>
    <message>
        <source>quarter</source>
        <translation>квартал</translation>
    </message>
    <message>
        <source>managing company</source>
        <translation>управляющая компания</translation>
    </message>
    <message>
        <source>entrances</source>
        <translation>подъездов</translation>
    </message>
    <message>
        <source>flats</source>
        <translation>квартир</translation>
    </message>
    <message>
        <source>senior resident</source>
        <translation>старший дома</translation>
    </message>
    <message>
        <source>phone of the senior resident</source>
        <translation>телефон старшего дома</translation>
    </message>
    <message>
        <source>short name</source>
        <translation>краткое название</translation>
    </message>
    <message>
        <source>post of the head</source>
        <translation>должность руководителя</translation>
    </message>
    <message>
        <source>head</source>
        <translation>руководитель</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>эл. почта</translation>
    </message>
    <message>
        <source>dative of the name</source>
        <translation>имя в дательном падеже</translation>
    </message>
    <message>
        <source>dative of the post</source>
        <translation>должность в дательном падеже</translation>
    </message>
    <message>
        <source>genitive of the post</source>
        <translation>родительный падеж должности</translation>
    </message>
    <message>
        <source>instrumental of the name</source>
        <translation>творительный падеж имени</translation>
    </message>
    <message>
        <source>instrumental of the post</source>
        <translation>творительный падеж должности</translation>
    </message>
    <message>
        <source>surname</source>
        <translation>фамилия</translation>
    </message>
    <message>
        <source>first name</source>
        <translation>имя</translation>
    </message>
    <message>
        <source>patronymic</source>
        <translation>отчество</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>пол</translation>
    </message>
    <message>
        <source>in the head's team</source>
        <translation>в команде главы</translation>
    </message>
    <message>
        <source>group</source>
        <translation>группа</translation>
    </message>
    <message>
        <source>title</source>
        <translation>название</translation>
    </message>
    <message>
        <source>usual assignee</source>
        <translation>обычный ответственный</translation>
    </message>
    <message>
        <source>months of rest</source>
        <translation>месяцы без работ</translation>
    </message>
    <message>
        <source>typical solution</source>
        <translation>типовое решение</translation>
    </message>
    <message>
        <source>made of an order</source>
        <translation>сделано из поручения</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>образец</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>шаги</translation>
    </message>
    <message>
        <source>usual term</source>
        <translation>обычный срок</translation>
    </message>
    <message>
        <source>genitive of the name</source>
        <translation>название в родительном падеже</translation>
    </message>
    <message>
        <source>letterhead</source>
        <translation>бланк</translation>
    </message>
    <message>
        <source>head of the city</source>
        <translation>глава города</translation>
    </message>
    <message>
        <source>secretary</source>
        <translation>секретарь</translation>
    </message>
    <message>
        <source>watches the execution</source>
        <translation>контролирует исполнение</translation>
    </message>
    <message>
        <source>pattern of the number</source>
        <translation>вид номера</translation>
    </message>
    <message>
        <source>series</source>
        <translation>серия</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>часовой пояс</translation>
    </message>
    <message>
        <source>choices about papers</source>
        <translation>вид документов</translation>
    </message>
    <message>
        <source>terms of keeping</source>
        <translation>сроки хранения</translation>
    </message>
    <message>
        <source>year</source>
        <translation>год</translation>
    </message>
    <message>
        <source>days</source>
        <translation>дни</translation>
    </message>
    <message>
        <source>repeated</source>
        <translation>повторяется</translation>
    </message>
    <message>
        <source>next round</source>
        <translation>следующий срок</translation>
    </message>
    <message>
        <source>taken off control</source>
        <translation>снято с контроля</translation>
    </message>
    <message>
        <source>done on</source>
        <translation>исполнено</translation>
    </message>
    <message>
        <source>due on</source>
        <translation>срок этапа</translation>
    </message>
    <message>
        <source>allowed by</source>
        <translation>разрешил</translation>
    </message>
    <message>
        <source>allowed on</source>
        <translation>разрешено</translation>
    </message>
    <message>
        <source>reported on</source>
        <translation>отчёт от</translation>
    </message>
    <message>
        <source>text</source>
        <translation>текст</translation>
    </message>
    <message>
        <source>decided by</source>
        <translation>кто решил</translation>
    </message>
    <message>
        <source>decided on</source>
        <translation>дата решения</translation>
    </message>
    <message>
        <source>told on</source>
        <translation>сообщено</translation>
    </message>
    <message>
        <source>told by</source>
        <translation>кто сообщил</translation>
    </message>
    <message>
        <source>how</source>
        <translation>как сообщено</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>дозвонились</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>оценка</translation>
    </message>
    <message>
        <source>verdict before</source>
        <translation>прежняя оценка</translation>
    </message>
    <message>
        <source>control before</source>
        <translation>контроль до</translation>
    </message>
    <message>
        <source>control after</source>
        <translation>контроль после</translation>
    </message>
    <message>
        <source>may be asked again</source>
        <translation>можно спросить ещё раз</translation>
    </message>
    <message>
        <source>ask again on</source>
        <translation>спросить ещё раз</translation>
    </message>
    <message>
        <source>done by</source>
        <translation>кто сделал</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>не нужно</translation>
    </message>
    <message>
        <source>question</source>
        <translation>вопрос</translation>
    </message>
    <message>
        <source>handed in by</source>
        <translation>кто передал</translation>
    </message>
    <message>
        <source>taken into the minutes</source>
        <translation>внесён в протокол</translation>
    </message>
    <message>
        <source>working days before</source>
        <translation>за рабочих дней</translation>
    </message>
    <message>
        <source>link</source>
        <translation>ссылка</translation>
    </message>
    <message>
        <source>noted on</source>
        <translation>дата сигнала</translation>
    </message>
    <message>
        <source>source</source>
        <translation>источник</translation>
    </message>
    <message>
        <source>people behind it</source>
        <translation>за сколько человек</translation>
    </message>
    <message>
        <source>published on</source>
        <translation>дата публикации</translation>
    </message>
    <message>
        <source>paper, channel or group</source>
        <translation>газета, канал или группа</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>незамедлительно</translation>
    </message>
    <message>
        <source>permanently</source>
        <translation>постоянно</translation>
    </message>
    <message>
        <source>ordinary</source>
        <translation>обычная</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>срочно</translation>
    </message>
    <message>
        <source>under the head's control</source>
        <translation>на личном контроле главы</translation>
    </message>
    <message>
        <source>request</source>
        <translation>заявка</translation>
    </message>
    <message>
        <source>satisfied</source>
        <translation>удовлетворён</translation>
    </message>
    <message>
        <source>partly satisfied</source>
        <translation>удовлетворён частично</translation>
    </message>
    <message>
        <source>not satisfied</source>
        <translation>не удовлетворён</translation>
    </message>
    <message>
        <source>returned for rework</source>
        <translation>возвращено на доработку</translation>
    </message>
    <message>
        <source>round taken</source>
        <translation>очередной срок закрыт</translation>
    </message>
    <message>
        <source>on control again</source>
        <translation>снова на контроле</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>каждую неделю</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>каждый месяц</translation>
    </message>
    <message>
        <source>every quarter</source>
        <translation>каждый квартал</translation>
    </message>
    <message>
        <source>every half-year</source>
        <translation>каждое полугодие</translation>
    </message>
    <message>
        <source>every year</source>
        <translation>каждый год</translation>
    </message>
    <message>
        <source>call</source>
        <translation>звонок</translation>
    </message>
    <message>
        <source>message</source>
        <translation>сообщение</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>письмо</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>лично</translation>
    </message>
    <message>
        <source>notice for all</source>
        <translation>объявление для всех</translation>
    </message>
    <message>
        <source>board at the entrance</source>
        <translation>доска у подъезда</translation>
    </message>
    <message>
        <source>board in the quarter</source>
        <translation>доска в квартале</translation>
    </message>
    <message>
        <source>media</source>
        <translation>СМИ</translation>
    </message>
    <message>
        <source>social network</source>
        <translation>социальная сеть</translation>
    </message>
    <message>
        <source>otherwise</source>
        <translation>иначе</translation>
    </message>
    <message>
        <source>reception of citizens</source>
        <translation>приём граждан</translation>
    </message>
    <message>
        <source>public hearing</source>
        <translation>публичные слушания</translation>
    </message>
    <message>
        <source>session of the assembly</source>
        <translation>заседание собрания</translation>
    </message>
    <message>
        <source>public event</source>
        <translation>мероприятие</translation>
    </message>
    <message>
        <source>hotline</source>
        <translation>горячая линия</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>замечание</translation>
    </message>
    <message>
        <source>administration</source>
        <translation>администрация</translation>
    </message>
    <message>
        <source>enterprise</source>
        <translation>предприятие</translation>
    </message>
    <message>
        <source>other</source>
        <translation>прочее</translation>
    </message>
    <message>
        <source>not issued</source>
        <translation>не выпущено</translation>
    </message>
    <message>
        <source>on control</source>
        <translation>на контроле</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>возвращено на доработку</translation>
    </message>
    <message>
        <source>off control</source>
        <translation>снято с контроля</translation>
    </message>
    <message>
        <source>done</source>
        <translation>выполнено</translation>
    </message>
    <message>
        <source>explained</source>
        <translation>разъяснено</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>запланировано</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>отказано</translation>
    </message>
    <message>
        <source>transferred</source>
        <translation>передано</translation>
    </message>
    <message>
        <source>lead assignee</source>
        <translation>ответственный</translation>
    </message>
    <message>
        <source>co-executor</source>
        <translation>соисполнитель</translation>
    </message>
    <message>
        <source>chair</source>
        <translation>председательствующий</translation>
    </message>
    <message>
        <source>team of the head</source>
        <translation>команда главы</translation>
    </message>
    <message>
        <source>guest</source>
        <translation>приглашённый</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>spoken</source>
        <translation>устное</translation>
    </message>
    <message>
        <source>written</source>
        <translation>письменное</translation>
    </message>
    <message>
        <source>female</source>
        <translation>женский</translation>
    </message>
    <message>
        <source>male</source>
        <translation>мужской</translation>
    </message>
    <message>
        <source>planned (meeting)</source>
        <translation>запланирована</translation>
    </message>
    <message>
        <source>announced</source>
        <translation>объявлена</translation>
    </message>
    <message>
        <source>running</source>
        <translation>идёт</translation>
    </message>
    <message>
        <source>held</source>
        <translation>проведена</translation>
    </message>
    <message>
        <source>postponed</source>
        <translation>отложена</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменена</translation>
    </message>
    <message>
        <source>open for a correction</source>
        <translation>открыт для исправления</translation>
    </message>
</context>
<context>
    <name>HouseForm</name>
    <message>
        <source>New house</source>
        <translation>Новый дом</translation>
    </message>
    <message>
        <source>House</source>
        <translation>Дом</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Улица</translation>
    </message>
    <message>
        <source>as papers print it</source>
        <translation>как в документах</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Квартал</translation>
    </message>
    <message>
        <source>Managing company</source>
        <translation>Управляющая компания</translation>
    </message>
    <message>
        <source>a few letters</source>
        <translation>несколько букв</translation>
    </message>
    <message>
        <source>Entrances</source>
        <translation>Подъездов</translation>
    </message>
    <message>
        <source>Flats</source>
        <translation>Квартир</translation>
    </message>
    <message>
        <source>Residents</source>
        <translation>Жителей</translation>
    </message>
    <message>
        <source>Senior resident</source>
        <translation>Старший дома</translation>
    </message>
    <message>
        <source>Phone of the senior resident</source>
        <translation>Телефон старшего дома</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
</context>
<context>
    <name>HousesField</name>
    <message>
        <source>street and number, a few letters</source>
        <translation>улица и номер, несколько букв</translation>
    </message>
    <message>
        <source>Houses of the yard</source>
        <translation>Дома двора</translation>
    </message>
    <message>
        <source>No such house in the directory. Choose from the list, or name the place.</source>
        <translation>В справочнике такого дома нет. Выберите из списка или назовите место словами.</translation>
    </message>
    <message>
        <source>Take away {0}</source>
        <translation>Убрать: {0}</translation>
    </message>
</context>
<context>
    <name>HousesStep</name>
    <message>
        <source>The houses</source>
        <translation>Дома</translation>
    </message>
    <message>
        <source>Choose a table…</source>
        <translation>Выбрать таблицу…</translation>
    </message>
    <message numerus="yes">
        <source>%n house(s) in the directory already</source>
        <translation>
            <numerusform>В справочнике уже %n дом</numerusform>
            <numerusform>В справочнике уже %n дома</numerusform>
            <numerusform>В справочнике уже %n домов</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no house in the directory yet.</source>
        <translation>В справочнике ещё нет домов.</translation>
    </message>
    <message>
        <source>The table is being read…</source>
        <translation>Таблица читается…</translation>
    </message>
    <message>
        <source>An XLSX or CSV table of any program: the first row holds the headings, such as «Улица», «Дом», «Управляющая компания», «Старший дома». Houses can be added by hand later too.</source>
        <translation>Таблица XLSX или CSV из любой программы: в первой строке заголовки, например «Улица», «Дом», «Управляющая компания», «Старший дома». Дома можно добавить и потом, вручную.</translation>
    </message>
    <message numerus="yes">
        <source>%n house(s) will be added by “Next”</source>
        <translation>
            <numerusform>По кнопке «Дальше» добавится %n дом</numerusform>
            <numerusform>По кнопке «Дальше» добавятся %n дома</numerusform>
            <numerusform>По кнопке «Дальше» добавится %n домов</numerusform>
        </translation>
    </message>
    <message>
        <source>No row of the table can be taken.</source>
        <translation>Ни одна строка таблицы не подошла.</translation>
    </message>
    <message>
        <source>There is no row below the headings of the table.</source>
        <translation>Под заголовками таблицы нет ни одной строки.</translation>
    </message>
    <message>
        <source>✕ {0} – rows: {1}</source>
        <translation>✕ {0} — строки: {1}</translation>
    </message>
    <message>
        <source>“Import a table…” in the directories shows every row with its reason.</source>
        <translation>Каждую строку с причиной покажет «Загрузить таблицу…» в справочниках.</translation>
    </message>
    <message>
        <source>A table of the houses</source>
        <translation>Таблица домов</translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message>
        <source>Only the rows that are not taken</source>
        <translation>Только строки, которые не войдут</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>Строки таблицы</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Загрузить</translation>
    </message>
    <message>
        <source>Import nothing</source>
        <translation>Ничего не загружать</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) will be added</source>
        <translation>
            <numerusform>Будет добавлена %n строка</numerusform>
            <numerusform>Будет добавлено %n строки</numerusform>
            <numerusform>Будет добавлено %n строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) will not be taken; the reason stands beside each</source>
        <translation>
            <numerusform>%n строка не войдёт; причина стоит рядом</numerusform>
            <numerusform>%n строки не войдут; причина стоит у каждой</numerusform>
            <numerusform>%n строк не войдут; причина стоит у каждой</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Пока ничего не записано.</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Загрузить %n строку</numerusform>
            <numerusform>Загрузить %n строки</numerusform>
            <numerusform>Загрузить %n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns that are not taken: {0}</source>
        <translation>Графы, которые не берутся: {0}</translation>
    </message>
    <message>
        <source>Organisations that are added with them: {0}</source>
        <translation>С ними добавятся организации: {0}</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Причина</translation>
    </message>
</context>
<context>
    <name>JournalCard</name>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Every change is kept with its author and hour, chained to the one before. The check tells whether anybody changed the file behind the program.</source>
        <translation>Каждое изменение хранится с автором и временем и связано с предыдущим. Проверка скажет, не менял ли кто-нибудь файл в обход программы.</translation>
    </message>
    <message>
        <source>Digits off a printed protocol</source>
        <translation>Знаки с напечатанного протокола</translation>
    </message>
    <message>
        <source>under its signatures; may be left empty</source>
        <translation>строка «Журнал программы» под подписями; можно не заполнять</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>The file is being looked over…</source>
        <translation>Файл проверяется…</translation>
    </message>
    <message>
        <source>Where: {0}</source>
        <translation>Где: {0}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>On every screen</source>
        <translation>На каждом экране</translation>
    </message>
    <message>
        <source>Keys of the program</source>
        <translation>Клавиши программы</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Клавиша</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Что делает</translation>
    </message>
</context>
<context>
    <name>LaneBar</name>
    <message>
        <source>Lanes of the board</source>
        <translation>Сроки поручений</translation>
    </message>
</context>
<context>
    <name>LastBackup</name>
    <message>
        <source>Making a copy of the records…</source>
        <translation>Делаю копию записей…</translation>
    </message>
    <message>
        <source>Everything is saved. The window closes by itself.</source>
        <translation>Всё сохранено. Окно закроется само.</translation>
    </message>
    <message>
        <source>No copy could be made. {0}</source>
        <translation>Копию сделать не удалось. {0}</translation>
    </message>
    <message>
        <source>Close without a copy</source>
        <translation>Закрыть без копии</translation>
    </message>
</context>
<context>
    <name>LastSave</name>
    <message>
        <source>What was typed last could not be saved.</source>
        <translation>Последнее набранное сохранить не удалось.</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>Закрыть всё равно</translation>
    </message>
    <message>
        <source>The window could not be closed.</source>
        <translation>Окно не удалось закрыть.</translation>
    </message>
</context>
<context>
    <name>LeftoversBox</name>
    <message>
        <source>Remove them…</source>
        <translation>Убрать…</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>Убрать навсегда</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>They cannot be brought back. The encrypted copies stay.</source>
        <translation>Вернуть их будет нельзя. Зашифрованные копии останутся.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) from before the password can still be read without it.</source>
        <translation>
            <numerusform>%n файл, сделанный до пароля, всё ещё читается без него.</numerusform>
            <numerusform>%n файла, сделанных до пароля, всё ещё читаются без него.</numerusform>
            <numerusform>%n файлов, сделанных до пароля, всё ещё читаются без него.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LineDesk</name>
    <message>
        <source>Not saved yet: “{0}”</source>
        <translation>Ещё не сохранено: «{0}»</translation>
    </message>
    <message>
        <source>Put it into the line</source>
        <translation>Вернуть в строку</translation>
    </message>
    <message>
        <source>The directories are still being read. Press Enter again.</source>
        <translation>Справочники ещё читаются. Нажмите Enter ещё раз.</translation>
    </message>
    <message>
        <source>A line holds 20,000 characters; the rest was left out.</source>
        <translation>В строке помещается 20 000 знаков, остальное не вошло.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were pasted as one question.</source>
        <translation>
            <numerusform>%n строка вставлена как один вопрос.</numerusform>
            <numerusform>%n строки вставлены как один вопрос.</numerusform>
            <numerusform>%n строк вставлены как один вопрос.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Many lines were pasted as one question; only the first %n can be told apart.</source>
        <translation>
            <numerusform>Вставлено много строк одним вопросом; разделить можно только первую.</numerusform>
            <numerusform>Вставлено много строк одним вопросом; разделить можно только первые %n.</numerusform>
            <numerusform>Вставлено много строк одним вопросом; разделить можно только первые %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n question(s) of them</source>
        <translation>
            <numerusform>Сделать %n вопрос</numerusform>
            <numerusform>Сделать %n вопроса</numerusform>
            <numerusform>Сделать %n вопросов</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} The line is back in its place.</source>
        <translation>{0} Строка снова в поле.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>LiveForm</name>
    <message>
        <source>The card of the current question stands here.</source>
        <translation>Здесь будет карточка текущего вопроса.</translation>
    </message>
    <message>
        <source>No question yet.</source>
        <translation>Вопроса пока нет.</translation>
    </message>
</context>
<context>
    <name>LockForm</name>
    <message>
        <source>Lock</source>
        <translation>Блокировка</translation>
    </message>
    <message>
        <source> min</source>
        <translation> мин</translation>
    </message>
    <message>
        <source>Also while a meeting is running</source>
        <translation>И во время встречи тоже</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Заблокировать</translation>
    </message>
    <message>
        <source>Lock when nothing is pressed for</source>
        <translation>Блокировать, если ничего не нажимали</translation>
    </message>
    <message>
        <source>What is being typed is saved first and comes back.</source>
        <translation>Набранное сначала сохраняется и потом возвращается.</translation>
    </message>
    <message>
        <source>The records are locked as well when the laptop sleeps or its screen is.</source>
        <translation>Записи блокируются и тогда, когда ноутбук засыпает или заблокирован его экран.</translation>
    </message>
</context>
<context>
    <name>Locking</name>
    <message>
        <source>Locked</source>
        <translation>Заблокировано</translation>
    </message>
    <message>
        <source>What was typed is kept. The password brings the same screen back.</source>
        <translation>Набранное сохранено. Пароль вернёт тот же экран.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Заблокировать</translation>
    </message>
    <message numerus="yes">
        <source>locks in %n second(s)</source>
        <translation>
            <numerusform>блокировка через %n секунду</numerusform>
            <numerusform>блокировка через %n секунды</numerusform>
            <numerusform>блокировка через %n секунд</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookForm</name>
    <message>
        <source>Look</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>as the system: light or dark</source>
        <translation>как в системе: светлая или тёмная</translation>
    </message>
    <message>
        <source>light</source>
        <translation>светлая</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>тёмная</translation>
    </message>
    <message>
        <source>sun: black on white, large, for outdoors</source>
        <translation>«солнце»: чёрным по белому, крупно, для улицы</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Size of the type</source>
        <translation>Размер букв</translation>
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
    <name>MeetingCardView</name>
    <message>
        <source>Place not set</source>
        <translation>Место не названо</translation>
    </message>
    <message>
        <source>Open the minutes</source>
        <translation>Открыть протокол встречи</translation>
    </message>
    <message>
        <source>Open the meeting</source>
        <translation>Открыть встречу</translation>
    </message>
    <message>
        <source>protocol {0}</source>
        <translation>протокол {0}</translation>
    </message>
    <message>
        <source>at this very hour: {0}</source>
        <translation>в этот же час — {0}</translation>
    </message>
    <message>
        <source>hour not set</source>
        <translation>час не назначен</translation>
    </message>
    <message>
        <source>too near: {0}, {1}</source>
        <translation>слишком близко: {0}, {1}</translation>
    </message>
    <message>
        <source>Also: {0}</source>
        <translation>Ещё: {0}</translation>
    </message>
    <message>
        <source>Moved from {0}</source>
        <translation>Перенесена с {0}</translation>
    </message>
    <message>
        <source>Reason: {0}</source>
        <translation>Причина: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n resident(s) came</source>
        <translation>
            <numerusform>Пришёл %n житель</numerusform>
            <numerusform>Пришли %n жителя</numerusform>
            <numerusform>Пришли %n жителей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingCommands</name>
    <message>
        <source>Announced: {0}</source>
        <translation>Объявлена: {0}</translation>
    </message>
    <message>
        <source>Planned again: {0}</source>
        <translation>Снова в плане: {0}</translation>
    </message>
    <message>
        <source>Moved to {0}</source>
        <translation>Перенесена на {0}</translation>
    </message>
    <message>
        <source>The reason is noted</source>
        <translation>Причина записана</translation>
    </message>
    <message>
        <source>Postponed</source>
        <translation>Отложена</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменена</translation>
    </message>
    <message>
        <source>Planned: {0}</source>
        <translation>Запланирована: {0}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>Copied: {0}. Set the date of the new meeting.</source>
        <translation>Скопировано: {0}. Назначьте дату новой встречи.</translation>
    </message>
    <message>
        <source>Deleted: {0}</source>
        <translation>Удалено: {0}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>MeetingForm</name>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Час</translation>
    </message>
    <message>
        <source>for example: at entrance 3, on the playground</source>
        <translation>например: у подъезда 3, на площадке</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Не сохранять</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>Новая встреча</translation>
    </message>
    <message>
        <source>Change the meeting</source>
        <translation>Изменить встречу</translation>
    </message>
    <message>
        <source>Set a date: people were told of this meeting.</source>
        <translation>Назначьте дату: людям об этой встрече уже объявлено.</translation>
    </message>
    <message>
        <source>Save this meeting first (Ctrl+Enter) or close the form (Esc).</source>
        <translation>Сначала сохраните эту встречу (Ctrl+Enter) или закройте форму (Esc).</translation>
    </message>
    <message>
        <source>Place in words</source>
        <translation>Место словами</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>on this day too: {0}, hour not set</source>
        <translation>в этот же день — {0}, час не назначен</translation>
    </message>
    <message>
        <source>on this day too: {0}, {1}</source>
        <translation>в этот же день — {0}, {1}</translation>
    </message>
    <message>
        <source>at this very hour: {0}</source>
        <translation>в этот же час — {0}</translation>
    </message>
    <message>
        <source>too near: {0}, {1}</source>
        <translation>слишком близко: {0}, {1}</translation>
    </message>
    <message>
        <source>Name the place: a house, or words below.</source>
        <translation>Назовите место: дом или слова ниже.</translation>
    </message>
    <message>
        <source>Set a date, or at least the place.</source>
        <translation>Назначьте дату или хотя бы место.</translation>
    </message>
</context>
<context>
    <name>MeetingPicker</name>
    <message>
        <source>No meeting to open.</source>
        <translation>Открывать пока нечего.</translation>
    </message>
    <message>
        <source>Plan one in the schedule: day, hour and house.</source>
        <translation>Запланируйте встречу в графике: день, час и дом.</translation>
    </message>
    <message>
        <source>Open the schedule</source>
        <translation>Открыть график</translation>
    </message>
    <message>
        <source>Which meeting?</source>
        <translation>Какая встреча?</translation>
    </message>
    <message>
        <source>Press its digit, or choose with Tab and Enter.</source>
        <translation>Нажмите её цифру или выберите клавишами Tab и Enter.</translation>
    </message>
    <message>
        <source>no date yet</source>
        <translation>даты пока нет</translation>
    </message>
    <message>
        <source>no place yet</source>
        <translation>места пока нет</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n вопрос</numerusform>
            <numerusform>%n вопроса</numerusform>
            <numerusform>%n вопросов</numerusform>
        </translation>
    </message>
    <message>
        <source>planned</source>
        <translation>запланирована</translation>
    </message>
    <message>
        <source>announced</source>
        <translation>объявлена</translation>
    </message>
    <message>
        <source>running</source>
        <translation>идёт</translation>
    </message>
    <message>
        <source>held</source>
        <translation>проведена</translation>
    </message>
    <message>
        <source>postponed</source>
        <translation>перенесена</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменена</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>The copy is protected</source>
        <translation>Копия защищена паролем</translation>
    </message>
    <message>
        <source>The present password, or the one of the day of the copy, opens it.</source>
        <translation>Подойдёт нынешний пароль или тот, что был в день копии.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
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
        <translation>разъяснено на месте</translation>
    </message>
    <message>
        <source>no assignee</source>
        <translation>нет ответственного</translation>
    </message>
    <message>
        <source>no deadline</source>
        <translation>нет срока</translation>
    </message>
    <message>
        <source>raised for the {0}. time</source>
        <translation>повтор: {0}-й раз</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>замечание</translation>
    </message>
    <message>
        <source>not understood: {0}</source>
        <translation>не понято: {0}</translation>
    </message>
    <message>
        <source>word of the head {0}</source>
        <translation>слово главы {0}</translation>
    </message>
    <message>
        <source>head's own control</source>
        <translation>контроль главы</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>срочно</translation>
    </message>
    <message>
        <source>{0} (deleted from the directory)</source>
        <translation>{0} (нет в справочнике)</translation>
    </message>
    <message>
        <source>+{0} more</source>
        <translation>+{0} чел.</translation>
    </message>
    <message>
        <source>{0}: which one? {1}</source>
        <translation>{0}: кто именно? {1}</translation>
    </message>
    <message>
        <source>{0}: not in the directory</source>
        <translation>{0}: нет в справочнике</translation>
    </message>
    <message>
        <source>flat {0}</source>
        <translation>кв. {0}</translation>
    </message>
    <message>
        <source>entrance {0}</source>
        <translation>подъезд {0}</translation>
    </message>
    <message>
        <source>order: {0}</source>
        <translation>поручение: {0}</translation>
    </message>
    <message>
        <source>answer: {0}</source>
        <translation>ответ: {0}</translation>
    </message>
    <message>
        <source>no date yet</source>
        <translation>даты пока нет</translation>
    </message>
    <message>
        <source>Tab: {0}</source>
        <translation>Tab: {0}</translation>
    </message>
</context>
<context>
    <name>MinutesHeader</name>
    <message numerus="yes">
        <source>%n resident(s)</source>
        <translation>
            <numerusform>%n житель</numerusform>
            <numerusform>%n жителя</numerusform>
            <numerusform>%n жителей</numerusform>
        </translation>
    </message>
    <message>
        <source>protocol {0}</source>
        <translation>протокол {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n вопрос</numerusform>
            <numerusform>%n вопроса</numerusform>
            <numerusform>%n вопросов</numerusform>
        </translation>
    </message>
    <message>
        <source>without assignee {0}</source>
        <translation>без ответственного {0}</translation>
    </message>
    <message>
        <source>without deadline {0}</source>
        <translation>без срока {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) not saved</source>
        <translation>
            <numerusform>%n строка не сохранена</numerusform>
            <numerusform>%n строки не сохранены</numerusform>
            <numerusform>%n строк не сохранены</numerusform>
        </translation>
    </message>
    <message>
        <source>attendance not noted yet</source>
        <translation>кто пришёл, пока не отмечено</translation>
    </message>
    <message>
        <source>the head of the city</source>
        <translation>глава города</translation>
    </message>
    <message numerus="yes">
        <source>%n of the team</source>
        <translation>
            <numerusform>%n человек команды</numerusform>
            <numerusform>%n человека команды</numerusform>
            <numerusform>%n человек команды</numerusform>
        </translation>
    </message>
    <message>
        <source>the head of the city and {0}</source>
        <translation>глава города и {0}</translation>
    </message>
    <message>
        <source>Time: {0}</source>
        <translation>Время: {0}</translation>
    </message>
</context>
<context>
    <name>MonitoringPage</name>
    <message>
        <source>Schedule</source>
        <translation>График</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>Мониторинг</translation>
    </message>
    <message>
        <source>Parts of the monitoring</source>
        <translation>Разделы мониторинга</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Сигналы</translation>
    </message>
    <message>
        <source>Publications</source>
        <translation>Публикации</translation>
    </message>
    <message>
        <source>Approved schedules</source>
        <translation>Утверждённые графики</translation>
    </message>
    <message numerus="yes">
        <source>%n signal(s)</source>
        <translation>
            <numerusform>%n сигнал</numerusform>
            <numerusform>%n сигнала</numerusform>
            <numerusform>%n сигналов</numerusform>
        </translation>
    </message>
    <message>
        <source>people behind them: {0}</source>
        <translation>за ними человек: {0}</translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>Month of meetings</source>
        <translation>Месяц встреч</translation>
    </message>
</context>
<context>
    <name>MonthHeader</name>
    <message>
        <source>Month before (Page Up)</source>
        <translation>Предыдущий месяц (Page Up)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Go to today (Home)</source>
        <translation>К сегодняшнему дню (Home)</translation>
    </message>
    <message>
        <source>Next month (Page Down)</source>
        <translation>Следующий месяц (Page Down)</translation>
    </message>
    <message>
        <source>days off of {0} not known yet</source>
        <translation>выходные {0} года ещё не известны</translation>
    </message>
</context>
<context>
    <name>MoreButton</name>
    <message>
        <source>More…</source>
        <translation>Ещё…</translation>
    </message>
    <message>
        <source>What else can be done here</source>
        <translation>Что ещё можно здесь сделать</translation>
    </message>
</context>
<context>
    <name>MoveForm</name>
    <message>
        <source>Leave as it is</source>
        <translation>Оставить как есть</translation>
    </message>
    <message>
        <source>not repeated</source>
        <translation>не повторяется</translation>
    </message>
    <message>
        <source>New deadline</source>
        <translation>Новый срок</translation>
    </message>
    <message>
        <source>Day of the next round</source>
        <translation>Когда проверить в следующий раз</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Исполнено</translation>
    </message>
    <message>
        <source>for good, not only this round</source>
        <translation>насовсем, а не только этот срок</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Приложить файлы…</translation>
    </message>
    <message>
        <source>Whose part</source>
        <translation>Чья часть</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Как часто</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Кто решил</translation>
    </message>
    <message>
        <source>the whole order</source>
        <translation>всё поручение</translation>
    </message>
    <message>
        <source>What does the executor report?</source>
        <translation>Что сообщает исполнитель?</translation>
    </message>
    <message>
        <source>Move the deadline; the first one stays visible</source>
        <translation>Продлить срок; первый срок останется виден</translation>
    </message>
    <message>
        <source>Take off control</source>
        <translation>Снять с контроля</translation>
    </message>
    <message>
        <source>Return for rework</source>
        <translation>Вернуть на доработку</translation>
    </message>
    <message>
        <source>Put on control again</source>
        <translation>Вернуть на контроль</translation>
    </message>
    <message>
        <source>Stages of the work</source>
        <translation>Этапы работы</translation>
    </message>
    <message>
        <source>Repeat the order</source>
        <translation>Повторять поручение</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n поручение</numerusform>
            <numerusform>%n поручения</numerusform>
            <numerusform>%n поручений</numerusform>
        </translation>
    </message>
    <message>
        <source>Note the report</source>
        <translation>Записать отчёт</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Продлить</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Put on control</source>
        <translation>Вернуть на контроль</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>what was done, in the executor's words</source>
        <translation>что сделано, словами исполнителя</translation>
    </message>
    <message>
        <source>why it is moved</source>
        <translation>почему продлён срок</translation>
    </message>
    <message>
        <source>a note, if there is anything to say</source>
        <translation>примечание, если есть что добавить</translation>
    </message>
    <message>
        <source>what is still wrong</source>
        <translation>что ещё не сделано</translation>
    </message>
    <message>
        <source>why it is taken up again</source>
        <translation>почему вопрос поднят снова</translation>
    </message>
    <message>
        <source>one stage a line: Design by 15.12; + before what is done</source>
        <translation>по этапу в строке: Проект до 15.12; знак + перед сделанным</translation>
    </message>
    <message>
        <source>Files of the report</source>
        <translation>Файлы отчёта</translation>
    </message>
    <message>
        <source>The day of “{0}” is not understood.</source>
        <translation>Непонятен срок этапа «{0}».</translation>
    </message>
</context>
<context>
    <name>Mover</name>
    <message>
        <source>The report is noted; it waits for the check. Ctrl+Z undoes it.</source>
        <translation>Отчёт записан и ждёт проверки. Отменить — Ctrl+Z.</translation>
    </message>
    <message>
        <source>The deadline is moved; the first one stays. Ctrl+Z undoes it.</source>
        <translation>Срок продлён, первый срок сохранён. Отменить — Ctrl+Z.</translation>
    </message>
    <message>
        <source>Taken off control. The applicant is to be told. Ctrl+Z undoes it.</source>
        <translation>Снято с контроля. Сообщите заявителю. Отменить — Ctrl+Z.</translation>
    </message>
    <message>
        <source>Returned for rework. Ctrl+Z undoes it.</source>
        <translation>Возвращено на доработку. Отменить — Ctrl+Z.</translation>
    </message>
    <message>
        <source>On control again. Ctrl+Z undoes it.</source>
        <translation>Снова на контроле. Отменить — Ctrl+Z.</translation>
    </message>
    <message>
        <source>Saved. Ctrl+Z undoes it.</source>
        <translation>Сохранено. Отменить — Ctrl+Z.</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Type a whole number, digits only.</source>
        <translation>Введите целое число, только цифры.</translation>
    </message>
</context>
<context>
    <name>OfferStep</name>
    <message>
        <source>Set a password</source>
        <translation>Поставить пароль</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Protect the records with a password</source>
        <translation>Защитите записи паролем</translation>
    </message>
    <message>
        <source>Names, flats and phones of residents will stand here. We recommend a password: then a lost or stolen laptop tells nobody anything.</source>
        <translation>Здесь будут имена, квартиры и телефоны жителей. Советуем поставить пароль: тогда потерянный или украденный ноутбук никому ничего не расскажет.</translation>
    </message>
    <message>
        <source>The records, the drafts and the backups are encrypted.</source>
        <translation>Записи, черновики и резервные копии зашифрованы.</translation>
    </message>
    <message>
        <source>Left alone, the program locks and keeps what was typed.</source>
        <translation>Оставленная без присмотра программа блокируется и хранит набранное.</translation>
    </message>
    <message>
        <source>A recovery code on paper opens the records if the password is forgotten. Without both nobody can help.</source>
        <translation>Если пароль забыт, записи откроет код восстановления на бумаге. Без пароля и кода не поможет никто.</translation>
    </message>
    <message>
        <source>Without a password the records can be read by whoever has the disk, unless the system encrypts it (BitLocker, LUKS). A password can be set at any time in the settings.</source>
        <translation>Без пароля записи прочтёт любой, у кого окажется диск, если его не шифрует система (BitLocker, LUKS). Пароль можно поставить в любое время в настройках.</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Do what the message offers</source>
        <translation>Сделать то, что предлагает сообщение</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Nothing can be written here</source>
        <translation>Сюда нельзя записывать</translation>
    </message>
    <message>
        <source>The file with the records, or its folder, may only be read: the folder is on a write-protected stick or belongs to another user. Allow writing and try again, or go on with a copy of the records in a folder of your own.</source>
        <translation>Файл с записями или его папку можно только читать: флешка защищена от записи или папка принадлежит другому пользователю. Разрешите запись и попробуйте ещё раз — или работайте с копией записей в своей папке.</translation>
    </message>
    <message>
        <source>The file with the records is empty</source>
        <translation>Файл с записями пуст</translation>
    </message>
    <message>
        <source>The file {name} has 0 bytes: its content was lost when it was copied, or the disk has lost it. The program has written nothing to it.</source>
        <translation>В файле {name} 0 байт: содержимое пропало при копировании или его потерял диск. Программа ничего в него не записала.</translation>
    </message>
    <message>
        <source>The file with the records is not in its place</source>
        <translation>Файла с записями нет на месте</translation>
    </message>
    <message>
        <source>The file {name} was in this folder before: it was moved, renamed or deleted. Look into the recycle bin. If you find it, put it back and try again.</source>
        <translation>Файл {name} раньше был в этой папке: его переместили, переименовали или удалили. Загляните в корзину. Если найдёте — верните его на место и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>This file was made by another program</source>
        <translation>Этот файл создан другой программой</translation>
    </message>
    <message>
        <source>The file {name} does not hold the records of meetings. It was left as it was.</source>
        <translation>В файле {name} нет записей о встречах. Он оставлен как был.</translation>
    </message>
    <message>
        <source>The records were written by a newer version</source>
        <translation>Записи сделаны более новой версией программы</translation>
    </message>
    <message>
        <source>This version of the program does not know everything that is in the file {name} (its schema is {revision}), so it was not opened. Install the newer version here, or open the records where it is installed.</source>
        <translation>Эта версия программы знает не всё, что есть в файле {name} (его схема — {revision}), поэтому он не открыт. Установите здесь более новую версию или откройте записи там, где она установлена.</translation>
    </message>
    <message>
        <source>The file with the records is damaged</source>
        <translation>Файл с записями повреждён</translation>
    </message>
    <message>
        <source>A part of the file {name} cannot be read, by a fault of the disk or of a copy. The program has changed nothing in it, and keeps it whatever you choose.</source>
        <translation>Часть файла {name} не читается из-за сбоя диска или копирования. Программа ничего в нём не изменила и сохранит его, что бы вы ни выбрали.</translation>
    </message>
    <message>
        <source>The disk reports an error</source>
        <translation>Диск сообщает об ошибке</translation>
    </message>
    <message>
        <source>The file {name} could not be read or written. If it is on a stick, put it in again and try again. If that does not help, copy the folder to another disk.</source>
        <translation>Файл {name} не удалось прочитать или записать. Если он на флешке, выньте её, вставьте снова и попробуйте ещё раз. Если не поможет, скопируйте папку на другой диск.</translation>
    </message>
    <message>
        <source>Another program is using the file</source>
        <translation>Файл занят другой программой</translation>
    </message>
    <message>
        <source>The file {name} is held by another program: a synchroniser, an antivirus or a viewer of databases. Close it, or wait a moment, and try again.</source>
        <translation>Файл {name} держит другая программа: синхронизация, антивирус или просмотр баз данных. Закройте её или подождите немного и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The folder lies on another computer</source>
        <translation>Папка находится на другом компьютере</translation>
    </message>
    <message>
        <source>{name} is a network folder ({kind}). Records break there: the network does not keep apart two who write, and does not tell when something is really saved. Keep the records on this computer; copies of them may be kept there.</source>
        <translation>{name} — сетевая папка ({kind}). Записи в ней портятся: сеть не разводит двоих пишущих и не говорит, когда сохранено на самом деле. Держите записи на этом компьютере; копии там хранить можно.</translation>
    </message>
    <message>
        <source>The folder is kept in step with the internet</source>
        <translation>Папка синхронизируется с интернетом</translation>
    </message>
    <message>
        <source>{name} is looked after by {kind}. It copies the file while it is being written, and can put an old half in the place of the new one. Keep the records in a folder that stays on this computer; copies of them may be kept there.</source>
        <translation>За папкой {name} следит {kind}: копирует файл прямо во время записи и может поставить старую половину на место новой. Держите записи в папке, которая остаётся на этом компьютере; копии там хранить можно.</translation>
    </message>
    <message>
        <source>This disk cannot keep records safely</source>
        <translation>Этот диск не хранит записи надёжно</translation>
    </message>
    <message>
        <source>The disk of {name} did not promise to keep what is saved, as network folders do not. Keep the records on a disk of this computer.</source>
        <translation>Диск с файлом {name} не обещает хранить сохранённое — так ведут себя сетевые папки. Держите записи на диске этого компьютера.</translation>
    </message>
    <message>
        <source>The file with the records may not be opened</source>
        <translation>Открыть файл с записями нельзя</translation>
    </message>
    <message>
        <source>The system does not let you read the file {name}: it may belong to another user. Ask whoever looks after the computer for the right, and try again.</source>
        <translation>Система не даёт прочитать файл {name}: возможно, он принадлежит другому пользователю. Попросите доступ у того, кто обслуживает компьютер, и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The folder with the records may not be opened</source>
        <translation>Папку с записями открыть нельзя</translation>
    </message>
    <message>
        <source>The system does not let this account into the folder {name}: it may belong to another user. Open the records in another folder, or ask the administrator of the computer to allow it and try again.</source>
        <translation>Система не пускает эту учётную запись в папку {name}: возможно, это папка другого пользователя. Откройте записи в другой папке или попросите администратора компьютера разрешить доступ и повторите.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Диск заполнен</translation>
    </message>
    <message>
        <source>The records cannot be opened because there is no room for even a small note beside them. Delete or move something large, empty the recycle bin, and try again.</source>
        <translation>Записи не открыть: рядом с ними нет места даже для маленькой пометки. Удалите или перенесите что-нибудь большое, очистите корзину и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The program is open already</source>
        <translation>Программа уже открыта</translation>
    </message>
    <message>
        <source>Another window has these records open and does not answer: it may be busy. Wait a little and try again, or close that window.</source>
        <translation>Эти записи открыты в другом окне, и оно не отвечает — возможно, занято. Подождите немного и попробуйте ещё раз или закройте то окно.</translation>
    </message>
    <message>
        <source>The records are open on another computer</source>
        <translation>Записи открыты на другом компьютере</translation>
    </message>
    <message>
        <source>The program was started with this folder on the computer {host} and was not closed there. Close it there and try again. If that computer is off, or the folder was copied from it, go on here.</source>
        <translation>Программу запустили с этой папкой на компьютере {host} и не закрыли. Закройте её там и попробуйте ещё раз. Если тот компьютер выключен или папка скопирована с него, продолжайте здесь.</translation>
    </message>
    <message>
        <source>The folder with the records is not there</source>
        <translation>Папки с записями нет</translation>
    </message>
    <message>
        <source>You have chosen to keep the records in {name}. If that is a stick, put it in and try again.</source>
        <translation>Вы решили держать записи в папке {name}. Если это флешка, вставьте её и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The file with the key is not in its place</source>
        <translation>Файла с ключом нет на месте</translation>
    </message>
    <message>
        <source>The records are encrypted, and without the file {name} no password opens them. The records themselves are as they were.</source>
        <translation>Записи зашифрованы, и без файла {name} их не откроет никакой пароль. Сами записи целы.</translation>
    </message>
    <message>
        <source>The file with the key is damaged</source>
        <translation>Файл с ключом повреждён</translation>
    </message>
    <message>
        <source>The records are encrypted, and the file {name} with their key cannot be read, so no password opens them. The records themselves are as they were.</source>
        <translation>Записи зашифрованы, а файл {name} с их ключом не читается, поэтому не подходит никакой пароль. Сами записи остались как были.</translation>
    </message>
    <message>
        <source>The file with the key may not be opened</source>
        <translation>Открыть файл с ключом нельзя</translation>
    </message>
    <message>
        <source>The system does not let you read the file {name} with the key of the records. Ask whoever looks after the computer for the right, and try again.</source>
        <translation>Система не даёт прочитать файл {name} с ключом от записей. Попросите доступ у того, кто обслуживает компьютер, и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The password was set by a newer version</source>
        <translation>Пароль задан более новой версией программы</translation>
    </message>
    <message>
        <source>This version of the program does not know how the file {name} keeps the key. Install the newer version here.</source>
        <translation>Эта версия программы не знает, как файл {name} хранит ключ. Установите здесь более новую версию.</translation>
    </message>
    <message>
        <source>The file has lost its password</source>
        <translation>Файл оказался без пароля</translation>
    </message>
    <message>
        <source>A password is set, yet the file {name} is not encrypted: somebody has put another file in its place. It was left as it was.</source>
        <translation>Пароль задан, но файл {name} не зашифрован: кто-то положил на его место другой. Он оставлен как был.</translation>
    </message>
    <message>
        <source>The records cannot be opened now</source>
        <translation>Сейчас записи не открыть</translation>
    </message>
    <message>
        <source>Restore the copy</source>
        <translation>Восстановить копию</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>Спасти, что читается</translation>
    </message>
    <message>
        <source>Put the key back from the copy</source>
        <translation>Вернуть ключ из копии</translation>
    </message>
    <message>
        <source>Keep the records on this computer</source>
        <translation>Держать записи на этом компьютере</translation>
    </message>
    <message>
        <source>Copy the records to a folder…</source>
        <translation>Скопировать записи в папку…</translation>
    </message>
    <message>
        <source>Go on here…</source>
        <translation>Продолжить здесь…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
    <message>
        <source>Copies in another folder…</source>
        <translation>Копии в другой папке…</translation>
    </message>
    <message>
        <source>Open other records…</source>
        <translation>Открыть другие записи…</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Показать папку</translation>
    </message>
    <message>
        <source>Begin with an empty file…</source>
        <translation>Начать с пустого файла…</translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>Opening the records…</source>
        <translation>Открываю записи…</translation>
    </message>
    <message>
        <source>Restoring the copy of {0}…</source>
        <translation>Восстанавливается копия от {0}…</translation>
    </message>
    <message>
        <source>Saving what can be read…</source>
        <translation>Спасаем, что читается…</translation>
    </message>
    <message>
        <source>Choose a folder on this computer</source>
        <translation>Выберите папку на этом компьютере</translation>
    </message>
    <message>
        <source>Copying the records…</source>
        <translation>Копируем записи…</translation>
    </message>
    <message>
        <source>Where are the copies?</source>
        <translation>Где лежат копии?</translation>
    </message>
    <message>
        <source>Choose the folder with the records</source>
        <translation>Выберите папку с записями</translation>
    </message>
    <message>
        <source>Making an empty file…</source>
        <translation>Создаём пустой файл…</translation>
    </message>
</context>
<context>
    <name>OrderBox</name>
    <message>
        <source>Order {0}</source>
        <translation>Поручение {0}</translation>
    </message>
    <message>
        <source>Remove order {0}</source>
        <translation>Убрать поручение {0}</translation>
    </message>
    <message>
        <source>what is to be done, as the protocol will say it</source>
        <translation>что сделать — словами протокола</translation>
    </message>
    <message>
        <source>Official wording</source>
        <translation>Формулировка</translation>
    </message>
    <message>
        <source>a few letters</source>
        <translation>несколько букв</translation>
    </message>
    <message>
        <source>Add a responsible party</source>
        <translation>Добавить ответственного</translation>
    </message>
    <message>
        <source>by Friday, 10 days, 15.12</source>
        <translation>до пятницы, 10 дней, 15.12</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Remove the order</source>
        <translation>Убрать поручение</translation>
    </message>
    <message>
        <source>{0}, co-executor</source>
        <translation>{0}, соисполнитель</translation>
    </message>
    <message>
        <source>Take off: {0}</source>
        <translation>Снять: {0}</translation>
    </message>
    <message>
        <source>Not understood. Try “by 15.12”, “10 working days”, “by Friday”.</source>
        <translation>Не понято. Например: «до 15.12», «10 рабочих дней», «до пятницы».</translation>
    </message>
    <message>
        <source>Several fit; choose one from the list.</source>
        <translation>Подходят несколько: выберите из списка.</translation>
    </message>
    <message>
        <source>Nobody by these letters is in the directory.</source>
        <translation>Никого с такими буквами в справочнике нет.</translation>
    </message>
    <message>
        <source>Too long to be kept; shorten it.</source>
        <translation>Слишком длинно, сократите.</translation>
    </message>
</context>
<context>
    <name>OrderCard</name>
    <message numerus="yes">
        <source>%n order(s) chosen</source>
        <translation>
            <numerusform>Выбрано %n поручение</numerusform>
            <numerusform>Выбрано %n поручения</numerusform>
            <numerusform>Выбрано %n поручений</numerusform>
        </translation>
    </message>
    <message>
        <source>What is done here is done to all of them, or to none.</source>
        <translation>Действие выполнится для всех выбранных или ни для одного.</translation>
    </message>
    <message>
        <source>Choose an order at the left.</source>
        <translation>Выберите поручение слева.</translation>
    </message>
    <message>
        <source>Question {0}</source>
        <translation>Вопрос {0}</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>{0} · allowed by {1}, {2}</source>
        <translation>{0} · разрешил(а) {1}, {2}</translation>
    </message>
    <message>
        <source>Responsible party</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>{0} (co-executor)</source>
        <translation>{0} (соисполнитель)</translation>
    </message>
    <message>
        <source>{0} · done {1}</source>
        <translation>{0} · исполнено {1}</translation>
    </message>
    <message>
        <source>{0} · own deadline {1}</source>
        <translation>{0} · свой срок {1}</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Этапы</translation>
    </message>
    <message>
        <source>done {0}</source>
        <translation>исполнено {0}</translation>
    </message>
    <message>
        <source>late</source>
        <translation>просрочен</translation>
    </message>
    <message>
        <source>Reports of execution</source>
        <translation>Отчёты об исполнении</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Решения</translation>
    </message>
    <message>
        <source>What the applicant was told</source>
        <translation>Обратная связь</translation>
    </message>
    <message>
        <source>told</source>
        <translation>сообщено</translation>
    </message>
    <message>
        <source>Save a copy of the file</source>
        <translation>Сохранить копию файла</translation>
    </message>
</context>
<context>
    <name>OrderCells</name>
    <message>
        <source>— no official wording —</source>
        <translation>— формулировка не задана —</translation>
    </message>
    <message>
        <source>Explained: {0}</source>
        <translation>Разъяснено: {0}</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>замечание</translation>
    </message>
    <message>
        <source>not assigned</source>
        <translation>не назначен</translation>
    </message>
    <message>
        <source>no longer in the directory</source>
        <translation>удалён из справочника</translation>
    </message>
    <message>
        <source>with {0}</source>
        <translation>соисп. {0}</translation>
    </message>
    <message>
        <source>no deadline</source>
        <translation>нет срока</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>срочно</translation>
    </message>
</context>
<context>
    <name>OrderHistories</name>
    <message>
        <source>Question {0}</source>
        <translation>Вопрос {0}</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Протокол</translation>
    </message>
</context>
<context>
    <name>OrdersHeader</name>
    <message>
        <source>Meeting</source>
        <translation>Встреча</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Предпросмотр</translation>
    </message>
    <message>
        <source>Issue the protocol</source>
        <translation>Выпустить протокол</translation>
    </message>
    <message>
        <source>Correct the protocol</source>
        <translation>Внести изменения</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n вопрос</numerusform>
            <numerusform>%n вопроса</numerusform>
            <numerusform>%n вопросов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n поручение</numerusform>
            <numerusform>%n поручения</numerusform>
            <numerusform>%n поручений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n explained on the spot</source>
        <translation>
            <numerusform>%n разъяснён на месте</numerusform>
            <numerusform>%n разъяснено на месте</numerusform>
            <numerusform>%n разъяснено на месте</numerusform>
        </translation>
    </message>
    <message>
        <source>no assignee {0}</source>
        <translation>без ответственного {0}</translation>
    </message>
    <message>
        <source>no deadline {0}</source>
        <translation>без срока {0}</translation>
    </message>
    <message>
        <source>wordings {0}</source>
        <translation>без формулировки {0}</translation>
    </message>
    <message>
        <source>being corrected: {0}</source>
        <translation>исправляется: {0}</translation>
    </message>
    <message>
        <source>signed: {0}</source>
        <translation>подписан: {0}</translation>
    </message>
    <message>
        <source>issued: {0}</source>
        <translation>выпущен: {0}</translation>
    </message>
</context>
<context>
    <name>OrdersPage</name>
    <message>
        <source>Edition {0} of protocol {1} is issued; it waits for the signature.</source>
        <translation>Редакция {0} протокола {1} выпущена и ждёт подписи.</translation>
    </message>
    <message>
        <source>Protocol {0} is issued. Save it as DOCX or PDF, or print it.</source>
        <translation>Протокол {0} выпущен. Сохраните его в DOCX или PDF или напечатайте.</translation>
    </message>
</context>
<context>
    <name>OrdersTable</name>
    <message>
        <source>№</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Resident's words → order</source>
        <translation>Слова жителя → поручение</translation>
    </message>
    <message>
        <source>Responsible party</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Questions and orders of the meeting</source>
        <translation>Вопросы и поручения встречи</translation>
    </message>
</context>
<context>
    <name>OrganisationForm</name>
    <message>
        <source>New organisation</source>
        <translation>Новая организация</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Полное название</translation>
    </message>
    <message>
        <source>as papers print it</source>
        <translation>как в документах</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Краткое название</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Post of its head</source>
        <translation>Должность руководителя</translation>
    </message>
    <message>
        <source>Head, full name</source>
        <translation>Руководитель: фамилия, имя, отчество</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>To whom an order goes</source>
        <translation>Кому (в поручении)</translation>
    </message>
    <message>
        <source>Of whom, the name</source>
        <translation>Кого, чего (название)</translation>
    </message>
    <message>
        <source>By whom, the name</source>
        <translation>Кем, чем (название)</translation>
    </message>
    <message>
        <source>The name does not tell the sex: write the case by hand.</source>
        <translation>По имени не понять пол: впишите «кому» вручную.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Preview of the paper</source>
        <translation>Предпросмотр бумаги</translation>
    </message>
    <message>
        <source>Preview of the paper, page {0} of {1}</source>
        <translation>Предпросмотр бумаги, страница {0} из {1}</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Search everything</source>
        <translation>Искать во всём</translation>
    </message>
    <message>
        <source>Find any action or record</source>
        <translation>Найти действие или запись</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>An action, a meeting, a house, a person, a question…</source>
        <translation>Действие, встреча, дом, человек, вопрос…</translation>
    </message>
    <message>
        <source>Find an action or a record</source>
        <translation>Найти действие или запись</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>встреча</translation>
    </message>
    <message>
        <source>question</source>
        <translation>вопрос</translation>
    </message>
    <message>
        <source>house</source>
        <translation>дом</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>организация</translation>
    </message>
    <message>
        <source>person</source>
        <translation>человек</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>тема</translation>
    </message>
</context>
<context>
    <name>PaperDesk</name>
    <message>
        <source>Papers</source>
        <translation>Бумаги</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Save as DOCX…</source>
        <translation>Сохранить DOCX…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Сохранить PDF…</translation>
    </message>
    <message>
        <source>Save for calendars…</source>
        <translation>Сохранить для календарей…</translation>
    </message>
    <message>
        <source>Text for social networks…</source>
        <translation>Текст для соцсетей…</translation>
    </message>
    <message>
        <source>Save all into a folder…</source>
        <translation>Сохранить всё в папку…</translation>
    </message>
    <message>
        <source>Save the paper</source>
        <translation>Сохранить документ</translation>
    </message>
    <message>
        <source>Saving {0}</source>
        <translation>Сохраняется {0}</translation>
    </message>
    <message>
        <source>Not saved: {0}. {1}</source>
        <translation>Не сохранено: {0}. {1}</translation>
    </message>
    <message>
        <source>Stopped. The files that were finished stay in the folder.</source>
        <translation>Остановлено. Готовые файлы остались в папке.</translation>
    </message>
    <message>
        <source>This computer has no printer. Save the PDF and print it elsewhere.</source>
        <translation>На этом компьютере нет принтера. Сохраните PDF и напечатайте на другом.</translation>
    </message>
</context>
<context>
    <name>PaperMarksCard</name>
    <message>
        <source>Coat of arms and QR codes</source>
        <translation>Герб и QR-коды</translation>
    </message>
    <message>
        <source>Protocol and extracts</source>
        <translation>Протокол и выписки</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Письма</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>График</translation>
    </message>
    <message>
        <source>Posters</source>
        <translation>Афиши</translation>
    </message>
    <message>
        <source>QR code with number and date on the protocol</source>
        <translation>QR-код с номером и датой на протоколе</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Papers with the coat of arms</source>
        <translation>Документы с гербом</translation>
    </message>
    <message>
        <source>{0}, {1} and {2} in it are filled in; no personal data</source>
        <translation>вместо {0}, {1}, {2} встанут значения; без персональных данных</translation>
    </message>
    <message>
        <source>Where a protocol is verified</source>
        <translation>Где проверить протокол</translation>
    </message>
    <message>
        <source>QR code on posters</source>
        <translation>QR-код афиш и итогов</translation>
    </message>
    <message>
        <source>Its link</source>
        <translation>Его ссылка</translation>
    </message>
</context>
<context>
    <name>PaperOptionsCard</name>
    <message>
        <source>Papers</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Short: orders only</source>
        <translation>Краткий: только поручения</translation>
    </message>
    <message>
        <source>Full: heard, said, decided</source>
        <translation>Полный: слушали – выступили – решили</translation>
    </message>
    <message>
        <source>List of orders with approval</source>
        <translation>Перечень поручений с грифом «Утверждаю»</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Пункты</translation>
    </message>
    <message>
        <source>Append the distribution list</source>
        <translation>Прилагать лист рассылки</translation>
    </message>
    <message>
        <source>Append the acquaintance sheet</source>
        <translation>Прилагать лист ознакомления</translation>
    </message>
    <message>
        <source>Name who prepared the paper</source>
        <translation>Отметка об исполнителе документа</translation>
    </message>
    <message>
        <source>Print the digits of the journal under the signatures</source>
        <translation>Печатать знаки журнала под подписями</translation>
    </message>
    <message>
        <source>Covering letters in the packet</source>
        <translation>Сопроводительные письма в пакете</translation>
    </message>
    <message>
        <source>Mark “For official use only”</source>
        <translation>Гриф «Для служебного пользования»</translation>
    </message>
    <message>
        <source>Place for the seal on extracts</source>
        <translation>Место печати на выписках</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Протокол</translation>
    </message>
    <message>
        <source>Items as</source>
        <translation>Вид пунктов</translation>
    </message>
    <message>
        <source>with more people their list is an appendix</source>
        <translation>если людей больше, список прилагается</translation>
    </message>
    <message>
        <source>before the deadline a reminder is offered</source>
        <translation>до срока предлагается напоминание</translation>
    </message>
    <message>
        <source>Names in the heading, at most</source>
        <translation>Фамилий в начале протокола, не больше</translation>
    </message>
    <message>
        <source>Days before</source>
        <translation>За сколько дней</translation>
    </message>
    <message>
        <source>for “The original is kept in …”</source>
        <translation>для слов «Подлинник находится в …»</translation>
    </message>
    <message>
        <source>Where originals are kept</source>
        <translation>Где хранятся подлинники</translation>
    </message>
    <message>
        <source>File of protocols</source>
        <translation>Дело протоколов</translation>
    </message>
    <message>
        <source>its index</source>
        <translation>индекс дела</translation>
    </message>
    <message>
        <source>initials and surname; the secretary where it is empty</source>
        <translation>инициалы и фамилия; если пусто — секретарь</translation>
    </message>
    <message>
        <source>Extracts are certified by</source>
        <translation>Выписки заверяет</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>as under a signature</source>
        <translation>как под подписью</translation>
    </message>
</context>
<context>
    <name>PaperPanel</name>
    <message>
        <source>Who certifies the extracts</source>
        <translation>Кто заверяет выписки</translation>
    </message>
    <message>
        <source>This is edition {0} as it was frozen. Edition {1} is in force.</source>
        <translation>Это редакция {0} в том виде, в каком она была оформлена. Действует редакция {1}.</translation>
    </message>
    <message>
        <source>Certified by: {0}</source>
        <translation>Верно: {0}</translation>
    </message>
    <message>
        <source>Nobody has looked at the dative of: {0}. They stand in the nominative; write the dative into their cards in the directories.</source>
        <translation>Дательный падеж не проверен: {0}. В документах они стоят в именительном; впишите дательный в их карточки в справочниках.</translation>
    </message>
    <message>
        <source>The letters of the PDF lack {0}: boxes □ stand for them there.</source>
        <translation>В шрифте PDF нет знаков {0}: вместо них там стоят квадратики □.</translation>
    </message>
    <message>
        <source>The coat of arms in the records is damaged: the papers go without it. Add it anew in the settings.</source>
        <translation>Герб в данных повреждён: документы выходят без него. Добавьте его заново в настройках.</translation>
    </message>
    <message>
        <source>The DOCX of the protocol is set by the template of the city; the PDF shown here has the built-in look.</source>
        <translation>DOCX протокола собирается по шаблону города; PDF, который показан здесь, имеет встроенный вид.</translation>
    </message>
    <message>
        <source>The whole packet</source>
        <translation>Весь пакет</translation>
    </message>
    <message>
        <source>Extract – {0}</source>
        <translation>Выписка – {0}</translation>
    </message>
    <message>
        <source>Letter – {0}</source>
        <translation>Сопроводительное письмо – {0}</translation>
    </message>
    <message>
        <source>Reminder – {0}</source>
        <translation>Напоминание – {0}</translation>
    </message>
    <message>
        <source>Register of the dispatch</source>
        <translation>Реестр рассылки</translation>
    </message>
    <message>
        <source>Protocol, edition {0}</source>
        <translation>Протокол, редакция {0}</translation>
    </message>
    <message>
        <source>Back to the questions</source>
        <translation>К вопросам</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Протокол</translation>
    </message>
</context>
<context>
    <name>PaperPreview</name>
    <message>
        <source>Preparing the paper…</source>
        <translation>Готовлю бумагу…</translation>
    </message>
</context>
<context>
    <name>PaperPrinting</name>
    <message>
        <source>Sides of the sheet</source>
        <translation>Стороны листа</translation>
    </message>
    <message>
        <source>On both sides each paper of a packet begins on a sheet of its own.</source>
        <translation>При двусторонней печати каждая бумага пакета начинается с нового листа.</translation>
    </message>
    <message>
        <source>As the printer is set</source>
        <translation>Как в принтере</translation>
    </message>
    <message>
        <source>One side</source>
        <translation>Одна сторона</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>Две стороны</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Stopped. What the printer has taken already may still come out.</source>
        <translation>Остановлено. То, что принтер уже принял, может ещё выйти.</translation>
    </message>
</context>
<context>
    <name>PaperSizes</name>
    <message>
        <source>Left margin, mm</source>
        <translation>Левое поле, мм</translation>
    </message>
    <message>
        <source>Right margin, mm</source>
        <translation>Правое поле, мм</translation>
    </message>
    <message>
        <source>Top margin, mm</source>
        <translation>Верхнее поле, мм</translation>
    </message>
    <message>
        <source>Bottom margin, mm</source>
        <translation>Нижнее поле, мм</translation>
    </message>
    <message>
        <source>Page number from the edge, mm</source>
        <translation>Номер страницы от края, мм</translation>
    </message>
    <message>
        <source>Text, pt</source>
        <translation>Текст, пт</translation>
    </message>
    <message>
        <source>Table, pt</source>
        <translation>Таблица, пт</translation>
    </message>
    <message>
        <source>Long table, pt</source>
        <translation>Длинная таблица, пт</translation>
    </message>
    <message>
        <source>A long table has more rows than</source>
        <translation>Длинная таблица: строк больше</translation>
    </message>
    <message>
        <source>Title, pt</source>
        <translation>Название, пт</translation>
    </message>
    <message>
        <source>Letterhead, pt</source>
        <translation>Наименование организации, пт</translation>
    </message>
    <message>
        <source>Subject under the title, pt</source>
        <translation>Заголовок под названием, пт</translation>
    </message>
    <message>
        <source>Where the original is, pt</source>
        <translation>«Подлинник находится в…», пт</translation>
    </message>
    <message>
        <source>Page number, pt</source>
        <translation>Номер страницы, пт</translation>
    </message>
    <message>
        <source>Who prepared it, pt</source>
        <translation>Исполнитель, пт</translation>
    </message>
    <message>
        <source>Line height, of the letters</source>
        <translation>Межстрочный, от кегля</translation>
    </message>
    <message>
        <source>First line indent, mm</source>
        <translation>Абзацный отступ, мм</translation>
    </message>
    <message>
        <source>Indent of the attended, mm</source>
        <translation>Отступ присутствующих, мм</translation>
    </message>
    <message>
        <source>Over a point, pt</source>
        <translation>Над пунктом, пт</translation>
    </message>
    <message>
        <source>Over the title, pt</source>
        <translation>Над названием, пт</translation>
    </message>
    <message>
        <source>Under chair and attended, pt</source>
        <translation>После «Присутствовали», пт</translation>
    </message>
    <message>
        <source>Over “Certified”, pt</source>
        <translation>Над «Верно», пт</translation>
    </message>
    <message>
        <source>Addressee from the left, mm</source>
        <translation>Адресат слева, мм</translation>
    </message>
    <message>
        <source>Over date and number, pt</source>
        <translation>Над датой и номером, пт</translation>
    </message>
    <message>
        <source>Over the signature, pt</source>
        <translation>Над подписью, пт</translation>
    </message>
    <message>
        <source>Between signatures, pt</source>
        <translation>Между подписями, пт</translation>
    </message>
    <message>
        <source>Width of the post, mm</source>
        <translation>Ширина должности, мм</translation>
    </message>
    <message>
        <source>Coat of arms, mm</source>
        <translation>Герб, мм</translation>
    </message>
    <message>
        <source>Coat of arms from the edge, mm</source>
        <translation>Герб от края листа, мм</translation>
    </message>
    <message>
        <source>QR code, mm</source>
        <translation>QR-код, мм</translation>
    </message>
    <message>
        <source>Stamp of approval, pt</source>
        <translation>Гриф утверждения, пт</translation>
    </message>
    <message>
        <source>Stamp from the left, mm</source>
        <translation>Гриф от левого поля, мм</translation>
    </message>
    <message>
        <source>Column “No.”, mm</source>
        <translation>Столбец «№», мм</translation>
    </message>
    <message>
        <source>Column “Question”, mm</source>
        <translation>Столбец «Вопрос», мм</translation>
    </message>
    <message>
        <source>Column “Order”, mm</source>
        <translation>Столбец «Поручение», мм</translation>
    </message>
    <message>
        <source>Column “Responsible”, mm</source>
        <translation>Столбец «Ответственный», мм</translation>
    </message>
    <message>
        <source>Column “Deadline”, mm</source>
        <translation>Столбец «Срок», мм</translation>
    </message>
    <message>
        <source>Column “Date, time”, mm</source>
        <translation>Столбец «Дата, время», мм</translation>
    </message>
    <message>
        <source>Column “Address”, mm</source>
        <translation>Столбец «Адрес», мм</translation>
    </message>
    <message>
        <source>Column “Houses”, mm</source>
        <translation>Столбец «Дома», мм</translation>
    </message>
    <message>
        <source>Column “Telephone”, mm</source>
        <translation>Столбец «Телефон», мм</translation>
    </message>
    <message>
        <source>List: “No.”, mm</source>
        <translation>Перечень: «№», мм</translation>
    </message>
    <message>
        <source>List: “Order”, mm</source>
        <translation>Перечень: «Поручение», мм</translation>
    </message>
    <message>
        <source>List: “Responsible”, mm</source>
        <translation>Перечень: «Ответственный», мм</translation>
    </message>
    <message>
        <source>List: “Deadline”, mm</source>
        <translation>Перечень: «Срок», мм</translation>
    </message>
    <message>
        <source>Distribution: “No.”, mm</source>
        <translation>Рассылка: «№», мм</translation>
    </message>
    <message>
        <source>Distribution: “To whom”, mm</source>
        <translation>Рассылка: «Кому», мм</translation>
    </message>
    <message>
        <source>Distribution: “Items”, mm</source>
        <translation>Рассылка: «Пункты», мм</translation>
    </message>
    <message>
        <source>Distribution: “Copies”, mm</source>
        <translation>Рассылка: «Экз.», мм</translation>
    </message>
    <message>
        <source>Distribution: “Signature”, mm</source>
        <translation>Рассылка: «Подпись», мм</translation>
    </message>
    <message>
        <source>Acquaintance: “No.”, mm</source>
        <translation>Ознакомление: «№», мм</translation>
    </message>
    <message>
        <source>Acquaintance: “Name”, mm</source>
        <translation>Ознакомление: «Фамилия», мм</translation>
    </message>
    <message>
        <source>Acquaintance: “Date”, mm</source>
        <translation>Ознакомление: «Дата», мм</translation>
    </message>
    <message>
        <source>Acquaintance: “Signature”, mm</source>
        <translation>Ознакомление: «Подпись», мм</translation>
    </message>
    <message>
        <source>Reminder: “Item”, mm</source>
        <translation>Напоминание: «Пункт», мм</translation>
    </message>
    <message>
        <source>Reminder: “Order”, mm</source>
        <translation>Напоминание: «Поручение», мм</translation>
    </message>
    <message>
        <source>Reminder: “Deadline”, mm</source>
        <translation>Напоминание: «Срок», мм</translation>
    </message>
    <message>
        <source>Reminder: “As of today”, mm</source>
        <translation>Напоминание: «На сегодня», мм</translation>
    </message>
    <message>
        <source>Margins, mm</source>
        <translation>Поля, мм</translation>
    </message>
    <message>
        <source>Band at the top, mm</source>
        <translation>Полоса вверху, мм</translation>
    </message>
    <message>
        <source>Organisation, pt</source>
        <translation>Организация, пт</translation>
    </message>
    <message>
        <source>Head of the city, pt</source>
        <translation>Глава города, пт</translation>
    </message>
    <message>
        <source>Day, pt</source>
        <translation>День, пт</translation>
    </message>
    <message>
        <source>Weekday and hour, pt</source>
        <translation>День недели и час, пт</translation>
    </message>
    <message>
        <source>Address, pt</source>
        <translation>Адрес, пт</translation>
    </message>
    <message>
        <source>Place, pt</source>
        <translation>Место, пт</translation>
    </message>
    <message>
        <source>Lines, pt</source>
        <translation>Строки, пт</translation>
    </message>
    <message>
        <source>Telephone, pt</source>
        <translation>Телефон, пт</translation>
    </message>
    <message>
        <source>Results: QR code, mm</source>
        <translation>Итоги: QR-код, мм</translation>
    </message>
    <message>
        <source>Results: rows on a sheet, at most</source>
        <translation>Итоги: строк на листе, не больше</translation>
    </message>
    <message>
        <source>Results: “No.”, mm</source>
        <translation>Итоги: «№», мм</translation>
    </message>
    <message>
        <source>Results: “Asked”, mm</source>
        <translation>Итоги: «О чём спросили», мм</translation>
    </message>
    <message>
        <source>Results: “Done”, mm</source>
        <translation>Итоги: «Что сделано», мм</translation>
    </message>
    <message>
        <source>Results: “Outcome”, mm</source>
        <translation>Итоги: «Итог, срок», мм</translation>
    </message>
    <message>
        <source>Results: title, pt</source>
        <translation>Итоги: название, пт</translation>
    </message>
    <message>
        <source>Results: table, pt</source>
        <translation>Итоги: таблица, пт</translation>
    </message>
</context>
<context>
    <name>PaperSizesCard</name>
    <message>
        <source>Sizes and margins</source>
        <translation>Размеры и отступы</translation>
    </message>
    <message>
        <source>Protocol, extracts, letters</source>
        <translation>Протокол, выписки, письма</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>График</translation>
    </message>
    <message>
        <source>Posters</source>
        <translation>Афиши и итоги</translation>
    </message>
    <message>
        <source>Show the numbers</source>
        <translation>Показать числа</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Вернуть как было</translation>
    </message>
    <message>
        <source>the defaults are those of GOST R 7.0.97; posters are to be read from three metres</source>
        <translation>исходные — по ГОСТ Р 7.0.97; у афиш — чтобы читать с трёх метров</translation>
    </message>
    <message>
        <source>Numbers of</source>
        <translation>Числа для</translation>
    </message>
    <message>
        <source>An issued protocol keeps the numbers of its day.</source>
        <translation>Выпущенный протокол сохраняет числа своего дня.</translation>
    </message>
    <message>
        <source>✕ Not kept, the words have no room: {0}</source>
        <translation>✕ Не сохранено, словам не хватает места: {0}</translation>
    </message>
    <message>
        <source>✓ The paper fits. Kept.</source>
        <translation>✓ Всё помещается. Сохранено.</translation>
    </message>
    <message>
        <source>Hide the numbers</source>
        <translation>Скрыть числа</translation>
    </message>
</context>
<context>
    <name>PaperStage</name>
    <message>
        <source>Texts about residents…</source>
        <translation>Тексты о жителях…</translation>
    </message>
    <message>
        <source>Back to the schedule</source>
        <translation>К графику</translation>
    </message>
    <message>
        <source>Quarter {0} of {1}</source>
        <translation>{0}-й квартал {1}</translation>
    </message>
    <message>
        <source>Year {0}</source>
        <translation>{0} год</translation>
    </message>
    <message>
        <source>{0}, without the stamp of approval</source>
        <translation>{0}, без грифа утверждения</translation>
    </message>
    <message>
        <source>Year {0}, the newest approved edition</source>
        <translation>Год {0}, последняя утверждённая редакция</translation>
    </message>
    <message>
        <source>Poster A4</source>
        <translation>Афиша А4</translation>
    </message>
    <message>
        <source>Poster A4 with tear-off strips</source>
        <translation>Афиша А4 с отрывными листочками</translation>
    </message>
    <message>
        <source>Poster A3</source>
        <translation>Афиша А3</translation>
    </message>
    <message>
        <source>Poster A3 with tear-off strips</source>
        <translation>Афиша А3 с отрывными листочками</translation>
    </message>
    <message>
        <source>Question cards</source>
        <translation>Карточки вопросов</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Талоны</translation>
    </message>
    <message>
        <source>Results A4</source>
        <translation>Плакат итогов А4</translation>
    </message>
    <message>
        <source>Results A3</source>
        <translation>Плакат итогов А3</translation>
    </message>
</context>
<context>
    <name>PaperWords</name>
    <message>
        <source>Saved and read back: {0}</source>
        <translation>Сохранено и проверено: {0}</translation>
    </message>
    <message numerus="yes">
        <source>Saved and read back: {0}, %n item(s)</source>
        <translation>
            <numerusform>Сохранено и проверено: {0}, %n пункт</numerusform>
            <numerusform>Сохранено и проверено: {0}, %n пункта</numerusform>
            <numerusform>Сохранено и проверено: {0}, %n пунктов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved and read back: {0}, %n paper(s)</source>
        <translation>
            <numerusform>Сохранено и проверено: {0}, %n бумага</numerusform>
            <numerusform>Сохранено и проверено: {0}, %n бумаги</numerusform>
            <numerusform>Сохранено и проверено: {0}, %n бумаг</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved and read back: %n file(s) in {0}.</source>
        <translation>
            <numerusform>Сохранён и проверен %n файл в папке «{0}».</numerusform>
            <numerusform>Сохранены и проверены %n файла в папке «{0}».</numerusform>
            <numerusform>Сохранены и проверены %n файлов в папке «{0}».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation>
            <numerusform>На принтер отправлена %n страница</numerusform>
            <numerusform>На принтер отправлены %n страницы</numerusform>
            <numerusform>На принтер отправлено %n страниц</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassportView</name>
    <message>
        <source>Indicators of the practice</source>
        <translation>Показатели практики</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Показатель</translation>
    </message>
</context>
<context>
    <name>PasswordStep</name>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>8 characters or more; a few words are easy to remember</source>
        <translation>не меньше 8 знаков; несколько слов легко запомнить</translation>
    </message>
    <message>
        <source>The password again</source>
        <translation>Пароль ещё раз</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>Поставить пароль</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>A password for the records</source>
        <translation>Пароль для записей</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Пароли не совпадают.</translation>
    </message>
    <message>
        <source>The records are being encrypted…</source>
        <translation>Записи шифруются…</translation>
    </message>
</context>
<context>
    <name>PeopleStep</name>
    <message>
        <source>The head and the secretary</source>
        <translation>Глава и секретарь</translation>
    </message>
    <message>
        <source>They stand in every protocol. Surname, first name and patronymic; the other people are added in the directories.</source>
        <translation>Они стоят в каждом протоколе. Фамилия, имя и отчество; остальных людей добавьте в справочниках.</translation>
    </message>
    <message>
        <source>Head of the city</source>
        <translation>Глава города</translation>
    </message>
    <message>
        <source>Secretary of the meetings</source>
        <translation>Секретарь встреч</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>head of the city</source>
        <comment>post</comment>
        <translation>глава города</translation>
    </message>
    <message>
        <source>Type a name, or skip this step.</source>
        <translation>Введите имя или пропустите шаг.</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>New person</source>
        <translation>Новый человек</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>by the name</source>
        <translation>по имени</translation>
    </message>
    <message>
        <source>female</source>
        <translation>женский</translation>
    </message>
    <message>
        <source>male</source>
        <translation>мужской</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>a few letters</source>
        <translation>несколько букв</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>In the head's team</source>
        <translation>В команде главы</translation>
    </message>
    <message>
        <source>Who is in the team is invited to every meeting</source>
        <translation>Кто в команде, того приглашают на каждую встречу</translation>
    </message>
    <message>
        <source>Name: to whom</source>
        <translation>Имя: кому</translation>
    </message>
    <message>
        <source>Post: to whom</source>
        <translation>Должность: кому</translation>
    </message>
    <message>
        <source>Name: of whom</source>
        <translation>Имя: кого</translation>
    </message>
    <message>
        <source>Post: of whom</source>
        <translation>Должность: кого</translation>
    </message>
    <message>
        <source>Name: by whom</source>
        <translation>Имя: кем</translation>
    </message>
    <message>
        <source>Post: by whom</source>
        <translation>Должность: кем</translation>
    </message>
    <message>
        <source>The name does not tell the sex: choose it, else the papers cannot decline it.</source>
        <translation>По имени не понять пол: выберите его, иначе документы не смогут просклонять имя.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message>
        <source>Photo {0}: {1}</source>
        <translation>Фото {0}: {1}</translation>
    </message>
    <message>
        <source>Photo {0} is damaged: {1}</source>
        <translation>Фото {0} повреждено: {1}</translation>
    </message>
    <message>
        <source>Enter opens a photo, Del removes it</source>
        <translation>Enter — открыть фото, Del — удалить</translation>
    </message>
    <message>
        <source>Photos: paste with Ctrl+V, drop here or choose</source>
        <translation>Фото: вставьте (Ctrl+V), перетащите сюда или выберите</translation>
    </message>
</context>
<context>
    <name>PhotoViewer</name>
    <message>
        <source>arrows — next, Del — remove, Esc — back</source>
        <translation>стрелки — следующее, Del — удалить, Esc — назад</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} из {1}</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>Add a photo</source>
        <translation>Добавить фото</translation>
    </message>
    <message>
        <source>Add a photo to the current question (Ctrl+Shift+A)</source>
        <translation>Добавить фото к текущему вопросу (Ctrl+Shift+A)</translation>
    </message>
    <message>
        <source>There is no question yet that the photo could belong to.</source>
        <translation>Пока нет вопроса, к которому отнести фото.</translation>
    </message>
    <message numerus="yes">
        <source>A question takes %n photo(s) at most.</source>
        <translation>
            <numerusform>К вопросу можно приложить не больше %n фото.</numerusform>
            <numerusform>К вопросу можно приложить не больше %n фото.</numerusform>
            <numerusform>К вопросу можно приложить не больше %n фото.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) were left out.</source>
        <translation>
            <numerusform>%n фото не взято.</numerusform>
            <numerusform>%n фото не взяты.</numerusform>
            <numerusform>%n фото не взяты.</numerusform>
        </translation>
    </message>
    <message>
        <source>The photo is kept with question {0}.</source>
        <translation>Фото сохранено к вопросу {0}.</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are kept with question {0}.</source>
        <translation>
            <numerusform>%n фото сохранено к вопросу {0}.</numerusform>
            <numerusform>%n фото сохранены к вопросу {0}.</numerusform>
            <numerusform>%n фото сохранены к вопросу {0}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The photo is removed. Ctrl+Z brings it back.</source>
        <translation>Фото удалено. Ctrl+Z вернёт его.</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Выберите фото</translation>
    </message>
    <message>
        <source>Pictures {0}</source>
        <translation>Снимки {0}</translation>
    </message>
</context>
<context>
    <name>PickField</name>
    <message>
        <source>Several fit; choose one from the list.</source>
        <translation>Подходят несколько: выберите из списка.</translation>
    </message>
    <message>
        <source>Nothing by these letters is in the directory.</source>
        <translation>В справочнике такого нет.</translation>
    </message>
    <message>
        <source>Not in the directory. Choose from the list or leave it empty.</source>
        <translation>В справочнике такого нет. Выберите из списка или оставьте пустым.</translation>
    </message>
</context>
<context>
    <name>Pins</name>
    <message>
        <source>Pin the house, or take the pin out</source>
        <translation>Закрепить дом или открепить</translation>
    </message>
    <message>
        <source>Pin the topic, or take the pin out</source>
        <translation>Закрепить тему или открепить</translation>
    </message>
    <message>
        <source>Pin the assignee, or take the pin out</source>
        <translation>Закрепить ответственного или открепить</translation>
    </message>
    <message>
        <source>Pin the deadline, or take the pin out</source>
        <translation>Закрепить срок или открепить</translation>
    </message>
    <message>
        <source>Same as above: house, topic, assignee, deadline</source>
        <translation>Как выше: дом, тема, ответственный, срок</translation>
    </message>
    <message>
        <source>There is nothing to pin: neither the line nor the question above says it.</source>
        <translation>Закреплять нечего: этого нет ни в строке, ни в вопросе выше.</translation>
    </message>
</context>
<context>
    <name>Preparation</name>
    <message>
        <source>Agree on the place: shade, sound, electricity, access</source>
        <translation>Согласовать место: тень, звук, электричество, подъезд</translation>
    </message>
    <message>
        <source>Ask the senior residents to gather the questions</source>
        <translation>Попросить старших домов собрать вопросы</translation>
    </message>
    <message>
        <source>Invite the team by the topics of the yard</source>
        <translation>Пригласить команду по темам двора</translation>
    </message>
    <message>
        <source>Print the posters</source>
        <translation>Напечатать афиши</translation>
    </message>
    <message>
        <source>Announce in the media and in the networks</source>
        <translation>Сообщить в СМИ и социальных сетях</translation>
    </message>
    <message>
        <source>Hang the posters on the boards of the entrances</source>
        <translation>Вывесить афиши на досках у подъездов</translation>
    </message>
    <message>
        <source>Take in the prepared questions</source>
        <translation>Внести подготовленные вопросы</translation>
    </message>
    <message>
        <source>Give the dossier of the yard to the head</source>
        <translation>Передать главе досье двора</translation>
    </message>
    <message>
        <source>Print the question cards and the tickets</source>
        <translation>Напечатать карточки вопросов и талоны</translation>
    </message>
    <message>
        <source>Charge the laptop, take the USB stick</source>
        <translation>Зарядить ноутбук, взять флешку</translation>
    </message>
    <message>
        <source>Remind the team and the residents</source>
        <translation>Напомнить команде и жителям</translation>
    </message>
    <message>
        <source>invited: {0}</source>
        <translation>приглашено: {0}</translation>
    </message>
    <message>
        <source>noted in the register: {0}</source>
        <translation>в реестре: {0}</translation>
    </message>
    <message>
        <source>questions handed in: {0}</source>
        <translation>передано вопросов: {0}</translation>
    </message>
    <message>
        <source>off control</source>
        <translation>снято с контроля</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>просрочено</translation>
    </message>
    <message>
        <source>protocol not issued</source>
        <translation>протокол не выпущен</translation>
    </message>
    <message>
        <source>returned for rework</source>
        <translation>на доработке</translation>
    </message>
    <message>
        <source>reported: {0}</source>
        <translation>отчёт: {0}</translation>
    </message>
    <message>
        <source>on control</source>
        <translation>на контроле</translation>
    </message>
</context>
<context>
    <name>PreparationPage</name>
    <message>
        <source>Schedule</source>
        <translation>График</translation>
    </message>
    <message>
        <source>Dossier on one sheet…</source>
        <translation>Досье на одном листе…</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Подготовка</translation>
    </message>
    <message>
        <source>Parts of the preparation</source>
        <translation>Разделы подготовки</translation>
    </message>
    <message>
        <source>Check list</source>
        <translation>Список дел</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Вопросы</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>Оповещение</translation>
    </message>
    <message>
        <source>Dossier of the yard</source>
        <translation>Досье двора</translation>
    </message>
    <message>
        <source>no date yet</source>
        <translation>день не назначен</translation>
    </message>
    <message>
        <source>Preparation: {0}</source>
        <translation>Подготовка: {0}</translation>
    </message>
    <message>
        <source>place not set</source>
        <translation>место не указано</translation>
    </message>
    <message>
        <source>Some words may speak of a resident and are left out. Open the poster of the meeting to decide about them.</source>
        <translation>Некоторые слова могут указывать на жителя и пропущены. Откройте афишу встречи, чтобы решить о них.</translation>
    </message>
    <message>
        <source>The text lies in the clipboard.</source>
        <translation>Текст скопирован.</translation>
    </message>
</context>
<context>
    <name>PreparedQuestions</name>
    <message>
        <source>Next prepared question</source>
        <translation>Следующий подготовленный вопрос</translation>
    </message>
    <message>
        <source>Write the next question that was handed in before (F10)</source>
        <translation>Записать следующий вопрос из переданных заранее (F10)</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) were handed in before.</source>
        <translation>
            <numerusform>Заранее передан %n вопрос.</numerusform>
            <numerusform>Заранее передано %n вопроса.</numerusform>
            <numerusform>Заранее передано %n вопросов.</numerusform>
        </translation>
    </message>
    <message>
        <source>No prepared question waits any more.</source>
        <translation>Подготовленных вопросов больше нет.</translation>
    </message>
    <message>
        <source>The prepared question is in the minutes.</source>
        <translation>Подготовленный вопрос записан.</translation>
    </message>
    <message numerus="yes">
        <source>%n more wait(s).</source>
        <translation>
            <numerusform>Остался %n.</numerusform>
            <numerusform>Осталось %n.</numerusform>
            <numerusform>Осталось %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>F10 writes the next: “{0}”</source>
        <translation>F10 впишет следующий: «{0}»</translation>
    </message>
</context>
<context>
    <name>PreviewTools</name>
    <message>
        <source>Pages beside the paper</source>
        <translation>Страницы сбоку</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Страница</translation>
    </message>
    <message>
        <source>Previous page (PgUp)</source>
        <translation>Предыдущая страница (PgUp)</translation>
    </message>
    <message>
        <source>Next page (PgDn)</source>
        <translation>Следующая страница (PgDn)</translation>
    </message>
    <message>
        <source>Size of the pages</source>
        <translation>Масштаб страниц</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+−)</source>
        <translation>Мельче (Ctrl+−)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Крупнее (Ctrl++)</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>из {0}</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Автоматически</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>По ширине</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>Страница целиком</translation>
    </message>
</context>
<context>
    <name>PrivacyCard</name>
    <message>
        <source>Personal data</source>
        <translation>Персональные данные</translation>
    </message>
    <message>
        <source>Find and erase a person, terms of keeping, acts of destruction with extracts of the journal.</source>
        <translation>Найти и удалить сведения о человеке, сроки хранения, акты об уничтожении с выписками из журнала.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>surname, name or telephone</source>
        <translation>фамилия, имя или телефон</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>К настройкам</translation>
    </message>
    <message>
        <source>Act of destruction</source>
        <translation>Акт об уничтожении</translation>
    </message>
    <message>
        <source>Extract of the journal</source>
        <translation>Выписка из журнала</translation>
    </message>
    <message>
        <source>Back to personal data</source>
        <translation>К персональным данным</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Персональные данные</translation>
    </message>
    <message>
        <source>Erase a person</source>
        <translation>Удалить сведения о человеке</translation>
    </message>
    <message>
        <source>Finds the person in records, texts, history and drafts. What you tick is erased for good; an act and an extract of the journal are made of it.</source>
        <translation>Ищет человека в записях, текстах, истории и черновиках. Отмеченное удаляется навсегда; составляются акт и выписка из журнала.</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>Кого</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>Акты</translation>
    </message>
    <message>
        <source>Nothing has been erased yet.</source>
        <translation>Уничтожений ещё не было.</translation>
    </message>
    <message>
        <source>Acts and extracts are kept for three years.</source>
        <translation>Акты и выписки хранят три года.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Идёт поиск…</translation>
    </message>
    <message>
        <source>Erased. The act and the extract are to be signed and kept.</source>
        <translation>Удалено. Акт и выписку нужно подписать и хранить.</translation>
    </message>
    <message>
        <source>on request</source>
        <translation>по обращению</translation>
    </message>
    <message>
        <source>term is over</source>
        <translation>истёк срок</translation>
    </message>
    <message>
        <source>Act {0}/{1} of {2}, {3}</source>
        <translation>Акт {0}/{1} от {2}, {3}</translation>
    </message>
</context>
<context>
    <name>PrivacyWords</name>
    <message>
        <source>flat {0}</source>
        <translation>кв. {0}</translation>
    </message>
    <message>
        <source>photos: {0}, they go with it</source>
        <translation>фото: {0}, уничтожаются вместе с данными</translation>
    </message>
    <message>
        <source>typed and not stored</source>
        <translation>набрано и не сохранено</translation>
    </message>
    <message>
        <source>question {0}</source>
        <translation>вопрос {0}</translation>
    </message>
    <message>
        <source>senior of a house</source>
        <translation>старший дома</translation>
    </message>
    <message>
        <source>guest of a meeting</source>
        <translation>гость встречи</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>встреча</translation>
    </message>
    <message>
        <source>edition of a protocol</source>
        <translation>редакция протокола</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>протокол</translation>
    </message>
    <message>
        <source>text for the public</source>
        <translation>текст для публикации</translation>
    </message>
    <message>
        <source>person of the directory</source>
        <translation>человек из справочника</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>организация</translation>
    </message>
    <message>
        <source>prepared question</source>
        <translation>подготовленный вопрос</translation>
    </message>
    <message>
        <source>announcement of a meeting</source>
        <translation>оповещение о встрече</translation>
    </message>
    <message>
        <source>signal</source>
        <translation>сигнал</translation>
    </message>
    <message>
        <source>publication</source>
        <translation>публикация</translation>
    </message>
    <message>
        <source>record</source>
        <translation>запись</translation>
    </message>
    <message>
        <source>line as it was typed</source>
        <translation>строка, как её набрали</translation>
    </message>
    <message>
        <source>words of the resident</source>
        <translation>слова жителя</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>не понято</translation>
    </message>
    <message>
        <source>answer on the spot</source>
        <translation>ответ на месте</translation>
    </message>
    <message>
        <source>official wording</source>
        <translation>формулировка поручения</translation>
    </message>
    <message>
        <source>note</source>
        <translation>примечание</translation>
    </message>
    <message>
        <source>place</source>
        <translation>место</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>причина</translation>
    </message>
    <message>
        <source>content</source>
        <translation>содержание</translation>
    </message>
    <message>
        <source>who handed it in</source>
        <translation>кто передал</translation>
    </message>
    <message>
        <source>text</source>
        <translation>текст</translation>
    </message>
    <message>
        <source>{0}, earlier (history)</source>
        <translation>{0}, прежнее (история)</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) with a name</source>
        <translation>
            <numerusform>%n запись с именем</numerusform>
            <numerusform>%n записи с именем</numerusform>
            <numerusform>%n записей с именем</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n текст</numerusform>
            <numerusform>%n текста</numerusform>
            <numerusform>%n текстов</numerusform>
        </translation>
    </message>
    <message>
        <source>Will be erased for good: {0}, {1}.</source>
        <translation>Будет удалено навсегда: {0}, {1}.</translation>
    </message>
    <message numerus="yes">
        <source>%n older copy(s) keep the data until removed; the act lists them.</source>
        <translation>
            <numerusform>Сведения останутся в %n прежней копии, пока её не удалят; она перечислена в акте.</numerusform>
            <numerusform>Сведения останутся в %n прежних копиях, пока их не удалят; они перечислены в акте.</numerusform>
            <numerusform>Сведения останутся в %n прежних копиях, пока их не удалят; они перечислены в акте.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n applicant(s)</source>
        <translation>
            <numerusform>%n заявителя</numerusform>
            <numerusform>%n заявителей</numerusform>
            <numerusform>%n заявителей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n встречи</numerusform>
            <numerusform>%n встреч</numerusform>
            <numerusform>%n встреч</numerusform>
        </translation>
    </message>
    <message>
        <source>The contact data of {0} of {1} will be taken away.</source>
        <translation>Будут обезличены сведения {0} из {1}.</translation>
    </message>
</context>
<context>
    <name>PromiseWatch</name>
    <message>
        <source>Link with earlier promise {0} and take its order over</source>
        <translation>Связать с прежним обещанием {0} и взять его поручение</translation>
    </message>
    <message>
        <source>Link with earlier promise {0}</source>
        <translation>Связать с прежним обещанием {0}</translation>
    </message>
    <message>
        <source>Question {0} is linked with the earlier one.</source>
        <translation>Вопрос {0} связан с прежним.</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Отвязать</translation>
    </message>
</context>
<context>
    <name>PromisedCard</name>
    <message>
        <source>Promised before</source>
        <translation>Уже обещали</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Связать</translation>
    </message>
    <message>
        <source>With its order</source>
        <translation>С поручением</translation>
    </message>
    <message>
        <source>this yard</source>
        <translation>этот двор</translation>
    </message>
    <message>
        <source>No. {0}</source>
        <translation>№ {0}</translation>
    </message>
    <message>
        <source>(by: {0})</source>
        <translation>(по словам: {0})</translation>
    </message>
    <message>
        <source>explained on the spot</source>
        <translation>разъяснено на месте</translation>
    </message>
    <message>
        <source>no order</source>
        <translation>без поручения</translation>
    </message>
    <message>
        <source>no assignee</source>
        <translation>нет ответственного</translation>
    </message>
    <message>
        <source>taken off control</source>
        <translation>снято с контроля</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>опоздание %n день</numerusform>
            <numerusform>опоздание %n дня</numerusform>
            <numerusform>опоздание %n дней</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProtectionCard</name>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Нынешний пароль</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>8 characters or more</source>
        <translation>не короче 8 знаков</translation>
    </message>
    <message>
        <source>The new password again</source>
        <translation>Новый пароль ещё раз</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>Установить пароль</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Сменить пароль</translation>
    </message>
    <message>
        <source>New recovery code</source>
        <translation>Новый код восстановления</translation>
    </message>
    <message>
        <source>Take the password off</source>
        <translation>Снять пароль</translation>
    </message>
    <message>
        <source>What a password protects…</source>
        <translation>Что защищает пароль…</translation>
    </message>
    <message>
        <source>Remove the former file</source>
        <translation>Удалить прежний файл</translation>
    </message>
    <message>
        <source>The records, the drafts and the backups are encrypted. Without the password and the recovery code nobody can read them, and nobody can help.</source>
        <translation>Записи, черновики и резервные копии зашифрованы. Без пароля и кода восстановления их никто не прочтёт, и никто не поможет.</translation>
    </message>
    <message>
        <source>The records are not encrypted: whoever takes the laptop reads names, flats and phones. Set a password, or have the disk encrypted (BitLocker, LUKS).</source>
        <translation>Записи не зашифрованы: кто возьмёт ноутбук, прочтёт имена, квартиры и телефоны. Установите пароль или попросите зашифровать диск (BitLocker, LUKS).</translation>
    </message>
    <message>
        <source>The file from before the password still lies beside and can be read. Remove it when the recovery code is on paper.</source>
        <translation>Рядом ещё лежит прежний файл без пароля, его можно прочесть. Удалите его, когда код восстановления будет на бумаге.</translation>
    </message>
    <message>
        <source>The encrypted file from before still lies beside.</source>
        <translation>Рядом ещё лежит прежний зашифрованный файл.</translation>
    </message>
    <message>
        <source>The password is changed.</source>
        <translation>Пароль сменён.</translation>
    </message>
    <message>
        <source>The records are not encrypted now.</source>
        <translation>Записи теперь не зашифрованы.</translation>
    </message>
    <message>
        <source>Done: no former file is left beside the records.</source>
        <translation>Готово: прежних файлов рядом с записями нет.</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Пароли не совпадают.</translation>
    </message>
    <message>
        <source>A moment…</source>
        <translation>Минутку…</translation>
    </message>
</context>
<context>
    <name>PublicationsTab</name>
    <message>
        <source>Publications</source>
        <translation>Публикации</translation>
    </message>
    <message>
        <source>When and where</source>
        <translation>Когда и где</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О чём</translation>
    </message>
    <message>
        <source>No publications. Note one at the right.</source>
        <translation>Публикаций нет. Внесите справа.</translation>
    </message>
    <message>
        <source>New publication</source>
        <translation>Новая публикация</translation>
    </message>
    <message>
        <source>paper, channel, group</source>
        <translation>газета, канал, группа</translation>
    </message>
    <message>
        <source>kept as words, never opened</source>
        <translation>хранится как текст, не открывается</translation>
    </message>
    <message>
        <source>meeting, question or order</source>
        <translation>встреча, вопрос или поручение</translation>
    </message>
    <message>
        <source>Paper, channel or group</source>
        <translation>Газета, канал или группа</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <source>About what</source>
        <translation>О чём</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Choose a meeting, a question or an order of the list.</source>
        <translation>Выберите встречу, вопрос или поручение из списка.</translation>
    </message>
    <message>
        <source>Change the publication</source>
        <translation>Изменение публикации</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Add an order</source>
        <translation>Добавить поручение</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Save the card and go back to the line (Ctrl+Enter)</source>
        <translation>Сохранить карточку и вернуться к строке (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Delete the question; it can be taken back (Ctrl+Delete)</source>
        <translation>Удалить вопрос; его можно вернуть (Ctrl+Delete)</translation>
    </message>
    <message>
        <source>Words of the resident (they stay as they are)</source>
        <translation>Слова жителя (не меняются)</translation>
    </message>
    <message>
        <source>Question {0}</source>
        <translation>Вопрос {0}</translation>
    </message>
    <message>
        <source>· recorded {0}</source>
        <translation>· записан {0}</translation>
    </message>
    <message>
        <source>Not understood: {0}</source>
        <translation>Не понято: {0}</translation>
    </message>
    <message>
        <source>Asked too: {0}</source>
        <translation>Спрашивали также: {0}</translation>
    </message>
</context>
<context>
    <name>QuestionsTab</name>
    <message>
        <source>Prepared questions</source>
        <translation>Подготовленные вопросы</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>Who handed it in</source>
        <translation>Кто передал</translation>
    </message>
    <message>
        <source>In the minutes</source>
        <translation>В протоколе</translation>
    </message>
    <message>
        <source>Type or paste below what the senior residents have gathered.</source>
        <translation>Введите или вставьте ниже то, что собрали старшие домов.</translation>
    </message>
    <message>
        <source>One line is one question; the signs of the live line work here too</source>
        <translation>Одна строка – один вопрос; знаки живой строки действуют и здесь</translation>
    </message>
    <message>
        <source>name, telephone</source>
        <translation>имя, телефон</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Questions, one on each line</source>
        <translation>Вопросы, по одному в строке</translation>
    </message>
    <message>
        <source>Who handed them in</source>
        <translation>Кто передал</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>ждёт</translation>
    </message>
    <message>
        <source>question {0}</source>
        <translation>вопрос {0}</translation>
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
    <name>ReadBack</name>
    <message>
        <source>Read the orders out</source>
        <translation>Огласить поручения</translation>
    </message>
    <message>
        <source>Read the orders out in large print, and tick them off (F11)</source>
        <translation>Огласить поручения крупно, по одному, с отметкой (F11)</translation>
    </message>
    <message>
        <source>There are no orders to read out yet.</source>
        <translation>Поручений для оглашения пока нет.</translation>
    </message>
    <message>
        <source>Question {0}</source>
        <translation>Вопрос {0}</translation>
    </message>
    <message>
        <source>no order yet</source>
        <translation>поручения ещё нет</translation>
    </message>
    <message>
        <source>Question {0}, order {1}</source>
        <translation>Вопрос {0}, поручение {1}</translation>
    </message>
    <message>
        <source>✓ read out at {0}</source>
        <translation>✓ оглашено в {0}</translation>
    </message>
    <message>
        <source>Word of the head {0}: “{1}”</source>
        <translation>Слово главы {0}: «{1}»</translation>
    </message>
    <message>
        <source>no official wording</source>
        <translation>нет формулировки</translation>
    </message>
    <message>
        <source>no assignee</source>
        <translation>нет ответственного</translation>
    </message>
    <message>
        <source>the assignee is no longer in the directory</source>
        <translation>ответственного больше нет в справочнике</translation>
    </message>
    <message>
        <source>no deadline</source>
        <translation>нет срока</translation>
    </message>
    <message>
        <source>All the orders are read out.</source>
        <translation>Все поручения оглашены.</translation>
    </message>
    <message>
        <source>Not read out yet: {0}.</source>
        <translation>Не оглашены вопросы: {0}.</translation>
    </message>
</context>
<context>
    <name>ReadBackPanel</name>
    <message>
        <source>How many are read out</source>
        <translation>Сколько оглашено</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} из {1}</translation>
    </message>
    <message>
        <source>read out: {0} of {1}</source>
        <translation>оглашено: {0} из {1}</translation>
    </message>
    <message>
        <source>Space — read out, next · arrows — go · Enter — correct · Backspace — not read out yet · Esc — back</source>
        <translation>Пробел — оглашено, дальше · стрелки — перейти · Enter — исправить · Backspace — снять отметку · Esc — назад</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Undo typing</source>
        <translation>Вернуть как было</translation>
    </message>
    <message>
        <source>Save this first (Ctrl+Enter) or undo the typing (Esc).</source>
        <translation>Сначала сохраните (Ctrl+Enter) или верните как было (Esc).</translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message>
        <source>not used yet</source>
        <translation>ещё не применяли</translation>
    </message>
    <message numerus="yes">
        <source>used %n time(s)</source>
        <translation>
            <numerusform>применили %n раз</numerusform>
            <numerusform>применили %n раза</numerusform>
            <numerusform>применили %n раз</numerusform>
        </translation>
    </message>
    <message>
        <source>in time {0} of {1}</source>
        <translation>в срок {0} из {1}</translation>
    </message>
    <message>
        <source>reopened {0}</source>
        <translation>возвращено {0}</translation>
    </message>
    <message>
        <source>satisfied {0} of {1}</source>
        <translation>довольны {0} из {1}</translation>
    </message>
    <message>
        <source>of the last {0}:</source>
        <translation>из последних {0}:</translation>
    </message>
</context>
<context>
    <name>RecordsView</name>
    <message>
        <source>№</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Встреча</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Responsible party</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Off control</source>
        <translation>Снято</translation>
    </message>
    <message>
        <source>Records behind the figure</source>
        <translation>Записи за показателем</translation>
    </message>
    <message>
        <source>Nothing is counted here: the figure is nought.</source>
        <translation>Таких записей нет: показатель равен нулю.</translation>
    </message>
</context>
<context>
    <name>RecoveryCodePanel</name>
    <message>
        <source>Its last group</source>
        <translation>Его последняя группа</translation>
    </message>
    <message>
        <source>type it from the paper</source>
        <translation>наберите с бумаги</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Напечатать…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Сохранить…</translation>
    </message>
    <message>
        <source>It is on paper</source>
        <translation>Код на бумаге</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Код восстановления</translation>
    </message>
    <message>
        <source>It opens the records when the password is forgotten, and cannot be shown again. Keep it on paper in a safe, not beside the laptop.</source>
        <translation>Он откроет записи, если пароль забыт; второй раз его не показать. Храните код на бумаге в сейфе, не рядом с ноутбуком.</translation>
    </message>
    <message>
        <source>Courtyard minutes: recovery code of {0}</source>
        <translation>Дворовые встречи: код восстановления от {0}</translation>
    </message>
    <message>
        <source>At the start the program asks for the password: press «The password is forgotten» there and type the code. Large and small letters are alike, the dashes may be left out.</source>
        <translation>При запуске программа спрашивает пароль: нажмите там «Пароль забыт» и наберите код. Заглавные и строчные буквы – одно и то же, дефисы можно не ставить.</translation>
    </message>
    <message>
        <source>Saved: {0}. Take it off this laptop.</source>
        <translation>Сохранено: {0}. Уберите файл с этого ноутбука.</translation>
    </message>
    <message>
        <source>The file could not be written: {0}</source>
        <translation>Файл не записан: {0}</translation>
    </message>
    <message>
        <source>This is not how the code ends.</source>
        <translation>Код кончается не так.</translation>
    </message>
    <message>
        <source>Save the recovery code</source>
        <translation>Сохранить код восстановления</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Текст (*.txt)</translation>
    </message>
    <message>
        <source>recovery code.txt</source>
        <translation>код восстановления.txt</translation>
    </message>
    <message>
        <source>The printer does not answer. Write the code down by hand.</source>
        <translation>Принтер не отвечает. Перепишите код от руки.</translation>
    </message>
</context>
<context>
    <name>Removals</name>
    <message>
        <source>The order is removed from question {0}.</source>
        <translation>Поручение убрано из вопроса {0}.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Question {0} is deleted.</source>
        <translation>Вопрос {0} удалён.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>Renewal</name>
    <message>
        <source>The records are as they were on {0}. The state before is kept among the copies.</source>
        <translation>Записи возвращены к состоянию на {0}. То, что было до возврата, сохранено среди копий.</translation>
    </message>
    <message>
        <source>Undo the restore</source>
        <translation>Отменить возврат</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Report of the failure</source>
        <translation>Отчёт о сбое</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translation>Вернуться к работе</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Сохранить в файл…</translation>
    </message>
    <message>
        <source>This tells which line of the program failed, and the versions. It holds nothing of what was typed, no names and no folders. It is sent nowhere: copy it or save it, and give it to whoever looks after the program.</source>
        <translation>Здесь сказано, на какой строке программы случился сбой, и названы версии. Нет ничего из введённого, нет имён и папок. Отчёт никуда не отправляется: скопируйте или сохраните его и передайте тому, кто сопровождает программу.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Скопировано.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Сохранить отчёт</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>Файл не удалось записать. Выберите другую папку.</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Сохранено: {0}</translation>
    </message>
</context>
<context>
    <name>ReportSaver</name>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the figures</source>
        <translation>Сохранить показатели</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Сохранено: {0}</translation>
    </message>
</context>
<context>
    <name>ResidentForm</name>
    <message>
        <source>One more resident with this question</source>
        <translation>Ещё один житель с этим вопросом</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>Квартира</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Телефон</translation>
    </message>
</context>
<context>
    <name>RestorePanel</name>
    <message>
        <source>Password or recovery code of that time</source>
        <translation>Пароль или код восстановления того времени</translation>
    </message>
    <message>
        <source>Restore the records</source>
        <translation>Вернуть записи</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Оставить как есть</translation>
    </message>
    <message>
        <source>Restore the records as they were on {0}?</source>
        <translation>Вернуть записи к состоянию на {0}?</translation>
    </message>
    <message>
        <source>The present state is kept first, as a copy in this list, with everything typed so far. Then the window reads everything anew. What was written after that moment is no more to be seen, but stays in the kept copy: restore it, and all is as now.</source>
        <translation>Сначала нынешнее состояние сохранится копией в этом же списке, вместе со всем набранным. Потом окно прочитает всё заново. Записанное после этого момента станет не видно, но останется в сохранённой копии: верните её — и всё будет как сейчас.</translation>
    </message>
    <message>
        <source>This copy was made without a password: after the restore the records are not encrypted. Set the password again then.</source>
        <translation>Эта копия сделана без пароля: после возврата записи не будут зашифрованы. Поставьте тогда пароль снова.</translation>
    </message>
    <message>
        <source>This copy has a password: after the restore the program asks for it at each start.</source>
        <translation>У этой копии есть пароль: после возврата программа будет спрашивать его при каждом запуске.</translation>
    </message>
</context>
<context>
    <name>RetentionCard</name>
    <message>
        <source>Terms of keeping</source>
        <translation>Сроки хранения</translation>
    </message>
    <message>
        <source>Take away what is due…</source>
        <translation>Обезличить…</translation>
    </message>
    <message>
        <source>Take away for good</source>
        <translation>Обезличить навсегда</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Names, flats and telephones of applicants, in years. The numbers are a proposal: a lawyer of the city is to confirm them.</source>
        <translation>Имена, квартиры и телефоны заявителей, в годах. Числа – предложение: их должен подтвердить юрист города.</translation>
    </message>
    <message>
        <source>After the last order is closed</source>
        <translation>После снятия с контроля</translation>
    </message>
    <message>
        <source>After a meeting without an order</source>
        <translation>После встречи, если поручения нет</translation>
    </message>
    <message>
        <source>This cannot be taken back, by Ctrl+Z neither, and no backup is made before it.</source>
        <translation>Вернуть это нельзя, и через Ctrl+Z тоже; копия перед этим не делается.</translation>
    </message>
    <message>
        <source>No term is over: there is nothing to take away.</source>
        <translation>Сроки не истекли: обезличивать нечего.</translation>
    </message>
    <message>
        <source>The oldest are of {0}.</source>
        <translation>Самые старые – от {0}.</translation>
    </message>
</context>
<context>
    <name>Returned</name>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Что с ней будет</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Поручение</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Что сделано</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Исполнено</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>принято</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>спорно</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>не найдено</translation>
    </message>
    <message>
        <source>noted before</source>
        <translation>уже учтено</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>не заполнено</translation>
    </message>
    <message>
        <source>the code of the order was changed</source>
        <translation>код поручения изменён</translation>
    </message>
    <message>
        <source>there is no code of an order</source>
        <translation>нет кода поручения</translation>
    </message>
    <message>
        <source>no such order</source>
        <translation>такого поручения нет</translation>
    </message>
    <message>
        <source>the order stands in the table twice</source>
        <translation>поручение стоит в таблице дважды</translation>
    </message>
    <message>
        <source>the order is off control already</source>
        <translation>поручение уже снято с контроля</translation>
    </message>
    <message>
        <source>another report waits for the check</source>
        <translation>ждёт проверки другой отчёт</translation>
    </message>
    <message>
        <source>the date cannot be read</source>
        <translation>дата не читается</translation>
    </message>
    <message>
        <source>the date is still to come</source>
        <translation>дата ещё не наступила</translation>
    </message>
    <message>
        <source>the date is before the meeting</source>
        <translation>дата раньше встречи</translation>
    </message>
    <message>
        <source>it does not say what was done</source>
        <translation>не написано, что сделано</translation>
    </message>
    <message>
        <source>the text is too long</source>
        <translation>текст слишком длинный</translation>
    </message>
    <message>
        <source>a formula with an error</source>
        <translation>формула с ошибкой</translation>
    </message>
</context>
<context>
    <name>ReturnedView</name>
    <message>
        <source>Only disputed rows and those not found</source>
        <translation>Только спорные и не найденные</translation>
    </message>
    <message>
        <source>Rows of the returned table</source>
        <translation>Строки возвращённой таблицы</translation>
    </message>
    <message>
        <source>Note the reports</source>
        <translation>Внести отчёты</translation>
    </message>
    <message>
        <source>Note nothing</source>
        <translation>Ничего не вносить</translation>
    </message>
    <message>
        <source>accepted {0}, disputed {1}, not found {2}</source>
        <translation>принято {0}, спорно {1}, не найдено {2}</translation>
    </message>
    <message numerus="yes">
        <source>Note %n report(s)</source>
        <translation>
            <numerusform>Внести %n отчёт</numerusform>
            <numerusform>Внести %n отчёта</numerusform>
            <numerusform>Внести %n отчётов</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Пока ничего не записано.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were noted before.</source>
        <translation>
            <numerusform>%n строка уже учтена раньше.</numerusform>
            <numerusform>%n строки уже учтены раньше.</numerusform>
            <numerusform>%n строк уже учтено раньше.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are not filled in.</source>
        <translation>
            <numerusform>%n строка не заполнена.</numerusform>
            <numerusform>%n строки не заполнены.</numerusform>
            <numerusform>%n строк не заполнено.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are macros in the file; they are not run.</source>
        <translation>В файле есть макросы, они не выполняются.</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Back to the schedule</source>
        <translation>К графику</translation>
    </message>
    <message>
        <source>Show the paper</source>
        <translation>Показать бумагу</translation>
    </message>
    <message>
        <source>Take all the proposals</source>
        <translation>Принять все замены</translation>
    </message>
    <message>
        <source>Before the paper goes to the public</source>
        <translation>Перед публикацией</translation>
    </message>
    <message>
        <source>These texts may speak of a resident. Names, flats and telephones go to the public only with a consent of their own. What you decide is remembered for each text.</source>
        <translation>В этих текстах может говориться о жителе. Имена, квартиры и телефоны публикуют только с отдельного согласия. Решение запоминается для каждого текста.</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) to decide</source>
        <translation>
            <numerusform>решить: %n текст</numerusform>
            <numerusform>решить: %n текста</numerusform>
            <numerusform>решить: %n текстов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ribbon</name>
    <message>
        <source>No questions yet.</source>
        <translation>Вопросов пока нет.</translation>
    </message>
    <message>
        <source>Type below what a resident says and press Enter.</source>
        <translation>Напишите внизу, что говорит житель, и нажмите Enter.</translation>
    </message>
</context>
<context>
    <name>RibbonView</name>
    <message>
        <source>Questions of the meeting</source>
        <translation>Вопросы встречи</translation>
    </message>
</context>
<context>
    <name>SavedPapers</name>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Show in the folder</source>
        <translation>Показать в папке</translation>
    </message>
    <message>
        <source>No program of this computer opens {0}.</source>
        <translation>На этом компьютере нет программы, которая открывает {0}.</translation>
    </message>
</context>
<context>
    <name>Schedule</name>
    <message>
        <source>day off</source>
        <translation>вых.</translation>
    </message>
    <message>
        <source>+{0} more</source>
        <translation>+{0} ещё</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>в плане</translation>
    </message>
    <message>
        <source>announced</source>
        <translation>объявлена</translation>
    </message>
    <message>
        <source>going on</source>
        <translation>идёт</translation>
    </message>
    <message>
        <source>held</source>
        <translation>проведена</translation>
    </message>
    <message>
        <source>postponed</source>
        <translation>отложена</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменена</translation>
    </message>
    <message>
        <source>no date yet</source>
        <translation>без даты</translation>
    </message>
    <message>
        <source>hour not set</source>
        <translation>час не назначен</translation>
    </message>
    <message>
        <source>{0} mo. ago</source>
        <translation>{0} мес. назад</translation>
    </message>
    <message>
        <source>were here {0}, {1}</source>
        <translation>были здесь {0}, {1}</translation>
    </message>
    <message>
        <source>were here {0}</source>
        <translation>были здесь {0}</translation>
    </message>
    <message>
        <source>place not set</source>
        <translation>место не названо</translation>
    </message>
    <message>
        <source>Open the meeting</source>
        <translation>Открыть встречу</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Поручения</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Подготовка</translation>
    </message>
    <message>
        <source>Mark as announced</source>
        <translation>Объявить</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Plan again</source>
        <translation>Вернуть в план</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>Афиша</translation>
    </message>
    <message>
        <source>Question cards</source>
        <translation>Карточки вопросов</translation>
    </message>
    <message>
        <source>Poster of results</source>
        <translation>Плакат итогов</translation>
    </message>
</context>
<context>
    <name>ScheduleOverlays</name>
    <message>
        <source>Preparation of a meeting</source>
        <translation>Подготовка встречи</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>Мониторинг</translation>
    </message>
</context>
<context>
    <name>SchedulePage</name>
    <message>
        <source>New meeting</source>
        <translation>Новая встреча</translation>
    </message>
    <message>
        <source>Schedule of meetings…</source>
        <translation>График встреч…</translation>
    </message>
    <message>
        <source>Which yard next</source>
        <translation>Куда ехать дальше</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>Мониторинг</translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>Is the other computer really off?</source>
        <translation>Другой компьютер точно выключен?</translation>
    </message>
    <message>
        <source>If the program still runs there, both would write to one file, and questions could be lost.</source>
        <translation>Если программа там ещё работает, обе будут писать в один файл, и вопросы могут пропасть.</translation>
    </message>
    <message>
        <source>It is off: open the records</source>
        <translation>Выключен — открыть записи</translation>
    </message>
    <message>
        <source>Begin with an empty file?</source>
        <translation>Начать с пустого файла?</translation>
    </message>
    <message>
        <source>There will be no meetings, no questions and no directories in it. The present file is kept beside it under another name.</source>
        <translation>В нём не будет ни встреч, ни вопросов, ни справочников. Нынешний файл останется рядом под другим именем.</translation>
    </message>
    <message>
        <source>Begin with an empty file</source>
        <translation>Начать с пустого файла</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Please leave the computer on.</source>
        <translation>Не выключайте компьютер.</translation>
    </message>
    <message>
        <source>The records are as they were on {0}: {1}, {2}.</source>
        <translation>Записи такие, какими были {0}: {1}, {2}.</translation>
    </message>
    <message>
        <source>The copy is in its place</source>
        <translation>Копия на месте</translation>
    </message>
    <message>
        <source>Saved {0} of {1} records, {2} of {3} questions among them.</source>
        <translation>Спасено записей: {0} из {1}, в том числе вопросов: {2} из {3}.</translation>
    </message>
    <message>
        <source>What could be read is saved</source>
        <translation>Всё, что читалось, спасено</translation>
    </message>
    <message>
        <source>The key is back from the copy of {0}. The password is the one that was set then.</source>
        <translation>Ключ возвращён из копии от {0}. Подойдёт пароль, который был задан тогда.</translation>
    </message>
    <message>
        <source>The key is in its place</source>
        <translation>Ключ на месте</translation>
    </message>
    <message>
        <source>An empty file is made</source>
        <translation>Пустой файл создан</translation>
    </message>
    <message>
        <source>The former file is kept as {0}.</source>
        <translation>Прежний файл сохранён под именем {0}.</translation>
    </message>
    <message>
        <source>Open the records</source>
        <translation>Открыть записи</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Ничего не изменено.</translation>
    </message>
    <message>
        <source>Nothing was changed. There is no whole copy in the folder {0}; there may be one on a stick or on another computer.</source>
        <translation>Ничего не изменено. В папке {0} целых копий нет; копия может быть на флешке или на другом компьютере.</translation>
    </message>
    <message>
        <source>Nothing was changed. The newest whole copy is of {0}; what was entered later is not in it. The present file is kept beside it.</source>
        <translation>Ничего не изменено. Самая новая целая копия — от {0}; того, что внесено позже, в ней нет. Нынешний файл останется рядом.</translation>
    </message>
    <message>
        <source>{0} — {1}, {2}</source>
        <translation>{0} — {1}, {2}</translation>
    </message>
    <message>
        <source>{0}, by password</source>
        <translation>{0}, под паролем</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n встреча</numerusform>
            <numerusform>%n встречи</numerusform>
            <numerusform>%n встреч</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n вопрос</numerusform>
            <numerusform>%n вопроса</numerusform>
            <numerusform>%n вопросов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>no date</source>
        <translation>без даты</translation>
    </message>
    <message>
        <source>protocol {0}</source>
        <translation>протокол № {0}</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Find in the paper</source>
        <translation>Найти в бумаге</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>Предыдущее место (Shift+F3)</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>Следующее место (F3)</translation>
    </message>
    <message>
        <source>found: {0}</source>
        <translation>найдено: {0}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} из {1}</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>не найдено</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Words in any form, @whom, #topic, дом:Ленина_5, 2025</source>
        <translation>Слова в любой форме, @кому, #тема, дом:Ленина_5, 2025</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) found</source>
        <translation>
            <numerusform>Найден %n вопрос</numerusform>
            <numerusform>Найдено %n вопроса</numerusform>
            <numerusform>Найдено %n вопросов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n question(s); add a word to narrow it</source>
        <translation>
            <numerusform>Показан самый новый %n вопрос; добавьте слово, чтобы сузить</numerusform>
            <numerusform>Показаны самые новые %n вопроса; добавьте слово, чтобы сузить</numerusform>
            <numerusform>Показаны самые новые %n вопросов; добавьте слово, чтобы сузить</numerusform>
        </translation>
    </message>
    <message>
        <source>Type what you remember: a word, a name, a phone number, an address.</source>
        <translation>Наберите, что помните: слово, фамилию, телефон, адрес.</translation>
    </message>
    <message>
        <source>“whole phrase”   -without   @assignee   #topic   дом:Ленина_5   просрочено   2025</source>
        <translation>"фраза целиком"   -без_слова   @ответственный   #тема   дом:Ленина_5   просрочено   2025</translation>
    </message>
    <message>
        <source>Try fewer words, or only the beginning of one.</source>
        <translation>Попробуйте меньше слов или только начало слова.</translation>
    </message>
    <message>
        <source>Nobody and nothing is called {0}.</source>
        <translation>Никого и ничего с таким именем: {0}.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Ничего не найдено.</translation>
    </message>
</context>
<context>
    <name>SecondPlaceBox</name>
    <message>
        <source>Choose a folder…</source>
        <translation>Выбрать папку…</translation>
    </message>
    <message>
        <source>Copy there now</source>
        <translation>Скопировать сейчас</translation>
    </message>
    <message>
        <source>No second place</source>
        <translation>Второе место не нужно</translation>
    </message>
    <message>
        <source>Second place: a stick or another disk</source>
        <translation>Второе место: флешка или другой диск</translation>
    </message>
    <message>
        <source>If the laptop is lost or its disk dies, the copies beside the records go with it. Choose a folder on a stick or another disk: every copy is then copied there too.</source>
        <translation>Если ноутбук пропадёт или его диск сломается, копии рядом с записями пропадут вместе с ним. Выберите папку на флешке или другом диске: каждая копия попадёт и туда.</translation>
    </message>
    <message>
        <source>It is not there now: plug the stick in, the copy is then made.</source>
        <translation>Сейчас этого места нет: вставьте флешку, и копия сделается.</translation>
    </message>
    <message>
        <source>More than a week ago: copy there now.</source>
        <translation>Это больше недели назад: скопируйте сейчас.</translation>
    </message>
    <message>
        <source>Nothing was copied there yet.</source>
        <translation>Туда ещё ничего не копировали.</translation>
    </message>
    <message>
        <source>Last copied there on {0}.</source>
        <translation>Последний раз скопировано {0}.</translation>
    </message>
    <message>
        <source>Second place for the copies</source>
        <translation>Второе место для копий</translation>
    </message>
</context>
<context>
    <name>SecretEdit</name>
    <message>
        <source>Show the password</source>
        <translation>Показать пароль</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Everything is saved when a field is left.</source>
        <translation>Всё сохраняется, когда вы выходите из поля.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>The settings could not be written to the disk: {0}</source>
        <translation>Настройки не записались на диск: {0}</translation>
    </message>
</context>
<context>
    <name>SideKeys</name>
    <message>
        <source>Who came</source>
        <translation>Кто пришёл</translation>
    </message>
    <message>
        <source>Attendance and the number of residents (F3)</source>
        <translation>Кто пришёл и сколько жителей (F3)</translation>
    </message>
    <message>
        <source>Edit the current question</source>
        <translation>Изменить текущий вопрос</translation>
    </message>
    <message>
        <source>Edit the card of the current question (F2)</source>
        <translation>Изменить карточку текущего вопроса (F2)</translation>
    </message>
</context>
<context>
    <name>SignalTables</name>
    <message>
        <source>Import a table…</source>
        <translation>Загрузить таблицу…</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>Сохранить таблицей…</translation>
    </message>
    <message>
        <source>Import: signals</source>
        <translation>Загрузка: сигналы</translation>
    </message>
    <message numerus="yes">
        <source>%n signal(s) imported</source>
        <translation>
            <numerusform>загружен %n сигнал</numerusform>
            <numerusform>загружено %n сигнала</numerusform>
            <numerusform>загружено %n сигналов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signal(s) saved</source>
        <translation>
            <numerusform>сохранён %n сигнал</numerusform>
            <numerusform>сохранено %n сигнала</numerusform>
            <numerusform>сохранено %n сигналов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignalsTab</name>
    <message>
        <source>Words, address or topic</source>
        <translation>Слова, адрес или тема</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Any source</source>
        <translation>Любой источник</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Сигналы</translation>
    </message>
    <message>
        <source>When and whence</source>
        <translation>Когда и откуда</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>No such signals. Empty the search, or choose any source.</source>
        <translation>Таких сигналов нет. Очистите поиск или выберите любой источник.</translation>
    </message>
    <message>
        <source>No signals. Type one at the right, or import a table with Ctrl+O.</source>
        <translation>Сигналов нет. Внесите справа или загрузите таблицу: Ctrl+O.</translation>
    </message>
    <message>
        <source>New signal</source>
        <translation>Новый сигнал</translation>
    </message>
    <message>
        <source>house from the directory</source>
        <translation>дом из справочника</translation>
    </message>
    <message>
        <source>where no house is named</source>
        <translation>если дом не назван</translation>
    </message>
    <message>
        <source>a few letters</source>
        <translation>несколько букв</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Что говорят</translation>
    </message>
    <message>
        <source>House</source>
        <translation>Дом</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Квартал</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>How many people it stands for</source>
        <translation>За сколько человек говорит</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n человек</numerusform>
            <numerusform>%n человека</numerusform>
            <numerusform>%n человек</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no such house: choose one of the list.</source>
        <translation>Такого дома нет: выберите из списка.</translation>
    </message>
    <message>
        <source>There is no such topic: choose one of the list.</source>
        <translation>Такой темы нет: выберите из списка.</translation>
    </message>
    <message>
        <source>Change the signal</source>
        <translation>Изменение сигнала</translation>
    </message>
</context>
<context>
    <name>SlowReading</name>
    <message>
        <source>{0} has been read.</source>
        <translation>Таблица {0} прочитана.</translation>
    </message>
    <message>
        <source>{0} is being read. It is a large table; you may go on working.</source>
        <translation>Таблица {0} читается. Она большая; работать можно дальше.</translation>
    </message>
</context>
<context>
    <name>SolutionCard</name>
    <message>
        <source>Take</source>
        <translation>Взять</translation>
    </message>
    <message>
        <source>Typical solution: {0}</source>
        <translation>Типовое решение: {0}</translation>
    </message>
    <message>
        <source>{0} · sample</source>
        <translation>{0} · образец</translation>
    </message>
</context>
<context>
    <name>SolutionFiles</name>
    <message>
        <source>Add files…</source>
        <translation>Добавить файлы…</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>пока нет</translation>
    </message>
    <message>
        <source>Save a copy of the file</source>
        <translation>Сохранить копию файла</translation>
    </message>
    <message>
        <source>Remove: {0}</source>
        <translation>Убрать: {0}</translation>
    </message>
    <message>
        <source>Documents of the solution</source>
        <translation>Документы решения</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Сохранить копию</translation>
    </message>
</context>
<context>
    <name>SolutionForm</name>
    <message>
        <source>New typical solution</source>
        <translation>Новое типовое решение</translation>
    </message>
    <message>
        <source>Typical solution</source>
        <translation>Типовое решение</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>О чём</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>a few letters</source>
        <translation>несколько букв</translation>
    </message>
    <message>
        <source>Official wording of the order</source>
        <translation>Формулировка поручения</translation>
    </message>
    <message>
        <source>Usual assignee</source>
        <translation>Обычный исполнитель</translation>
    </message>
    <message>
        <source>Usual term</source>
        <translation>Обычный срок</translation>
    </message>
    <message>
        <source>10 working days</source>
        <translation>10 рабочих дней</translation>
    </message>
    <message>
        <source>What the residents are told</source>
        <translation>Что говорим жителям</translation>
    </message>
    <message>
        <source>Steps, one on each line</source>
        <translation>Шаги, по одному в строке</translation>
    </message>
    <message>
        <source>Sample: not checked by a lawyer yet</source>
        <translation>Образец: юрист ещё не проверил</translation>
    </message>
</context>
<context>
    <name>SolutionWatch</name>
    <message>
        <source>Take the typical solution</source>
        <translation>Взять типовое решение</translation>
    </message>
    <message>
        <source>Take the other typical solution</source>
        <translation>Взять другое типовое решение</translation>
    </message>
    <message>
        <source>Question {0} has the typical solution. Ctrl+Z undoes it.</source>
        <translation>Вопрос {0} получил типовое решение. Ctrl+Z отменит.</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>reception of citizens</source>
        <translation>приём граждан</translation>
    </message>
    <message>
        <source>public hearing</source>
        <translation>публичные слушания</translation>
    </message>
    <message>
        <source>session of the assembly</source>
        <translation>заседание собрания</translation>
    </message>
    <message>
        <source>public event</source>
        <translation>мероприятие</translation>
    </message>
    <message>
        <source>hotline</source>
        <translation>горячая линия</translation>
    </message>
    <message>
        <source>social network</source>
        <translation>социальная сеть</translation>
    </message>
    <message>
        <source>media</source>
        <translation>СМИ</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>письмо</translation>
    </message>
    <message>
        <source>another source</source>
        <translation>другой источник</translation>
    </message>
    <message>
        <source>board at the entrance</source>
        <translation>доска у подъезда</translation>
    </message>
    <message>
        <source>board in the quarter</source>
        <translation>доска в квартале</translation>
    </message>
    <message>
        <source>call, word of mouth</source>
        <translation>звонок, лично</translation>
    </message>
    <message>
        <source>otherwise</source>
        <translation>иначе</translation>
    </message>
</context>
<context>
    <name>StartCard</name>
    <message>
        <source>First set-up and sample city</source>
        <translation>Первая настройка и пример города</translation>
    </message>
    <message>
        <source>Sample city</source>
        <translation>Пример города</translation>
    </message>
    <message>
        <source>To my records</source>
        <translation>К своим записям</translation>
    </message>
    <message>
        <source>The sample is an invented city to learn on or to teach somebody. It lies in a folder of its own; your records are not touched.</source>
        <translation>Пример – придуманный город, чтобы учиться самому или учить другого. Он лежит в своей папке; ваши записи не затрагиваются.</translation>
    </message>
    <message>
        <source>Continue the first set-up</source>
        <translation>Продолжить первую настройку</translation>
    </message>
    <message>
        <source>First set-up step by step</source>
        <translation>Первая настройка по шагам</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>✓ saved {0}</source>
        <translation>✓ сохранено {0}</translation>
    </message>
</context>
<context>
    <name>StepBox</name>
    <message>
        <source>New date</source>
        <translation>Новая дата</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Час</translation>
    </message>
    <message>
        <source>it is kept with the meeting</source>
        <translation>останется при встрече</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>No reason</source>
        <translation>Без причины</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Оставить как есть</translation>
    </message>
    <message>
        <source>Move the meeting to another day</source>
        <translation>Перенести встречу на другой день</translation>
    </message>
    <message>
        <source>Moved to {0}. Why?</source>
        <translation>Перенесена на {0}. Почему?</translation>
    </message>
    <message>
        <source>Postpone: it will be on another day, not known yet</source>
        <translation>Отложить: день назначат позже</translation>
    </message>
    <message>
        <source>Cancel: it will not be held</source>
        <translation>Отменить: встречи не будет</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>Note the reason</source>
        <translation>Записать причину</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>Cancel the meeting</source>
        <translation>Отменить встречу</translation>
    </message>
    <message>
        <source>Say to which day.</source>
        <translation>Скажите, на какой день.</translation>
    </message>
</context>
<context>
    <name>StepFrame</name>
    <message>
        <source>Next</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Continue later</source>
        <translation>Продолжить позже</translation>
    </message>
</context>
<context>
    <name>SuspectCard</name>
    <message>
        <source>Replace by:</source>
        <translation>Заменить на:</translation>
    </message>
    <message>
        <source>Hide: the paper goes without this text</source>
        <translation>Скрыть: бумага выйдет без этого текста</translation>
    </message>
    <message>
        <source>Leave as it is: it names no resident</source>
        <translation>Оставить как есть: жителя здесь нет</translation>
    </message>
    <message>
        <source>The place of the meeting</source>
        <translation>Место встречи</translation>
    </message>
    <message>
        <source>Question {0}</source>
        <translation>Вопрос {0}</translation>
    </message>
    <message>
        <source>name</source>
        <translation>имя</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>телефон</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>почта</translation>
    </message>
    <message>
        <source>flat</source>
        <translation>квартира</translation>
    </message>
    <message>
        <source>document</source>
        <translation>документ</translation>
    </message>
    <message>
        <source>birth</source>
        <translation>рождение</translation>
    </message>
</context>
<context>
    <name>TablesDesk</name>
    <message>
        <source>Tables to the parties…</source>
        <translation>Таблицы исполнителям…</translation>
    </message>
    <message>
        <source>Take a returned table…</source>
        <translation>Принять таблицу…</translation>
    </message>
    <message>
        <source>Where to put the tables</source>
        <translation>Куда положить таблицы</translation>
    </message>
    <message>
        <source>A returned table</source>
        <translation>Возвращённая таблица</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.xlsm *.csv)</source>
        <translation>Таблицы (*.xlsx *.xlsm *.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) written.</source>
        <translation>
            <numerusform>Записана %n таблица.</numerusform>
            <numerusform>Записаны %n таблицы.</numerusform>
            <numerusform>Записано %n таблиц.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) noted; they wait for the check.</source>
        <translation>
            <numerusform>Внесён %n отчёт, он ждёт проверки.</numerusform>
            <numerusform>Внесены %n отчёта, они ждут проверки.</numerusform>
            <numerusform>Внесено %n отчётов, они ждут проверки.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were left out.</source>
        <translation>
            <numerusform>%n строка пропущена.</numerusform>
            <numerusform>%n строки пропущены.</numerusform>
            <numerusform>%n строк пропущено.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+Z undoes it.</source>
        <translation>Отменить — Ctrl+Z.</translation>
    </message>
</context>
<context>
    <name>TeamTab</name>
    <message>
        <source>Whom to invite</source>
        <translation>Кого пригласить</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Зачем</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Приглашён</translation>
    </message>
    <message>
        <source>Nothing is known of the yard yet that somebody would have to answer for.</source>
        <translation>О дворе пока не известно ничего, за что кому-то отвечать.</translation>
    </message>
    <message>
        <source>Invite all</source>
        <translation>Пригласить всех</translation>
    </message>
    <message>
        <source>Invited already</source>
        <translation>Уже приглашены</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>пока никто</translation>
    </message>
    <message>
        <source>invited</source>
        <translation>приглашён</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ещё нет</translation>
    </message>
</context>
<context>
    <name>TellingTab</name>
    <message>
        <source>Where residents were told</source>
        <translation>Где сообщили жителям</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Как</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Note below where a poster hangs and where it was published.</source>
        <translation>Запишите ниже, где висит афиша и где вышло объявление.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Скопировать текст</translation>
    </message>
    <message>
        <source>house, entrance, paper, group</source>
        <translation>дом, подъезд, газета, группа</translation>
    </message>
    <message>
        <source>kept as words, never opened</source>
        <translation>хранится как текст, не открывается</translation>
    </message>
    <message>
        <source>Social network</source>
        <translation>Социальная сеть</translation>
    </message>
    <message>
        <source>Text of the announcement</source>
        <translation>Текст объявления</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <source>Text for the networks</source>
        <translation>Текст для соцсетей</translation>
    </message>
</context>
<context>
    <name>TemplateFaults</name>
    <message>
        <source>The city's template cannot be filled, the built-in look stands in: {0}</source>
        <translation>Шаблон города заполнить не удалось, бумага собрана по встроенному виду. {0}</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… и ещё %n замечание</numerusform>
            <numerusform>… и ещё %n замечания</numerusform>
            <numerusform>… и ещё %n замечаний</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no document of Word in the format DOCX.</source>
        <translation>Это не документ Word в формате DOCX.</translation>
    </message>
    <message>
        <source>This is a DOC of an old Word, or a file with a password. Open it in a word processor and save it as DOCX without a password.</source>
        <translation>Это DOC старого Word или файл с паролем. Откройте его в Word или LibreOffice и сохраните как DOCX без пароля.</translation>
    </message>
    <message>
        <source>The file is damaged: it cannot be unpacked.</source>
        <translation>Файл повреждён: его не удаётся распаковать.</translation>
    </message>
    <message>
        <source>The file is larger than {0} MB. Make the pictures in it smaller.</source>
        <translation>Файл больше {0} МБ. Уменьшите картинки в нём.</translation>
    </message>
    <message>
        <source>The file unpacks into far more than a paper can hold.</source>
        <translation>Файл распаковывается в объём, которого у бумаги не бывает.</translation>
    </message>
    <message>
        <source>There is a macro in the file, which is a program. Save it as DOCX without macros.</source>
        <translation>В файле есть макрос, то есть программа. Сохраните его как DOCX без макросов.</translation>
    </message>
    <message>
        <source>Another document, a program or a control is inside the file ({0}). Remove it.</source>
        <translation>Внутри файла другой документ, программа или кнопка ({0}). Удалите это.</translation>
    </message>
    <message>
        <source>The file fetches something from outside: {0}. Put the picture itself into it, and detach the file from its template.</source>
        <translation>Файл подтягивает что-то снаружи: {0}. Вставьте саму картинку вместо ссылки и отсоедините файл от его шаблона Word.</translation>
    </message>
    <message>
        <source>The file holds what no word processor writes.</source>
        <translation>В файле то, чего Word и LibreOffice не пишут.</translation>
    </message>
    <message>
        <source>The field {0} fetches something or starts something. Remove it.</source>
        <translation>Поле Word {0} что-то загружает или запускает. Удалите его.</translation>
    </message>
    <message>
        <source>“{0}” stands where no text is: in the code of a field, in a name. Move it into the text.</source>
        <translation>«{0}» стоит не в тексте, а в коде поля Word или в имени. Перенесите в текст.</translation>
    </message>
    <message>
        <source>There is {0} in the template, and no such field.</source>
        <translation>В шаблоне есть {0} — такого поля нет.</translation>
    </message>
    <message>
        <source>“for” goes over {0}, and there is no such list.</source>
        <translation>«for» перебирает {0} — такого списка нет.</translation>
    </message>
    <message>
        <source>{0} has parts: name one of them after a dot, or go over it by “for”.</source>
        <translation>{0} состоит из частей: назовите одну через точку или переберите их через «for».</translation>
    </message>
    <message>
        <source>“for” cannot go over {0}: it is no list.</source>
        <translation>«for» не может перебирать {0}: это не список.</translation>
    </message>
    <message>
        <source>{0} is a picture: it stands by itself in the text, in a header or in a footer.</source>
        <translation>{0} – картинка: она ставится сама по себе, в тексте или в колонтитуле.</translation>
    </message>
    <message>
        <source>A “for” inside another goes over {0}, which is no part of the outer one.</source>
        <translation>Вложенный «for» перебирает {0}, а это не часть внешнего списка.</translation>
    </message>
    <message>
        <source>“{0}” is not allowed: a template has fields, “for” and “if” alone.</source>
        <translation>«{0}» не допускается: в шаблоне бывают только поля, «for» и «if».</translation>
    </message>
    <message>
        <source>There is no filter “{0}”.</source>
        <translation>Нет такого преобразования: «{0}».</translation>
    </message>
    <message>
        <source>“{0}” is not understood.</source>
        <translation>Непонятно: «{0}».</translation>
    </message>
    <message>
        <source>“{0}” has no pair in its paragraph.</source>
        <translation>У «{0}» нет пары в том же абзаце.</translation>
    </message>
    <message>
        <source>“{0}” lacks its end, “{1}”.</source>
        <translation>«{0}» не закрыто: не хватает «{1}».</translation>
    </message>
    <message>
        <source>“{0}” has no beginning.</source>
        <translation>У «{0}» нет начала.</translation>
    </message>
    <message>
        <source>“{0}” repeats a row and stands in no table.</source>
        <translation>«{0}» повторяет строку таблицы, а стоит вне таблицы.</translation>
    </message>
    <message>
        <source>There are more than {0} fields.</source>
        <translation>В шаблоне больше {0} полей.</translation>
    </message>
    <message>
        <source>Perhaps {0} is meant.</source>
        <translation>Похоже на {0}.</translation>
    </message>
    <message>
        <source>The template lacks {0}: without it the paper does not say what it must.</source>
        <translation>В шаблоне нет {0}: без этого бумага не скажет главного.</translation>
    </message>
    <message>
        <source>{0} must stand once, alone in its paragraph, in the text itself and not in a table, a box or a header.</source>
        <translation>{0} должно стоять один раз, одно в своём абзаце, в самом тексте, а не в таблице, надписи или колонтитуле.</translation>
    </message>
    <message>
        <source>Filled in, the paper falls apart: a “for” or an “if” begins and ends in different cells or tables, or the margins leave no room.</source>
        <translation>Заполненная бумага разваливается: «for» или «if» начинается и кончается в разных ячейках или таблицах, либо поля листа не оставляют места.</translation>
    </message>
    <message>
        <source>Filled in, the paper becomes endless.</source>
        <translation>Заполненная бумага выходит бесконечной.</translation>
    </message>
    <message>
        <source>Filled in, the paper lacks words that were put into it.</source>
        <translation>В заполненной бумаге нет слов, которые в неё вписаны.</translation>
    </message>
    <message>
        <source>header</source>
        <translation>верхнем колонтитуле</translation>
    </message>
    <message>
        <source>footer</source>
        <translation>нижнем колонтитуле</translation>
    </message>
    <message>
        <source>footnotes</source>
        <translation>сносках</translation>
    </message>
    <message>
        <source>It stands in the {0}: “{1}”</source>
        <translation>Место: в {0}, «{1}».</translation>
    </message>
    <message>
        <source>It stands in the paragraph “{0}”</source>
        <translation>Место: абзац «{0}».</translation>
    </message>
    <message>
        <source>It stands in the {0}.</source>
        <translation>Место: в {0}.</translation>
    </message>
</context>
<context>
    <name>TemplatesCard</name>
    <message>
        <source>Templates of the city</source>
        <translation>Шаблоны города</translation>
    </message>
    <message>
        <source>Choose a DOCX…</source>
        <translation>Выбрать DOCX…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Сохранить копию…</translation>
    </message>
    <message>
        <source>Built-in look</source>
        <translation>Вернуть встроенный</translation>
    </message>
    <message>
        <source>Get a sample…</source>
        <translation>Получить образец…</translation>
    </message>
    <message>
        <source>{0} is tried on a sample…</source>
        <translation>{0}: проба на образцовых данных…</translation>
    </message>
    <message>
        <source>The DOCX of a paper may be set by a file of yours; the words stay the same. “Get a sample” gives a file with all fields to begin with: change it in a word processor and choose it here. A letterhead alone is enough for most.</source>
        <translation>DOCX бумаги можно собирать по своему файлу; слова останутся теми же. «Получить образец» даёт готовый файл со всеми полями: измените его в Word или LibreOffice и выберите здесь. Чаще всего хватает одного бланка.</translation>
    </message>
    <message>
        <source>The PDF always has the built-in look: the program cannot turn a file of Word into a PDF. Open the DOCX in a word processor and save it as PDF there. An issued protocol keeps the look of its day.</source>
        <translation>PDF всегда имеет встроенный вид: превратить файл Word в PDF программа не умеет. Нужен PDF по своему шаблону — откройте DOCX в Word или LibreOffice и сохраните как PDF. Выпущенный протокол сохраняет вид своего дня.</translation>
    </message>
    <message>
        <source>✓ {0} fills a sample without fault and is used from now on.</source>
        <translation>✓ {0} заполняется без ошибок и действует с этой минуты.</translation>
    </message>
    <message>
        <source>✓ The built-in look is used from now on.</source>
        <translation>✓ Теперь действует встроенный вид.</translation>
    </message>
    <message>
        <source>✓ The template fills a sample without fault.</source>
        <translation>✓ Шаблон заполняется без ошибок.</translation>
    </message>
    <message>
        <source>✓ Saved as {0}</source>
        <translation>✓ Сохранено: {0}</translation>
    </message>
    <message>
        <source>✕ {0} was not taken, nothing was changed:</source>
        <translation>✕ {0} не принят, ничего не изменено:</translation>
    </message>
    <message>
        <source>Template of the paper</source>
        <translation>Шаблон бумаги</translation>
    </message>
    <message>
        <source>Documents of Word (*.docx)</source>
        <translation>Документы Word (*.docx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>The template is tried on a sample…</source>
        <translation>Проба шаблона на образцовых данных…</translation>
    </message>
    <message>
        <source>Sample – {0}.docx</source>
        <translation>Образец – {0}.docx</translation>
    </message>
    <message>
        <source>Save the template</source>
        <translation>Сохранить шаблон</translation>
    </message>
    <message>
        <source>Saving {0}</source>
        <translation>Сохраняется {0}</translation>
    </message>
</context>
<context>
    <name>TemplatesList</name>
    <message>
        <source>Papers</source>
        <translation>Бумаги</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Протокол</translation>
    </message>
    <message>
        <source>Extract</source>
        <translation>Выписка</translation>
    </message>
    <message>
        <source>Covering letter</source>
        <translation>Сопроводительное письмо</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Напоминание</translation>
    </message>
    <message>
        <source>Register of the dispatch</source>
        <translation>Реестр рассылки</translation>
    </message>
    <message>
        <source>Schedule of meetings</source>
        <translation>График встреч</translation>
    </message>
    <message>
        <source>Poster of a meeting</source>
        <translation>Афиша встречи</translation>
    </message>
    <message>
        <source>Poster of results</source>
        <translation>Плакат итогов</translation>
    </message>
    <message>
        <source>Act of destruction of personal data</source>
        <translation>Акт об уничтожении персональных данных</translation>
    </message>
    <message>
        <source>Letterhead of protocol, extracts and letters</source>
        <translation>Бланк протокола, выписок и писем</translation>
    </message>
    <message>
        <source>The paper is set where {0} stands in the letterhead.</source>
        <translation>Бумага встанет туда, где в бланке стоит {0}.</translation>
    </message>
    <message>
        <source>The built-in poster is drawn to fit its sheet, as PDF. A file of yours adds a DOCX, whose letters are as large as you make them.</source>
        <translation>Встроенная афиша рисуется под размер листа, в PDF. Ваш файл добавит DOCX, величину букв в нём задаёте вы.</translation>
    </message>
    <message>
        <source>No file of your own is chosen.</source>
        <translation>Свой файл не выбран.</translation>
    </message>
    <message>
        <source>{0}, chosen {1} by {2}</source>
        <translation>{0}, выбран {1}, {2}</translation>
    </message>
    <message>
        <source>{0}, chosen {1}</source>
        <translation>{0}, выбран {1}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>built-in, on the letterhead</source>
        <translation>встроенный вид на бланке</translation>
    </message>
    <message>
        <source>built-in</source>
        <translation>встроенный вид</translation>
    </message>
</context>
<context>
    <name>TextsForm</name>
    <message>
        <source>Texts of the answers</source>
        <translation>Тексты ответов</translation>
    </message>
    <message>
        <source>deadline moved</source>
        <translation>срок перенесён</translation>
    </message>
    <message>
        <source>Filled in: {0}. A sentence with nothing to fill in is left out.</source>
        <translation>Подставляются: {0}. Предложение, в которое нечего подставить, пропускается.</translation>
    </message>
    <message>
        <source>Save the text</source>
        <translation>Сохранить текст</translation>
    </message>
    <message>
        <source>Give the original back</source>
        <translation>Вернуть исходный</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>What came of the question</source>
        <translation>Итог вопроса</translation>
    </message>
    <message>
        <source>For which questions</source>
        <translation>Для каких вопросов</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>topic “{0}”</source>
        <translation>тема «{0}»</translation>
    </message>
    <message>
        <source>any topic</source>
        <translation>любая тема</translation>
    </message>
</context>
<context>
    <name>Thumbnails</name>
    <message>
        <source>Pages of the paper</source>
        <translation>Страницы бумаги</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>hh:mm</source>
        <translation>чч:мм</translation>
    </message>
    <message>
        <source>No such hour. Write it like 18:00.</source>
        <translation>Такого часа нет. Напишите, например, 18:00.</translation>
    </message>
</context>
<context>
    <name>TopicForm</name>
    <message>
        <source>New topic</source>
        <translation>Новая тема</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Place in the group</source>
        <translation>Место в группе</translation>
    </message>
    <message>
        <source>Usual assignee</source>
        <translation>Обычный исполнитель</translation>
    </message>
    <message>
        <source>a few letters</source>
        <translation>несколько букв</translation>
    </message>
    <message>
        <source>Months of rest</source>
        <translation>Месяцы без работ</translation>
    </message>
    <message>
        <source>11-3: a deadline in them is questioned</source>
        <translation>11-3: о сроке в эти месяцы спросим</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
</context>
<context>
    <name>TrashCard</name>
    <message>
        <source>Trash</source>
        <translation>Корзина</translation>
    </message>
    <message>
        <source>Deleted questions, orders, meetings and entries of the directories.</source>
        <translation>Удалённые вопросы, поручения, встречи и записи справочников.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message>
        <source>Deleted records</source>
        <translation>Удалённые записи</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Корзина пуста.</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Корзина</translation>
    </message>
    <message numerus="yes">
        <source>What was deleted stays here for %n day(s), then its words and personal data are destroyed for good, with an act. Numbers that were given are not given again.</source>
        <translation>
            <numerusform>Удалённое лежит здесь %n день, затем его слова и персональные данные уничтожаются навсегда, с актом. Присвоенные номера второй раз не даются.</numerusform>
            <numerusform>Удалённое лежит здесь %n дня, затем его слова и персональные данные уничтожаются навсегда, с актом. Присвоенные номера второй раз не даются.</numerusform>
            <numerusform>Удалённое лежит здесь %n дней, затем его слова и персональные данные уничтожаются навсегда, с актом. Присвоенные номера второй раз не даются.</numerusform>
        </translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>О чём</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Встреча</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Удалено</translation>
    </message>
    <message>
        <source>Stays until</source>
        <translation>Хранится до</translation>
    </message>
    <message>
        <source>now in question {0} · {1}</source>
        <translation>теперь в вопросе {0} · {1}</translation>
    </message>
    <message>
        <source>Question {0}</source>
        <translation>Вопрос {0}</translation>
    </message>
    <message>
        <source>Order of question {0}</source>
        <translation>Поручение по вопросу {0}</translation>
    </message>
    <message>
        <source>Meeting {0}</source>
        <translation>Встреча {0}</translation>
    </message>
    <message>
        <source>House {0}</source>
        <translation>Дом {0}</translation>
    </message>
    <message>
        <source>Organisation “{0}”</source>
        <translation>Организация «{0}»</translation>
    </message>
    <message>
        <source>Person {0}</source>
        <translation>Сотрудник {0}</translation>
    </message>
    <message>
        <source>Topic “{0}”</source>
        <translation>Тема «{0}»</translation>
    </message>
    <message>
        <source>Typical solution “{0}”</source>
        <translation>Типовое решение «{0}»</translation>
    </message>
    <message>
        <source>Back in its place: {0}.</source>
        <translation>Возвращено: {0}.</translation>
    </message>
</context>
<context>
    <name>Trashing</name>
    <message>
        <source>Trash</source>
        <translation>Корзина</translation>
    </message>
</context>
<context>
    <name>TryingOut</name>
    <message>
        <source>The sample city is being made…</source>
        <translation>Готовится пример города…</translation>
    </message>
    <message>
        <source>Yard meetings – a sample city</source>
        <translation>Дворовые встречи – пример города</translation>
    </message>
    <message>
        <source>This is a sample city: people and questions are invented. Your own records lie apart and are not touched.</source>
        <translation>Это пример города: люди и вопросы придуманы. Ваши записи лежат отдельно и не затрагиваются.</translation>
    </message>
    <message>
        <source>To my records</source>
        <translation>К своим записям</translation>
    </message>
    <message>
        <source>Remove the sample and begin my own</source>
        <translation>Убрать пример и начать своё</translation>
    </message>
    <message>
        <source>The sample and all that was tried in it will be deleted.</source>
        <translation>Пример и всё, что в нём пробовали, будет удалено.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>Turns</name>
    <message>
        <source>Start</source>
        <translation>Начать</translation>
    </message>
    <message>
        <source>Begin the meeting; end it</source>
        <translation>Начать встречу; завершить её</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Завершить</translation>
    </message>
    <message>
        <source>End the meeting (F6)</source>
        <translation>Завершить встречу (F6)</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Go on with the meeting (F6)</source>
        <translation>Продолжить встречу (F6)</translation>
    </message>
    <message>
        <source>Start the meeting (F6)</source>
        <translation>Начать встречу (F6)</translation>
    </message>
    <message>
        <source>The meeting is ended. Next: assign the orders.</source>
        <translation>Встреча завершена. Дальше — назначить поручения.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Продолжить встречу</translation>
    </message>
</context>
<context>
    <name>UndoWords</name>
    <message>
        <source>Question {0} is united with the other again.</source>
        <translation>Вопрос {0} снова объединён с другим.</translation>
    </message>
    <message>
        <source>Question {0} is divided again.</source>
        <translation>Вопрос {0} снова разделён.</translation>
    </message>
    <message>
        <source>Undone: question {0} stands by itself again.</source>
        <translation>Отменено объединение: вопрос {0} снова сам по себе.</translation>
    </message>
    <message>
        <source>Undone: question {0} is whole again.</source>
        <translation>Отменено разделение: вопрос {0} снова целый.</translation>
    </message>
    <message>
        <source>Undone, in the trash now: {0}.</source>
        <translation>Отменено, теперь в корзине: {0}.</translation>
    </message>
    <message>
        <source>Undone the change: {0}.</source>
        <translation>Отменено изменение: {0}.</translation>
    </message>
    <message>
        <source>Undone the deletion: {0}.</source>
        <translation>Отменено удаление: {0}.</translation>
    </message>
    <message>
        <source>Undone, in the trash again: {0}.</source>
        <translation>Отменено, снова в корзине: {0}.</translation>
    </message>
    <message>
        <source>There again: {0}.</source>
        <translation>Снова на месте: {0}.</translation>
    </message>
    <message>
        <source>Changed again: {0}.</source>
        <translation>Изменено снова: {0}.</translation>
    </message>
    <message>
        <source>Deleted again: {0}.</source>
        <translation>Удалено снова: {0}.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>question {0}</source>
        <translation>вопрос {0}</translation>
    </message>
    <message>
        <source>order of question {0}</source>
        <translation>поручение по вопросу {0}</translation>
    </message>
    <message>
        <source>assignee of question {0}</source>
        <translation>ответственный по вопросу {0}</translation>
    </message>
    <message>
        <source>applicant of question {0}</source>
        <translation>заявитель вопроса {0}</translation>
    </message>
    <message>
        <source>link of question {0} with an earlier one</source>
        <translation>связь вопроса {0} с прежним</translation>
    </message>
    <message>
        <source>word of the head on question {0}</source>
        <translation>слово главы к вопросу {0}</translation>
    </message>
    <message>
        <source>file “{0}”</source>
        <translation>файл «{0}»</translation>
    </message>
    <message>
        <source>meeting of {0}</source>
        <translation>встреча {0}</translation>
    </message>
    <message>
        <source>houses of the meeting of {0}</source>
        <translation>дома встречи {0}</translation>
    </message>
    <message>
        <source>attendance of the meeting of {0}</source>
        <translation>присутствующие на встрече {0}</translation>
    </message>
    <message>
        <source>settings of the city</source>
        <translation>настройки города</translation>
    </message>
    <message>
        <source>production calendar</source>
        <translation>производственный календарь</translation>
    </message>
    <message>
        <source>house {0}</source>
        <translation>дом {0}</translation>
    </message>
    <message>
        <source>organisation “{0}”</source>
        <translation>организация «{0}»</translation>
    </message>
    <message>
        <source>person {0}</source>
        <translation>сотрудник: {0}</translation>
    </message>
    <message>
        <source>topic “{0}”</source>
        <translation>тема «{0}»</translation>
    </message>
    <message>
        <source>typical solution “{0}”</source>
        <translation>типовое решение «{0}»</translation>
    </message>
    <message>
        <source>moved deadline of question {0}</source>
        <translation>продление срока по вопросу {0}</translation>
    </message>
    <message>
        <source>report on question {0}</source>
        <translation>отчёт по вопросу {0}</translation>
    </message>
    <message>
        <source>decision on question {0}</source>
        <translation>решение по вопросу {0}</translation>
    </message>
    <message>
        <source>stage of question {0}</source>
        <translation>этап по вопросу {0}</translation>
    </message>
    <message>
        <source>answer to the applicant of question {0}</source>
        <translation>ответ заявителю по вопросу {0}</translation>
    </message>
    <message>
        <source>text of an answer</source>
        <translation>текст ответа</translation>
    </message>
    <message>
        <source>check list of the meeting of {0}</source>
        <translation>список дел встречи {0}</translation>
    </message>
    <message>
        <source>prepared question of the meeting of {0}</source>
        <translation>подготовленный вопрос встречи {0}</translation>
    </message>
    <message>
        <source>announcement of the meeting of {0}</source>
        <translation>оповещение о встрече {0}</translation>
    </message>
    <message>
        <source>signal</source>
        <translation>сигнал</translation>
    </message>
    <message>
        <source>publication</source>
        <translation>публикация</translation>
    </message>
    <message>
        <source>decision about a yard</source>
        <translation>решение о дворе</translation>
    </message>
    <message>
        <source>approved schedule</source>
        <translation>утверждённый график</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Undo the last change of the records</source>
        <translation>Отменить последнее изменение записей</translation>
    </message>
    <message>
        <source>Do again what was undone</source>
        <translation>Вернуть отменённое</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Код восстановления</translation>
    </message>
    <message>
        <source>as it was printed: 26 signs</source>
        <translation>как напечатан: 26 знаков</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>The records are protected</source>
        <translation>Записи защищены паролем</translation>
    </message>
    <message>
        <source>By the password</source>
        <translation>По паролю</translation>
    </message>
    <message>
        <source>The password is forgotten</source>
        <translation>Пароль забыт</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Открываю…</translation>
    </message>
    <message numerus="yes">
        <source>The next try in %n second(s).</source>
        <translation>
            <numerusform>Следующая попытка через %n секунду.</numerusform>
            <numerusform>Следующая попытка через %n секунды.</numerusform>
            <numerusform>Следующая попытка через %n секунд.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UserForm</name>
    <message>
        <source>Language and user</source>
        <translation>Язык и пользователь</translation>
    </message>
    <message>
        <source>for example: Белова М. А.</source>
        <translation>например: Белова М. А.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>stands in the history beside what you change</source>
        <translation>стоит в истории рядом с вашими изменениями</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
</context>
<context>
    <name>Veiling</name>
    <message>
        <source>Screen for neighbours' eyes</source>
        <translation>Экран для соседских глаз</translation>
    </message>
    <message>
        <source>Hide names, flats and telephones everywhere, or show them again (F9)</source>
        <translation>Скрыть везде имена, квартиры и телефоны или показать снова (F9)</translation>
    </message>
    <message>
        <source>■ Neighbours look on: names, flats, phones hidden (F9)</source>
        <translation>■ Экран для соседских глаз: имена, квартиры, телефоны скрыты (F9)</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Step {0} of 4</source>
        <translation>Шаг {0} из 4</translation>
    </message>
</context>
<context>
    <name>Welcoming</name>
    <message>
        <source>The first set-up is not finished.</source>
        <translation>Первая настройка не закончена.</translation>
    </message>
    <message>
        <source>Continue the first set-up</source>
        <translation>Продолжить первую настройку</translation>
    </message>
    <message>
        <source>Remind me no more</source>
        <translation>Больше не напоминать</translation>
    </message>
    <message>
        <source>The password is set. Ctrl+L locks the program.</source>
        <translation>Пароль поставлен. Ctrl+L блокирует программу.</translation>
    </message>
</context>
<context>
    <name>WindowKeys</name>
    <message>
        <source>Larger type</source>
        <translation>Шрифт крупнее</translation>
    </message>
    <message>
        <source>Smaller type</source>
        <translation>Шрифт мельче</translation>
    </message>
    <message>
        <source>Usual size of the type</source>
        <translation>Обычный размер шрифта</translation>
    </message>
    <message>
        <source>Turn what was typed to the other keyboard layout</source>
        <translation>Переписать набранное в другой раскладке</translation>
    </message>
    <message>
        <source>Size of the type: {0} %</source>
        <translation>Размер шрифта: {0} %</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
</context>
<context>
    <name>YardWatch</name>
    <message>
        <source>Battery {0} %, charging</source>
        <translation>Батарея {0} %, заряжается</translation>
    </message>
    <message>
        <source>Battery {0} %</source>
        <translation>Батарея {0} %</translation>
    </message>
    <message>
        <source>Battery {0} %, {1} min</source>
        <translation>Батарея {0} %, {1} мин</translation>
    </message>
    <message>
        <source>Battery {0} %, {1} h {2} min</source>
        <translation>Батарея {0} %, {1} ч {2} мин</translation>
    </message>
    <message>
        <source>While the meeting runs, the screen does not go out.</source>
        <translation>Пока идёт встреча, экран не гаснет.</translation>
    </message>
    <message>
        <source>The system does not let the program keep the screen on: it may go out.</source>
        <translation>Система не даёт программе держать экран включённым: он может погаснуть.</translation>
    </message>
    <message>
        <source>{0}. Plug the laptop in, make the screen darker, and have the paper cards ready.</source>
        <translation>{0}. Подключите зарядку, убавьте яркость и держите под рукой бумажные карточки.</translation>
    </message>
    <message>
        <source>{0}: it ends soon. All that was typed is saved; go on with the paper cards and type them up later.</source>
        <translation>{0}: заряд вот-вот кончится. Всё набранное сохранено; продолжайте на бумажных карточках, их можно набрать потом.</translation>
    </message>
</context>
<context>
    <name>Zones</name>
    <message>
        <source>Kaliningrad</source>
        <translation>Калининград</translation>
    </message>
    <message>
        <source>Moscow</source>
        <translation>Москва</translation>
    </message>
    <message>
        <source>Samara</source>
        <translation>Самара</translation>
    </message>
    <message>
        <source>Yekaterinburg</source>
        <translation>Екатеринбург</translation>
    </message>
    <message>
        <source>Omsk</source>
        <translation>Омск</translation>
    </message>
    <message>
        <source>Krasnoyarsk</source>
        <translation>Красноярск</translation>
    </message>
    <message>
        <source>Irkutsk</source>
        <translation>Иркутск</translation>
    </message>
    <message>
        <source>Yakutsk</source>
        <translation>Якутск</translation>
    </message>
    <message>
        <source>Vladivostok</source>
        <translation>Владивосток</translation>
    </message>
    <message>
        <source>Magadan</source>
        <translation>Магадан</translation>
    </message>
    <message>
        <source>Kamchatka</source>
        <translation>Камчатка</translation>
    </message>
</context>
<context>
    <name>_AgendaList</name>
    <message>
        <source>Meeting</source>
        <translation>Встреча</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Встречи</translation>
    </message>
    <message>
        <source>place not set</source>
        <translation>место не названо</translation>
    </message>
</context>
<context>
    <name>_FreeDay</name>
    <message>
        <source>Plan a meeting on this day</source>
        <translation>Запланировать на этот день</translation>
    </message>
    <message>
        <source>No meeting on this day.</source>
        <translation>В этот день встреч нет.</translation>
    </message>
</context>
<context>
    <name>_GroupList</name>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Groups of the board</source>
        <translation>Группы поручений</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>открыто %n</numerusform>
            <numerusform>открыто %n</numerusform>
            <numerusform>открыто %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>просрочено %n</numerusform>
            <numerusform>просрочено %n</numerusform>
            <numerusform>просрочено %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Pages</name>
    <message>
        <source>Page {0}</source>
        <translation>Страница {0}</translation>
    </message>
</context>
<context>
    <name>_ResultsList</name>
    <message>
        <source>Found questions</source>
        <translation>Найденные вопросы</translation>
    </message>
</context>
</TS>
