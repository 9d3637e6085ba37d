package fr.gouv.anct.minisites.delivery.file;

import fr.gouv.anct.minisites.delivery.page.AidFeed;
import fr.gouv.anct.minisites.delivery.page.SiteUrls;
import fr.gouv.anct.minisites.portal.aid.Aid;
import fr.gouv.anct.minisites.portal.aid.AidFilter;
import fr.gouv.anct.minisites.portal.aid.AidList;
import fr.gouv.anct.minisites.portal.aid.PlacedAid;
import fr.gouv.anct.minisites.sitedirectory.SharedCall;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Generates the Atom feed and the calendar of the open aids, calls of sites included, from values already loaded. */
final class AidFileGenerator {

    private static final int AIDS_IN_FEED = 50;

    private AidFileGenerator() {}

    /** Generates the Atom feed of the newest open aids (RFC 4287). */
    static GeneratedFile atom(AidList list, String title, Instant now, SiteUrls urls) {
        String self = urls.absolute(AidFeed.ATOM);
        Instant copied = Objects.requireNonNullElse(list.copiedAt(), Instant.EPOCH);
        List<PlacedAid> newest = list.open(now).stream()
                .sorted(Comparator.comparing(
                                (PlacedAid placed) -> placed.aid().created(),
                                Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                        .reversed())
                .limit(AIDS_IN_FEED)
                .toList();
        List<AtomFeed.Entry> entries =
                newest.stream().map(placed -> entry(self, placed, copied)).toList();
        Instant updated = entries.stream().map(AtomFeed.Entry::updated).reduce(copied, AidFileGenerator::later);
        return new AtomFeed(self, urls.absolute(AidFilter.ROOT), title, null, null, updated, entries).file();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private static AtomFeed.Entry entry(String self, PlacedAid placed, Instant copied) {
        Aid aid = placed.aid();
        SharedCall.OfSite own = placed.own();
        Instant created = aid.created() == null ? copied : SiteFileGenerator.noon(aid.created());
        return new AtomFeed.Entry(
                self + "#" + placed.uid(),
                aid.name(),
                own == null ? null : created,
                own == null ? created : own.call().changed(),
                aid.financers().isEmpty() ? List.of("Aides-territoires") : aid.financers(),
                aid.url(),
                null,
                null,
                text(aid),
                List.of());
    }

    private static String text(Aid aid) {
        return aid.mention() == null ? aid.summary() : aid.summary() + "\n" + aid.mention();
    }

    /** Generates the calendar of the deadlines of open aids: an event for each. */
    static GeneratedFile calendar(AidList list, String title, Instant now) {
        Instant copied = Objects.requireNonNullElse(list.copiedAt(), Instant.EPOCH);
        return CalendarWriter.calendar(
                title,
                list.open(now).stream()
                        .flatMap(placed -> deadline(placed, copied).stream())
                        .toList());
    }

    private static Optional<CalendarWriter.Deadline> deadline(PlacedAid placed, Instant copied) {
        SharedCall.OfSite own = placed.own();
        return Optional.ofNullable(placed.end())
                .map(end -> new CalendarWriter.Deadline(
                        placed.uid() + (own == null ? "@aides-territoires" : "@minisites"),
                        own == null ? copied : own.call().changed(),
                        end,
                        placed.aid().name(),
                        text(placed.aid()),
                        placed.aid().url()));
    }
}
