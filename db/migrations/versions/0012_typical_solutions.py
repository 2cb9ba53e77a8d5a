"""Lay the table of typical solutions; say which question took one, and when a topic rests.

Revision: 0012, after 0011.
"""

import sqlalchemy as sa
from alembic import op

from db.models.types import KeyType, MomentType

revision = '0012'
down_revision = '0011'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this schema."""
    op.create_table('typical_solution',
    sa.Column('id', KeyType(length=16), nullable=False),
    sa.Column('title', sa.String(length=500), nullable=False),
    sa.Column('topic_id', KeyType(length=16), nullable=True),
    sa.Column('wording', sa.Text(), nullable=False),
    sa.Column('answer', sa.Text(), nullable=False),
    sa.Column('steps', sa.Text(), nullable=False),
    sa.Column('organisation_id', KeyType(length=16), nullable=True),
    sa.Column('term', sa.String(length=500), nullable=False),
    sa.Column('is_sample', sa.Boolean(), nullable=False),
    sa.Column('grown_from_id', KeyType(length=16), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', MomentType(timezone=True), nullable=False),
    sa.Column('created_by', sa.String(length=500), nullable=False),
    sa.Column('changed_at', MomentType(timezone=True), nullable=False),
    sa.Column('changed_by', sa.String(length=500), nullable=False),
    sa.Column('deleted_at', MomentType(timezone=True), nullable=True),
    sa.Column('head', KeyType(length=16), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_typical_solution_organisation_id_organisation'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['topic_id'], ['topic.id'], name=op.f('fk_typical_solution_topic_id_topic'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_typical_solution'))
    )
    op.create_index('ix_typical_solution_topic', 'typical_solution', ['topic_id'], unique=False)
    op.add_column('question', sa.Column('solution_id', KeyType(length=16), nullable=True))
    op.create_index(
        'ix_question_solution', 'question', ['solution_id', 'deleted_at', 'id'], unique=False,
        sqlite_where=sa.text('solution_id IS NOT NULL'),
    )
    rests = sa.Column('off_season', sa.String(length=500), nullable=False, server_default='')
    op.add_column('topic', rests)


def downgrade() -> None:
    """Go back to the schema before."""
    op.execute('ALTER TABLE topic DROP COLUMN off_season')
    op.drop_index('ix_question_solution', table_name='question')
    op.execute('ALTER TABLE question DROP COLUMN solution_id')
    op.drop_table('typical_solution')
