package fr.gouv.anct.minisites.company;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.outside.OutsideClients;
import fr.gouv.anct.minisites.outside.OutsideException;
import fr.gouv.anct.minisites.site.Siret;
import fr.gouv.anct.minisites.validation.Coded;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Looks up an establishment for a signed-in person who asks for it: the only request of a person that waits for an
 * outside service, for three seconds at most. Nothing is stored.
 */
@Component
public class CompanyLookup {

    private static final Logger LOG = LoggerFactory.getLogger(CompanyLookup.class);
    private static final String CODE = "recherche-entreprises";

    private final CompanyProperties properties;
    private final OutsideClients clients;
    /** Accounts that wait for an answer on this node. */
    private final Set<UUID> waiting = ConcurrentHashMap.newKeySet();

    CompanyLookup(CompanyProperties properties, OutsideClients clients) {
        this.properties = properties;
        this.clients = clients;
    }

    /** Result of a look-up. */
    public sealed interface Result {

        /** An establishment that is open. */
        record Found(Establishment establishment) implements Result {}

        /** An establishment, or its company, that has ceased. */
        record Ceased(Establishment establishment) implements Result {}

        /** Why nothing was found. */
        enum Failure implements Result, Coded {
            /** The text is no SIRET. */
            INVALID,
            /** No establishment has the SIRET. */
            UNKNOWN,
            /** An earlier look-up of the person is not finished. */
            WAITING,
            /** The service has given no usable answer. */
            UNAVAILABLE
        }
    }

    /** Whether the configuration has the base URL of the service. */
    public boolean isConfigured() {
        return properties.isComplete();
    }

    /**
     * Looks up the establishment with a SIRET as typed.
     *
     * @param account of the person who asks, one look-up at a time
     */
    public Mono<Result> find(String typed, UUID account) {
        return Siret.read(typed)
                .map(siret -> Mono.defer(() -> waiting.add(account)
                        // Removed before the answer is given: whoever has it may ask again.
                        ? Mono.using(() -> account, _ -> find(siret), waiting::remove)
                        : Mono.just(Result.Failure.WAITING)))
                .orElseGet(() -> Mono.just(Result.Failure.INVALID));
    }

    private Mono<Result> find(String siret) {
        return Mono.defer(() -> clients.createForRequests(CODE, requireNonNull(properties.baseUrl()))
                        .ask("/search?per_page=1&page=1&q=" + siret))
                .map(answer -> EstablishmentReader.read(answer, siret))
                .onErrorResume(OutsideException.class, CompanyLookup::fail);
    }

    private static Mono<Result> fail(OutsideException fault) {
        LOG.warn("Outside service {}: {} ({})", CODE, fault.fault().code(), fault.getMessage());
        return Mono.just(Result.Failure.UNAVAILABLE);
    }
}
