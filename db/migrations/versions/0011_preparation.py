"""Lay the tables of the preparation of meetings, of monitoring and of the approved schedules.

Revision: 0011, after 0010.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

from db.models.types import KeyType, MomentType

revision = '0011'
down_revision = '0010'
branch_labels = None
depends_on = None

_CHANNELS = ('entrance', 'quarter', 'media', 'network', 'call', 'other')
_SOURCES = ('reception', 'hearing', 'session', 'event', 'hotline', 'network', 'media', 'letter', 'other')


def _key(name: str, *, nullable: bool = False) -> "sa.Column[Any]":
    return sa.Column(name, KeyType(length=16), nullable=nullable)


def _line(name: str) -> "sa.Column[Any]":
    return sa.Column(name, sa.String(length=500), nullable=False)


def _words(name: str) -> "sa.Column[Any]":
    return sa.Column(name, sa.Text(), nullable=False)


def _known(name: str, values: tuple[str, ...], check: str) -> "sa.Column[Any]":
    kind = sa.Enum(*values, name=check, native_enum=False, create_constraint=True, length=32)
    return sa.Column(name, kind, nullable=False)


def _table(name: str, *columns: sa.schema.SchemaItem, refers: dict[str, str] | None = None) -> None:
    """Make a table of records: its own columns, then those that each record carries."""
    keys = [
        sa.ForeignKeyConstraint(
            [column], [f'{target}.id'], name=op.f(f'fk_{name}_{column}_{target}'),
            initially='DEFERRED', deferrable=True,
        )
        for column, target in (refers or {}).items()
    ]
    op.create_table(
        name,
        _key('id'),
        *columns,
        sa.Column('version', sa.Integer(), nullable=False),
        sa.Column('created_at', MomentType(timezone=True), nullable=False),
        _line('created_by'),
        sa.Column('changed_at', MomentType(timezone=True), nullable=False),
        _line('changed_by'),
        sa.Column('deleted_at', MomentType(timezone=True), nullable=True),
        _key('head'),
        *keys,
        sa.PrimaryKeyConstraint('id', name=op.f(f'pk_{name}')),
    )


def upgrade() -> None:
    """Go to this schema."""
    _preparation()
    _monitoring()
    _schedules()


def _preparation() -> None:
    _table(
        'check_item', _key('meeting_id'), _line('code'), _line('title'),
        sa.Column('lead_days', sa.Integer(), nullable=False),
        sa.Column('done_on', sa.Date(), nullable=True), _line('done_by'),
        sa.Column('needless', sa.Boolean(), nullable=False),
        refers={'meeting_id': 'meeting'},
    )
    op.create_index('ix_check_item_meeting', 'check_item', ['meeting_id'], unique=False)
    _table(
        'prepared_question', _key('meeting_id'),
        sa.Column('position', sa.Integer(), nullable=False),
        _words('line'), _line('handed_by'), _key('question_id', nullable=True),
        refers={'meeting_id': 'meeting', 'question_id': 'question'},
    )
    op.create_index('ix_prepared_question_meeting', 'prepared_question', ['meeting_id'], unique=False)
    _table(
        'telling', _key('meeting_id'), _known('channel', _CHANNELS, 'tellingchannel_known'),
        _line('place'), sa.Column('told_on', sa.Date(), nullable=False),
        _line('told_by'), _line('link'),
        refers={'meeting_id': 'meeting'},
    )
    op.create_index('ix_telling_meeting', 'telling', ['meeting_id'], unique=False)


def _monitoring() -> None:
    _table(
        'signal', sa.Column('noted_on', sa.Date(), nullable=False),
        _known('source', _SOURCES, 'signalsource_known'), _key('house_id', nullable=True),
        _line('quarter'), _key('topic_id', nullable=True), _words('text'),
        sa.Column('weight', sa.Integer(), nullable=False),
        refers={'house_id': 'house', 'topic_id': 'topic'},
    )
    op.create_index('ix_signal_day', 'signal', ['noted_on'], unique=False)
    op.create_index('ix_signal_house', 'signal', ['house_id'], unique=False)
    _table(
        'publication', sa.Column('published_on', sa.Date(), nullable=False), _line('outlet'),
        _line('title'), _line('link'), _words('note'), _key('meeting_id', nullable=True),
        _key('question_id', nullable=True), _key('order_id', nullable=True),
        refers={'meeting_id': 'meeting', 'question_id': 'question', 'order_id': 'task'},
    )
    op.create_index('ix_publication_day', 'publication', ['published_on'], unique=False)
    op.create_index('ix_publication_meeting', 'publication', ['meeting_id'], unique=False)
    op.create_index('ix_publication_question', 'publication', ['question_id'], unique=False)


def _schedules() -> None:
    _table(
        'advice_note', _key('house_id'),
        _known('choice', ('first', 'later'), 'advicechoice_known'), _words('note'),
        sa.Column('noted_on', sa.Date(), nullable=False),
        refers={'house_id': 'house'},
    )
    op.create_index('ix_advice_note_house', 'advice_note', ['house_id'], unique=False)
    _table(
        'schedule_edition', sa.Column('year', sa.Integer(), nullable=False),
        sa.Column('edition', sa.Integer(), nullable=False),
        sa.Column('approved_on', sa.Date(), nullable=False), _line('approved_by'),
        _words('note'), sa.Column('content', sa.JSON(), nullable=False),
        sa.UniqueConstraint('year', 'edition', name=op.f('uq_schedule_edition_year_edition')),
    )


def downgrade() -> None:
    """Go back to the schema before."""
    for name in (
        'schedule_edition', 'advice_note', 'publication', 'signal', 'telling',
        'prepared_question', 'check_item',
    ):
        op.drop_table(name)
