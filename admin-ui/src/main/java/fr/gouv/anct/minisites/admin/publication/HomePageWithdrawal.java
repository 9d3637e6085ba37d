package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.util.stream.Stream;

/** Warns before a home page's withdrawal: it is allowed, because an agency must be able to withdraw content at once. */
final class HomePageWithdrawal {

    private HomePageWithdrawal() {}

    /** Returns the warning for the home page; empty for any other page. */
    static Stream<String> consequence(Tenant site, PublicationStatus status, Messages messages) {
        if (!status.path().equals("/")) {
            return Stream.empty();
        }
        boolean live = site.state() == TenantState.LIVE;
        return Stream.of(messages.get(live ? "publication.withdraw.home.live" : "publication.withdraw.home"));
    }
}
