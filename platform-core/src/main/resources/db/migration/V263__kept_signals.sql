-- What a team has looked at and keeps as it is: the signal about it stays silent until a day, that day included.
create table signal_kept (
    tenant_id uuid not null references tenant,
    signal text not null check (signal ~ '^[a-z-]{1,40}$'),
    -- id of a page, searched words, or a path
    subject text not null check (length(subject) between 1 and 400),
    until date not null,
    primary key (tenant_id, signal, subject)
);
select protect('signal_kept');
alter table signal_kept alter column tenant_id set (n_distinct = -0.001);
alter table signal_kept alter column tenant_id set statistics 1;
