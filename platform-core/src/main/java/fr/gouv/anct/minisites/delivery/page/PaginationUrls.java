package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.rendering.Pagination;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** Builds the URLs of a paginated list, within its site: the first page has no number. */
final class PaginationUrls {

    private PaginationUrls() {}

    /** @param filter the encoded query of all pages of the list; empty when there is none */
    static String of(String path, String filter, int number) {
        String page = number == 1 ? "" : "page=" + number;
        String separator = filter.isEmpty() || page.isEmpty() ? "" : "&";
        String query = filter + separator + page;
        return query.isEmpty() ? path : path + "?" + query;
    }

    /**
     * Returns the pagination of a list.
     *
     * @param number of the page shown, from 1
     */
    static Pagination pagination(SiteUrls urls, String path, String filter, int number, int pages) {
        return new Pagination(
                number,
                IntStream.rangeClosed(1, pages)
                        .mapToObj(n -> urls.href(of(path, filter, n)))
                        .toList());
    }

    /** Encodes a value of a query. */
    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
