-- The calendar's state is asked at each entry (count, highest id, latest recording): answered from the ends of indexes.
create index ix_day_off_recorded on day_off (recorded_at);
