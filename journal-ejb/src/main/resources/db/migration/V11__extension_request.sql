-- Append-only: a document somebody showed, kept as a file of the journal's home under its digest.
create table document_file (
  id bigint not null primary key,
  name varchar(200) not null,
  kind varchar(10) not null,
  byte_count bigint not null,
  sha256 varchar(64) not null,
  kept_by varchar(60) not null,
  kept_at datetime(6) not null
);
create index ix_document_file_sha256 on document_file (sha256);

-- The file the extension rests on has an id of its own now; why it was taken back is kept.
alter table window_extension drop column document_file;
alter table window_extension add column document_file_id bigint;
alter table window_extension add column undone_why varchar(500);
create index ix_window_extension_until on window_extension (consent, until_at);

-- A teacher asks for a longer window of a lesson, or of one cell of it, that has closed.
create table extension_request (
  id bigint not null primary key,
  journal_id bigint not null,
  lesson_id bigint not null,
  student_id bigint,
  reason varchar(500) not null,
  asked_by varchar(60) not null,
  asked_at datetime(6) not null,
  -- The promised end that had passed when it was asked, excluded.
  closed_at datetime(6) not null,
  state varchar(20) not null,
  -- The extension by which it is being answered.
  extension_id bigint,
  answered_by varchar(60),
  answered_at datetime(6),
  answer varchar(500),
  version int not null,
  constraint fk_extension_request_lesson foreign key (lesson_id) references lesson (id) on delete cascade
);
create index ix_extension_request_queue on extension_request (state, asked_at, id);
create index ix_extension_request_lesson on extension_request (lesson_id, id);
create index ix_extension_request_asker on extension_request (asked_by, id);
create index ix_extension_request_extension on extension_request (extension_id);
