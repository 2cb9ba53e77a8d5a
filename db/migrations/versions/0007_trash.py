"""Index the few deleted questions, applicants and orders: the trash is read at each start.

Revision: 0007, after 0006.
"""

import sqlalchemy as sa
from alembic import op

revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None

_TABLES = ('question', 'applicant', 'task')


def upgrade() -> None:
    """Go to this schema."""
    for table in _TABLES:
        op.create_index(
            f'ix_{table}_trash', table, ['deleted_at'], sqlite_where=sa.text('deleted_at IS NOT NULL')
        )


def downgrade() -> None:
    """Go back to the schema before."""
    for table in _TABLES:
        op.drop_index(f'ix_{table}_trash', table_name=table)
