package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.SystemPage;
import fr.gouv.anct.minisites.delivery.http.RequestTrace;
import fr.gouv.anct.minisites.facet.ListFilter;
import fr.gouv.anct.minisites.rendering.PageModel;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The parts of a request that a page may depend on: its path and the query parameters that pages declare. Other query
 * parameters are ignored, and so cannot fill the cache.
 *
 * @param path within the site, normalised
 * @param number of the page of a list, from 1
 * @param filter of a generated list
 * @param query of the search, on the search page and for its suggestions alone: elsewhere it would appear in the header of a cached page
 * @param draft the page whose draft a preview shows
 * @param author the account whose working copy of it is shown, if it has one
 */
public record VisitorPageRequest(
        String path,
        int number,
        ListFilter filter,
        @Nullable String query,
        @Nullable UUID draft,
        @Nullable UUID author) {

    public VisitorPageRequest(String path, int number, ListFilter filter, @Nullable String query) {
        this(path, number, filter, query, null, null);
    }

    private static final int LONGEST_QUERY = 200;

    public static VisitorPageRequest of(String path, MultiValueMap<String, String> parameters) {
        if (parameters.isEmpty()) {
            // Nearly every request; looking for each facet took an eighth of the time of a cached page.
            return of(path);
        }
        return new VisitorPageRequest(
                path,
                number(parameters.getFirst("page")),
                ListFilter.of(parameters),
                searches(path) ? blankToNull(parameters.getFirst("q")) : null);
    }

    private static boolean searches(String path) {
        return path.equals(SystemPage.SEARCH.path()) || path.equals(SearchSuggestions.PATH);
    }

    /** Returns a request without query parameters. */
    public static VisitorPageRequest of(String path) {
        return new VisitorPageRequest(path, 1, ListFilter.NONE, null);
    }

    /** Returns the request with the draft of a page, or with an account's working copy of it. */
    public VisitorPageRequest with(@Nullable UUID page, @Nullable UUID writer) {
        return new VisitorPageRequest(path, number, filter, query, page, writer);
    }

    /** Whether it asks for a page or a filter of a list. */
    public boolean varied() {
        return number != 1 || filtered();
    }

    /** Whether it asks for a filter of a list. */
    boolean filtered() {
        return !filter.equals(ListFilter.NONE);
    }

    /**
     * Returns the search that a visitor has begun with this request; null for further pages and filters of its results.
     *
     * @param result of this request
     */
    public RequestTrace.@Nullable Search begunSearch(PageLookupResult result) {
        return query != null
                        && !varied()
                        && result instanceof PageLookupResult.Found found
                        && found.page() instanceof PageModel.SearchResults results
                ? new RequestTrace.Search(
                        query, results.total() > 0 || !results.partly().isEmpty())
                : null;
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
        // PostgreSQL accepts no NUL character in a text.
        String stripped = value.replace('\0', ' ').strip();
        return stripped.length() > LONGEST_QUERY ? stripped.substring(0, LONGEST_QUERY) : stripped;
    }
}
