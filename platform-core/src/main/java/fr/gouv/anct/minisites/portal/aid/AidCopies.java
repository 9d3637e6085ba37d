package fr.gouv.anct.minisites.portal.aid;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CrossTenantScope.Purpose;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import java.time.Clock;
import java.util.List;
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
     * Stores the aids.
     *
     * @param whole whether they are the whole list: the others are removed
     */
    public Mono<Void> store(List<Aid> aids, boolean whole) {
        return crossTenant
                .write(
                        Purpose.OUTSIDE,
                        put(aids)
                                .zipWith(whole ? deleteOthers(aids) : Mono.just(0L), Long::sum)
                                .flatMap(changed ->
                                        rows.markCopied(changed > 0, clock.instant(), properties.portalHost())))
                .then();
    }

    private Mono<Long> put(List<Aid> aids) {
        return Flux.fromIterable(aids)
                .map(aid -> new Row(aid.id(), aid, kind(aid.scale()), aid.perimeter()))
                .buffer(ROWS)
                .concatMap(some -> rows.put(Jsonb.write(some)))
                .reduce(0L, Long::sum);
    }

    private Mono<Long> deleteOthers(List<Aid> aids) {
        return rows.deleteOthers(aids.stream().map(Aid::id).toArray(Long[]::new));
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
