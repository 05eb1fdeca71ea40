-- The topic a teacher gave a lesson; it is shown instead of the timetable's, which no import then hides.
alter table lesson add column own_topic varchar(500);
alter table lesson add column own_topic_by varchar(60);
alter table lesson add column own_topic_at datetime(6);
