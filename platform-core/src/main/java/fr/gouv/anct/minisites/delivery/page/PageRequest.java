package fr.gouv.anct.minisites.delivery.page;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What of a request a page may depend on: its path and the query parameters that pages declare. Anything else in the
 * query is ignored, and so cannot fill the cache.
 *
 * @param path within the site, normalised
 * @param number of the page of a list, from 1
 * @param tag filter of the list of articles
 * @param query of the search, on the search page alone: anywhere else it would be in the header of a page that is kept
 * @param draft the page that is shown as its team works on it, in a preview
 * @param author whose working copy of it is shown, when there is one
 */
public record PageRequest(
        String path,
        int number,
        @Nullable String tag,
        @Nullable String query,
        @Nullable UUID draft,
        @Nullable UUID author) {

    public PageRequest(String path, int number, @Nullable String tag, @Nullable String query) {
        this(path, number, tag, query, null, null);
    }

    private static final int LONGEST_QUERY = 200;

    public static PageRequest of(String path, MultiValueMap<String, String> parameters) {
        return new PageRequest(
                path,
                number(parameters.getFirst("page")),
                blankToNull(parameters.getFirst("etiquette")),
                path.equals(SystemPage.SEARCH.path()) ? blankToNull(parameters.getFirst("q")) : null);
    }

    /** Without any parameter. */
    public static PageRequest of(String path) {
        return new PageRequest(path, 1, null, null);
    }

    /** The same with the draft of a page in its place, or what an account is writing in it. */
    public PageRequest with(@Nullable UUID page, @Nullable UUID writer) {
        return new PageRequest(path, number, tag, query, page, writer);
    }

    /** Whether it asks for a part of a list. */
    boolean varied() {
        return number != 1 || tag != null;
    }

    private static int number(@Nullable String value) {
        return Optional.ofNullable(value)
                .filter(v -> v.matches("[1-9][0-9]{0,4}"))
                .map(Integer::parseInt)
                .orElse(1);
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        if (value == null || value.replace('\0', ' ').isBlank()) {
            return null;
        }
        // PostgreSQL takes no text with a zero in it.
        String stripped = value.replace('\0', ' ').strip();
        return stripped.length() > LONGEST_QUERY ? stripped.substring(0, LONGEST_QUERY) : stripped;
    }
}
