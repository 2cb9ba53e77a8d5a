"""Lay the table of what the head promised aloud, and note which orders were read out.

Revision: 0008, after 0007.
"""

import sqlalchemy as sa
from alembic import op

from db.models.types import KeyType, MomentType

revision = '0008'
down_revision = '0007'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this schema."""
    op.create_table('head_word',
    sa.Column('id', KeyType(length=16), nullable=False),
    sa.Column('question_id', KeyType(length=16), nullable=False),
    sa.Column('said_at', MomentType(timezone=True), nullable=False),
    sa.Column('said_by', sa.String(length=500), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', MomentType(timezone=True), nullable=False),
    sa.Column('created_by', sa.String(length=500), nullable=False),
    sa.Column('changed_at', MomentType(timezone=True), nullable=False),
    sa.Column('changed_by', sa.String(length=500), nullable=False),
    sa.Column('deleted_at', MomentType(timezone=True), nullable=True),
    sa.Column('head', KeyType(length=16), nullable=False),
    sa.ForeignKeyConstraint(['question_id'], ['question.id'], name=op.f('fk_head_word_question_id_question'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_head_word'))
    )
    with op.batch_alter_table('head_word', schema=None) as batch_op:
        batch_op.create_index('ix_head_word_question', ['question_id'], unique=False)
    op.add_column('task', sa.Column('announced_at', MomentType(timezone=True), nullable=True))


def downgrade() -> None:
    """Go back to the schema before."""
    op.execute('ALTER TABLE task DROP COLUMN announced_at')
    with op.batch_alter_table('head_word', schema=None) as batch_op:
        batch_op.drop_index('ix_head_word_question')
    op.drop_table('head_word')
