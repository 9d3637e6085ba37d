package fr.gouv.anct.minisites.sitedirectory;

import fr.gouv.anct.minisites.validation.Coded;
import java.util.Arrays;
import java.util.Optional;

/** The closed list of the themes by which the directory of sites is filtered. */
public enum SiteTheme implements Coded {
    TOWN_CENTRES("centres-villes"),
    RURAL_AREAS("ruralite"),
    NEIGHBOURHOODS("quartiers"),
    PUBLIC_SERVICES("services-publics"),
    DIGITAL("numerique"),
    ECONOMY("economie"),
    HOUSING("habitat"),
    ENVIRONMENT("transition-ecologique"),
    EDUCATION("education"),
    HEALTH("sante"),
    EUROPE("europe"),
    OTHER("autres-themes");

    private final String slug;

    SiteTheme(String slug) {
        this.slug = slug;
    }

    /** Returns its segment in the addresses of the directory. */
    public String slug() {
        return slug;
    }

    /** Parses {@link #slug()}. */
    static Optional<SiteTheme> of(String slug) {
        return Arrays.stream(values()).filter(theme -> theme.slug.equals(slug)).findFirst();
    }
}
