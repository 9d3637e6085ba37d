package fr.gouv.anct.minisites.portal.office;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.outside.OutsideClient;
import fr.gouv.anct.minisites.outside.OutsideClients;
import fr.gouv.anct.minisites.outside.OutsideException;
import fr.gouv.anct.minisites.outside.OutsideFault;
import fr.gouv.anct.minisites.outside.OutsideSource;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Copies the offices that pages of territories show, list by list. A fault ends the copy: the lists before it are new,
 * and the others stay as they were and are the first ones of the next attempt.
 */
@Component
class OfficeSource implements OutsideSource {

    static final String CODE = "annuaire";

    private final OfficeProperties properties;
    private final OutsideClients clients;
    private final OfficeCopies copies;

    OfficeSource(OfficeProperties properties, OutsideClients clients, OfficeCopies copies) {
        this.properties = properties;
        this.clients = clients;
        this.copies = copies;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public boolean isConfigured() {
        return properties.isComplete();
    }

    @Override
    public Duration every() {
        return properties.every();
    }

    @Override
    public Mono<Integer> fetch() {
        return Mono.fromCallable(() -> clients.create(CODE, requireNonNull(properties.baseUrl())))
                .zipWhen(_ -> copies.lists())
                .flatMap(both -> fetch(both.getT1(), both.getT2()));
    }

    private Mono<Integer> fetch(OutsideClient client, List<OfficeList> lists) {
        // Before the territories are loaded, no office has a place.
        return lists.isEmpty()
                ? Mono.error(new OutsideException(OutsideFault.INTERNAL, "territories"))
                : Flux.fromIterable(lists)
                        .concatMap(list -> fetch(client, list))
                        .reduce(0, Integer::sum);
    }

    private Mono<Integer> fetch(OutsideClient client, OfficeList list) {
        return copies.markTried(list)
                .then(Mono.defer(() -> new OfficePages(client, list).fetch()))
                .flatMap(found -> store(list, found));
    }

    /** Of a list that is not believed, the offices are added or changed, and none is removed. */
    private Mono<Integer> store(OfficeList list, OfficePages.Result found) {
        return copies.store(list, found.offices(), found.ids())
                .filter(believed -> believed)
                .map(_ -> found.offices().size())
                .switchIfEmpty(Mono.error(() -> new OutsideException(
                        OutsideFault.INCOMPLETE,
                        "%s: %d".formatted(list.code(), found.ids().size()))));
    }
}
