-- What stands between writing and reading: somebody asks, somebody else decides, at once or for a moment to come.
create table review (
    tenant_id uuid not null references tenant,
    id uuid not null,
    page_id uuid not null,
    -- the words that were submitted; a later save makes the submission stale, and it stays about these
    revision_id uuid not null,
    submitted_by uuid not null references account,
    submitted_at timestamptz not null default now(),
    note text check (length(note) between 1 and 1000),
    outcome text check (outcome in ('published', 'scheduled', 'returned', 'replaced')),
    decided_by uuid references account,
    decided_at timestamptz,
    comment text check (length(comment) between 1 and 2000),
    primary key (tenant_id, id),
    foreign key (tenant_id, page_id) references page on delete cascade,
    foreign key (tenant_id, revision_id) references revision on delete cascade,
    check ((outcome is null) = (decided_at is null)),
    check (outcome is null or (outcome = 'returned') = (comment is not null))
);
select protect('review');
create unique index one_waiting_review on review (tenant_id, page_id) where outcome is null;
create index review_of_page on review (tenant_id, page_id, submitted_at desc);

-- A schedule is never changed: another moment is another row, with a job of its own, and the first is cancelled.
create table schedule (
    tenant_id uuid not null references tenant,
    id uuid not null,
    page_id uuid not null,
    act text not null check (act in ('publish', 'withdraw')),
    -- what is published then, whatever is written until then
    revision_id uuid,
    due_at timestamptz not null,
    decided_by uuid not null references account,
    decided_at timestamptz not null default now(),
    outcome text check (outcome in ('done', 'cancelled', 'missed')),
    ended_at timestamptz,
    -- why it did not happen
    reason text check (reason in ('asked', 'overtaken', 'trashed', 'read-only', 'closed')),
    primary key (tenant_id, id),
    foreign key (tenant_id, page_id) references page on delete cascade,
    foreign key (tenant_id, revision_id) references revision on delete cascade,
    check ((act = 'publish') = (revision_id is not null)),
    check ((outcome is null) = (ended_at is null)),
    check (outcome is null or (outcome = 'done') = (reason is null))
);
select protect('schedule');
create unique index one_waiting_schedule on schedule (tenant_id, page_id, act) where outcome is null;
create index schedule_to_come on schedule (tenant_id, due_at) where outcome is null;
create index schedule_of_page on schedule (tenant_id, page_id, decided_at desc);

-- What is published or withdrawn by hand overtakes what was to be done later: nobody may be surprised by older words.
-- A trigger, so that no way to publish can forget it.
create function overtake_schedule() returns trigger language plpgsql as $$
begin
    update schedule set (outcome, ended_at, reason) = ('cancelled', now(), 'overtaken')
     where tenant_id = new.tenant_id and page_id = new.id and outcome is null
       and act = case when new.published_revision is null then 'withdraw' else 'publish' end;
    return null;
end
$$;
create trigger overtake_schedule after update of published_revision on page for each row
    when (old.published_revision is distinct from new.published_revision) execute function overtake_schedule();

-- A secret link to the draft of a page, for somebody without an account; only a digest of the secret is kept.
create table preview_link (
    tenant_id uuid not null references tenant,
    id uuid not null,
    page_id uuid not null,
    token_hash bytea not null check (length(token_hash) = 32),
    -- for whom, in the words of who made it
    label text not null check (length(label) between 1 and 100),
    created_by uuid not null references account,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    revoked_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, token_hash),
    foreign key (tenant_id, page_id) references page on delete cascade
);
select protect('preview_link');
create index preview_link_of_page on preview_link (tenant_id, page_id, created_at desc);

create table preview_comment (
    tenant_id uuid not null references tenant,
    id uuid not null,
    link_id uuid not null,
    page_id uuid not null,
    -- what its author has read
    revision_id uuid not null,
    author text not null check (length(author) between 1 and 100),
    text text not null check (length(text) between 1 and 2000),
    written_at timestamptz not null default now(),
    -- the team has seen to it
    settled_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, link_id) references preview_link on delete cascade,
    foreign key (tenant_id, page_id) references page on delete cascade,
    foreign key (tenant_id, revision_id) references revision on delete cascade
);
select protect('preview_comment');
create index preview_comment_of_page on preview_comment (tenant_id, page_id, written_at desc);
create index preview_comment_of_link on preview_comment (tenant_id, link_id);
