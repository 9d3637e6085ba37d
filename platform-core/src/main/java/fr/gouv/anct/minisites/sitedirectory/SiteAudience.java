package fr.gouv.anct.minisites.sitedirectory;

import fr.gouv.anct.minisites.validation.Coded;
import java.util.Arrays;
import java.util.Optional;

/** The closed list of the audiences by which the directory of sites is filtered. */
public enum SiteAudience implements Coded {
    LOCAL_AUTHORITIES("collectivites"),
    STATE_SERVICES("services-de-l-etat"),
    RESIDENTS("habitants"),
    BUSINESSES("entreprises"),
    ASSOCIATIONS("associations"),
    YOUNG_PEOPLE("jeunes");

    private final String slug;

    SiteAudience(String slug) {
        this.slug = slug;
    }

    /** Returns its segment in the addresses of the directory. */
    public String slug() {
        return slug;
    }

    /** Parses {@link #slug()}. */
    static Optional<SiteAudience> of(String slug) {
        return Arrays.stream(values())
                .filter(audience -> audience.slug.equals(slug))
                .findFirst();
    }
}
