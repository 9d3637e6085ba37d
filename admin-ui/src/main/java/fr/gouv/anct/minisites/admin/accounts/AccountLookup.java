package fr.gouv.anct.minisites.admin.accounts;

import fr.gouv.anct.minisites.access.AccountListing;
import fr.gouv.anct.minisites.access.AccountSummary;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Loads the account whose id is in the URL of an account administration screen, answers 404 without one, and builds the
 * headings below it.
 */
@Component
class AccountLookup {

    private final AccountListing accounts;

    AccountLookup(AccountListing accounts) {
        this.accounts = accounts;
    }

    /** Returns the account; 404 when it does not exist or no longer exists. */
    Mono<AccountSummary> of(AdmittedRequest request) {
        return request.find("account", accounts::one);
    }

    /** Returns the heading of a screen below the account's, whose message may name the account. */
    static ScreenHeading heading(AdmittedRequest request, AccountSummary summary, String key) {
        return request.heading(key, summary.account().name())
                .below(request.message("accounts.title"), Paths.ACCOUNTS.link())
                .below(
                        summary.account().name(),
                        Paths.ACCOUNT.link(summary.account().id()));
    }
}
