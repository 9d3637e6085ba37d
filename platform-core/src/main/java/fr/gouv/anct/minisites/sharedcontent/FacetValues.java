package fr.gouv.anct.minisites.sharedcontent;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.facet.ListFacet;
import fr.gouv.anct.minisites.facet.ListFilter;
import fr.gouv.anct.minisites.sharedcontent.SharedItems.Counted;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.DirectorySnapshot;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import fr.gouv.anct.minisites.vocabulary.Terms;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The values of the facets of items, each with a number. An item about a territory has what contains it as values, and the
 * territories within it that other items are about, as in the library of a site.
 */
final class FacetValues {

    /** Kinds of pages as values of {@link ListFacet#CONTENT}. */
    private static final Map<String, String> CONTENTS =
            Map.of("article", "actualites", "document", "documents", "service", "services", "call", "appels-a-projets");

    private record Value(ListFacet facet, String slug, String label) {}

    private static final int OF_TERMS = bit(ListFacet.THEME) | bit(ListFacet.AUDIENCE) | bit(ListFacet.TERRITORY);

    private final List<Value> values;
    private final int[] bits;
    private final Map<String, Integer> contents;
    private final Map<UUID, Integer> sites;
    private final Map<List<String>, Classified> classified;

    private FacetValues(
            List<Value> values,
            Map<String, Integer> contents,
            Map<UUID, Integer> sites,
            Map<List<String>, Classified> classified) {
        this.values = values;
        this.bits = values.stream().mapToInt(value -> bit(value.facet())).toArray();
        this.contents = contents;
        this.sites = sites;
        this.classified = classified;
    }

    /**
     * The values of all items with the same terms.
     *
     * @param territories codes of the territories of today that they are about
     */
    private record Classified(int[] values, Set<String> territories) {}

    static FacetValues of(List<SharedItem> items, List<ItemTerritory> places, DirectorySnapshot snapshot) {
        Map<List<String>, Boolean> groups = new IdentityHashMap<>();
        Set<UUID> sharing = new HashSet<>();
        items.forEach(item -> {
            groups.put(item.terms(), true);
            sharing.add(item.site());
        });
        return new Builder(places, snapshot.terms())
                .build(
                        groups.keySet(),
                        sharing.stream()
                                .flatMap(site -> snapshot.byId(site).stream())
                                .toList());
    }

    boolean hasTerritory(String slug) {
        return number(ListFacet.TERRITORY, slug).isPresent();
    }

