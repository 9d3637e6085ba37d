-- A link to a draft is worth what the membership of who made it is worth; a membership that comes back does not revive it.
alter table preview_link add column maker_left_at timestamptz;

-- A trigger, so that no way to end a membership can forget it.
create function end_links_of_member() returns trigger language plpgsql as $$
begin
    update preview_link set maker_left_at = now()
     where tenant_id = old.tenant_id and created_by = old.account_id and maker_left_at is null;
    return null;
end
$$;
-- Named to fire after forget_writer, which locks pages: whoever publishes locks a page before its links too.
create trigger leave_links_of_member after delete on membership for each row execute function end_links_of_member();
create index preview_link_of_maker on preview_link (tenant_id, created_by) where maker_left_at is null;

update preview_link l set maker_left_at = now()
 where not exists (select from membership m where m.tenant_id = l.tenant_id and m.account_id = l.created_by);
