"""Keep the counts of closed months, and note in which months something has changed since.

Revision: 0013, after 0012.
"""

import sqlalchemy as sa
from alembic import op

from db.models.types import KeyType

revision = '0013'
down_revision = '0012'
branch_labels = None
depends_on = None

_COUNTS = ('meetings', 'participants', 'requests', 'answered', 'fulfilled', 'repeated', 'satisfied',
           'partly', 'dissatisfied', 'orders', 'in_time', 'late', 'reopened')
_MONTH = "COALESCE(substr({0}, 1, 7), '')"
_OF_MEETING = f"SELECT {_MONTH.format('on_day')} FROM meeting WHERE id = {{0}}.meeting_id"
_OF_QUESTION = (
    f"SELECT {_MONTH.format('m.on_day')} FROM question q JOIN meeting m ON m.id = q.meeting_id"
    " WHERE q.id = {0}.question_id"
)
_OF_ORDER = (
    f"SELECT {_MONTH.format('m.on_day')} FROM task t JOIN question q ON q.id = t.question_id"
    " JOIN meeting m ON m.id = q.meeting_id WHERE t.id = {0}.order_id"
)
_OF_ITSELF = f"SELECT {_MONTH.format('{0}.on_day')}"
# A month is noted by a select that finds the meeting. Records of a unit are written in any order;
# whichever of meeting, question and order comes last notes the month of all that belongs to it.
_SOURCES = (
    ('meeting', 'on_day, state, residents, deleted_at', _OF_ITSELF),
    ('meeting_house', '', _OF_MEETING),
    ('attendance', 'present, meeting_id, deleted_at', _OF_MEETING),
    ('question', 'meeting_id, sort, topic_id, house_id, deleted_at', _OF_MEETING),
    ('question_link', '', _OF_QUESTION),
    ('task', 'question_id, deadline_kind, deadline_on, control, outcome, closed_on, deleted_at',
     _OF_QUESTION),
    ('feedback', '', _OF_QUESTION),
    ('assignment', 'order_id, organisation_id, person_id, role, position, deleted_at', _OF_ORDER),
    ('execution_report', '', _OF_ORDER),
    ('control_decision', '', _OF_ORDER),
)


def _trigger(table: str, event: str, sides: str, source: str, when: str = '') -> str:
    name = f"{table}_{event.split()[0].lower()}{'_answer' if when else ''}_is_counted"
    notes = ' '.join(
        f'INSERT OR IGNORE INTO indicator_change (month) {source.format(side)};'
        for side in sides.split()
    )
    return f"CREATE TRIGGER {name} AFTER {event} ON {table} {when} BEGIN {notes} END"


def _triggers() -> list[str]:
    found = []
    for table, columns, source in _SOURCES:
        found.append(_trigger(table, 'INSERT', 'NEW', source))
        event = f'UPDATE OF {columns}' if columns else 'UPDATE'
        found.append(_trigger(table, event, 'OLD NEW', source))
        found.append(_trigger(table, 'DELETE', 'OLD', source))
    # Of an answer only whether there is one counts: typing it notes nothing.
    when = "WHEN (OLD.answer = '') <> (NEW.answer = '')"
    found.append(_trigger('question', 'UPDATE OF answer', 'NEW', _OF_MEETING, when))
    return found


TRIGGERS = _triggers()


def upgrade() -> None:
    """Go to this schema; every month waits to be counted."""
    op.create_table('indicator_cell',
    sa.Column('cut', sa.Enum('all', 'topic', 'house', 'party', name='cut_known', native_enum=False, length=32), nullable=False),
    sa.Column('key', KeyType(length=16), nullable=False),
    sa.Column('month', sa.String(length=7), nullable=False),
    *(sa.Column(name, sa.Integer(), nullable=False) for name in _COUNTS),
    sa.PrimaryKeyConstraint('cut', 'key', 'month', name=op.f('pk_indicator_cell')),
    sqlite_with_rowid=False
    )
    op.create_index('ix_indicator_cell_month', 'indicator_cell', ['month'], unique=False)
    op.create_table('indicator_change',
    sa.Column('month', sa.String(length=7), nullable=False),
    sa.PrimaryKeyConstraint('month', name=op.f('pk_indicator_change'))
    )
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "INSERT OR IGNORE INTO indicator_change (month)"
            f" SELECT DISTINCT {_MONTH.format('on_day')} FROM meeting"
        )
        for statement in TRIGGERS:
            op.execute(statement)


def downgrade() -> None:
    """Go back to the schema before."""
    if op.get_bind().dialect.name == "sqlite":
        for statement in TRIGGERS:
            op.execute(f"DROP TRIGGER {statement.split()[2]}")
    op.drop_table('indicator_change')
    op.drop_table('indicator_cell')
