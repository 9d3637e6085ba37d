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

    private final SiteDirectory directory;

    SharedCalls(SiteDirectory directory) {
        this.directory = directory;
    }

    /** Returns the calls of all sites, whatever their dates. */
    public Mono<List<PlacedAid>> current() {
        return directory
                .calls()
                .map(calls -> calls.stream().map(SharedCalls::placed).toList());
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
