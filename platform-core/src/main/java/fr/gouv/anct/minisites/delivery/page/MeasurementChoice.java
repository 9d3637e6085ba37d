package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.SystemPage;
import fr.gouv.anct.minisites.rendering.MeasurementChoices;
import org.jspecify.annotations.Nullable;

/** A choice of visitors about being counted, with the path that takes it and confirms it. */
public enum MeasurementChoice {
    REFUSAL("/refus"),
    CONSENT("/accord");

    /** Path that leads visitors to the page of their own state: the page of the choices is the same for all. */
    public static final String STATE = SystemPage.COOKIES.path() + "/etat";

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

    /**
     * Returns the two choices for the page that offers them.
     *
     * @param made the choice that the visitor has just made
     */
    static MeasurementChoices choices(SiteUrls urls, @Nullable MeasurementChoice made) {
        return new MeasurementChoices(
                urls.href(REFUSAL.path),
                urls.href(CONSENT.path),
                urls.preview() ? null : urls.href(STATE),
                made == null ? null : made == REFUSAL);
    }
}
