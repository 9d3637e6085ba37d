package fr.gouv.anct.minisites.admin.accounts;

import fr.gouv.anct.minisites.access.AccountListing;
import fr.gouv.anct.minisites.access.AccountSummary;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks up the account named in the URL. */
@Component
class AccountLookup {

    private final AccountListing accounts;
    private final Messages messages;

    AccountLookup(AccountListing accounts, Messages messages) {
        this.accounts = accounts;
        this.messages = messages;
    }

    /** Returns the account; 404 when it does not exist or no longer exists. */
    Mono<AccountSummary> of(AdmittedRequest request) {
        return request.id("account").flatMap(accounts::one).switchIfEmpty(Mono.defer(request::notFound));
    }

    /** Heading of a page below the account's page. */
    ScreenHeading below(AccountSummary summary, String title) {
        return ScreenHeading.of(title)
                .below(messages.get("accounts.title"), AccountListResource.PATH)
                .below(
                        summary.account().name(),
                        AccountPageResource.path(summary.account().id()));
    }
}
