package fr.gouv.anct.minisites.delivery.file;

import fr.gouv.anct.minisites.delivery.page.SharedContentFeed;
import java.time.Instant;
import java.util.List;

/** Generates the Atom feed of what sites share (RFC 4287): the author of an entry is its site. */
public final class SharedContentFeedGenerator {

    private SharedContentFeedGenerator() {}

    public static GeneratedFile atom(SharedContentFeed feed) {
        Instant updated = feed.entries().stream()
                .map(SharedContentFeed.Entry::updated)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return new AtomFeed(
                        feed.self(),
                        feed.list(),
                        feed.title(),
                        null,
                        null,
                        updated,
                        feed.entries().stream()
                                .map(SharedContentFeedGenerator::entry)
                                .toList())
                .file();
    }

    private static AtomFeed.Entry entry(SharedContentFeed.Entry entry) {
        return new AtomFeed.Entry(
                // Stays when the address of the page changes.
                "urn:uuid:" + entry.page(),
                entry.title(),
                null,
                entry.updated(),
                List.of(entry.site()),
                entry.url(),
                null,
                null,
                entry.lead(),
                List.of());
    }
}
