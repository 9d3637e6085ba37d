package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.rendering.Pagination;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** The addresses of a list's pages, within their site: the first has no number. */
final class NumberedAddress {

    private NumberedAddress() {}

    /** @param filter the query that all pages of the list have, encoded; blank when there is none */
    static String of(String path, String filter, int number) {
        String page = number == 1 ? "" : "page=" + number;
        String separator = filter.isEmpty() || page.isEmpty() ? "" : "&";
        String query = filter + separator + page;
        return query.isEmpty() ? path : path + "?" + query;
    }

    /**
     * All of them.
     *
     * @param number of the page that is shown, from 1
     */
    static Pagination pagination(SiteUrls urls, String path, String filter, int number, int pages) {
        return new Pagination(
                number,
                IntStream.rangeClosed(1, pages)
                        .mapToObj(n -> urls.href(of(path, filter, n)))
                        .toList());
    }

    /** The query of a list of articles that one theme narrows. */
    static String theme(String tag) {
        return "etiquette=" + encode(tag);
    }

    /** A value of a query. */
    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
