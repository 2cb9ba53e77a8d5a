"""Remember the genitive and the instrumental that somebody has corrected by hand.

Revision: 0010, after 0009.
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_COLUMNS = {
    "organisation": ("name_genitive", "name_instrumental"),
    "person": ("name_genitive", "name_instrumental", "post_genitive", "post_instrumental"),
}


def upgrade() -> None:
    """Go to this schema."""
    for table, names in _COLUMNS.items():
        for name in names:
            text = sa.Column(name, sa.String(length=500), nullable=False, server_default="")
            op.add_column(table, text)


def downgrade() -> None:
    """Go back to the schema before."""
    for table, names in _COLUMNS.items():
        for name in names:
            op.execute(f"ALTER TABLE {table} DROP COLUMN {name}")
