package fr.gouv.anct.minisites.territory;

import java.util.List;
import java.util.Optional;

/**
 * A territory of today with what contains it and what is in it.
 *
 * @param code see {@link Territory}
 * @param slug its name in URLs
 * @param postcodes of a commune
 * @param containing the territories that contain it, the smallest first
 * @param inside the territories one level below, by name: none of a commune
 */
public record TerritoryDetails(
        String code,
        String slug,
        String name,
        String label,
        List<String> postcodes,
        List<Neighbour> containing,
        List<Neighbour> inside) {

    /** A territory beside the one shown. */
    public record Neighbour(String code, String slug, String name, String label) {

        public TerritoryKind kind() {
            return TerritoryKind.of(code);
        }
    }

    public TerritoryKind kind() {
        return TerritoryKind.of(code);
    }

    /** Returns the territory as those beside it are shown. */
    public Neighbour self() {
        return new Neighbour(code, slug, name, label);
    }

    /** Returns the smallest territory of a kind that contains it. */
    public Optional<Neighbour> containing(TerritoryKind kind) {
        return containing.stream().filter(one -> one.kind() == kind).findFirst();
    }

    /** Returns the codes of the territories that contain it. */
    public List<String> containingCodes() {
        return containing.stream().map(Neighbour::code).toList();
    }

    /** Returns the codes of the departments that it is, or that contain it: an EPCI may be in several. */
    public List<String> departments() {
        return kind() == TerritoryKind.DEPARTMENT
                ? List.of(code)
                : containingCodes().stream()
                        .filter(one -> TerritoryKind.of(one) == TerritoryKind.DEPARTMENT)
                        .toList();
    }
}
