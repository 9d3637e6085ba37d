package fr.gouv.anct.minisites.admin.accounts;

import fr.gouv.anct.minisites.access.AccountList;
import fr.gouv.anct.minisites.access.KnownAccount;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Texts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The account that an address names. */
@Component
class Subjects {

    private final AccountList accounts;
    private final Texts texts;

    Subjects(AccountList accounts, Texts texts) {
        this.accounts = accounts;
        this.texts = texts;
    }

    /** 404 when there is none, or none any more. */
    Mono<KnownAccount> of(Call call) {
        return call.id("account").flatMap(accounts::one).switchIfEmpty(Mono.defer(call::missing));
    }

    /** The heading of a page below that of the account. */
    Heading below(KnownAccount subject, String title) {
        return Heading.of(title)
                .below(texts.say("accounts.title"), AccountListResource.PATH)
                .below(
                        subject.account().name(),
                        AccountPageResource.path(subject.account().id()));
    }
}
