"""Lay the first tables.

Revision: 0001, after none.
"""

import sqlalchemy as sa
from alembic import op

from db.models.types import KeyType, MomentType

revision = '0001'
down_revision = None
branch_labels = depends_on = None

# The journal is only added to; an erasure may blank values and salt and nothing else. What the
# head signed and a resident said stays; but with an «erase» of that record in the journal, the law
# lets words be redacted. SQLite only: a server has rights of its own for this.
NOT_ERASED = """(NEW.head = OLD.head OR NOT EXISTS (SELECT 1 FROM operation
           WHERE id = NEW.head AND record_id = NEW.id AND action = 'erase'))"""
GUARDS = (
    """CREATE TRIGGER operation_stays BEFORE DELETE ON operation
       BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""",
    """CREATE TRIGGER operation_is_fixed BEFORE UPDATE OF seq, id, replica, clock, at, actor, kind,
       record_id, action, field_names, base, value_mac, chain ON operation
       BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""",
    """CREATE TRIGGER operation_is_only_blanked BEFORE UPDATE OF fields, salt ON operation
       WHEN NEW.fields IS NOT NULL OR NEW.salt IS NOT NULL
       BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""",
    """CREATE TRIGGER edition_stays BEFORE DELETE ON protocol_version
       BEGIN SELECT RAISE(ABORT, 'a frozen edition stays'); END""",
    """CREATE TRIGGER edition_is_fixed BEFORE UPDATE OF protocol_id, edition, journal_head
       ON protocol_version
       BEGIN SELECT RAISE(ABORT, 'a frozen edition stays'); END""",
    f"""CREATE TRIGGER edition_says_the_same BEFORE UPDATE OF content, content_hash
       ON protocol_version WHEN {NOT_ERASED}
       BEGIN SELECT RAISE(ABORT, 'a frozen edition stays'); END""",
    f"""CREATE TRIGGER words_stay BEFORE UPDATE OF raw_line, words ON question
       WHEN (NEW.raw_line <> OLD.raw_line OR NEW.words <> OLD.words) AND {NOT_ERASED}
       BEGIN SELECT RAISE(ABORT, 'the resident''s own words stay'); END""",
)


