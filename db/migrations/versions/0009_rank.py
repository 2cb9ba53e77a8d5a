"""Let a question stand elsewhere in the minutes than its number says.

Revision: 0009, after 0008.
"""

import sqlalchemy as sa
from alembic import op

revision = '0009'
down_revision = '0008'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this schema."""
    op.add_column('question', sa.Column('rank', sa.Double(), nullable=True))


def downgrade() -> None:
    """Go back to the schema before."""
    op.execute('ALTER TABLE question DROP COLUMN rank')
