"""Lay the index of the search.

Revision: 0002, after 0001.
"""

import sqlalchemy as sa
from alembic import op

from db.models.types import KeyType

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None

# The newest entries are read first and the reading stops early, so no word is too common. The
# prefixes serve the search while a word is being typed. What is taken out of the index is
# overwritten: an erased name must not stay in it.
INDEX = (
    """CREATE VIRTUAL TABLE search_index USING fts5(text, more, meanings, people, marks,
       content='search_entry', content_rowid='id', prefix='1 2 3',
       tokenize="unicode61 remove_diacritics 0")""",
    "INSERT INTO search_index(search_index, rank) VALUES('secure-delete', 1)",
)
_NOTE = "INSERT OR IGNORE INTO search_pending(question_id)"
PENDING = tuple(
    f"""CREATE TRIGGER {table}_{event.lower()}_is_searched AFTER {event} ON {table}
        BEGIN {_NOTE} {which}; END"""
    for table, which in (
        ("question", "VALUES (NEW.id)"),
        ("applicant", "VALUES (NEW.question_id)"),
        ("task", "VALUES (NEW.question_id)"),
        ("assignment", "SELECT question_id FROM task WHERE id = NEW.order_id"),
    )
    for event in ("INSERT", "UPDATE")
)


def upgrade() -> None:
    """Go to this schema; every question of the file waits to be indexed."""
    op.create_table('search_entry',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('question_id', KeyType(length=16), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('more', sa.Text(), nullable=False),
    sa.Column('meanings', sa.Text(), nullable=False),
    sa.Column('people', sa.Text(), nullable=False),
    sa.Column('marks', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_search_entry')),
    sa.UniqueConstraint('question_id', name=op.f('uq_search_entry_question_id'))
    )
    op.create_table('search_pending',
    sa.Column('question_id', KeyType(length=16), nullable=False),
    sa.PrimaryKeyConstraint('question_id', name=op.f('pk_search_pending'))
    )
    op.execute("INSERT INTO search_pending(question_id) SELECT id FROM question")
    if op.get_bind().dialect.name == "sqlite":
        for statement in (*INDEX, *PENDING):
            op.execute(statement)


def downgrade() -> None:
    """Go back to the schema before."""
    if op.get_bind().dialect.name == "sqlite":
        for table in ("question", "applicant", "task", "assignment"):
            for event in ("insert", "update"):
                op.execute(f"DROP TRIGGER {table}_{event}_is_searched")
        op.execute("DROP TABLE search_index")
    op.drop_table('search_pending')
    op.drop_table('search_entry')
