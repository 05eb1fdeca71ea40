-- Who fills a lesson in place of whom, the load as the registrar edits it, repeat courses, what teachers
-- report about the roster. Every row stays: what no longer holds is ended, declined or withdrawn.

-- The absent teacher's lessons of one journal given to a substitute by decision of the department meeting.
-- Both days are included; with named lessons they are the first and the last of those.
create table substitution (
  id bigint not null primary key,
  journal_id bigint not null,
  absent_id bigint not null,
  substitute_id bigint not null,
  lesson_kind varchar(20),
  begin_on date not null,
  end_on date not null,
  named_lessons boolean not null,
  decision_number varchar(60) not null,
  decision_date date not null,
  file_name varchar(200),
  file_digest varchar(64),
  state varchar(20) not null,
  last_day date,
  entered_by varchar(60) not null,
  entered_at datetime(6) not null,
  confirmed_at datetime(6),
  over_at datetime(6),
  version int not null,
  constraint fk_substitution_journal foreign key (journal_id) references journal (id),
  constraint fk_substitution_absent foreign key (absent_id) references person (id),
  constraint fk_substitution_substitute foreign key (substitute_id) references person (id)
);
create index ix_substitution_journal on substitution (journal_id, state);
create index ix_substitution_substitute on substitution (substitute_id, state);
create index ix_substitution_absent on substitution (absent_id, state);
create index ix_substitution_state on substitution (state, entered_at);

create table substitution_lesson (
  substitution_id bigint not null,
  lesson_id bigint not null,
  primary key (substitution_id, lesson_id),
  constraint fk_substitution_lesson_of foreign key (substitution_id) references substitution (id),
  constraint fk_substitution_lesson_lesson foreign key (lesson_id) references lesson (id)
);

-- Append-only.
create table substitution_step (
  id bigint not null primary key,
  substitution_id bigint not null,
  step varchar(20) not null,
  taken_by varchar(60) not null,
  taken_at datetime(6) not null,
  reason varchar(500),
  last_day date,
  constraint fk_substitution_step_of foreign key (substitution_id) references substitution (id)
);
create index ix_substitution_step_of on substitution_step (substitution_id, id);

-- The last day the registrar gave a line of the load; no import moves it.
alter table teaching_assignment add column own_last_day date;

-- Append-only.
create table load_change (
  id bigint not null primary key,
  assignment_id bigint not null,
  kind varchar(20) not null,
  last_day date,
  reason varchar(500) not null,
  changed_by varchar(60) not null,
  changed_at datetime(6) not null,
  constraint fk_load_change_assignment foreign key (assignment_id) references teaching_assignment (id)
);
create index ix_load_change_assignment on load_change (assignment_id, id);

-- The decision by which the journal of a repeat course was opened.
create table repeat_course (
  journal_id bigint not null primary key,
  teacher_id bigint not null,
  decision_number varchar(60) not null,
  decision_date date not null,
  file_name varchar(200),
  file_digest varchar(64),
  opened_by varchar(60) not null,
  opened_at datetime(6) not null,
  constraint fk_repeat_course_journal foreign key (journal_id) references journal (id),
  constraint fk_repeat_course_teacher foreign key (teacher_id) references person (id)
);

create table roster_report (
  id bigint not null primary key,
  journal_id bigint not null,
  student_id bigint not null,
  kind varchar(20) not null,
  remark varchar(500) not null,
  reported_by varchar(60) not null,
  reported_at datetime(6) not null,
  state varchar(20) not null,
  answer varchar(500),
  answered_by varchar(60),
  answered_at datetime(6),
  version int not null,
  constraint fk_roster_report_journal foreign key (journal_id) references journal (id),
  constraint fk_roster_report_student foreign key (student_id) references student (person_id)
);
create index ix_roster_report_state on roster_report (state, reported_at);
create index ix_roster_report_journal on roster_report (journal_id, student_id);
create index ix_roster_report_by on roster_report (reported_by, reported_at);
