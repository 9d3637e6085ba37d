-- Leave to publish one revision in spite of the errors that the checks find in it.
create table check_waiver (
    tenant_id uuid not null references tenant,
    revision_id uuid not null,
    page_id uuid not null,
    reason text not null check (length(reason) between 1 and 1000),
    given_by uuid not null references account,
    given_at timestamptz not null,
    primary key (tenant_id, revision_id),
    foreign key (tenant_id, page_id) references page on delete cascade,
    foreign key (tenant_id, revision_id) references revision on delete cascade
);
select protect('check_waiver');
create index check_waiver_of_page on check_waiver (tenant_id, page_id);

-- What is due may have got an error since it was decided: then it does not happen.
alter table schedule
    drop constraint schedule_reason_check,
    add constraint schedule_reason_check
        check (reason in ('asked', 'overtaken', 'trashed', 'read-only', 'closed', 'blocked', 'left'));
