-- Whose text a revision is; the name beside it is what visitors read.
alter table revision add column author_id uuid references account;
create index revision_of_author on revision (author_id) where author_id is not null;

-- The journal is read newest first, whole, of one person, of one site, of one period.
create index audit_event_by_time on audit_event (at desc, id desc);
create index audit_event_by_actor on audit_event (actor_id, at desc, id desc);
drop index audit_event_by_tenant;
create index audit_event_by_tenant on audit_event (tenant_id, at desc, id desc);

-- What has been kept long enough goes; nothing else can.
grant delete on outgoing_mail to minisites_platform;
create policy ended on outgoing_mail as restrictive for delete to minisites_platform
    using (sent_at is not null or failure is not null);
grant delete on site_request, request_decision to minisites_platform;
create policy ended on site_request as restrictive for delete to minisites_platform
    using (state in ('draft', 'refused', 'portal', 'withdrawn'));
create policy ended on request_decision as restrictive for delete to minisites_platform
    using (exists (select from site_request r where r.id = request_id and r.state in ('refused', 'portal', 'withdrawn')));
-- to warn who has not come in for long
grant update (warned_at) on account to minisites_platform;

-- An account becomes « Ancien agent »: its row and what refers to it stay, what says who it was goes. With the rights of the
-- owner, because memberships are of several tenants and the journal is append-only for everybody else; it takes no more
-- than an id. The last administrator is refused by the trigger of account.
create function erase_account(erased uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    person account;
    nobody constant text := 'Ancien agent';
    nowhere constant text := erased || '@efface.invalid';
begin
    select * into person from account where id = erased and erased_at is null for update;
    if not found then
        return;
    end if;
    -- Two responsables who leave at once wait for one another.
    perform from membership where role = 'owner' and tenant_id in
        (select tenant_id from membership where account_id = erased and role = 'owner') order by tenant_id, account_id for update;
    if exists (select from membership mine join tenant t using (tenant_id)
                where mine.account_id = erased and mine.role = 'owner' and t.state not in ('archived', 'deleted')
                  and not exists (select from membership other
                                   where other.tenant_id = mine.tenant_id and other.role = 'owner'
                                     and other.account_id <> erased)) then
        raise check_violation using message = 'the last responsable of a site', constraint = 'keep_a_responsable';
    end if;
    update account
       set (given_name, usual_name, email, platform_role, signed_in_at, warned_at, erased_at)
         = ('Ancien', 'agent', nowhere, null, null, null, now())
     where id = erased;
    delete from membership where account_id = erased;
    delete from identity where account_id = erased;
    delete from session where account_id = erased;
    update invitation set revoked_at = now()
     where invited_by = erased and accepted_at is null and revoked_at is null;
    delete from invitation where lower(email) = person.email;
    update access_token set revoked_at = coalesce(revoked_at, now()), name = 'Jeton' where account_id = erased;
    delete from site_request where requester_id = erased and state = 'draft';
    update site_request set state = 'withdrawn', slug = null, version = version + 1, updated_at = now()
     where requester_id = erased and state in ('submitted', 'changes');
    -- Named as responsable in a request, whoever wrote it.
    update site_request set answers = answers || jsonb_build_object('owner-name', nobody, 'owner-email', '')
     where lower(answers ->> 'owner-email') = person.email;
    update site_request set answers = answers || jsonb_build_object('second-owner-name', nobody, 'second-owner-email', '')
     where lower(answers ->> 'second-owner-email') = person.email;
    update creation set answers = answers || jsonb_build_object('owner-name', nobody, 'owner-email', '')
     where lower(answers ->> 'owner-email') = person.email and state = 'done';
    update creation set answers = answers || jsonb_build_object('second-owner-name', nobody, 'second-owner-email', '')
     where lower(answers ->> 'second-owner-email') = person.email and state = 'done';
    update outgoing_mail
       set recipient = nowhere,
           letter = '{"subject": "Courriel effacé", "greeting": "", "paragraphs": [], "quote": null, "action": null}',
           failure = case when sent_at is null then coalesce(failure, 'Compte effacé') end
     where lower(recipient) = person.email;
    update revision set author = nobody where author_id = erased;
    update audit_event set actor = nobody where actor_id = erased;
end
$$;

-- Rows of the journal stay; after three years they no longer say who.
create function anonymise_journal(before timestamptz) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    changed bigint;
begin
    if before > now() - interval '3 years' then
        raise insufficient_privilege using message = 'the journal names its actors for three years';
    end if;
    -- An actor without account is the platform, or an address that was typed.
    update audit_event set actor = 'Ancien agent', actor_id = null
     where at < before and (actor_id is not null or actor like '%@%');
    get diagnostics changed = row_count;
    return changed;
end
$$;
revoke execute on function erase_account(uuid), anonymise_journal(timestamptz) from public;
grant execute on function erase_account(uuid), anonymise_journal(timestamptz) to minisites_platform;
