package fr.gouv.anct.minisites.site;

import fr.gouv.anct.minisites.content.block.Link;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A temporary message on every page, directly under the navigation.
 *
 * @param from when it is shown first; none: at once
 * @param until after which it is no longer shown
 */
public record Notice(
        NoticeKind kind,
        String title,
        @Nullable String text,
        @Nullable Link link,
        @Nullable String linkLabel,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** Whether visitors see it then. */
    public boolean shown(Instant moment) {
        return !(from != null && moment.isBefore(from)) && !ended(moment);
    }

    public boolean ended(Instant moment) {
        return until != null && !moment.isBefore(until);
    }

    /** When it comes or goes next, and what was made before stops being right; none when it stays as it is. */
    public @Nullable Instant next(Instant moment) {
        return Stream.of(from, until)
                .flatMap(Stream::ofNullable)
                .filter(moment::isBefore)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
