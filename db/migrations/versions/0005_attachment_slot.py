"""Say which paper a template is for.

Revision: 0005, after 0004.
"""

import sqlalchemy as sa
from alembic import op

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this schema."""
    slot = sa.Column('slot', sa.String(length=500), nullable=False, server_default='')
    op.add_column('attachment', slot)


def downgrade() -> None:
    """Go back to the schema before."""
    op.execute('ALTER TABLE attachment DROP COLUMN slot')
