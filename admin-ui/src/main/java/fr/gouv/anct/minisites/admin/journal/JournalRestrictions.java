package fr.gouv.anct.minisites.admin.journal;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.audit.JournalQuery;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Labels the restrictions that a link has set on the journal: to an account, a session, one object. */
@Component
class JournalRestrictions {

    private final Accounts accounts;
    private final Journal journal;

    JournalRestrictions(Accounts accounts, Journal journal) {
        this.accounts = accounts;
        this.journal = journal;
    }

    Mono<List<Filters.Restriction>> of(AdmittedRequest request, JournalFilters filters) {
        ListUrl url = new ListUrl(Paths.JOURNAL.link(), filters.parameters());
        return Flux.concat(
                        Mono.justOrEmpty(filters.account())
                                .flatMap(id -> account(request, id))
                                .map(text -> restriction(url, JournalFilters.ACCOUNT, text)),
                        Mono.just(filters.session())
                                .filter(session -> !session.isEmpty())
                                .flatMap(id -> session(request, id))
                                .map(text -> restriction(url, JournalFilters.SESSION, text)),
                        Mono.justOrEmpty(filters.subject())
                                .map(_ -> request.message("journal.restriction.subject"))
                                .map(text -> restriction(url, JournalFilters.SUBJECT, text)))
                .collectList();
    }

    private static Filters.Restriction restriction(ListUrl url, String parameter, String text) {
        return new Filters.Restriction(text, url.without(parameter).href());
    }

    private Mono<String> account(AdmittedRequest request, UUID id) {
        return accounts.byId(id)
                .map(Account::name)
                .map(name -> request.message("journal.restriction.account", name))
                .defaultIfEmpty(request.message("journal.restriction.account.erased"));
    }

    /** Labels a session by the name of its actor; a session without events has no name. */
    private Mono<String> session(AdmittedRequest request, String id) {
        return journal.page(JournalQuery.ofSession(id, 1))
                .flatMapIterable(page -> page.items())
                .next()
                .map(entry -> request.message(
                        "journal.restriction.session", entry.event().actor()))
                .defaultIfEmpty(request.message("journal.restriction.session.unknown"));
    }
}
