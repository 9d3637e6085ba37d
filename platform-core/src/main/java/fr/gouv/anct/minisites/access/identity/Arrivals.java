package fr.gouv.anct.minisites.access.identity;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.access.entry.Applicant;
import fr.gouv.anct.minisites.access.entry.Entry;
import fr.gouv.anct.minisites.access.entry.EntryPass;
import fr.gouv.anct.minisites.access.entry.EntryRules;
import fr.gouv.anct.minisites.access.identity.Reconciliation.Resolved;
import fr.gouv.anct.minisites.access.identity.Reconciliation.Way;
import fr.gouv.anct.minisites.audit.Event;
import fr.gouv.anct.minisites.audit.Journal;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Links a provider identity to an account, found or created, and decides on its admission. */
@Component
public class Arrivals {

    private final Identities identities;
    private final EntryRules rules;
    private final List<EntryPass> passes;
    private final Journal journal;
    private final TransactionalOperator transaction;

    Arrivals(
            Identities identities,
            EntryRules rules,
            ObjectProvider<EntryPass> passes,
            Journal journal,
            TransactionalOperator transaction) {
        this.identities = identities;
        this.rules = rules;
        this.passes = passes.orderedStream().toList();
        this.journal = journal;
        this.transaction = transaction;
    }

    /**
     * Finds or creates the account of a user, and records the sign-in if admitted.
     *
     * @param next path of the user's destination
     */
    public Mono<Reception> receive(Arrival arrival, String next) {
        return Mono.defer(() -> identities.candidates(arrival))
                .map(candidates -> Reconciliation.of(arrival, candidates))
                .flatMap(reconciled -> received(arrival, reconciled, next))
                // If two first sign-ins of one person are concurrent, the second one finds the account created by the
                // first.
                .retryWhen(Retry.max(1).filter(DuplicateKeyException.class::isInstance));
    }

    private Mono<Reception> received(Arrival arrival, Reconciliation reconciled, String next) {
        return switch (reconciled) {
            case Reconciliation.Unresolved(var reason) -> Mono.just(new Reception.TurnedAway(reason));
            case Resolved resolved ->
                applicant(arrival, resolved, next)
                        .map(rules::decide)
                        .flatMap(entry -> entered(arrival, resolved, entry));
        };
    }

    private Mono<Applicant> applicant(Arrival arrival, Resolved resolved, String next) {
        Account account = resolved.account();
        boolean existing = resolved.way() != Way.NEW;
        return Mono.zip(existing ? identities.member(account.id()) : Mono.just(false), passed(arrival, next))
                .map(facts -> new Applicant(
                        arrival.reliableEmail().orElse(null),
                        arrival.siret(),
                        resolved.way() == Way.KNOWN,
                        facts.getT1(),
                        account.platformRole() != null,
                        facts.getT2()));
    }

    private Mono<Boolean> passed(Arrival arrival, String next) {
        return Mono.justOrEmpty(arrival.reliableEmail())
                .flatMapMany(email -> Flux.fromIterable(passes).concatMap(pass -> pass.admits(email, next)))
                .any(admitted -> admitted);
    }

    private Mono<Reception> entered(Arrival arrival, Resolved resolved, Entry entry) {
        return switch (entry) {
            case Entry.Refused(var reason) -> Mono.just(new Reception.TurnedAway(reason));
            case Entry.Admitted(boolean administrator) -> welcomed(arrival, resolved, administrator);
        };
    }

    private Mono<Reception> welcomed(Arrival arrival, Resolved resolved, boolean administrator) {
        Account account = resolved.account();
        return identities
                .keep(account, administrator)
                .then(identities.save(arrival, account.id()))
                .thenMany(Flux.fromIterable(events(account, resolved.way(), administrator)))
                .concatMap(journal::add)
                .then(Mono.<Reception>just(new Reception.Welcomed(account, resolved.emailKept())))
                .as(transaction::transactional);
    }

    private static List<Event> events(Account account, Way way, boolean administrator) {
        Event linked = event("sign-in.linked", account);
        Event named = event("sign-in.administrator", account);
        Event created = new Event(account.name(), account.id(), Accounts.CREATED, null, account.id(), Map.of());
        return switch (way) {
            case KNOWN -> List.of();
            case LINKED -> administrator ? List.of(linked, named) : List.of(linked);
            case NEW -> administrator ? List.of(created, named) : List.of(created);
        };
    }

    private static Event event(String action, Account account) {
        return new Event(account.name(), account.id(), action, null, null, Map.of());
    }
}
