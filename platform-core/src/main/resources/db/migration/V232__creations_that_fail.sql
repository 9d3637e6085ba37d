-- A creation waits for its reviewers from its first failed attempt on, while the platform retries it.
set local lock_timeout = '10s';

drop index creation_failed;
create index creation_unfinished on creation (started_at) where state <> 'done';
