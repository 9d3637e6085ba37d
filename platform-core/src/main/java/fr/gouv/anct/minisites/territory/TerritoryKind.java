package fr.gouv.anct.minisites.territory;

import java.util.Locale;

/** The kinds of territories, the smallest first. */
public enum TerritoryKind {
    COMMUNE,
    EPCI,
    DEPARTMENT,
    REGION;

    /** Returns the kind of a territory by its code. */
    public static TerritoryKind of(String territory) {
        return valueOf(territory.substring(0, territory.indexOf('-')).toUpperCase(Locale.ROOT));
    }

    /** Name of the kind, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
