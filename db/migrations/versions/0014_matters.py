"""Index every question anew: the index knows other matters than before.

Revision: 0014, after 0013.
"""

from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_ALL_WAIT = "INSERT OR IGNORE INTO search_pending(question_id) SELECT id FROM question"


def upgrade() -> None:
    """Let all questions wait for the index."""
    op.execute(_ALL_WAIT)


def downgrade() -> None:
    """Let all questions wait for the index again: the former program names the matters otherwise."""
    op.execute(_ALL_WAIT)
