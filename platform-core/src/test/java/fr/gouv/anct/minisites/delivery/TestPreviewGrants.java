package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.content.preview.PreviewGrant;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import java.util.UUID;

/** Creates preview grants. */
public final class TestPreviewGrants {

    private TestPreviewGrants() {}

    /** Grants a preview to a member of the team. */
    public static PreviewGrant member(TestSite site) {
        PreviewGrant account = account(null);
        SuperuserDatabase.change(
                "insert into membership (tenant_id, account_id, role) values (?, ?, 'contributor')",
                site.id(),
                account.id());
        return account;
    }

    /** Grants a preview to an account with a platform role, or none. */
    public static PreviewGrant account(String platformRole) {
        UUID id = UUID.randomUUID();
        SuperuserDatabase.change(
                "insert into account (id, email, given_name, usual_name, platform_role) values (?, ?, 'Une', 'Lectrice', ?)",
                id,
                id + "@exemple.fr",
                platformRole);
        return new PreviewGrant.OfAccount(id);
    }

    /** Creates a secret link to a page, valid for a fortnight. */
    public static PreviewGrant link(TestSite site, UUID page, boolean endsAtPublication) {
        UUID id = UUID.randomUUID();
        SuperuserDatabase.change(
                """
                insert into preview_link (tenant_id, id, page_id, token_hash, label, created_by, expires_at,
                                          ends_at_publication)
                values (?, ?, ?, sha256(?::text::bytea), 'La mairie', ?, now() + interval '14 days', ?)
                """, site.id(), id, page, id.toString(), account(null).id(), endsAtPublication);
        return new PreviewGrant.OfLink(id);
    }
}
