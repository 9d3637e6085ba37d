package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.review.Standing;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.util.stream.Stream;

/** Warns before a home page's withdrawal: it is allowed, because an agency must be able to withdraw content at once. */
final class HomeWithdrawal {

    private HomeWithdrawal() {}

    /** Returns the warning for the home page; empty for any other page. */
    static Stream<String> consequence(Tenant site, Standing standing, Texts texts) {
        if (!standing.path().equals("/")) {
            return Stream.empty();
        }
        boolean live = site.state() == TenantState.LIVE;
        return Stream.of(texts.say(live ? "publication.withdraw.home.live" : "publication.withdraw.home"));
    }
}
