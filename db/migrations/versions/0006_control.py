"""Lay the tables of control and feedback, and the board that shows where each order stands.

Revision: 0006, after 0005.
"""

import sqlalchemy as sa
from alembic import op

from db.models.types import KeyType, MomentType

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None

_OPEN = "('on_control', 'returned')"
_NEVER = "'9999-12-31'"
# The next day on which something of an order is due: its own, a co-executor's part, a stage. An
# order to be carried out at once is due on the day of the meeting.
SOURCE = f"""CREATE VIEW control_source AS
    SELECT t.id AS order_id, t.question_id,
           t.control = 'on_control' AND t.outcome IS NOT NULL AS reported,
           NULLIF(min(
               COALESCE(t.check_on, t.deadline_on,
                        CASE t.deadline_kind WHEN 'immediate' THEN m.on_day END, {_NEVER}),
               COALESCE((SELECT min(a.deadline_on) FROM assignment a
                         WHERE a.order_id = t.id AND a.role = 'co_executor'
                           AND a.done_on IS NULL AND a.deleted_at IS NULL), {_NEVER}),
               COALESCE((SELECT min(s.due_on) FROM milestone s
                         WHERE s.order_id = t.id AND s.done_on IS NULL
                           AND s.deleted_at IS NULL), {_NEVER})), {_NEVER}) AS next_on,
           (SELECT COALESCE(a.organisation_id, a.person_id) FROM assignment a
            WHERE a.order_id = t.id AND a.role = 'lead' AND a.deleted_at IS NULL
            ORDER BY a.position, a.id LIMIT 1) AS lead_id,
           COALESCE(q.house_id, (SELECT h.house_id FROM meeting_house h
                                 WHERE h.meeting_id = q.meeting_id AND h.deleted_at IS NULL
                                 ORDER BY h.position, h.id LIMIT 1)) AS house_id,
           q.topic_id
    FROM task t
    JOIN question q ON q.id = t.question_id
    LEFT JOIN meeting m ON m.id = q.meeting_id
    WHERE t.control IN {_OPEN} AND t.deleted_at IS NULL AND q.deleted_at IS NULL"""
FILL = """INSERT INTO control_entry
    (order_id, question_id, reported, next_on, lead_id, house_id, topic_id)
    SELECT order_id, question_id, reported, next_on, lead_id, house_id, topic_id
    FROM control_source"""


def _trigger(name: str, event: str, when: str, orders: str) -> str:
    """Return the trigger that writes the entries of some orders anew."""
    return f"""CREATE TRIGGER {name}_is_controlled AFTER {event} WHEN {when} BEGIN
        DELETE FROM control_entry WHERE order_id IN ({orders});
        {FILL} WHERE order_id IN ({orders}); END"""


_KNOWN = "EXISTS (SELECT 1 FROM control_entry WHERE order_id = NEW.order_id)"
_OF_QUESTION = f"SELECT id FROM task WHERE question_id = NEW.id AND control IN {_OPEN}"
TRIGGERS = (
    _trigger("task_insert", "INSERT ON task", f"NEW.control IN {_OPEN}", "NEW.id"),
    _trigger(
        "task_update",
        "UPDATE OF question_id, deadline_kind, deadline_on, check_on, control, outcome, deleted_at"
        " ON task",
        f"OLD.control IN {_OPEN} OR NEW.control IN {_OPEN}",
        "NEW.id",
    ),
    _trigger("assignment_insert", "INSERT ON assignment", _KNOWN, "NEW.order_id"),
    _trigger("assignment_update", "UPDATE ON assignment", _KNOWN, "NEW.order_id"),
    _trigger("milestone_insert", "INSERT ON milestone", _KNOWN, "NEW.order_id"),
    _trigger("milestone_update", "UPDATE ON milestone", _KNOWN, "NEW.order_id"),
    _trigger("question_insert", "INSERT ON question", f"EXISTS ({_OF_QUESTION})", _OF_QUESTION),
    _trigger(
        "question_update",
        "UPDATE OF topic_id, house_id, deleted_at ON question",
        f"EXISTS ({_OF_QUESTION})",
        _OF_QUESTION,
    ),
)
NAMES = (
    "task_insert",
    "task_update",
    "assignment_insert",
    "assignment_update",
    "milestone_insert",
    "milestone_update",
    "question_insert",
    "question_update",
)


