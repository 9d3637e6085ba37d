package fr.gouv.anct.minisites.territorycontent;

import fr.gouv.anct.minisites.territory.TerritoryDetails;
import fr.gouv.anct.minisites.territory.TerritoryDetails.Neighbour;
import fr.gouv.anct.minisites.territory.TerritoryKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Kinds of territories that a thing is about, seen from the page of a territory; in the order of the page. */
public enum TerritoryScale {
    COMMUNE,
    EPCI,
    DEPARTMENT,
    REGION,
    /** A part of the territory of the page. */
    INSIDE,
    /** All of France. */
    FRANCE;

    /**
     * Returns the scale of a thing.
     *
     * @param about code of its territory; null for all of France
     * @param inside whether that lies in the territory of the page
     */
    public static TerritoryScale of(@Nullable String about, boolean inside) {
        if (about == null) {
            return FRANCE;
        }
        return inside ? INSIDE : of(TerritoryKind.of(about));
    }

    private static TerritoryScale of(TerritoryKind kind) {
        return switch (kind) {
            case COMMUNE -> COMMUNE;
            case EPCI -> EPCI;
            case DEPARTMENT -> DEPARTMENT;
            case REGION -> REGION;
        };
    }

    /** Returns the territory that things of this scale are about; empty where that is not one territory. */
    public Optional<Neighbour> territory(TerritoryDetails page) {
        return Arrays.stream(TerritoryKind.values())
                .filter(kind -> of(kind) == this)
                .findFirst()
                .flatMap(kind -> kind == page.kind() ? Optional.of(page.self()) : page.containing(kind));
    }

    /** Name in the messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
