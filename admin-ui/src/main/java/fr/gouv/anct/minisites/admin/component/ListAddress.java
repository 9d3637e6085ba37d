package fr.gouv.anct.minisites.admin.component;

import fr.gouv.anct.minisites.database.Listing;
import fr.gouv.anct.minisites.rendering.Pagination;
import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
        Map<String, @Nullable String> parameters = new LinkedHashMap<>(filters);
        parameters.put(SORT, by);
        parameters.put(ORDER, down ? DESCENDING : null);
        parameters.put("page", page > 1 ? String.valueOf(page) : null);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parameters.forEach((name, value) -> {
            if (value != null && !value.isBlank()) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        return address.encode().buildAndExpand(parameters).toUriString();
    }
}
