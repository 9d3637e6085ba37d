-- An invitation ends for good when its sender stops being an owner: it used to come back when that person became an owner
-- again, without a word to anyone. A trigger, so that no way to end a membership can forget it.
alter table invitation add column withdrawn_at timestamptz;

create function withdraw_invitations_of_member() returns trigger language plpgsql as $$
begin
    update invitation i set withdrawn_at = now()
     where i.tenant_id = old.tenant_id and i.invited_by = old.account_id
       and i.accepted_at is null and i.revoked_at is null and i.withdrawn_at is null
       -- These invite to any space (Permissions).
       and not exists (select from account a
                        where a.id = old.account_id and a.platform_role in ('communications', 'administrator'));
    return null;
end
$$;
create trigger withdraw_invitations_of_leaver after delete on membership
   for each row when (old.role = 'owner') execute function withdraw_invitations_of_member();
create trigger withdraw_invitations_of_member after update of role on membership
   for each row when (old.role = 'owner' and new.role <> 'owner') execute function withdraw_invitations_of_member();

-- Those whose sender may not invite today.
update invitation i set withdrawn_at = now()
 where i.accepted_at is null and i.revoked_at is null
   and not exists (select from account a
                    where a.id = i.invited_by and a.platform_role in ('communications', 'administrator'))
   and not exists (select from membership m
                    where m.tenant_id = i.tenant_id and m.account_id = i.invited_by and m.role = 'owner');
