"""Lay the tables of kept files, of erasures and of decisions about public texts.

Revision: 0003, after 0002.
"""

import sqlalchemy as sa
from alembic import op

from db.models.types import KeyType, MomentType

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this schema."""
    op.create_table('attachment',
    sa.Column('id', KeyType(length=16), nullable=False),
    sa.Column('owner_kind', sa.String(length=500), nullable=False),
    sa.Column('owner_id', KeyType(length=16), nullable=False),
    sa.Column('purpose', sa.Enum('coat_of_arms', 'template', 'photo', 'document', name='attachmentpurpose_known', native_enum=False, create_constraint=True, length=32), nullable=False),
    sa.Column('file_name', sa.String(length=500), nullable=False),
    sa.Column('media_type', sa.String(length=500), nullable=False),
    sa.Column('size', sa.Integer(), nullable=False),
    sa.Column('sha256', sa.String(length=500), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', MomentType(timezone=True), nullable=False),
    sa.Column('created_by', sa.String(length=500), nullable=False),
    sa.Column('changed_at', MomentType(timezone=True), nullable=False),
    sa.Column('changed_by', sa.String(length=500), nullable=False),
    sa.Column('deleted_at', MomentType(timezone=True), nullable=True),
    sa.Column('head', KeyType(length=16), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_attachment'))
    )
    with op.batch_alter_table('attachment', schema=None) as batch_op:
        batch_op.create_index('ix_attachment_owner', ['owner_id', 'owner_kind'], unique=False)
        batch_op.create_index('ix_attachment_sha256', ['sha256'], unique=False)

    op.create_table('attachment_content',
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('content', sa.LargeBinary(), nullable=False),
    sa.PrimaryKeyConstraint('sha256', name=op.f('pk_attachment_content'))
    )
    op.create_table('erasure',
    sa.Column('id', KeyType(length=16), nullable=False),
    sa.Column('year', sa.Integer(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('done_at', MomentType(timezone=True), nullable=False),
    sa.Column('ground', sa.Enum('request', 'term', name='erasureground_known', native_enum=False, create_constraint=True, length=32), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('content', sa.JSON(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', MomentType(timezone=True), nullable=False),
    sa.Column('created_by', sa.String(length=500), nullable=False),
    sa.Column('changed_at', MomentType(timezone=True), nullable=False),
    sa.Column('changed_by', sa.String(length=500), nullable=False),
    sa.Column('deleted_at', MomentType(timezone=True), nullable=True),
    sa.Column('head', KeyType(length=16), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_erasure')),
    sa.UniqueConstraint('year', 'number', name=op.f('uq_erasure_year_number'))
    )
    op.create_table('public_text',
    sa.Column('id', KeyType(length=16), nullable=False),
    sa.Column('digest', sa.String(length=500), nullable=False),
    sa.Column('choice', sa.Enum('as_is', 'replaced', 'hidden', name='publicchoice_known', native_enum=False, create_constraint=True, length=32), nullable=False),
    sa.Column('replacement', sa.Text(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', MomentType(timezone=True), nullable=False),
    sa.Column('created_by', sa.String(length=500), nullable=False),
    sa.Column('changed_at', MomentType(timezone=True), nullable=False),
    sa.Column('changed_by', sa.String(length=500), nullable=False),
    sa.Column('deleted_at', MomentType(timezone=True), nullable=True),
    sa.Column('head', KeyType(length=16), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_public_text')),
    sa.UniqueConstraint('digest', name=op.f('uq_public_text_digest'))
    )


def downgrade() -> None:
    """Go back to the schema before."""
    op.drop_table('attachment_content')
    with op.batch_alter_table('attachment', schema=None) as batch_op:
        batch_op.drop_index('ix_attachment_sha256')
        batch_op.drop_index('ix_attachment_owner')
    op.drop_table('attachment')
    op.drop_table('public_text')
    op.drop_table('erasure')
