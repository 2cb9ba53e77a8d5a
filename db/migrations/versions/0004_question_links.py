"""Lay the table of questions that were asked before.

Revision: 0004, after 0003.
"""

import sqlalchemy as sa
from alembic import op

from db.models.types import KeyType, MomentType

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this schema."""
    op.create_table('question_link',
    sa.Column('id', KeyType(length=16), nullable=False),
    sa.Column('question_id', KeyType(length=16), nullable=False),
    sa.Column('earlier_id', KeyType(length=16), nullable=False),
    sa.Column('multiplicity', sa.Integer(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', MomentType(timezone=True), nullable=False),
    sa.Column('created_by', sa.String(length=500), nullable=False),
    sa.Column('changed_at', MomentType(timezone=True), nullable=False),
    sa.Column('changed_by', sa.String(length=500), nullable=False),
    sa.Column('deleted_at', MomentType(timezone=True), nullable=True),
    sa.Column('head', KeyType(length=16), nullable=False),
    sa.ForeignKeyConstraint(['earlier_id'], ['question.id'], name=op.f('fk_question_link_earlier_id_question'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['question_id'], ['question.id'], name=op.f('fk_question_link_question_id_question'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_question_link')),
    sa.UniqueConstraint('question_id', name=op.f('uq_question_link_question_id'))
    )
    with op.batch_alter_table('question_link', schema=None) as batch_op:
        batch_op.create_index('ix_question_link_earlier', ['earlier_id'], unique=False)


def downgrade() -> None:
    """Go back to the schema before."""
    with op.batch_alter_table('question_link', schema=None) as batch_op:
        batch_op.drop_index('ix_question_link_earlier')
    op.drop_table('question_link')
