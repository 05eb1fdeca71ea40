-- Disciplines, groups, students, classes with their timetable, teaching load, marks, imports.

create table academic_session (
  id bigint not null primary key,
  sourced_id varchar(120),
  title varchar(200) not null,
  kind varchar(20) not null,
  start_on date not null,
  end_on date not null,
  school_year int,
  parent_id bigint,
  ended_on date,
  version int not null,
  constraint uq_academic_session_sourced unique (sourced_id),
  constraint fk_academic_session_parent foreign key (parent_id) references academic_session (id)
);

create table discipline (
  id bigint not null primary key,
  sourced_id varchar(120),
  code varchar(60),
  title_ru varchar(200) not null,
  title_kk varchar(200),
  title_en varchar(200),
  credits decimal(6, 2),
  exam_form varchar(20),
  final_control varchar(30),
  department_id bigint,
  ended_on date,
  version int not null,
  constraint uq_discipline_sourced unique (sourced_id),
  constraint fk_discipline_department foreign key (department_id) references org_unit (id)
);

create table study_group (
  id bigint not null primary key,
  sourced_id varchar(120),
  title varchar(200) not null,
  faculty_id bigint,
  level varchar(20) not null,
  semester_id bigint,
  ended_on date,
  version int not null,
  constraint uq_study_group_sourced unique (sourced_id),
  constraint fk_study_group_faculty foreign key (faculty_id) references org_unit (id),
  constraint fk_study_group_semester foreign key (semester_id) references academic_session (id)
);

create table student (
  person_id bigint not null primary key,
  role_sourced_id varchar(120),
  faculty_id bigint,
  level varchar(20) not null,
  study_form varchar(20),
  programme varchar(60),
  study_year int,
  status varchar(20) not null,
  status_since date,
  version int not null,
  constraint uq_student_role unique (role_sourced_id),
  constraint fk_student_person foreign key (person_id) references person (id),
  constraint fk_student_faculty foreign key (faculty_id) references org_unit (id)
);
create index ix_student_faculty on student (faculty_id, study_year);

create table group_member (
  id bigint not null primary key,
  sourced_id varchar(120),
  group_id bigint not null,
  student_id bigint not null,
  begin_on date,
  end_on date,
  ended_on date,
  constraint uq_group_member_sourced unique (sourced_id),
  constraint fk_group_member_group foreign key (group_id) references study_group (id),
  constraint fk_group_member_student foreign key (student_id) references student (person_id)
);
create index ix_group_member_student on group_member (student_id);

-- One class of a discipline in a semester.
create table journal (
  id bigint not null primary key,
  sourced_id varchar(120),
  title varchar(200) not null,
  code varchar(60),
  discipline_id bigint not null,
  lesson_kind varchar(20),
  level varchar(20) not null,
  semester_id bigint not null,
  faculty_id bigint,
  location varchar(200),
  ended_on date,
  version int not null,
  constraint uq_journal_sourced unique (sourced_id),
  constraint fk_journal_discipline foreign key (discipline_id) references discipline (id),
  constraint fk_journal_semester foreign key (semester_id) references academic_session (id),
  constraint fk_journal_faculty foreign key (faculty_id) references org_unit (id)
);
create index ix_journal_semester on journal (semester_id, title);

create table enrolment (
  id bigint not null primary key,
  sourced_id varchar(120),
  journal_id bigint not null,
  student_id bigint not null,
  begin_on date,
  end_on date,
  ended_on date,
  constraint uq_enrolment_sourced unique (sourced_id),
  constraint fk_enrolment_journal foreign key (journal_id) references journal (id),
  constraint fk_enrolment_student foreign key (student_id) references student (person_id)
);
create index ix_enrolment_student on enrolment (student_id, journal_id);

-- Who may fill which class, from when to when (both days included); lesson_kind null means every kind.
create table teaching_assignment (
  id bigint not null primary key,
  sourced_id varchar(120),
  journal_id bigint not null,
  teacher_id bigint not null,
  lesson_kind varchar(20),
  begin_on date,
  end_on date,
  lead_teacher boolean not null,
  ended_on date,
  constraint uq_teaching_assignment_sourced unique (sourced_id),
  constraint fk_teaching_assignment_journal foreign key (journal_id) references journal (id),
  constraint fk_teaching_assignment_teacher foreign key (teacher_id) references person (id)
);
create index ix_teaching_assignment_teacher on teaching_assignment (teacher_id, journal_id);

create table lesson (
  id bigint not null primary key,
  sourced_id varchar(120),
  journal_id bigint not null,
  held_on date not null,
  starts_at time not null,
  ends_at time not null,
  kind varchar(20) not null,
  topic varchar(500),
  room varchar(60),
  flag varchar(30),
  cancelled_on date,
  version int not null,
  constraint uq_lesson_sourced unique (sourced_id),
  constraint fk_lesson_journal foreign key (journal_id) references journal (id)
);
create index ix_lesson_journal on lesson (journal_id, held_on, starts_at);
create index ix_lesson_held_on on lesson (held_on, journal_id);

create table mark (
  id bigint not null primary key,
  lesson_id bigint not null,
  student_id bigint not null,
  points int,
  absence varchar(2),
  version int not null,
  author varchar(60) not null,
  entered_at datetime(6) not null,
  constraint uq_mark_cell unique (lesson_id, student_id),
  constraint fk_mark_lesson foreign key (lesson_id) references lesson (id),
  constraint fk_mark_student foreign key (student_id) references student (person_id)
);
create index ix_mark_student on mark (student_id, lesson_id);

-- Append-only: what the cell became, by whom, when, by which way.
create table mark_revision (
  id bigint not null primary key,
  mark_id bigint not null,
  version int not null,
  points int,
  absence varchar(2),
  author varchar(60) not null,
  entered_at datetime(6) not null,
  way varchar(20) not null,
  change_id varchar(36),
  constraint uq_mark_revision_version unique (mark_id, version),
  constraint uq_mark_revision_change unique (author, change_id),
  constraint fk_mark_revision_mark foreign key (mark_id) references mark (id)
);

create table roster_import (
  id bigint not null primary key,
  file_name varchar(200) not null,
  digest varchar(64) not null,
  size_bytes bigint not null,
  dry_run boolean not null,
  state varchar(20) not null,
  started_by varchar(60) not null,
  started_at datetime(6) not null,
  finished_at datetime(6),
  rows_total int not null,
  rows_done int not null,
  counts text,
  problems longtext,
  version int not null
);
create index ix_roster_import_started on roster_import (started_at);
