package fr.gouv.anct.minisites.portal.aid;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A filter of the list of aids, which is also its path: {@code /aides/appels/type/subvention/public/communes}.
 *
 * @param callsOnly whether it admits calls for projects alone
 * @param selected slug of the value of each facet, where one is selected
 */
public record AidFilter(boolean callsOnly, Map<AidFacet, String> selected) {

    /** The filter that admits all aids. */
    public static final AidFilter NONE = new AidFilter(false, Map.of());

    /** Path of the list within the portal. */
    public static final String ROOT = "/aides";

    private static final String CALLS = "/appels";

    /** Returns the filter at a path; empty for any other path. */
    public static Optional<AidFilter> at(String path) {
        if (!path.equals(ROOT) && !path.startsWith(ROOT + "/")) {
            return Optional.empty();
        }
        List<String> segments =
                Arrays.stream(path.split("/")).skip(ROOT.split("/").length).toList();
        boolean calls = !segments.isEmpty() && segments.getFirst().equals(CALLS.substring(1));
        List<String> pairs = calls ? segments.subList(1, segments.size()) : segments;
        Map<AidFacet, String> selected = new EnumMap<>(AidFacet.class);
        for (AidFacet facet : AidFacet.values()) {
            int at = pairs.indexOf(facet.segment());
            if (at >= 0 && at % 2 == 0 && at + 1 < pairs.size()) {
                selected.put(facet, pairs.get(at + 1));
            }
        }
        AidFilter filter = new AidFilter(calls, Collections.unmodifiableMap(selected));
        // One path for each filter: another order of the same values is no page.
        return Optional.of(filter).filter(one -> one.path().equals(path));
    }

    /** Returns the path within the portal. */
    public String path() {
        return ROOT
                + (callsOnly ? CALLS : "")
                + Arrays.stream(AidFacet.values())
                        .filter(selected::containsKey)
                        .map(facet -> "/" + facet.segment() + "/" + selected.get(facet))
                        .collect(Collectors.joining());
    }

    /** Returns this filter with another value of a facet; null for all. */
    public AidFilter with(AidFacet facet, @Nullable String slug) {
        Map<AidFacet, String> other = new EnumMap<>(AidFacet.class);
        other.putAll(selected);
        if (slug == null) {
            other.remove(facet);
        } else {
            other.put(facet, slug);
        }
        return new AidFilter(callsOnly, Collections.unmodifiableMap(other));
    }

    /** Returns this filter with or without the other aids than calls. */
    public AidFilter withCallsOnly(boolean only) {
        return new AidFilter(only, selected);
    }

    /** Returns the aids that it admits, in their order: by a territory those that concern it. */
    public List<PlacedAid> of(List<PlacedAid> aids) {
        PlacedAid.Area area = area(aids);
        return aids.stream().filter(placed -> admits(placed, area)).toList();
    }

    private PlacedAid.@Nullable Area area(List<PlacedAid> aids) {
        String slug = selected.get(AidFacet.TERRITORY);
        return slug == null
                ? null
                : aids.stream()
                        .flatMap(placed -> placed.territories().stream())
                        .filter(territory -> territory.slug().equals(slug))
                        .findFirst()
                        .orElse(null);
    }

    private boolean admits(PlacedAid placed, PlacedAid.@Nullable Area area) {
        return (!callsOnly || placed.aid().call())
                && selected.entrySet().stream()
                        .allMatch(wanted -> wanted.getKey() == AidFacet.TERRITORY && area != null
                                ? placed.concerns(area)
                                : placed.of(wanted.getKey()).stream()
                                        .anyMatch(value -> value.slug().equals(wanted.getValue())));
    }

    /** Returns the label of each selected value; empty where no aid has one of them. */
    public Optional<List<String>> labels(List<PlacedAid> aids) {
        List<String> labels = selected.entrySet().stream()
                .flatMap(wanted -> aids.stream()
                        .flatMap(placed -> placed.of(wanted.getKey()).stream())
                        .filter(value -> value.slug().equals(wanted.getValue()))
                        .map(AidFacet.Value::label)
                        .limit(1))
                .toList();
        return Optional.of(labels).filter(found -> found.size() == selected.size());
    }
}
