-- People, units, offices, accounts, sessions, settings, audit.
-- Runs unchanged on H2 (MODE=MySQL), MySQL and MariaDB. Instants are UTC; ids are made by the application.

create table org_unit (
  id bigint not null primary key,
  sourced_id varchar(120),
  kind varchar(20) not null,
  code varchar(40),
  name_ru varchar(200) not null,
  name_kk varchar(200),
  name_en varchar(200),
  parent_id bigint,
  ended_on date,
  version int not null,
  constraint uq_org_unit_sourced unique (sourced_id),
  constraint fk_org_unit_parent foreign key (parent_id) references org_unit (id)
);

create table person (
  id bigint not null primary key,
  sourced_id varchar(120),
  family_name varchar(200) not null,
  given_name varchar(200) not null,
  patronymic varchar(200),
  search_name varchar(300) not null,
  identifier varchar(60),
  email varchar(200),
  unit_id bigint,
  ended_on date,
  version int not null,
  constraint uq_person_sourced unique (sourced_id),
  constraint fk_person_unit foreign key (unit_id) references org_unit (id)
);
create index ix_person_search on person (search_name, identifier);

create table teacher_post (
  id bigint not null primary key,
  sourced_id varchar(120),
  person_id bigint not null,
  department_id bigint not null,
  begin_on date,
  end_on date,
  constraint uq_teacher_post_sourced unique (sourced_id),
  constraint fk_teacher_post_person foreign key (person_id) references person (id),
  constraint fk_teacher_post_department foreign key (department_id) references org_unit (id)
);

create table office_assignment (
  id bigint not null primary key,
  person_id bigint not null,
  office varchar(40) not null,
  unit_id bigint,
  deputy boolean not null,
  order_number varchar(60) not null,
  order_date date not null,
  begin_on date not null,
  end_on date,
  assigned_by varchar(60) not null,
  assigned_at datetime(6) not null,
  ended_by varchar(60),
  ended_at datetime(6),
  version int not null,
  constraint fk_office_person foreign key (person_id) references person (id),
  constraint fk_office_unit foreign key (unit_id) references org_unit (id)
);
create index ix_office_assignment_office on office_assignment (office, unit_id);

create table account (
  id bigint not null primary key,
  person_id bigint not null,
  login varchar(60) not null,
  password_hash varchar(400),
  password_issued boolean not null,
  password_changed_at datetime(6),
  disabled_at datetime(6),
  disabled_reason varchar(200),
  rules_edition varchar(20),
  rules_accepted_at datetime(6),
  language varchar(5),
  created_at datetime(6) not null,
  version int not null,
  constraint uq_account_login unique (login),
  constraint fk_account_person foreign key (person_id) references person (id)
);

create table user_session (
  id bigint not null primary key,
  account_id bigint not null,
  key_hash varchar(64) not null,
  started_at datetime(6) not null,
  seen_at datetime(6) not null,
  ended_at datetime(6),
  end_reason varchar(20),
  address varchar(60),
  agent varchar(300),
  constraint uq_user_session_key unique (key_hash),
  constraint fk_user_session_account foreign key (account_id) references account (id)
);
create index ix_user_session_account on user_session (account_id, ended_at);

create table api_token (
  id bigint not null primary key,
  account_id bigint not null,
  token_hash varchar(64) not null,
  label varchar(120) not null,
  created_at datetime(6) not null,
  expires_at datetime(6) not null,
  used_at datetime(6),
  revoked_at datetime(6),
  constraint uq_api_token_hash unique (token_hash),
  constraint fk_api_token_account foreign key (account_id) references account (id)
);
create index ix_api_token_account on api_token (account_id, created_at);

-- Failures per key; a key is the digest of a login or of an address.
create table sign_in_throttle (
  key_hash varchar(64) not null primary key,
  failures int not null,
  last_failure_at datetime(6) not null,
  blocked_until datetime(6)
);

-- Append-only.
create table sign_in_log (
  id bigint not null primary key,
  at datetime(6) not null,
  kind varchar(20) not null,
  account_id bigint,
  address varchar(60),
  agent varchar(300),
  detail varchar(300),
  constraint fk_sign_in_log_account foreign key (account_id) references account (id)
);
create index ix_sign_in_log_at on sign_in_log (at);
create index ix_sign_in_log_account on sign_in_log (account_id, at);

-- Append-only: the value in force is the one with the highest ordinal of its name.
create table setting_value (
  id bigint not null primary key,
  name varchar(80) not null,
  ordinal int not null,
  setting_value varchar(2000),
  set_by varchar(60) not null,
  set_at datetime(6) not null,
  constraint uq_setting_value_ordinal unique (name, ordinal)
);

-- Append-only.
create table audit_entry (
  id bigint not null primary key,
  at datetime(6) not null,
  actor varchar(60) not null,
  roles varchar(200),
  address varchar(60),
  action varchar(60) not null,
  object_type varchar(40) not null,
  object_id varchar(120),
  before_state text,
  after_state text,
  clause varchar(20)
);
create index ix_audit_entry_object on audit_entry (object_type, object_id, id);
create index ix_audit_entry_actor on audit_entry (actor, at);
create index ix_audit_entry_at on audit_entry (at);

create table notice (
  id bigint not null primary key,
  account_id bigint not null,
  kind varchar(60) not null,
  arguments varchar(1000),
  link varchar(300),
  created_at datetime(6) not null,
  read_at datetime(6),
  constraint fk_notice_account foreign key (account_id) references account (id)
);
create index ix_notice_account on notice (account_id, read_at, id);
