package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.CallFacts;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.content.block.ServiceFacts;
import fr.gouv.anct.minisites.delivery.page.FacetedLists.Count;
import fr.gouv.anct.minisites.facet.ListFacet;
import fr.gouv.anct.minisites.facet.ListFilter;
import fr.gouv.anct.minisites.facet.ListFilter.Choice;
import fr.gouv.anct.minisites.validation.Slugged;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The closed facets of a kind of list: their values are constants of an enum, stored by name and written in addresses by
 * slug.
 */
final class FacetCodes {

    private static final FacetCodes DOCUMENTS =
            new FacetCodes("document", Map.of(ListFacet.KIND, List.of(DocumentFacts.Kind.values())));

    private static final FacetCodes SERVICES = new FacetCodes(
            "service",
            Map.of(
                    ListFacet.KIND,
                    List.of(ServiceFacts.Kind.values()),
                    ListFacet.PHASE,
                    List.of(ServiceFacts.Phase.values())));

    private static final FacetCodes CALLS =
            new FacetCodes("call", Map.of(ListFacet.STATUS, List.of(CallFacts.Status.values())));

    private final String key;
    private final Map<ListFacet, List<Slugged>> constants;

    /** @param key prefix of the messages that label the values */
    private FacetCodes(String key, Map<ListFacet, List<Slugged>> constants) {
        this.key = key;
        this.constants = constants;
    }

    /** Returns the closed facets of a list. */
    static FacetCodes of(PageKind list) {
        return switch (list) {
            case SERVICES -> SERVICES;
            case CALLS -> CALLS;
            default -> DOCUMENTS;
        };
    }

    private List<Slugged> of(ListFacet facet) {
        return constants.getOrDefault(facet, List.of());
    }

    /** Returns the selected values of a facet as they are stored. */
    String[] stored(ListFilter filter, ListFacet facet) {
        List<String> slugs = filter.values(facet);
        return of(facet).stream()
                .filter(constant -> slugs.contains(constant.slug()))
                .map(Slugged::name)
                .toArray(String[]::new);
    }

    /** Returns a counted value as it is in addresses; empty for a constant of a newer release. */
    Optional<Choice> choice(Count count) {
        return constants.containsKey(count.facet())
                ? choice(count.facet(), count.value())
                : Optional.of(new Choice(count.facet(), count.value()));
    }

    /** Returns a stored value as it is in addresses; empty for none, or a constant of a newer release. */
    Optional<Choice> choice(ListFacet facet, @Nullable String stored) {
        return of(facet).stream()
                .filter(constant -> constant.name().equals(stored))
                .findFirst()
                .map(constant -> new Choice(facet, constant.slug()));
    }

    /** Returns the key of the message that labels a value. */
    String label(Choice choice) {
        return key + "." + choice.facet().name().toLowerCase(Locale.ROOT) + "." + choice.value();
    }
}
