package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.SystemPage;
import org.jspecify.annotations.Nullable;

/** A choice of visitors about being counted, with the path that takes it and confirms it. */
public enum MeasurementChoice {
    REFUSAL("/refus"),
    CONSENT("/accord");

    private final String path;

    MeasurementChoice(String segment) {
        this.path = SystemPage.COOKIES.path() + segment;
    }

    /** Returns the path within the site. */
    public String path() {
        return path;
    }

    /** Returns the choice of a path; null for any other path. */
    public static @Nullable MeasurementChoice at(String path) {
        if (path.equals(REFUSAL.path)) {
            return REFUSAL;
        }
        return path.equals(CONSENT.path) ? CONSENT : null;
    }
}
