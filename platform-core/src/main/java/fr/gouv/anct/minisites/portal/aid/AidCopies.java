package fr.gouv.anct.minisites.portal.aid;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CrossTenantScope.Purpose;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.outside.WholeList;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Stores a copy of the aids in one transaction, after which the pages that show aids are rendered again. */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = Purpose.OUTSIDE)
public class AidCopies {

    private static final int ROWS = 500;

    private final AidRows rows;
    private final CrossTenantScope crossTenant;
    private final MinisitesProperties properties;
    private final Clock clock;

    AidCopies(AidRows rows, CrossTenantScope crossTenant, MinisitesProperties properties, Clock clock) {
        this.rows = rows;
        this.crossTenant = crossTenant;
        this.properties = properties;
        this.clock = clock;
    }

    private record Row(
            long id,
            Aid facts,
            @Nullable String kind,
            @Nullable String perimeter) {}

    /**
     * Stores the aids, and removes those that a whole list no longer has, unless it is {@linkplain WholeList#isShort short}.
     *
     * @param listed ids of the whole list, also of the aids that could not be read: these stay as they were; empty where the
     *     list is not whole
     * @return whether the copy now has the aids of the list alone
     */
    public Mono<Boolean> store(List<Aid> aids, Set<Long> listed) {
        return crossTenant.write(
                Purpose.OUTSIDE,
                put(aids).zipWhen(_ -> isBelieved(listed)).flatMap(both -> store(both.getT1(), listed, both.getT2())));
    }

    private Mono<Boolean> store(long changed, Set<Long> listed, boolean believed) {
        Mono<Long> removed = believed ? rows.deleteOthers(listed.toArray(Long[]::new)) : Mono.just(0L);
        return removed.flatMap(
                        others -> rows.markCopied(changed + others > 0, clock.instant(), properties.portalHost()))
                .thenReturn(believed);
    }

    private Mono<Boolean> isBelieved(Set<Long> listed) {
        Instant now = clock.instant();
        return listed.isEmpty()
                ? Mono.just(false)
                : rows.count()
                        .flatMap(copied -> WholeList.isShort(listed.size(), copied)
                                ? rows.markShort(now, now.minus(WholeList.BELIEVED_AFTER))
                                : rows.markLong().thenReturn(true))
                        .defaultIfEmpty(false);
    }

    private Mono<Long> put(List<Aid> aids) {
        return Flux.fromIterable(aids)
                .map(aid -> new Row(aid.id(), aid, kind(aid.scale()), aid.perimeter()))
                .buffer(ROWS)
                .concatMap(some -> rows.put(Jsonb.write(some)))
                .reduce(0L, Long::sum);
    }

    /** Returns the kind of territory that a scale of Aides-territoires stands for; null for any other scale. */
    private static @Nullable String kind(@Nullable String scale) {
        return switch (scale) {
            case "Région" -> "region";
            case "Département" -> "department";
            case "EPCI" -> "epci";
            case "Commune" -> "commune";
            case null, default -> null;
        };
    }
}
