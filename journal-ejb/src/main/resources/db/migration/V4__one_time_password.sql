-- Until when an issued password is good for the first sign-in; null for one the owner chose, and for
-- those of the first two people, whom nobody else could give another.
alter table account add column password_expires_at datetime(6);

-- Issued before there was a limit, to people who hold no office: 30 days from then.
update account
   set password_expires_at = timestampadd(day, 30, password_changed_at)
 where password_issued
   and not exists (select 1 from office_assignment o where o.person_id = account.person_id);
