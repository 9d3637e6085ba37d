-- Each node has in memory what live sites share: whether a page is shared changes lists of the portal, as its publication does.
create trigger bump_tenant_on_sharing after update of shared on page for each row
    when (old.shared is distinct from new.shared and new.published_revision is not null)
    execute function bump_tenant();
