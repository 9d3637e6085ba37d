package fr.gouv.anct.minisites.admin.component;

import fr.gouv.anct.minisites.database.Listing;
import fr.gouv.anct.minisites.rendering.Pagination;
import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of a list as it is shown now, from which those of its other pages and orders follow.
 *
 * @param filters what narrows it, by the name of the parameter; blank values are left out
 * @param sort the key of the column it is sorted by
 */
public record ListAddress(String path, Map<String, String> filters, String sort, boolean descending) {

    /** The parameter that names the column. */
    public static final String SORT = "tri";
    /** The parameter that turns the order round. */
    public static final String ORDER = "ordre";

    public static final String DESCENDING = "decroissant";

    /** Of a list with one order. */
    public ListAddress(String path, Map<String, String> filters) {
        this(path, filters, "", false);
    }

    /** All that stands in the address but the page, by the name of the parameter; without blank values. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>(filters);
        parameters.put(SORT, sort);
        parameters.put(ORDER, descending ? DESCENDING : "");
        parameters.values().removeIf(String::isBlank);
        return parameters;
    }

    /** The same list without one of its filters. */
    public ListAddress without(String name) {
        Map<String, String> others = new LinkedHashMap<>(filters);
        others.remove(name);
        return new ListAddress(path, others, sort, descending);
    }

    /** Its first page. */
    public String href() {
        return href(sort, descending, 1);
    }

    /** The head of a column by which the list can be sorted; the one in use turns the order round. */
    public Column column(String label, String key) {
        boolean current = key.equals(sort);
        String order = current ? (descending ? "descending" : "ascending") : null;
        return new Column(label, href(key, current && !descending, 1), order);
    }

    /** The pages of a list; the address of each is made when it is read, and few are. */
    public Pagination pagination(Listing<?> listing) {
        return new Pagination(listing.page(), new AbstractList<>() {
            @Override
            public String get(int index) {
                return href(sort, descending, Objects.checkIndex(index, size()) + 1);
            }

            @Override
            public int size() {
                return listing.pages();
            }
        });
    }

    private String href(String by, boolean down, int page) {
        Map<String, String> parameters = new ListAddress(path, filters, by, down).parameters();
        if (page > 1) {
            parameters.put("page", String.valueOf(page));
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }
}
