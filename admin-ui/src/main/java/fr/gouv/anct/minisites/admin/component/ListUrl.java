package fr.gouv.anct.minisites.admin.component;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.rendering.Pagination;
import fr.gouv.anct.minisites.validation.EnumCode;
import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * URL of a list in its current state, from which the URLs of its other pages and orders are derived.
 *
 * @param filters by parameter name; blank values are left out
 * @param sort key of the column it is sorted by
 */
public record ListUrl(String path, Map<String, String> filters, String sort, boolean descending) {

    /** Query parameter for the column key. */
    public static final String SORT = "tri";
    /** Query parameter for the sort direction. */
    public static final String ORDER = "ordre";

    public static final String DESCENDING = "decroissant";

    /** URL of a list with a fixed order. */
    public ListUrl(String path, Map<String, String> filters) {
        this(path, filters, "", false);
    }

    /** Returns the value of a parameter for a constant: see {@link EnumCode}. */
    public static String code(Enum<?> constant) {
        return EnumCode.of(constant);
    }

    /** Returns the constant that a query parameter names; empty for none. */
    public static <E extends Enum<E>> Optional<E> query(AdmittedRequest request, String name, Class<E> type) {
        return request.query(name).flatMap(text -> EnumCode.find(type, text));
    }

    /** Returns all query parameters but the page; without blank values. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>(filters);
        parameters.put(SORT, sort);
        parameters.put(ORDER, descending ? DESCENDING : "");
        parameters.values().removeIf(String::isBlank);
        return parameters;
    }

    /** Returns the URL without one of its filters. */
    public ListUrl without(String name) {
        Map<String, String> others = new LinkedHashMap<>(filters);
        others.remove(name);
        return new ListUrl(path, others, sort, descending);
    }

    /** Returns the URL of the first page. */
    public String href() {
        return href(sort, descending, 1);
    }

    /** Returns a sortable column; the current one reverses the order. */
    public TableColumn column(String label, String key) {
        boolean current = key.equals(sort);
        String order = current ? (descending ? "descending" : "ascending") : null;
        return new TableColumn(label, href(key, current && !descending, 1), order);
    }

    /** Returns the pagination; the URL of each page is built lazily, because few are displayed. */
    public Pagination pagination(ResultPage<?> results) {
        return new Pagination(results.page(), new AbstractList<>() {
            @Override
            public String get(int index) {
                return href(sort, descending, Objects.checkIndex(index, size()) + 1);
            }

            @Override
            public int size() {
                return results.pages();
            }
        });
    }

    private String href(String by, boolean down, int page) {
        Map<String, String> parameters = new ListUrl(path, filters, by, down).parameters();
        if (page > 1) {
            parameters.put("page", String.valueOf(page));
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }
}
