package fr.gouv.anct.minisites.portal.aid;

import fr.gouv.anct.minisites.territory.TerritoryDetails;
import fr.gouv.anct.minisites.territory.TerritoryKind;
import fr.gouv.anct.minisites.territorycontent.TerritoryContent;
import fr.gouv.anct.minisites.territorycontent.TerritoryItem;
import fr.gouv.anct.minisites.territorycontent.TerritoryScale;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Finds the open aids that concern a territory, with the nearest deadline first. */
@Component
@Order(20)
class AidsOfTerritories implements TerritoryContent {

    private final Aids aids;
    private final Clock clock;

    AidsOfTerritories(Aids aids, Clock clock) {
        this.aids = aids;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "aids";
    }

    @Override
    public Flux<TerritoryItem> find(TerritoryDetails territory) {
        return aids.read().flatMapIterable(list -> items(list.open(clock.instant()), territory));
    }

    /** Returns the items of open aids, of each scale at most one more than a page shows. */
    static List<TerritoryItem> items(List<PlacedAid> open, TerritoryDetails territory) {
        return items(open, territory, (placed, scale) -> item(placed.aid(), scale));
    }

    static List<TerritoryItem> items(
            List<PlacedAid> open,
            TerritoryDetails territory,
            BiFunction<PlacedAid, TerritoryScale, TerritoryItem> item) {
        Map<TerritoryScale, Integer> counts = new EnumMap<>(TerritoryScale.class);
        return open.stream()
                .flatMap(placed -> scale(placed, territory).map(scale -> item.apply(placed, scale)).stream())
                .filter(found -> counts.merge(found.scale(), 1, Integer::sum) <= SHOWN + 1)
                .toList();
    }

    private static Optional<TerritoryScale> scale(PlacedAid placed, TerritoryDetails territory) {
        if (placed.territories().isEmpty()) {
            return placed.isNational() ? Optional.of(TerritoryScale.FRANCE) : Optional.empty();
        }
        return placed.territories().stream()
                .flatMap(area -> scale(area, territory).stream())
                .min(Comparator.naturalOrder());
    }

    private static Optional<TerritoryScale> scale(PlacedAid.Area area, TerritoryDetails territory) {
        if (area.code().equals(territory.code()) || territory.containingCodes().contains(area.code())) {
            return Optional.of(TerritoryScale.of(area.code(), false));
        }
        return territory.kind() != TerritoryKind.COMMUNE && area.within().contains(territory.code())
                ? Optional.of(TerritoryScale.INSIDE)
                : Optional.empty();
    }

    private static TerritoryItem item(Aid aid, TerritoryScale scale) {
        String text = Stream.of(aid.summary(), Objects.requireNonNullElse(aid.mention(), ""))
                .filter(part -> !part.isBlank())
                .reduce("", (one, other) -> (one + " " + other).strip());
        return new TerritoryItem(scale, aid.name(), text, null, aid.url(), null);
    }

    @Override
    public Flux<String> territories() {
        return aids.read().flatMapIterable(list -> codes(list.open(clock.instant())));
    }

    /** Returns the codes of the territories that aids are for. */
    static List<String> codes(List<PlacedAid> open) {
        return open.stream()
                .flatMap(placed -> placed.territories().stream())
                .map(PlacedAid.Area::code)
                .distinct()
                .toList();
    }

    @Override
    public Optional<String> list(TerritoryDetails territory, TerritoryScale scale) {
        return list(AidFilter.NONE, territory, scale);
    }

    /** Returns the path of the list of aids by a filter, for the territory that the items of a scale are about. */
    static Optional<String> list(AidFilter filter, TerritoryDetails territory, TerritoryScale scale) {
        return scale == TerritoryScale.FRANCE
                ? Optional.of(filter.path())
                : scale.territory(territory)
                        .map(place ->
                                filter.with(AidFacet.TERRITORY, place.slug()).path());
    }
}
