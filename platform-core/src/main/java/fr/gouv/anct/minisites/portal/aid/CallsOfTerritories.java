package fr.gouv.anct.minisites.portal.aid;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.sitedirectory.SharedCall;
import fr.gouv.anct.minisites.territory.TerritoryDetails;
import fr.gouv.anct.minisites.territorycontent.TerritoryContent;
import fr.gouv.anct.minisites.territorycontent.TerritoryItem;
import fr.gouv.anct.minisites.territorycontent.TerritoryScale;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds the open calls for projects of sites that concern a territory, with the nearest deadline first. */
@Component
@Order(15)
class CallsOfTerritories implements TerritoryContent {

    private final SharedCalls calls;
    private final Clock clock;

    CallsOfTerritories(SharedCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "calls";
    }

    private Mono<List<PlacedAid>> open() {
        return calls.current().map(list -> list.open(clock.instant()));
    }

    @Override
    public Flux<TerritoryItem> find(TerritoryDetails territory) {
        return open().flatMapIterable(open -> AidsOfTerritories.items(open, territory, CallsOfTerritories::item));
    }

    private static TerritoryItem item(PlacedAid placed, TerritoryScale scale) {
        SharedCall.OfSite own = requireNonNull(placed.own());
        SharedCall call = own.call();
        return new TerritoryItem(scale, call.title(), call.summary(), own.site(), call.path(), null);
    }

    @Override
    public Flux<String> territories() {
        return open().flatMapIterable(AidsOfTerritories::codes);
    }

    @Override
    public Optional<String> list(TerritoryDetails territory, TerritoryScale scale) {
        return AidsOfTerritories.list(AidFilter.NONE.withCallsOnly(true), territory, scale);
    }
}