def upgrade() -> None:
    """Go to this schema."""
    op.create_table('calendar_year',
    sa.Column('id', KeyType(length=16), nullable=False),
    sa.Column('year', sa.Integer(), nullable=False),
    sa.Column('days', sa.JSON(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', MomentType(timezone=True), nullable=False),
    sa.Column('created_by', sa.String(length=500), nullable=False),
    sa.Column('changed_at', MomentType(timezone=True), nullable=False),
    sa.Column('changed_by', sa.String(length=500), nullable=False),
    sa.Column('deleted_at', MomentType(timezone=True), nullable=True),
    sa.Column('head', KeyType(length=16), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_calendar_year')),
    sa.UniqueConstraint('year', name=op.f('uq_calendar_year_year'))
    )
    op.create_table('draft',
    sa.Column('key', sa.Text(), nullable=False),
    sa.Column('field', sa.Text(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('cursor', sa.Integer(), nullable=False),
    sa.Column('changed_at', MomentType(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('key', 'field', name=op.f('pk_draft'))
    )
    op.create_table('meeting',
    sa.Column('id', KeyType(length=16), nullable=False),
    sa.Column('state', sa.Enum('planned', 'announced', 'running', 'held', 'postponed', 'cancelled', name='meetingstate_known', native_enum=False, create_constraint=True, length=32), nullable=False),
    sa.Column('on_day', sa.Date(), nullable=True),
    sa.Column('at_time', sa.Time(), nullable=True),
    sa.Column('place', sa.String(length=500), nullable=False),
    sa.Column('note', sa.Text(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('moved_from', sa.Date(), nullable=True),
    sa.Column('started_at', MomentType(timezone=True), nullable=True),
    sa.Column('ended_at', MomentType(timezone=True), nullable=True),
    sa.Column('residents', sa.Integer(), nullable=True),
    sa.Column('last_question', sa.Integer(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', MomentType(timezone=True), nullable=False),
    sa.Column('created_by', sa.String(length=500), nullable=False),
    sa.Column('changed_at', MomentType(timezone=True), nullable=False),
    sa.Column('changed_by', sa.String(length=500), nullable=False),
    sa.Column('deleted_at', MomentType(timezone=True), nullable=True),
    sa.Column('head', KeyType(length=16), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_meeting'))
    )
    with op.batch_alter_table('meeting', schema=None) as batch_op:
        batch_op.create_index('ix_meeting_day', ['on_day'], unique=False)

    op.create_table('operation',
    sa.Column('seq', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('id', KeyType(length=16), nullable=False),
    sa.Column('replica', KeyType(length=16), nullable=False),
    sa.Column('clock', sa.BigInteger(), nullable=False),
    sa.Column('at', MomentType(timezone=True), nullable=False),
    sa.Column('actor', sa.String(length=500), nullable=False),
    sa.Column('kind', sa.String(length=500), nullable=False),
    sa.Column('record_id', KeyType(length=16), nullable=False),
    sa.Column('action', sa.String(length=500), nullable=False),
    sa.Column('field_names', sa.Text(), nullable=False),
    sa.Column('fields', sa.JSON(none_as_null=True), nullable=True),
    sa.Column('base', sa.JSON(), nullable=False),
    sa.Column('salt', sa.LargeBinary(length=16), nullable=True),
    sa.Column('value_mac', sa.LargeBinary(length=32), nullable=False),
    sa.Column('chain', sa.LargeBinary(length=32), nullable=False),
    sa.PrimaryKeyConstraint('seq', name=op.f('pk_operation')),
    sa.UniqueConstraint('id', name=op.f('uq_operation_id'))
    )
    with op.batch_alter_table('operation', schema=None) as batch_op:
        batch_op.create_index('ix_operation_record', ['record_id'], unique=False)

    op.create_table('organisation',
    sa.Column('id', KeyType(length=16), nullable=False),
    sa.Column('name', sa.String(length=500), nullable=False),
    sa.Column('short_name', sa.String(length=500), nullable=False),
    sa.Column('sort', sa.Enum('administration', 'enterprise', 'managing_company', 'other', name='organisationkind_known', native_enum=False, create_constraint=True, length=32), nullable=False),
    sa.Column('head_post', sa.String(length=500), nullable=False),
    sa.Column('head_name', sa.String(length=500), nullable=False),
    sa.Column('phone', sa.String(length=500), nullable=False),
    sa.Column('email', sa.String(length=500), nullable=False),
    sa.Column('note', sa.Text(), nullable=False),
    sa.Column('name_dative', sa.String(length=500), nullable=False),
    sa.Column('search', sa.String(length=500), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', MomentType(timezone=True), nullable=False),
    sa.Column('created_by', sa.String(length=500), nullable=False),
    sa.Column('changed_at', MomentType(timezone=True), nullable=False),
    sa.Column('changed_by', sa.String(length=500), nullable=False),
    sa.Column('deleted_at', MomentType(timezone=True), nullable=True),
    sa.Column('head', KeyType(length=16), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_organisation'))
    )
    op.create_table('replica',
    sa.Column('id', KeyType(length=16), nullable=False),
    sa.Column('created_at', MomentType(timezone=True), nullable=False),
    sa.Column('current', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_replica'))
    )
    op.create_table('sequence',
    sa.Column('scope', sa.Text(), nullable=False),
    sa.Column('year', sa.Integer(), nullable=False),
    sa.Column('series', sa.Text(), nullable=False),
    sa.Column('last', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('scope', 'year', 'series', name=op.f('pk_sequence'))
    )
    op.create_table('house',
    sa.Column('id', KeyType(length=16), nullable=False),
    sa.Column('street', sa.String(length=500), nullable=False),
    sa.Column('number', sa.String(length=500), nullable=False),
    sa.Column('quarter', sa.String(length=500), nullable=False),
    sa.Column('managing_company_id', KeyType(length=16), nullable=True),
    sa.Column('entrances', sa.Integer(), nullable=True),
    sa.Column('flats', sa.Integer(), nullable=True),
    sa.Column('residents', sa.Integer(), nullable=True),
    sa.Column('senior_name', sa.String(length=500), nullable=False),
    sa.Column('senior_phone', sa.String(length=500), nullable=False),
    sa.Column('note', sa.Text(), nullable=False),
    sa.Column('search', sa.String(length=500), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', MomentType(timezone=True), nullable=False),
    sa.Column('created_by', sa.String(length=500), nullable=False),
    sa.Column('changed_at', MomentType(timezone=True), nullable=False),
    sa.Column('changed_by', sa.String(length=500), nullable=False),
    sa.Column('deleted_at', MomentType(timezone=True), nullable=True),
    sa.Column('head', KeyType(length=16), nullable=False),
    sa.ForeignKeyConstraint(['managing_company_id'], ['organisation.id'], name=op.f('fk_house_managing_company_id_organisation'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_house'))
    )
    with op.batch_alter_table('house', schema=None) as batch_op:
        batch_op.create_index('ix_house_search', ['search'], unique=False)

    op.create_table('person',
    sa.Column('id', KeyType(length=16), nullable=False),
    sa.Column('surname', sa.String(length=500), nullable=False),
    sa.Column('first_name', sa.String(length=500), nullable=False),
    sa.Column('patronymic', sa.String(length=500), nullable=False),
    sa.Column('sex', sa.Enum('female', 'male', name='sex_known', native_enum=False, create_constraint=True, length=32), nullable=True),
    sa.Column('post', sa.String(length=500), nullable=False),
    sa.Column('organisation_id', KeyType(length=16), nullable=True),
    sa.Column('phone', sa.String(length=500), nullable=False),
    sa.Column('email', sa.String(length=500), nullable=False),
    sa.Column('in_team', sa.Boolean(), nullable=False),
    sa.Column('note', sa.Text(), nullable=False),
    sa.Column('name_dative', sa.String(length=500), nullable=False),
    sa.Column('post_dative', sa.String(length=500), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', MomentType(timezone=True), nullable=False),
    sa.Column('created_by', sa.String(length=500), nullable=False),
    sa.Column('changed_at', MomentType(timezone=True), nullable=False),
    sa.Column('changed_by', sa.String(length=500), nullable=False),
    sa.Column('deleted_at', MomentType(timezone=True), nullable=True),
    sa.Column('head', KeyType(length=16), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_person_organisation_id_organisation'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_person'))
    )
    with op.batch_alter_table('person', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_person_organisation_id'), ['organisation_id'], unique=False)

    op.create_table('protocol',
    sa.Column('id', KeyType(length=16), nullable=False),
    sa.Column('meeting_id', KeyType(length=16), nullable=False),
    sa.Column('year', sa.Integer(), nullable=False),
    sa.Column('series', sa.String(length=500), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('number_text', sa.String(length=500), nullable=False),
    sa.Column('state', sa.Enum('issued', 'signed', 'correcting', name='protocolstate_known', native_enum=False, create_constraint=True, length=32), nullable=False),
    sa.Column('issued_at', MomentType(timezone=True), nullable=False),
    sa.Column('signed_on', sa.Date(), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', MomentType(timezone=True), nullable=False),
    sa.Column('created_by', sa.String(length=500), nullable=False),
    sa.Column('changed_at', MomentType(timezone=True), nullable=False),
    sa.Column('changed_by', sa.String(length=500), nullable=False),
    sa.Column('deleted_at', MomentType(timezone=True), nullable=True),
    sa.Column('head', KeyType(length=16), nullable=False),
    sa.ForeignKeyConstraint(['meeting_id'], ['meeting.id'], name=op.f('fk_protocol_meeting_id_meeting'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_protocol')),
    sa.UniqueConstraint('year', 'series', 'number', name=op.f('uq_protocol_year_series_number'))
    )
    with op.batch_alter_table('protocol', schema=None) as batch_op:
        batch_op.create_index('ix_protocol_meeting', ['meeting_id'], unique=False)

    op.create_table('topic',
    sa.Column('id', KeyType(length=16), nullable=False),
    sa.Column('group_name', sa.String(length=500), nullable=False),
    sa.Column('title', sa.String(length=500), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('usual_assignee_id', KeyType(length=16), nullable=True),
    sa.Column('note', sa.Text(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', MomentType(timezone=True), nullable=False),
    sa.Column('created_by', sa.String(length=500), nullable=False),
    sa.Column('changed_at', MomentType(timezone=True), nullable=False),
    sa.Column('changed_by', sa.String(length=500), nullable=False),
    sa.Column('deleted_at', MomentType(timezone=True), nullable=True),
    sa.Column('head', KeyType(length=16), nullable=False),
    sa.ForeignKeyConstraint(['usual_assignee_id'], ['organisation.id'], name=op.f('fk_topic_usual_assignee_id_organisation'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_topic'))
    )
    op.create_table('attendance',
    sa.Column('id', KeyType(length=16), nullable=False),
    sa.Column('meeting_id', KeyType(length=16), nullable=False),
    sa.Column('person_id', KeyType(length=16), nullable=True),
    sa.Column('name', sa.String(length=500), nullable=False),
    sa.Column('post', sa.String(length=500), nullable=False),
    sa.Column('role', sa.Enum('chair', 'secretary', 'team', 'guest', name='attendancerole_known', native_enum=False, create_constraint=True, length=32), nullable=False),
    sa.Column('present', sa.Boolean(), nullable=False),
    sa.Column('stands_in_for_id', KeyType(length=16), nullable=True),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', MomentType(timezone=True), nullable=False),
    sa.Column('created_by', sa.String(length=500), nullable=False),
    sa.Column('changed_at', MomentType(timezone=True), nullable=False),
    sa.Column('changed_by', sa.String(length=500), nullable=False),
    sa.Column('deleted_at', MomentType(timezone=True), nullable=True),
    sa.Column('head', KeyType(length=16), nullable=False),
    sa.ForeignKeyConstraint(['meeting_id'], ['meeting.id'], name=op.f('fk_attendance_meeting_id_meeting'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_attendance_person_id_person'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['stands_in_for_id'], ['person.id'], name=op.f('fk_attendance_stands_in_for_id_person'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_attendance'))
    )
    with op.batch_alter_table('attendance', schema=None) as batch_op:
        batch_op.create_index('ix_attendance_meeting', ['meeting_id'], unique=False)

    op.create_table('city',
    sa.Column('id', KeyType(length=16), nullable=False),
    sa.Column('name', sa.String(length=500), nullable=False),
    sa.Column('name_genitive', sa.String(length=500), nullable=False),
    sa.Column('letterhead', sa.Text(), nullable=False),
    sa.Column('head_id', KeyType(length=16), nullable=True),
    sa.Column('secretary_id', KeyType(length=16), nullable=True),
    sa.Column('controller_id', KeyType(length=16), nullable=True),
    sa.Column('number_pattern', sa.String(length=500), nullable=False),
    sa.Column('series', sa.String(length=500), nullable=False),
    sa.Column('time_zone', sa.String(length=500), nullable=False),
    sa.Column('paper_options', sa.JSON(), nullable=False),
    sa.Column('retention', sa.JSON(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', MomentType(timezone=True), nullable=False),
    sa.Column('created_by', sa.String(length=500), nullable=False),
    sa.Column('changed_at', MomentType(timezone=True), nullable=False),
    sa.Column('changed_by', sa.String(length=500), nullable=False),
    sa.Column('deleted_at', MomentType(timezone=True), nullable=True),
    sa.Column('head', KeyType(length=16), nullable=False),
    sa.ForeignKeyConstraint(['controller_id'], ['person.id'], name=op.f('fk_city_controller_id_person'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['head_id'], ['person.id'], name=op.f('fk_city_head_id_person'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['secretary_id'], ['person.id'], name=op.f('fk_city_secretary_id_person'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_city'))
    )
    op.create_table('meeting_house',
    sa.Column('id', KeyType(length=16), nullable=False),
    sa.Column('meeting_id', KeyType(length=16), nullable=False),
    sa.Column('house_id', KeyType(length=16), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', MomentType(timezone=True), nullable=False),
    sa.Column('created_by', sa.String(length=500), nullable=False),
    sa.Column('changed_at', MomentType(timezone=True), nullable=False),
    sa.Column('changed_by', sa.String(length=500), nullable=False),
    sa.Column('deleted_at', MomentType(timezone=True), nullable=True),
    sa.Column('head', KeyType(length=16), nullable=False),
    sa.ForeignKeyConstraint(['house_id'], ['house.id'], name=op.f('fk_meeting_house_house_id_house'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['meeting_id'], ['meeting.id'], name=op.f('fk_meeting_house_meeting_id_meeting'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_meeting_house'))
    )
    with op.batch_alter_table('meeting_house', schema=None) as batch_op:
        batch_op.create_index('ix_meeting_house_house', ['house_id'], unique=False)
        batch_op.create_index('ix_meeting_house_meeting', ['meeting_id'], unique=False)

    op.create_table('protocol_version',
    sa.Column('id', KeyType(length=16), nullable=False),
    sa.Column('protocol_id', KeyType(length=16), nullable=False),
    sa.Column('edition', sa.Integer(), nullable=False),
    sa.Column('content', sa.JSON(), nullable=False),
    sa.Column('content_hash', sa.String(length=500), nullable=False),
    sa.Column('journal_head', sa.String(length=500), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', MomentType(timezone=True), nullable=False),
    sa.Column('created_by', sa.String(length=500), nullable=False),
    sa.Column('changed_at', MomentType(timezone=True), nullable=False),
    sa.Column('changed_by', sa.String(length=500), nullable=False),
    sa.Column('deleted_at', MomentType(timezone=True), nullable=True),
    sa.Column('head', KeyType(length=16), nullable=False),
    sa.ForeignKeyConstraint(['protocol_id'], ['protocol.id'], name=op.f('fk_protocol_version_protocol_id_protocol'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_protocol_version')),
    sa.UniqueConstraint('protocol_id', 'edition', name=op.f('uq_protocol_version_protocol_id_edition'))
    )
    op.create_table('question',
    sa.Column('id', KeyType(length=16), nullable=False),
    sa.Column('meeting_id', KeyType(length=16), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('asked_at', MomentType(timezone=True), nullable=False),
    sa.Column('raw_line', sa.Text(), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('not_understood', sa.Text(), nullable=False),
    sa.Column('sort', sa.Enum('request', 'remark', name='questionkind_known', native_enum=False, create_constraint=True, length=32), nullable=False),
    sa.Column('urgency', sa.Enum('ordinary', 'urgent', 'head', name='urgency_known', native_enum=False, create_constraint=True, length=32), nullable=False),
    sa.Column('supporters', sa.Integer(), nullable=False),
    sa.Column('answer', sa.Text(), nullable=False),
    sa.Column('topic_id', KeyType(length=16), nullable=True),
    sa.Column('house_id', KeyType(length=16), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', MomentType(timezone=True), nullable=False),
    sa.Column('created_by', sa.String(length=500), nullable=False),
    sa.Column('changed_at', MomentType(timezone=True), nullable=False),
    sa.Column('changed_by', sa.String(length=500), nullable=False),
    sa.Column('deleted_at', MomentType(timezone=True), nullable=True),
    sa.Column('head', KeyType(length=16), nullable=False),
    sa.ForeignKeyConstraint(['house_id'], ['house.id'], name=op.f('fk_question_house_id_house'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['meeting_id'], ['meeting.id'], name=op.f('fk_question_meeting_id_meeting'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['topic_id'], ['topic.id'], name=op.f('fk_question_topic_id_topic'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_question')),
    sa.UniqueConstraint('meeting_id', 'number', name=op.f('uq_question_meeting_id_number'))
    )
    with op.batch_alter_table('question', schema=None) as batch_op:
        batch_op.create_index('ix_question_house', ['house_id'], unique=False)
        batch_op.create_index('ix_question_topic', ['topic_id', 'id'], unique=False)
        batch_op.create_index('ix_question_topic_house', ['topic_id', 'house_id'], unique=False)

    op.create_table('applicant',
    sa.Column('id', KeyType(length=16), nullable=False),
    sa.Column('question_id', KeyType(length=16), nullable=False),
    sa.Column('name', sa.String(length=500), nullable=False),
    sa.Column('house_id', KeyType(length=16), nullable=True),
    sa.Column('flat', sa.String(length=500), nullable=False),
    sa.Column('entrance', sa.String(length=500), nullable=False),
    sa.Column('phone', sa.String(length=500), nullable=False),
    sa.Column('consent', sa.Enum('none', 'spoken', 'written', name='consentform_known', native_enum=False, create_constraint=True, length=32), nullable=False),
    sa.Column('consent_on', sa.Date(), nullable=True),
    sa.Column('publication_consent_on', sa.Date(), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', MomentType(timezone=True), nullable=False),
    sa.Column('created_by', sa.String(length=500), nullable=False),
    sa.Column('changed_at', MomentType(timezone=True), nullable=False),
    sa.Column('changed_by', sa.String(length=500), nullable=False),
    sa.Column('deleted_at', MomentType(timezone=True), nullable=True),
    sa.Column('head', KeyType(length=16), nullable=False),
    sa.ForeignKeyConstraint(['house_id'], ['house.id'], name=op.f('fk_applicant_house_id_house'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['question_id'], ['question.id'], name=op.f('fk_applicant_question_id_question'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_applicant'))
    )
    with op.batch_alter_table('applicant', schema=None) as batch_op:
        batch_op.create_index('ix_applicant_question', ['question_id'], unique=False)

    op.create_table('task',
    sa.Column('id', KeyType(length=16), nullable=False),
    sa.Column('question_id', KeyType(length=16), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('wording', sa.Text(), nullable=False),
    sa.Column('deadline_kind', sa.Enum('date', 'immediate', 'permanent', name='deadlinekind_known', native_enum=False, create_constraint=True, length=32), nullable=True),
    sa.Column('deadline_on', sa.Date(), nullable=True),
    sa.Column('deadline_words', sa.String(length=500), nullable=False),
    sa.Column('first_deadline_kind', sa.Enum('date', 'immediate', 'permanent', name='first_deadline_known', native_enum=False, create_constraint=True, length=32), nullable=True),
    sa.Column('first_deadline_on', sa.Date(), nullable=True),
    sa.Column('control', sa.Enum('not_issued', 'on_control', 'returned', 'off_control', name='controlstate_known', native_enum=False, create_constraint=True, length=32), nullable=False),
    sa.Column('outcome', sa.Enum('done', 'explained', 'planned', 'refused', 'transferred', name='outcome_known', native_enum=False, create_constraint=True, length=32), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', MomentType(timezone=True), nullable=False),
    sa.Column('created_by', sa.String(length=500), nullable=False),
    sa.Column('changed_at', MomentType(timezone=True), nullable=False),
    sa.Column('changed_by', sa.String(length=500), nullable=False),
    sa.Column('deleted_at', MomentType(timezone=True), nullable=True),
    sa.Column('head', KeyType(length=16), nullable=False),
    sa.ForeignKeyConstraint(['question_id'], ['question.id'], name=op.f('fk_task_question_id_question'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_task'))
    )
    with op.batch_alter_table('task', schema=None) as batch_op:
        batch_op.create_index('ix_task_control_deadline', ['control', 'deadline_on'], unique=False)
        batch_op.create_index('ix_task_question', ['question_id'], unique=False)

    op.create_table('assignment',
    sa.Column('id', KeyType(length=16), nullable=False),
    sa.Column('order_id', KeyType(length=16), nullable=False),
    sa.Column('organisation_id', KeyType(length=16), nullable=True),
    sa.Column('person_id', KeyType(length=16), nullable=True),
    sa.Column('role', sa.Enum('lead', 'co_executor', name='assigneerole_known', native_enum=False, create_constraint=True, length=32), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('deadline_on', sa.Date(), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', MomentType(timezone=True), nullable=False),
    sa.Column('created_by', sa.String(length=500), nullable=False),
    sa.Column('changed_at', MomentType(timezone=True), nullable=False),
    sa.Column('changed_by', sa.String(length=500), nullable=False),
    sa.Column('deleted_at', MomentType(timezone=True), nullable=True),
    sa.Column('head', KeyType(length=16), nullable=False),
    sa.CheckConstraint('(organisation_id IS NULL) <> (person_id IS NULL)', name=op.f('ck_assignment_one_assignee')),
    sa.ForeignKeyConstraint(['order_id'], ['task.id'], name=op.f('fk_assignment_order_id_task'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_assignment_organisation_id_organisation'), initially='DEFERRED', deferrable=True),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_assignment_person_id_person'), initially='DEFERRED', deferrable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_assignment'))
    )
    with op.batch_alter_table('assignment', schema=None) as batch_op:
        batch_op.create_index('ix_assignment_order', ['order_id'], unique=False)
        batch_op.create_index('ix_assignment_organisation', ['organisation_id'], unique=False)
    if op.get_bind().dialect.name == "sqlite":
        for guard in GUARDS:
            op.execute(guard)


def downgrade() -> None:
    """Go back to the schema before."""
    with op.batch_alter_table('assignment', schema=None) as batch_op:
        batch_op.drop_index('ix_assignment_organisation')
        batch_op.drop_index('ix_assignment_order')

    op.drop_table('assignment')
    with op.batch_alter_table('task', schema=None) as batch_op:
        batch_op.drop_index('ix_task_question')
        batch_op.drop_index('ix_task_control_deadline')

    op.drop_table('task')
    with op.batch_alter_table('applicant', schema=None) as batch_op:
        batch_op.drop_index('ix_applicant_question')

    op.drop_table('applicant')
    with op.batch_alter_table('question', schema=None) as batch_op:
        batch_op.drop_index('ix_question_topic_house')
        batch_op.drop_index('ix_question_topic')
        batch_op.drop_index('ix_question_house')

    op.drop_table('question')
    op.drop_table('protocol_version')
    with op.batch_alter_table('meeting_house', schema=None) as batch_op:
        batch_op.drop_index('ix_meeting_house_meeting')
        batch_op.drop_index('ix_meeting_house_house')

    op.drop_table('meeting_house')
    op.drop_table('city')
    with op.batch_alter_table('attendance', schema=None) as batch_op:
        batch_op.drop_index('ix_attendance_meeting')

    op.drop_table('attendance')
    op.drop_table('topic')
    with op.batch_alter_table('protocol', schema=None) as batch_op:
        batch_op.drop_index('ix_protocol_meeting')

    op.drop_table('protocol')
    with op.batch_alter_table('person', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_person_organisation_id'))

    op.drop_table('person')
    with op.batch_alter_table('house', schema=None) as batch_op:
        batch_op.drop_index('ix_house_search')

    op.drop_table('house')
    op.drop_table('sequence')
    op.drop_table('replica')
    op.drop_table('organisation')
    with op.batch_alter_table('operation', schema=None) as batch_op:
        batch_op.drop_index('ix_operation_record')
    op.drop_table('operation')
    with op.batch_alter_table('meeting', schema=None) as batch_op:
        batch_op.drop_index('ix_meeting_day')

    op.drop_table('meeting')
    op.drop_table('draft')
    op.drop_table('calendar_year')
