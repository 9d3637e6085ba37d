package fr.gouv.anct.minisites.admin.component;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dated events with author, quoted text and link, in the given order, for the history of a request or the sheet of a
 * site.
 */
public record EventTimeline(List<Entry> entries) {

    /**
     * One event.
     *
     * @param actor its author
     * @param quote their text, line breaks kept
     * @param href of the screen that tells more; null for most
     */
    public record Entry(
            Instant at,
            String title,
            @Nullable String actor,
            @Nullable String quote,
            @Nullable String href) {

        /** An event without a link. */
        public Entry(Instant at, String title, @Nullable String actor, @Nullable String quote) {
            this(at, title, actor, quote, null);
        }
    }
}
