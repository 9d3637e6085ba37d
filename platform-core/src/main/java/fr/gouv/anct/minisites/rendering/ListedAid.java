package fr.gouv.anct.minisites.rendering;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An aid or a call for projects in a list.
 *
 * @param link to its page at the service or on the site that publishes it
 * @param financers names
 * @param perimeter name of the area that it is for
 * @param mention of its origin, which must be shown
 */
public record ListedAid(
        PageLink link,
        String summary,
        List<String> financers,
        @Nullable String perimeter,
        boolean call,
        @Nullable LocalDate deadline,
        @Nullable String mention) {

    /** Returns its summary with the mention of its origin. */
    public String text() {
        return Stream.of(summary, mention)
                .filter(Objects::nonNull)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Returns who finances it, and where. */
    public String detail() {
        return Stream.concat(financers.stream().limit(3), Stream.ofNullable(perimeter))
                .collect(Collectors.joining(" – "));
    }
}
