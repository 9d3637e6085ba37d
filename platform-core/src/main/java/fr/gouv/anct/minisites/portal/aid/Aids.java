package fr.gouv.anct.minisites.portal.aid;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.database.Jsonb;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Reads the copied aids in the transaction of its caller; each node keeps those of the last copy in memory. */
@Component
public class Aids {

    private final AidRows rows;
    private volatile Known known = new Known(0, AidList.NONE);

    Aids(AidRows rows) {
        this.rows = rows;
    }

    private record Known(long version, AidList list) {}

    /** As {@link #current}, in a transaction of its own. */
    @Transactional(readOnly = true)
    public Mono<AidList> read() {
        return current();
    }

    /** Returns the aids of the last copy. */
    public Mono<AidList> current() {
        return rows.findCopy().flatMap(this::at).defaultIfEmpty(AidList.NONE);
    }

    // Read after the version: a copy in between is read again at the next call, never missed.
    private Mono<AidList> at(AidRows.Copy copy) {
        Known latest = known;
        return latest.version() == copy.version()
                ? Mono.just(new AidList(copy.copiedAt(), latest.list().all()))
                : rows.findAll()
                        .map(Aids::read)
                        .collectList()
                        .map(aids -> AidList.of(copy.copiedAt(), aids))
                        .doOnNext(list -> known = new Known(copy.version(), list));
    }

    private static PlacedAid read(AidRows.Stored stored) {
        Aid aid = Jsonb.MAPPER.readValue(stored.facts(), Aid.class);
        return PlacedAid.of(aid, stored.code() == null ? null : area(stored));
    }

    private static PlacedAid.Area area(AidRows.Stored stored) {
        return new PlacedAid.Area(
                requireNonNull(stored.code()),
                requireNonNull(stored.slug()),
                requireNonNull(stored.label()),
                List.of(stored.within()));
    }

    /** Returns the territory with a name; empty when there is none, or several of the same kind. */
    public Mono<Optional<PlacedAid.Area>> area(String name) {
        return rows.findNamed(name)
                .collectList()
                .map(found -> found.size() == 1 ? Optional.of(area(found.getFirst())) : Optional.empty());
    }
}
