-- The last day of a site is a fact of the site: its request stated the first one, central communications change it. A request of an
-- owner to put it off is part of the row until it is answered, so that one conditional update decides between two acts at once; the
-- journal keeps what was asked and answered. A site without an end has no row.
set local lock_timeout = '10s';
create table site_end (
    tenant_id uuid primary key references tenant,
    ends_on date not null,
    request_id uuid,
    wished_on date check (wished_on > ends_on),
    reason text check (length(reason) between 1 and 1000),
    asked_by uuid references account,
    asked_at timestamptz,
    check (num_nulls(request_id, wished_on, reason, asked_by, asked_at) in (0, 5))
);
select protect('site_end');
revoke delete on site_end from minisites_app;
create index site_end_by_day on site_end (ends_on);
create index site_end_requested on site_end (asked_at) where request_id is not null;

insert into site_end (tenant_id, ends_on)
select q.tenant_id, cast(q.answers ->> 'end-date' as date)
  from site_request q
  join tenant t on t.tenant_id = q.tenant_id
 where q.state = 'approved'
   and q.answers ->> 'end-date' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
   and pg_input_is_valid(q.answers ->> 'end-date', 'date');

-- A closed site has no end to put off. A trigger, so that no way to close a site can leave a request behind.
create function close_end_request() returns trigger language plpgsql as $$
begin
    update site_end
       set request_id = null, wished_on = null, reason = null, asked_by = null, asked_at = null
     where tenant_id = new.tenant_id and request_id is not null;
    return null;
end
$$;
create trigger close_end_request after update of state on tenant for each row
    when (old.state is distinct from new.state and new.state in ('archived', 'deleted'))
    execute function close_end_request();
