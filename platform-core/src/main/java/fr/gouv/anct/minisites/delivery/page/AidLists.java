package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.block.OpenAids;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.portal.aid.AidFilter;
import fr.gouv.anct.minisites.portal.aid.AidList;
import fr.gouv.anct.minisites.portal.aid.Aids;
import fr.gouv.anct.minisites.portal.aid.PlacedAid.Area;
import fr.gouv.anct.minisites.portal.aid.SharedCalls;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Loads the copied aids and the calls of sites for the pages that show some: by a block, or the list of the portal. */
@Component
class AidLists {

    private final Aids aids;
    private final SharedCalls calls;
    private final MinisitesProperties properties;

    AidLists(Aids aids, SharedCalls calls, MinisitesProperties properties) {
        this.aids = aids;
        this.calls = calls;
        this.properties = properties;
    }

    /**
     * Returns the aids for a page, in the current transaction; {@link PageAids#NONE} for a page that shows none.
     *
     * @param all whether it is the list of all aids
     * @param portal whether it is a page of the portal
     * @param now at which the page is shown
     */
    Mono<PageAids> load(PageRecord record, boolean all, boolean portal, Instant now) {
        List<OpenAids> blocks = blocks(record);
        return blocks.isEmpty() && !all
                ? Mono.just(PageAids.NONE)
                : withCalls()
                        .zipWhen(_ -> areas(blocks))
                        .map(found -> new PageAids(
                                found.getT1(),
                                found.getT2(),
                                portal ? null : properties.origin(properties.portalHost()) + AidFilter.ROOT,
                                record.site().tenantId(),
                                now));
    }

    private Mono<AidList> withCalls() {
        return aids.current().zipWith(calls.current(), AidList::with);
    }

    /** Whether there is a list of aids, in the current transaction: not before the first copy, unless sites share calls. */
    Mono<Boolean> exists() {
        return withCalls().map(list -> !list.isMissing());
    }

    /** Whether a page shows aids by a block. */
    static boolean isShownBy(PageRecord record) {
        return !blocks(record).isEmpty();
    }

    private static List<OpenAids> blocks(PageRecord record) {
        PageRecord.Published published = record.published();
        return published == null
                ? List.of()
                : published.revision().body().stream()
                        .filter(OpenAids.class::isInstance)
                        .map(OpenAids.class::cast)
                        .toList();
    }

    /** Returns the territories that blocks name, by their names; a name of none, or of several, is left out. */
    private Mono<Map<String, Area>> areas(List<OpenAids> blocks) {
        return Flux.fromStream(blocks.stream()
                        .map(OpenAids::territory)
                        .filter(Objects::nonNull)
                        .distinct())
                .concatMap(name -> aids.area(name).flatMap(Mono::justOrEmpty).map(area -> Map.entry(name, area)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
