package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.block.CallFacts;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.content.block.ServiceFacts;
import fr.gouv.anct.minisites.facet.ListFacet;
import fr.gouv.anct.minisites.facet.ListFilter;
import fr.gouv.anct.minisites.facet.ListFilter.Choice;
import fr.gouv.anct.minisites.rendering.FacetLinks;
import fr.gouv.anct.minisites.validation.Slugged;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The values by which visitors can filter a list, with their links.
 *
 * @param counts of every value that something in the list has, also of those that the filter excludes
 * @param labels of values, as visitors read them
 * @param hrefs of the list with a filter
 */
record FacetChoices(
        ListFilter filter,
        List<Counted> counts,
        Function<Choice, String> labels,
        Function<ListFilter, String> hrefs,
        DeliveryMessages messages) {

    /** Maximum number of values of a facet that are shown: the selected ones and the most frequent. */
    private static final int VALUES_SHOWN = 30;

    /** Values that mean all others: the theme and the kind. */
    private static final Set<String> OTHERS = Set.of("autres-themes", DocumentFacts.Kind.OTHER.slug());

    /** The values of facets that have an order of their own. */
    private static final Map<ListFacet, List<String>> ORDERED = Map.of(
            ListFacet.PHASE, slugs(ServiceFacts.Phase.values()), ListFacet.STATUS, slugs(CallFacts.Status.values()));

    private static List<String> slugs(Slugged[] constants) {
        return Arrays.stream(constants).map(Slugged::slug).toList();
    }

    /** The number of entries of the list that a value admits. */
    record Counted(Choice choice, long entries) {}

    /** Returns the facets that divide the list, and those of which a value is selected. */
    List<FacetLinks> links() {
        return Arrays.stream(ListFacet.values())
                .map(facet -> new FacetLinks(facet.parameter(), links(facet)))
                .filter(FacetChoices::distinguishes)
                .toList();
    }

    /** Whether a facet divides the list; its only value does not, but a collection, in which few documents are. */
    private static boolean distinguishes(FacetLinks facet) {
        return facet.values().size() > 1
                || facet.values().stream().anyMatch(FacetLinks.Value::selected)
                || (facet.code().equals(ListFacet.COLLECTION.parameter())
                        && !facet.values().isEmpty());
    }

    private List<FacetLinks.Value> links(ListFacet facet) {
        return counts.stream()
                .filter(counted -> counted.choice().facet() == facet)
                .filter(counted -> filter.has(counted.choice()) || (counted.entries() > 0 && !filter.isFull()))
                .sorted(Comparator.comparing((Counted counted) -> filter.has(counted.choice()))
                        .thenComparingLong(Counted::entries)
                        .reversed())
                .limit(VALUES_SHOWN)
                .sorted(order(facet))
                .map(this::link)
                .toList();
    }

    /** Phases in the order of a project, statuses in that of the list, years from the newest; other values in French alphabetical order, those that mean all others last. */
    private Comparator<Counted> order(ListFacet facet) {
        List<String> ordered = ORDERED.get(facet);
        if (ordered != null) {
            return Comparator.comparingInt(
                    counted -> ordered.indexOf(counted.choice().value()));
        }
        Comparator<Counted> byLabel =
                Comparator.comparing(counted -> labels.apply(counted.choice()), Collator.getInstance(Locale.FRENCH));
        return facet == ListFacet.YEAR
                ? byLabel.reversed()
                : Comparator.comparing((Counted counted) ->
                                OTHERS.contains(counted.choice().value()))
                        .thenComparing(byLabel);
    }

    private FacetLinks.Value link(Counted counted) {
        boolean selected = filter.has(counted.choice());
        String label = labels.apply(counted.choice());
        ListFilter toggled = filter.toggled(counted.choice());
        return new FacetLinks.Value(
                selected ? label : messages.counted(label, counted.entries()),
                hrefs.apply(toggled),
                selected,
                indexable(toggled));
    }

    /** Whether search engines are to read the list with a filter: combinations are too many. */
    static boolean indexable(ListFilter filter) {
        return filter.choices().size() < 2 && !filter.byTitle();
    }

    /** Returns the labels of the selected values. */
    List<String> selected() {
        return filter.choices().stream().map(labels).toList();
    }

    /** Returns a filter without the values that nothing in the list has. */
    ListFilter known(ListFilter asked) {
        return new ListFilter(
                asked.choices().stream()
                        .filter(choice -> counts.stream()
                                .anyMatch(counted -> counted.choice().equals(choice)))
                        .toList(),
                asked.byTitle());
    }
}
