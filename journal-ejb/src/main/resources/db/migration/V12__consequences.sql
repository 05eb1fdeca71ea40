-- What a change of the calendar does to windows is counted by the day of the lesson.
create index ix_entry_window_held on entry_window (held_on, closes_at);

-- Lessons the registrar should look at are few among many.
create index ix_lesson_flag on lesson (flag, held_on);

-- Windows are recomputed after a change, batch after batch; how far that came.
create table window_recomputing (
  id bigint not null primary key,
  cause varchar(20) not null,
  changed_by varchar(60) not null,
  changed_at datetime(6) not null,
  -- Only lessons of these days, both included; null for all.
  held_from date,
  held_to date,
  -- Null until counted.
  total int,
  done int not null,
  moved int not null,
  -- The last lesson looked at.
  reached bigint not null,
  finished_at datetime(6),
  version int not null
);

-- One row for each server: when it was last seen alive, by the machine's clock.
create table server_heartbeat (
  node varchar(100) not null primary key,
  beat_at datetime(6) not null
);

-- Stretches in which no server was alive, by the journal's clock: the registrar makes an outage of one or dismisses it.
create table recorded_downtime (
  id bigint not null primary key,
  began_at datetime(6) not null,
  -- Excluded.
  ended_at datetime(6) not null,
  recorded_at datetime(6) not null,
  outage_id bigint,
  dismissed_by varchar(60),
  dismissed_at datetime(6),
  dismissed_because varchar(500),
  version int not null
);
create index ix_recorded_downtime on recorded_downtime (outage_id, dismissed_at);

-- Outages as the registrar declared them; the windows are lengthened by the extension.
create table system_outage (
  id bigint not null primary key,
  began_at datetime(6) not null,
  -- Excluded.
  ended_at datetime(6) not null,
  reason varchar(500) not null,
  document_number varchar(60) not null,
  document_on date not null,
  extension_id bigint not null,
  declared_by varchar(60) not null,
  declared_at datetime(6) not null
);
create index ix_system_outage_began on system_outage (began_at);

-- The interval of an outage whose windows each get their own later end; null for extensions until one moment.
alter table window_extension add column outage_from datetime(6);
alter table window_extension add column outage_to datetime(6);