def upgrade() -> None:
    """Go to this schema; what is under control already comes onto the board."""
    op.create_table('control_entry',
    sa.Column('order_id', KeyType(length=16), nullable=False),
    sa.Column('question_id', KeyType(length=16), nullable=False),
    sa.Column('reported', sa.Boolean(), nullable=False),
    sa.Column('next_on', sa.Date(), nullable=True),
    sa.Column('lead_id', KeyType(length=16), nullable=True),
    sa.Column('house_id', KeyType(length=16), nullable=True),
    sa.Column('topic_id', KeyType(length=16), nullable=True),
    sa.PrimaryKeyConstraint('order_id', name=op.f('pk_control_entry'))
    )
    op.create_index('ix_control_entry_house', 'control_entry', ['house_id', 'reported', 'next_on'], unique=False)
    op.create_index('ix_control_entry_lead', 'control_entry', ['lead_id', 'reported', 'next_on'], unique=False)
    op.create_index('ix_control_entry_next', 'control_entry', ['reported', 'next_on'], unique=False)
    op.create_index('ix_control_entry_question', 'control_entry', ['question_id'], unique=False)
    op.create_index('ix_control_entry_topic', 'control_entry', ['topic_id', 'reported', 'next_on'], unique=False)
    op.create_table('reply_text',
    sa.Column('id', KeyType(length=16), nullable=False),
    sa.Column('topic_id', KeyType(length=16), nullable=True),
    sa.Column('outcome', sa.Enum('done', 'explained', 'planned', 'refused', 'transferred', name='outcome_known', native_enum=False, create_constraint=True, length=32), nullable=True),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', MomentType(timezone=True), nullable=False),
    sa.Column('created_by', sa.String(length=500), nullable=False),
    sa.Column('changed_at', MomentType(timezone=True), nullable=False),
    sa.Column('changed_by', sa.String(length=500), nullable=False),
    sa.Column('deleted_at', MomentType(timezone=True), nullable=True),
    sa.Column('head', KeyType(length=16), nullable=False),
    sa.ForeignKeyConstraint(['topic_id'], ['topic.id'], name=op.f('fk_reply_text_topic_id_topic'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_reply_text'))
    )
    op.create_index('ix_reply_text_topic', 'reply_text', ['topic_id'], unique=False)
    op.create_table('feedback',
    sa.Column('id', KeyType(length=16), nullable=False),
    sa.Column('question_id', KeyType(length=16), nullable=False),
    sa.Column('applicant_id', KeyType(length=16), nullable=True),
    sa.Column('told_on', sa.Date(), nullable=False),
    sa.Column('channel', sa.Enum('call', 'message', 'letter', 'in_person', 'notice', name='feedbackchannel_known', native_enum=False, create_constraint=True, length=32), nullable=False),
    sa.Column('reached', sa.Boolean(), nullable=False),
    sa.Column('told_by', sa.String(length=500), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('remark', sa.Text(), nullable=False),
    sa.Column('verdict', sa.Enum('satisfied', 'partly', 'not', name='verdict_known', native_enum=False, create_constraint=True, length=32), nullable=True),
    sa.Column('verdict_before', sa.Enum('satisfied', 'partly', 'not', name='verdict_before_known', native_enum=False, create_constraint=True, length=32), nullable=True),
    sa.Column('outcome', sa.Enum('done', 'explained', 'planned', 'refused', 'transferred', name='outcome_known', native_enum=False, create_constraint=True, length=32), nullable=True),
    sa.Column('state_before', sa.Enum('not_issued', 'on_control', 'returned', 'off_control', name='before_known', native_enum=False, create_constraint=True, length=32), nullable=False),
    sa.Column('state_after', sa.Enum('not_issued', 'on_control', 'returned', 'off_control', name='after_known', native_enum=False, create_constraint=True, length=32), nullable=False),
    sa.Column('may_ask_again', sa.Boolean(), nullable=False),
    sa.Column('ask_again_on', sa.Date(), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', MomentType(timezone=True), nullable=False),
    sa.Column('created_by', sa.String(length=500), nullable=False),
    sa.Column('changed_at', MomentType(timezone=True), nullable=False),
    sa.Column('changed_by', sa.String(length=500), nullable=False),
    sa.Column('deleted_at', MomentType(timezone=True), nullable=True),
    sa.Column('head', KeyType(length=16), nullable=False),
    sa.ForeignKeyConstraint(['applicant_id'], ['applicant.id'], name=op.f('fk_feedback_applicant_id_applicant'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['question_id'], ['question.id'], name=op.f('fk_feedback_question_id_question'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_feedback'))
    )
    op.create_index('ix_feedback_applicant', 'feedback', ['applicant_id'], unique=False)
    op.create_index('ix_feedback_ask_again', 'feedback', ['ask_again_on'], unique=False)
    op.create_index('ix_feedback_question', 'feedback', ['question_id'], unique=False)
    op.create_table('milestone',
    sa.Column('id', KeyType(length=16), nullable=False),
    sa.Column('order_id', KeyType(length=16), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('title', sa.String(length=500), nullable=False),
    sa.Column('due_on', sa.Date(), nullable=True),
    sa.Column('done_on', sa.Date(), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', MomentType(timezone=True), nullable=False),
    sa.Column('created_by', sa.String(length=500), nullable=False),
    sa.Column('changed_at', MomentType(timezone=True), nullable=False),
    sa.Column('changed_by', sa.String(length=500), nullable=False),
    sa.Column('deleted_at', MomentType(timezone=True), nullable=True),
    sa.Column('head', KeyType(length=16), nullable=False),
    sa.ForeignKeyConstraint(['order_id'], ['task.id'], name=op.f('fk_milestone_order_id_task'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_milestone'))
    )
    op.create_index('ix_milestone_order', 'milestone', ['order_id'], unique=False)
    op.create_table('control_decision',
    sa.Column('id', KeyType(length=16), nullable=False),
    sa.Column('order_id', KeyType(length=16), nullable=False),
    sa.Column('decision', sa.Enum('returned', 'removed', 'round', 'reopened', name='decisionkind_known', native_enum=False, create_constraint=True, length=32), nullable=False),
    sa.Column('decided_on', sa.Date(), nullable=False),
    sa.Column('decided_by', sa.String(length=500), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('outcome', sa.Enum('done', 'explained', 'planned', 'refused', 'transferred', name='outcome_known', native_enum=False, create_constraint=True, length=32), nullable=True),
    sa.Column('feedback_id', KeyType(length=16), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', MomentType(timezone=True), nullable=False),
    sa.Column('created_by', sa.String(length=500), nullable=False),
    sa.Column('changed_at', MomentType(timezone=True), nullable=False),
    sa.Column('changed_by', sa.String(length=500), nullable=False),
    sa.Column('deleted_at', MomentType(timezone=True), nullable=True),
    sa.Column('head', KeyType(length=16), nullable=False),
    sa.ForeignKeyConstraint(['feedback_id'], ['feedback.id'], name=op.f('fk_control_decision_feedback_id_feedback'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['order_id'], ['task.id'], name=op.f('fk_control_decision_order_id_task'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_control_decision'))
    )
    op.create_index('ix_control_decision_order', 'control_decision', ['order_id'], unique=False)
    op.create_index('ix_control_decision_decided', 'control_decision', ['decided_on'], unique=False)
    op.create_table('execution_report',
    sa.Column('id', KeyType(length=16), nullable=False),
    sa.Column('order_id', KeyType(length=16), nullable=False),
    sa.Column('assignment_id', KeyType(length=16), nullable=True),
    sa.Column('reported_on', sa.Date(), nullable=False),
    sa.Column('done_on', sa.Date(), nullable=True),
    sa.Column('outcome', sa.Enum('done', 'explained', 'planned', 'refused', 'transferred', name='outcome_known', native_enum=False, create_constraint=True, length=32), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', MomentType(timezone=True), nullable=False),
    sa.Column('created_by', sa.String(length=500), nullable=False),
    sa.Column('changed_at', MomentType(timezone=True), nullable=False),
    sa.Column('changed_by', sa.String(length=500), nullable=False),
    sa.Column('deleted_at', MomentType(timezone=True), nullable=True),
    sa.Column('head', KeyType(length=16), nullable=False),
    sa.ForeignKeyConstraint(['assignment_id'], ['assignment.id'], name=op.f('fk_execution_report_assignment_id_assignment'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['order_id'], ['task.id'], name=op.f('fk_execution_report_order_id_task'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_execution_report'))
    )
    op.create_index('ix_execution_report_order', 'execution_report', ['order_id'], unique=False)
    op.create_table('extension',
    sa.Column('id', KeyType(length=16), nullable=False),
    sa.Column('order_id', KeyType(length=16), nullable=False),
    sa.Column('assignment_id', KeyType(length=16), nullable=True),
    sa.Column('former_kind', sa.Enum('date', 'immediate', 'permanent', name='former_known', native_enum=False, create_constraint=True, length=32), nullable=True),
    sa.Column('former_on', sa.Date(), nullable=True),
    sa.Column('deadline_kind', sa.Enum('date', 'immediate', 'permanent', name='deadlinekind_known', native_enum=False, create_constraint=True, length=32), nullable=False),
    sa.Column('deadline_on', sa.Date(), nullable=True),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('allowed_by', sa.String(length=500), nullable=False),
    sa.Column('allowed_on', sa.Date(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', MomentType(timezone=True), nullable=False),
    sa.Column('created_by', sa.String(length=500), nullable=False),
    sa.Column('changed_at', MomentType(timezone=True), nullable=False),
    sa.Column('changed_by', sa.String(length=500), nullable=False),
    sa.Column('deleted_at', MomentType(timezone=True), nullable=True),
    sa.Column('head', KeyType(length=16), nullable=False),
    sa.ForeignKeyConstraint(['assignment_id'], ['assignment.id'], name=op.f('fk_extension_assignment_id_assignment'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['order_id'], ['task.id'], name=op.f('fk_extension_order_id_task'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_extension'))
    )
    op.create_index('ix_extension_allowed', 'extension', ['allowed_on'], unique=False)
    op.create_index('ix_extension_order', 'extension', ['order_id'], unique=False)
    op.add_column('assignment', sa.Column('done_on', sa.Date(), nullable=True))
    op.add_column('task', sa.Column('recurrence', sa.Enum('weekly', 'monthly', 'quarterly', 'half_yearly', 'yearly', name='recurrence_known', native_enum=False, length=32), nullable=True))
    op.add_column('task', sa.Column('check_on', sa.Date(), nullable=True))
    op.add_column('task', sa.Column('closed_on', sa.Date(), nullable=True))
    op.create_index('ix_task_closed', 'task', ['closed_on', 'deleted_at'], unique=False)
    if op.get_bind().dialect.name == "sqlite":
        op.execute(SOURCE)
        op.execute(FILL)
        for statement in TRIGGERS:
            op.execute(statement)


def downgrade() -> None:
    """Go back to the schema before."""
    if op.get_bind().dialect.name == "sqlite":
        for name in NAMES:
            op.execute(f"DROP TRIGGER {name}_is_controlled")
        op.execute("DROP VIEW control_source")
    op.drop_index('ix_task_closed', table_name='task')
    for column in ('closed_on', 'check_on', 'recurrence'):
        op.execute(f'ALTER TABLE task DROP COLUMN {column}')
    op.execute('ALTER TABLE assignment DROP COLUMN done_on')
    for table in ('control_entry', 'control_decision', 'execution_report', 'extension',
                  'milestone', 'feedback', 'reply_text'):
        op.drop_table(table)
