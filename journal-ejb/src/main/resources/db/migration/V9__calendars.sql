-- Days are the registrar's from here on. A day that was corrected or withdrawn stays as history: `retired` is its own
-- id then, and 0 while it is in force, so that only days in force exclude each other. Who recorded it is null for the
-- days that came with the journal.
alter table day_off add column recorded_by varchar(60);
alter table day_off add column replaces_id bigint;
alter table day_off add column retired bigint not null default 0;
alter table day_off add column retired_by varchar(60);
alter table day_off add column retired_at datetime(6);
alter table day_off add column retired_because varchar(300);
alter table day_off add column version int not null default 1;
alter table day_off drop constraint day_off_once;
alter table day_off add constraint day_off_once unique (on_date, kind, week, retired);

-- What is taught and examined when, by year, level and form of study. An approved edition is changed only by a later one.
create table academic_calendar (
  id bigint not null primary key,
  begin_year int not null,
  level varchar(20) not null,
  study_form varchar(20) not null,
  edition int not null,
  state varchar(12) not null,
  week varchar(10) not null,
  lesson_days int not null,
  written_days int not null,
  oral_days int not null,
  document varchar(300) not null,
  drafted_by varchar(60),
  drafted_at datetime(6) not null,
  approved_by varchar(60),
  approved_at datetime(6),
  superseded_at datetime(6),
  version int not null,
  constraint academic_calendar_once unique (begin_year, level, study_form, edition)
);

create table academic_calendar_period (
  id bigint not null primary key,
  calendar_id bigint not null,
  kind varchar(20) not null,
  start_on date not null,
  end_on date not null,
  constraint fk_calendar_period foreign key (calendar_id) references academic_calendar (id)
);
create index ix_calendar_period on academic_calendar_period (calendar_id, start_on);

-- Secret addresses of private calendars, kept as digests. One that is revoked stays as history.
create table calendar_feed (
  id bigint not null primary key,
  account_id bigint not null,
  secret_hash varchar(64) not null,
  made_at datetime(6) not null,
  revoked_at datetime(6),
  constraint calendar_feed_secret unique (secret_hash),
  constraint fk_calendar_feed_account foreign key (account_id) references account (id)
);
create index ix_calendar_feed_account on calendar_feed (account_id);
