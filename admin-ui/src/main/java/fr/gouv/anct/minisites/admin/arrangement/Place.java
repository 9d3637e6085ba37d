package fr.gouv.anct.minisites.admin.arrangement;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.site.Part;
import fr.gouv.anct.minisites.tenancy.Tenant;

/**
 * The screen where a part of a site is arranged.
 *
 * @param path below {@code /sites/{site}}
 * @param key of its words
 * @param action that one may do to change it
 */
public record Place<T>(Part<T> part, String path, String key, Action action) {

    /** What taking a change back adds to the address. */
    static final String BACK = "/annulation";

    /** The pattern of a route there. */
    public String pattern(String below) {
        return "/sites/{site}" + path + below;
    }

    /** Its address in a site. */
    public String in(Tenant site) {
        return "/sites/" + site.slug() + path;
    }
}
