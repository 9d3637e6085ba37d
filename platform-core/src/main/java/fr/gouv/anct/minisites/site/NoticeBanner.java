package fr.gouv.anct.minisites.site;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.reference.Link;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A temporary notice banner on every page, directly under the navigation.
 *
 * @param from start of display; null for at once
 * @param until end of display, exclusive
 */
@JsonTypeName("Notice")
public record NoticeBanner(
        NoticeBannerKind kind,
        String title,
        @Nullable String text,
        @Nullable Link link,
        @Nullable String linkLabel,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** Whether visitors see it at that time. */
    public boolean shown(Instant moment) {
        return !(from != null && moment.isBefore(from)) && !ended(moment);
    }

    public boolean ended(Instant moment) {
        return until != null && !moment.isBefore(until);
    }

    /** Returns the next start or end of display, at which cached pages expire; null when none follows. */
    public @Nullable Instant next(Instant moment) {
        return Stream.of(from, until)
                .flatMap(Stream::ofNullable)
                .filter(moment::isBefore)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
