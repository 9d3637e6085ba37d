package fr.gouv.anct.minisites.sharedcontent;

import fr.gouv.anct.minisites.facet.ListFacet;
import fr.gouv.anct.minisites.facet.ListFilter;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.DirectorySnapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The items that live sites share at one moment, newest first, with their facets. Immutable. Filtering and counting take time
 * by the number of items, some milliseconds for a hundred thousand: off the event loop.
 */
public final class SharedItems {

    /** No items, of no site. */
    static final SharedItems NONE = new SharedItems(
            DirectorySnapshot.EMPTY,
            Map.of(),
            List.of(),
            FacetValues.of(List.of(), List.of(), DirectorySnapshot.EMPTY));

    private final DirectorySnapshot snapshot;
    private final Map<UUID, Long> versions;
    private final List<SharedItem> all;
    private final FacetValues values;

    private SharedItems(
            DirectorySnapshot snapshot, Map<UUID, Long> versions, List<SharedItem> all, FacetValues values) {
        this.snapshot = snapshot;
        this.versions = versions;
        this.all = all;
        this.values = values;
    }

    /** An item of the result, by the ids of its site and of its page. */
    public record Key(UUID site, UUID page) {}

    /**
     * The number of items with a value of a facet.
     *
     * @param value as in addresses
     * @param label in words; equal to the value where the reader of the list words it
     */
    public record Counted(ListFacet facet, String value, String label, long items) {}

    /**
     * One page of a list.
     *
     * @param filter with what replaces the terms and territories that it asks for
     * @param total number of items that the filter admits
     * @param keys of the items of the page
     * @param counts of every value that some item has; the selection in its own facet is ignored
     */
    public record Found(ListFilter filter, int total, List<Key> keys, List<Counted> counts) {}

    boolean isOf(DirectorySnapshot other) {
        return snapshot == other;
    }

    /** Whether a later snapshot has the same versions of live sites, and the same terms. */
    boolean isSameIn(DirectorySnapshot later) {
        return later.terms().equals(snapshot.terms()) && versions(later).equals(versions);
    }

    /** Returns the same items, of a later snapshot. */
    SharedItems of(DirectorySnapshot later) {
        return new SharedItems(later, versions, all, values);
    }

    private static Map<UUID, Long> versions(DirectorySnapshot snapshot) {
        return snapshot.live().collect(Collectors.toUnmodifiableMap(Tenant::id, Tenant::version));
    }

    /** Returns the live sites whose items are not those of their present version. */
    static List<UUID> outdated(SharedItems known, DirectorySnapshot now) {
        return now.live()
                .filter(site -> !Long.valueOf(site.version()).equals(known.versions.get(site.id())))
                .map(Tenant::id)
                .toList();
    }

    /** Returns the items with those of some sites replaced, without sites that are no longer live. */
    List<SharedItem> with(Set<UUID> reloaded, List<SharedItem> read, DirectorySnapshot now) {
        Set<UUID> kept = now.live()
                .map(Tenant::id)
                .filter(site -> !reloaded.contains(site))
                .collect(Collectors.toSet());
        Map<List<String>, List<String>> terms = new HashMap<>();
        return Stream.concat(all.stream().filter(item -> kept.contains(item.site())), read.stream())
                .map(item -> item.with(terms.computeIfAbsent(item.terms(), Function.identity())))
                .sorted(SharedItem.NEWEST_FIRST)
                .toList();
    }

    /** @param all newest first */
    static SharedItems of(List<SharedItem> all, List<ItemTerritory> places, DirectorySnapshot snapshot) {
        return new SharedItems(snapshot, versions(snapshot), all, FacetValues.of(all, places, snapshot));
    }

    /** Whether some item is about a territory, or about one within it. */
    boolean hasTerritory(String slug) {
        return values.hasTerritory(slug);
    }

    /**
     * Returns one page of the items that a filter admits.
     *
     * @param elsewhere the selected territories of which there is no {@linkplain #hasTerritory item}
     * @param today items of later days are left out, and services after their last day
     */
    Found find(ListFilter filter, List<ItemTerritory> elsewhere, LocalDate today, int offset, int limit) {
        int day = (int) today.toEpochDay();
        FacetValues.Selection selection = values.select(filter, elsewhere);
        Map<List<String>, FacetValues.Judged> judged = new IdentityHashMap<>();
        List<Key> keys = new ArrayList<>();
        int total = 0;
        for (SharedItem item : all) {
            if (!item.isListedOn(day)) {
                continue;
            }
            FacetValues.Judged terms = judged.computeIfAbsent(item.terms(), selection::judge);
            if (selection.count(item, terms)) {
                if (total >= offset && keys.size() < limit) {
                    keys.add(new Key(item.site(), item.page()));
                }
                total++;
            }
        }
        return new Found(filter, total, List.copyOf(keys), selection.counts());
    }
}
