package fr.gouv.anct.minisites.admin.account;

import fr.gouv.anct.minisites.access.AccountMembership;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Paths;
import java.util.List;

/**
 * Builds the table of the sites of an account with its role in each, for the user's own account screen and for
 * administrators.
 */
public final class AccountMembershipTable {

    private AccountMembershipTable() {}

    public static TableView of(AdmittedRequest request, List<AccountMembership> memberships) {
        return Table.<AccountMembership>of(request, "account.parts")
                .column("site", membership -> Cell.link(membership.site(), Paths.SITE.linkOf(membership.slug())))
                .column(
                        "role",
                        membership -> Cell.text(
                                request.message("role." + membership.role().code())))
                .build("parts", memberships);
    }
}
