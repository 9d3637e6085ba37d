package fr.gouv.anct.minisites.site;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The 17 illustrative accents of the DSFR, the only colours that a site may choose. */
public enum Accent {
    GREEN_TILLEUL_VERVEINE,
    GREEN_BOURGEON,
    GREEN_EMERAUDE,
    GREEN_MENTHE,
    GREEN_ARCHIPEL,
    BLUE_ECUME,
    BLUE_CUMULUS,
    PURPLE_GLYCINE,
    PINK_MACARON,
    PINK_TUILE,
    YELLOW_TOURNESOL,
    YELLOW_MOUTARDE,
    ORANGE_TERRE_BATTUE,
    BROWN_CAFE_CREME,
    BROWN_CARAMEL,
    BROWN_OPERA,
    BEIGE_GRIS_GALET;

    /** The DSFR name, for example {@code green-tilleul-verveine}. */
    @JsonValue
    public String dsfrName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Parses a DSFR name.
     *
     * @throws IllegalArgumentException when the DSFR has no such accent
     */
    @JsonCreator
    public static Accent of(String dsfrName) {
        return valueOf(dsfrName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
