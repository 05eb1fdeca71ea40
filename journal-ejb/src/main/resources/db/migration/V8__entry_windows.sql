-- One row per lesson: until when it is open for entry and why. Written with the timetable; the row
-- goes with its lesson, which the journal itself never deletes.
create table entry_window (
  lesson_id bigint not null primary key,
  journal_id bigint not null,
  occasion varchar(20) not null,
  -- The lesson's day and start as the moments below were computed from them.
  held_on date not null,
  starts_at time not null,
  opens_at datetime(6) not null,
  -- Excluded. What was promised, extensions included, and what the rule alone gives.
  closes_at datetime(6) not null,
  rule_closes_at datetime(6) not null,
  calendar_version bigint not null,
  -- When the timer wrote the closing down; whether an entry is late is decided by closes_at alone.
  closed_at datetime(6),
  close_reason varchar(20),
  version int not null,
  constraint fk_entry_window_lesson foreign key (lesson_id) references lesson (id) on delete cascade
);
create index ix_entry_window_due on entry_window (closed_at, closes_at);
create index ix_entry_window_journal on entry_window (journal_id, closes_at);
create index ix_entry_window_closes on entry_window (closes_at, lesson_id);

-- Append-only: every move of a promised moment after the first.
create table window_change (
  id bigint not null primary key,
  lesson_id bigint not null,
  student_id bigint,
  before_at datetime(6),
  after_at datetime(6) not null,
  cause varchar(20) not null,
  cause_id bigint,
  calendar_version bigint not null,
  changed_by varchar(60) not null,
  changed_at datetime(6) not null
);
create index ix_window_change_lesson on window_change (lesson_id, id);
create index ix_window_change_cause on window_change (cause, cause_id, lesson_id);

-- Single cells that stay open, or open again, longer than their lesson.
create table cell_opening (
  id bigint not null primary key,
  lesson_id bigint not null,
  student_id bigint not null,
  closes_at datetime(6) not null,
  extension_id bigint not null,
  opened_by varchar(60) not null,
  opened_at datetime(6) not null,
  ended_at datetime(6),
  constraint uq_cell_opening unique (lesson_id, student_id, extension_id),
  constraint fk_cell_opening_lesson foreign key (lesson_id) references lesson (id) on delete cascade
);

-- Requested by the registrar, in force only when the vice-rector for academic affairs agreed.
create table window_extension (
  id bigint not null primary key,
  scope varchar(20) not null,
  lesson_id bigint,
  student_id bigint,
  journal_id bigint,
  teacher_id bigint,
  department_id bigint,
  level varchar(20),
  -- The days of the lessons concerned, both included; null where single lessons are named.
  held_from date,
  held_to date,
  until_at datetime(6) not null,
  ground varchar(30) not null,
  document_number varchar(60) not null,
  document_on date not null,
  document_file varchar(300),
  past_semester boolean not null,
  requested_by varchar(60) not null,
  requested_at datetime(6) not null,
  consent varchar(20) not null,
  agreed_by varchar(60),
  agreed_at datetime(6),
  consent_document varchar(200),
  reply varchar(500),
  touched int,
  moved int,
  undone_by varchar(60),
  undone_at datetime(6),
  version int not null
);
create index ix_window_extension_consent on window_extension (consent, requested_at);
