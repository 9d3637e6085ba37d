-- How a page stands, for its team. Later states replace this view; what reads it stays. Security invoker: with the rights
-- of its owner it would show every tenant.
create view page_state with (security_invoker = true) as
select p.tenant_id, p.id,
       case when p.published_revision is null then 'draft'
            when p.published_revision = p.head_revision then 'online'
            else 'changed' end as state
  from page p;
grant select on page_state to minisites_app, minisites_platform;

-- The tree is read branch by branch, the articles newest first, drafts among them.
create index page_children on page (tenant_id, parent_id, position);
create index page_articles_written on page (tenant_id, date desc, id) where kind = 'article';
create index page_to_review on page (tenant_id, review_on) where review_on is not null;
create index page_in_trash on page (tenant_id, trashed_at) where trashed_at is not null;

-- What somebody typed and has not saved yet: theirs alone, offered again when they come back.
create table working_copy (
    tenant_id uuid not null references tenant,
    page_id uuid not null,
    account_id uuid not null references account,
    -- the number of the revision that they started from
    base integer not null,
    fields jsonb not null check (jsonb_typeof(fields) = 'object'),
    saved_at timestamptz not null default now(),
    primary key (tenant_id, page_id, account_id),
    foreign key (tenant_id, page_id) references page on delete cascade
);
select protect('working_copy');
create index working_copy_of_account on working_copy (account_id);

-- Who has a page open, seen again every few seconds.
create table page_presence (
    tenant_id uuid not null references tenant,
    page_id uuid not null,
    account_id uuid not null references account,
    seen_at timestamptz not null default now(),
    primary key (tenant_id, page_id, account_id),
    foreign key (tenant_id, page_id) references page on delete cascade
);
select protect('page_presence');
create index page_presence_of_account on page_presence (account_id);

-- Who leaves a site, or the platform, leaves nothing unsaved there and keeps no page up to date any more. With the rights of
-- who removes the member: the application in the tenant at hand, or the owner in erase_account.
create function forget_writer() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    if tg_table_name = 'membership' then
        delete from working_copy where tenant_id = old.tenant_id and account_id = old.account_id;
        delete from page_presence where tenant_id = old.tenant_id and account_id = old.account_id;
        update page set owner_id = null where tenant_id = old.tenant_id and owner_id = old.account_id;
    else
        delete from working_copy where account_id = new.id;
        delete from page_presence where account_id = new.id;
        update page set owner_id = null where owner_id = new.id;
    end if;
    return null;
end
$$;
create trigger forget_writer after delete on membership for each row execute function forget_writer();
create trigger forget_writer after update of erased_at on account for each row
    when (old.erased_at is null and new.erased_at is not null) execute function forget_writer();