    private Optional<Integer> number(ListFacet facet, String slug) {
        for (int number = 0; number < values.size(); number++) {
            Value value = values.get(number);
            if (value.facet() == facet && value.slug().equals(slug)) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    /** @param elsewhere selected territories that no item is about, and that contain none: what contains them has items */
    Selection select(ListFilter filter, List<ItemTerritory> elsewhere) {
        return new Selection(filter, elsewhere);
    }

    private static int bit(ListFacet facet) {
        return 1 << facet.ordinal();
    }

    /**
     * The judgement of a filter on items with the same terms.
     *
     * @param refusing the facets of terms whose selection refuses them, as bits
     */
    record Judged(int[] values, int refusing) {}

    /** A filter, and the counts of the items that passed by it. Used by one thread. */
    final class Selection {

        private final boolean[] selected = new boolean[values.size()];
        private final int asked;
        private final List<ItemTerritory> elsewhere;
        private final Set<String> around;
        private final long[] counts = new long[values.size()];

        private Selection(ListFilter filter, List<ItemTerritory> elsewhere) {
            int facets = 0;
            for (ListFilter.Choice choice : filter.choices()) {
                facets |= bit(choice.facet());
                number(choice.facet(), choice.value()).ifPresent(number -> selected[number] = true);
            }
            this.asked = facets;
            this.elsewhere = elsewhere;
            this.around =
                    elsewhere.stream().flatMap(place -> place.within().stream()).collect(Collectors.toSet());
        }

        Judged judge(List<String> terms) {
            Classified own = requireNonNull(classified.get(terms));
            int refusing = asked & OF_TERMS;
            for (int number : own.values()) {
                if (selected[number]) {
                    refusing &= ~bits[number];
                }
            }
            return new Judged(
                    own.values(),
                    Collections.disjoint(around, own.territories()) ? refusing : refusing & ~bit(ListFacet.TERRITORY));
        }

        /** Counts an item for its values where no other facet refuses it; returns whether the whole filter admits it. */
        boolean count(SharedItem item, Judged terms) {
            int content = requireNonNull(contents.get(item.kind()));
            int site = requireNonNull(sites.get(item.site()));
            int refusing = terms.refusing() | refusing(ListFacet.CONTENT, content) | refusing(ListFacet.SITE, site);
            if (Integer.bitCount(refusing) < 2) {
                for (int number : terms.values()) {
                    count(number, refusing);
                }
                count(content, refusing);
                count(site, refusing);
            }
            return refusing == 0;
        }

        private int refusing(ListFacet facet, int number) {
            return selected[number] ? 0 : asked & bit(facet);
        }

        private void count(int number, int refusing) {
            if ((refusing & ~bits[number]) == 0) {
                counts[number]++;
            }
        }

        List<Counted> counts() {
            List<Counted> all = new ArrayList<>();
            for (int number = 0; number < counts.length; number++) {
                Value value = values.get(number);
                all.add(new Counted(value.facet(), value.slug(), value.label(), counts[number]));
            }
            elsewhere.forEach(place -> all.add(new Counted(ListFacet.TERRITORY, place.slug(), place.label(), 0)));
            return all;
        }
    }

    /** Numbers the values of groups of terms. */
    private static final class Builder {

        private final Terms terms;
        private final Map<String, ItemTerritory> placesByCode;
        private final Map<String, ItemTerritory> placesByGivenCode = new HashMap<>();
        private final List<Value> values = new ArrayList<>();
        private final Map<Value, Integer> numbers = new HashMap<>();

        private Builder(List<ItemTerritory> places, Terms terms) {
            this.terms = terms;
            this.placesByCode = places.stream().collect(Collectors.toMap(ItemTerritory::code, Function.identity()));
            places.forEach(place -> place.given().forEach(code -> placesByGivenCode.put(code, place)));
        }

        FacetValues build(Set<List<String>> groups, List<Tenant> sharing) {
            Map<String, Integer> contents = new HashMap<>();
            CONTENTS.forEach((kind, slug) -> contents.put(kind, number(ListFacet.CONTENT, slug, slug)));
            Map<UUID, Integer> sites = new HashMap<>();
            sharing.forEach(site -> sites.put(site.id(), number(ListFacet.SITE, site.slug(), site.name())));
            Map<List<String>, Set<ItemTerritory>> about = new IdentityHashMap<>();
            groups.forEach(group -> about.put(group, about(group)));
            Set<ItemTerritory> used =
                    about.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
            Map<String, List<ItemTerritory>> inside = new HashMap<>();
            used.forEach(place -> place.within()
                    .forEach(code ->
                            inside.computeIfAbsent(code, _ -> new ArrayList<>()).add(place)));
            Map<List<String>, Classified> classified = new IdentityHashMap<>();
            groups.forEach(group -> classified.put(group, classified(group, requireNonNull(about.get(group)), inside)));
            return new FacetValues(List.copyOf(values), contents, sites, classified);
        }

        private Set<ItemTerritory> about(List<String> group) {
            return group.stream()
                    .flatMap(term -> TermRef.find(term).stream())
                    .filter(term -> term.vocabulary() == Vocabulary.TERRITORY)
                    .flatMap(term -> Stream.ofNullable(placesByGivenCode.get(term.code())))
                    .collect(Collectors.toSet());
        }

        private Classified classified(
                List<String> group, Set<ItemTerritory> about, Map<String, List<ItemTerritory>> inside) {
            Set<Integer> all = new LinkedHashSet<>();
            group.stream()
                    .flatMap(term -> TermRef.find(term).stream())
                    .filter(term -> term.vocabulary() != Vocabulary.TERRITORY)
                    .flatMap(term -> terms.current(term).stream())
                    .map(term -> number(
                            term.vocabulary() == Vocabulary.THEME ? ListFacet.THEME : ListFacet.AUDIENCE,
                            term.slug(),
                            term.label()))
                    .forEach(all::add);
            about.forEach(place -> {
                all.add(number(place));
                place.within()
                        .forEach(code -> Optional.ofNullable(placesByCode.get(code))
                                .ifPresent(containing -> all.add(number(containing))));
                inside.getOrDefault(place.code(), List.of()).forEach(within -> all.add(number(within)));
            });
            return new Classified(
                    all.stream().mapToInt(Integer::intValue).toArray(),
                    about.stream().map(ItemTerritory::code).collect(Collectors.toSet()));
        }

        private int number(ItemTerritory place) {
            return number(ListFacet.TERRITORY, place.slug(), place.label());
        }

        private int number(ListFacet facet, String slug, String label) {
            return numbers.computeIfAbsent(new Value(facet, slug, label), value -> {
                values.add(value);
                return values.size() - 1;
            });
        }
    }
}
