-- A request belongs to the account that makes it: the application sees those of the account bound to the transaction
-- (app.account), and fails without one. Who decides reads and writes them in the platform's role.
create table site_request (
    id uuid primary key,
    requester_id uuid not null references account,
    state text not null check (state in ('draft', 'submitted', 'changes', 'approved', 'refused', 'portal', 'withdrawn')),
    version bigint not null default 1,
    -- what was typed, field by field, valid or not
    answers jsonb not null default '{}' check (jsonb_typeof(answers) = 'object'),
    -- the short name it holds from sending until the tenant exists: two requests cannot hold the same
    slug text unique check (slug ~ '^[a-z0-9](?:[a-z0-9-]{1,38})[a-z0-9]$'),
    check (slug is null or state in ('submitted', 'changes', 'approved')),
    -- chosen by the approval
    tenant_id uuid unique,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    sent_at timestamptz
);
create index site_request_of_account on site_request (requester_id, updated_at desc);
create index site_request_queue on site_request (state, sent_at);
alter table site_request enable row level security;
alter table site_request force row level security;
create policy requester on site_request to minisites_app using (requester_id = current_setting('app.account')::uuid);
create policy platform on site_request to minisites_platform using (true);
create policy owner on site_request to minisites_owner using (true);
grant select, insert, update on site_request to minisites_app;
grant select, update on site_request to minisites_platform;

create table request_decision (
    id uuid primary key,
    request_id uuid not null references site_request,
    kind text not null check (kind in ('approval', 'changes', 'refusal', 'portal')),
    reason text check (length(reason) <= 4000),
    -- who asks for something, refuses or redirects says why
    check (kind = 'approval' or length(trim(reason)) > 0),
    decided_by uuid not null references account,
    decided_at timestamptz not null default now()
);
create index request_decision_of_request on request_decision (request_id, decided_at);
alter table request_decision enable row level security;
alter table request_decision force row level security;
-- the policy of site_request applies inside: decisions on one's own requests
create policy requester on request_decision for select to minisites_app
    using (exists (select from site_request r where r.id = request_id));
create policy platform on request_decision to minisites_platform using (true);
create policy owner on request_decision to minisites_owner using (true);
grant select on request_decision to minisites_app;
grant select, insert on request_decision to minisites_platform;

-- Who asks never decides, whatever the code.
create function refuse_own_decision() returns trigger language plpgsql as $$
begin
    if exists (select from site_request r where r.id = new.request_id and r.requester_id = new.decided_by) then
        raise check_violation using message = 'the requester cannot decide';
    end if;
    return new;
end
$$;
create trigger refuse_own_decision before insert on request_decision for each row execute function refuse_own_decision();

-- An approved request on its way to a site. The row is the order: all that the steps need, as it was approved.
create table creation (
    tenant_id uuid primary key,
    request_id uuid not null unique references site_request,
    requester_id uuid not null references account,
    answers jsonb not null,
    state text not null check (state in ('running', 'failed', 'done')),
    failures integer not null default 0,
    failure text,
    started_at timestamptz not null default now(),
    finished_at timestamptz
);
select protect('creation');
create policy order_given on creation for insert to minisites_platform with check (true);
grant insert on creation to minisites_platform;

create table creation_step (
    tenant_id uuid not null references creation,
    step text not null,
    done_at timestamptz not null default now(),
    primary key (tenant_id, step)
);
select protect('creation_step');

-- Each opening of a site, and whether it was taken back within the hour.
create table launch (
    tenant_id uuid not null references tenant,
    launched_at timestamptz not null default now(),
    launched_by uuid not null references account,
    undone_at timestamptz,
    undone_by uuid references account,
    primary key (tenant_id, launched_at)
);
select protect('launch');
