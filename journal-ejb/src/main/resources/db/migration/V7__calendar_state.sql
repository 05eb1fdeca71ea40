-- The number of the calendar's state, one row: whoever changes the days off adds one to it in the same
-- transaction. Each entry reads it, so that a change made on any server is obeyed by the next entry.
create table calendar_state (
  id int not null primary key,
  version bigint not null
);
insert into calendar_state (id, version) values (1, 1);
-- Asked for by nobody any more.
drop index ix_day_off_recorded on day_off;
