package fr.gouv.anct.minisites.territorycontact;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CrossTenantScope.Purpose;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the contacts of departments, and changes them for central communications; each change is in the journal. */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = Purpose.TERRITORIES)
public class TerritoryContacts {

    private final TerritoryContactRows rows;
    private final CrossTenantScope crossTenant;
    private final Journal journal;

    TerritoryContacts(TerritoryContactRows rows, CrossTenantScope crossTenant, Journal journal) {
        this.rows = rows;
        this.crossTenant = crossTenant;
        this.journal = journal;
    }

    /** A contact with its id. */
    public record Known(UUID id, TerritoryContact contact) {}

    /** Result of a change. */
    public enum Result {
        DONE,
        /** Another contact has the same department, programme, function and service. */
        KNOWN,
        UNKNOWN_DEPARTMENT
    }

    /** Returns all contacts, by department; the delegate first. */
    public Mono<List<Known>> all() {
        return crossTenant.read(Purpose.TERRITORIES, rows.findAll()).collectList();
    }

    /**
     * Returns the contacts of departments, as {@link #all}.
     *
     * @param departments codes of territories
     */
    public Mono<List<TerritoryContact>> in(Collection<String> departments) {
        return departments.isEmpty()
                ? Mono.just(List.of())
                : crossTenant
                        .read(Purpose.TERRITORIES, rows.findIn(departments.toArray(String[]::new)))
                        .map(Known::contact)
                        .collectList();
    }

    public Mono<Known> find(UUID id) {
        return crossTenant.read(Purpose.TERRITORIES, rows.find(id)).singleOrEmpty();
    }

    /** Adds a contact, or changes the one with this id. */
    public Mono<Result> put(Known contact, AuditActor by) {
        Mono<Result> put = rows.put(contact)
                .flatMap(count -> count == 0
                        ? Mono.just(Result.UNKNOWN_DEPARTMENT)
                        : journal.record(
                                        by, "territory.contact-changed", AuditSubject.none(), detail(contact.contact()))
                                .thenReturn(Result.DONE));
        return crossTenant.write(Purpose.TERRITORIES, put).onErrorReturn(DuplicateKeyException.class, Result.KNOWN);
    }

    /**
     * Adds the contacts of a list, or changes those with the same department, programme, function and service, all or none.
     *
     * @return the numbers of departments that do not exist; empty when all is done
     */
    public Mono<List<String>> putAll(List<TerritoryContact> contacts, AuditActor by) {
        List<String> departments =
                contacts.stream().map(TerritoryContact::department).distinct().toList();
        Mono<List<String>> put = rows.findUnknown(departments)
                .collectList()
                .flatMap(unknown -> unknown.isEmpty()
                        ? Flux.fromIterable(contacts)
                                .concatMap(rows::merge)
                                .then(journal.record(
                                        by,
                                        "territory.contacts-imported",
                                        AuditSubject.none(),
                                        Map.of("count", Integer.toString(contacts.size()))))
                                .thenReturn(unknown)
                        : Mono.just(unknown));
        return crossTenant.write(Purpose.TERRITORIES, put);
    }

    /** Removes a contact; false when there is none. */
    public Mono<Boolean> remove(Known contact, AuditActor by) {
        return crossTenant.write(
                Purpose.TERRITORIES,
                rows.delete(contact.id())
                        .flatMap(count -> count == 0
                                ? Mono.just(false)
                                : journal.record(
                                                by,
                                                "territory.contact-removed",
                                                AuditSubject.none(),
                                                detail(contact.contact()))
                                        .thenReturn(true)));
    }

    private static Map<String, String> detail(TerritoryContact contact) {
        return Map.of("what", contact.function() + " (" + contact.department() + ")");
    }
}
