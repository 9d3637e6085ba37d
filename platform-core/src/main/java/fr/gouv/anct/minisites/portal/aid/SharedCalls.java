package fr.gouv.anct.minisites.portal.aid;

import fr.gouv.anct.minisites.sitedirectory.SharedCall;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives the calls for projects that sites share as aids, for the lists of the portal; from the memory of this node. */
@Component
public class SharedCalls {

    private record Known(List<SharedCall.OfSite> calls, AidList list) {}

    private final SiteDirectory directory;
    private volatile Known known = new Known(List.of(), AidList.NONE);

    SharedCalls(SiteDirectory directory) {
        this.directory = directory;
    }

    /** Returns the calls of all sites, whatever their dates. */
    public Mono<AidList> current() {
        return directory.calls().map(this::list);
    }

    /** Sorts the calls once for all pages that show them, until a site changes: the directory returns the same list until then. */
    private AidList list(List<SharedCall.OfSite> calls) {
        Known last = known;
        if (last.calls() != calls) {
            last = new Known(
                    calls,
                    AidList.ofCalls(calls.stream().map(SharedCalls::placed).toList()));
            known = last;
        }
        return last.list();
    }

    private static PlacedAid placed(SharedCall.OfSite own) {
        SharedCall call = own.call();
        List<PlacedAid.Area> areas = call.places().stream()
                .map(place -> new PlacedAid.Area(place.code(), place.slug(), place.label(), place.within()))
                .toList();
        Aid aid = new Aid(
                0,
                call.title(),
                own.url(),
                call.summary(),
                List.of(own.name()),
                List.of(own.name()),
                call.themes(),
                call.audiences(),
                List.of(),
                areas.isEmpty() ? "France" : null,
                null,
                true,
                lastDay(call.closes()),
                call.date(),
                null);
        return PlacedAid.of(aid, areas, own);
    }

    private static @Nullable LocalDate lastDay(@Nullable Instant closes) {
        return closes == null ? null : ParisCalendar.dateOf(closes.minusNanos(1));
    }
}
