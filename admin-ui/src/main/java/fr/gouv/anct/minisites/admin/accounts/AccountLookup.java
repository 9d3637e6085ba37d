package fr.gouv.anct.minisites.admin.accounts;

import fr.gouv.anct.minisites.access.AccountList;
import fr.gouv.anct.minisites.access.KnownAccount;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Texts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks up the account named in the URL. */
@Component
class AccountLookup {

    private final AccountList accounts;
    private final Texts texts;

    AccountLookup(AccountList accounts, Texts texts) {
        this.accounts = accounts;
        this.texts = texts;
    }

    /** Returns the account; 404 when it does not exist or no longer exists. */
    Mono<KnownAccount> of(Call call) {
        return call.id("account").flatMap(accounts::one).switchIfEmpty(Mono.defer(call::missing));
    }

    /** Heading of a page below the account's page. */
    Heading below(KnownAccount subject, String title) {
        return Heading.of(title)
                .below(texts.say("accounts.title"), AccountListResource.PATH)
                .below(
                        subject.account().name(),
                        AccountPageResource.path(subject.account().id()));
    }
}
