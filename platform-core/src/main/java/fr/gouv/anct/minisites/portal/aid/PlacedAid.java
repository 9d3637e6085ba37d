package fr.gouv.anct.minisites.portal.aid;

import fr.gouv.anct.minisites.content.block.CallFacts;
import fr.gouv.anct.minisites.content.tree.PagePath;
import fr.gouv.anct.minisites.sitedirectory.SharedCall;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An aid with the territories that it is for.
 *
 * @param territories that its perimeter names; none for one that names none of the official list, or several
 * @param values by which it is found, for each facet
 * @param own the call for projects of a site of the platform; null for an aid of Aides-territoires
 */
public record PlacedAid(
        Aid aid, List<Area> territories, Map<AidFacet, List<AidFacet.Value>> values, SharedCall.@Nullable OfSite own) {

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
        return of(aid, territory == null ? List.of() : List.of(territory), null);
    }

    static PlacedAid of(Aid aid, List<Area> territories, SharedCall.@Nullable OfSite own) {
        Map<AidFacet, List<AidFacet.Value>> values = new EnumMap<>(AidFacet.class);
        values.put(AidFacet.TYPE, values(aid.types().stream()));
        values.put(AidFacet.THEME, values(aid.themes().stream()));
        values.put(AidFacet.AUDIENCE, values(aid.audiences().stream()));
        values.put(
                AidFacet.TERRITORY,
                territories.stream()
                        .map(territory -> new AidFacet.Value(territory.slug(), territory.label()))
                        .toList());
        return new PlacedAid(aid, territories, values, own);
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
        return territories.isEmpty()
                ? isNational()
                : territories.stream().anyMatch(territory -> territory.overlaps(area));
    }

    /** Whether it can be applied for. */
    boolean isOpen(Instant now) {
        return own == null
                ? aid.isOpen(ParisCalendar.dateOf(now))
                : period(own.call()).at(now) == CallFacts.Status.OPEN;
    }

    /** Returns the next instant at which a call of the platform opens or closes; empty for other aids. */
    Optional<Instant> changeAfter(Instant now) {
        return Optional.ofNullable(own).flatMap(call -> period(call.call()).changeAfter(now));
    }

    private static CallFacts.Period period(SharedCall call) {
        return new CallFacts.Period(call.opens(), call.closes());
    }

    /** Returns an identifier that stays when its name and its URL change. */
    public String uid() {
        return own == null ? "aide-" + aid.id() : "appel-" + own.call().id();
    }

    /** Returns the first instant after its deadline; null without one. */
    public @Nullable Instant end() {
        if (own != null) {
            return own.call().closes();
        }
        return aid.deadline() == null
                ? null
                : ParisCalendar.startOf(aid.deadline().plusDays(1));
    }

    /** Whether it is for all of France. */
    boolean isNational() {
        return "France".equalsIgnoreCase(aid.perimeter());
    }
}
