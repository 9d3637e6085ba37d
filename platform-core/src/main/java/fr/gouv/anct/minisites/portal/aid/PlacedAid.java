package fr.gouv.anct.minisites.portal.aid;

import fr.gouv.anct.minisites.content.tree.PagePath;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An aid with the territory that its perimeter names.
 *
 * @param territory null for a perimeter that names none of the official list, or several
 * @param values by which it is found, for each facet
 */
public record PlacedAid(Aid aid, @Nullable Area territory, Map<AidFacet, List<AidFacet.Value>> values) {

    /**
     * A territory of the official list.
     *
     * @param within codes of the territories that contain it
     */
    public record Area(String code, String slug, String label, List<String> within) {

        private boolean overlaps(Area other) {
            return code.equals(other.code) || within.contains(other.code) || other.within.contains(code);
        }
    }

    static PlacedAid of(Aid aid, @Nullable Area territory) {
        Map<AidFacet, List<AidFacet.Value>> values = new EnumMap<>(AidFacet.class);
        values.put(AidFacet.TYPE, values(aid.types().stream()));
        values.put(AidFacet.THEME, values(aid.themes().stream()));
        values.put(AidFacet.AUDIENCE, values(aid.audiences().stream()));
        values.put(
                AidFacet.TERRITORY,
                territory == null ? List.of() : List.of(new AidFacet.Value(territory.slug(), territory.label())));
        return new PlacedAid(aid, territory, values);
    }

    private static List<AidFacet.Value> values(Stream<String> labels) {
        return labels.map(label -> new AidFacet.Value(PagePath.suggested(label), label))
                .filter(value -> !value.slug().isEmpty())
                .toList();
    }

    /** Returns its values of a facet. */
    public List<AidFacet.Value> of(AidFacet facet) {
        return values.getOrDefault(facet, List.of());
    }

    /** Whether the aid concerns a territory: its own, one that contains it or is in it, or all of France. */
    public boolean concerns(Area area) {
        return territory == null ? isNational() : territory.overlaps(area);
    }

    /** Whether it is for all of France. */
    boolean isNational() {
        return "France".equalsIgnoreCase(aid.perimeter());
    }
}
