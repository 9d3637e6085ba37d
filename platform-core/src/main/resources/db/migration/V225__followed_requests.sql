-- Deciders share out the requests, and compare what was sent again with what they had sent back.
alter table site_request
    add column assignee_id uuid references account,
    -- the answers as changes were last asked for, or as they were first recalled; null before
    add column earlier_answers jsonb check (jsonb_typeof(earlier_answers) = 'object');
create index site_request_of_assignee on site_request (assignee_id) where assignee_id is not null;

-- Only central communications decide (Permissions). A trigger, so that no way to lose that role, erasure included, can
-- leave a request with somebody who cannot act; with the owner's rights, because the requests are of several accounts.
create function release_requests_of_decider() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update site_request set assignee_id = null where assignee_id = new.id;
    return null;
end
$$;
create trigger release_requests_of_decider after update of platform_role on account for each row
    when (old.platform_role = 'communications' and new.platform_role is distinct from 'communications')
    execute function release_requests_of_decider();

-- Named as responsable in an earlier version of a request, whoever wrote it: as erase_account does in the present one.
create function forget_in_earlier_answers() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    nobody constant text := 'Ancien agent';
begin
    update site_request
       set earlier_answers = earlier_answers || jsonb_build_object('owner-name', nobody, 'owner-email', '')
     where lower(earlier_answers ->> 'owner-email') = old.email;
    update site_request
       set earlier_answers = earlier_answers || jsonb_build_object('second-owner-name', nobody, 'second-owner-email', '')
     where lower(earlier_answers ->> 'second-owner-email') = old.email;
    return null;
end
$$;
create trigger forget_in_earlier_answers after update of erased_at on account for each row
    when (old.erased_at is null and new.erased_at is not null) execute function forget_in_earlier_answers();
revoke execute on function release_requests_of_decider(), forget_in_earlier_answers() from public;

-- Notes of deciders about a request, for its reviewers only. The application itself, where requesters read what is
-- theirs, sees none but those that the account has written, for the copy of its data.
create table request_note (
    id uuid primary key,
    -- a request that ended is deleted with its notes
    request_id uuid not null references site_request on delete cascade,
    account_id uuid not null references account,
    text text not null check (length(trim(text)) > 0 and length(text) <= 4000),
    written_at timestamptz not null default now()
);
create index request_note_of_request on request_note (request_id, written_at);
create index request_note_of_account on request_note (account_id);
alter table request_note enable row level security;
alter table request_note force row level security;
create policy author on request_note for select to minisites_app
    using (account_id = current_setting('app.account')::uuid);
create policy platform on request_note to minisites_platform using (true);
create policy owner on request_note to minisites_owner using (true);
grant select on request_note to minisites_app;
grant select, insert, delete on request_note to minisites_platform;
