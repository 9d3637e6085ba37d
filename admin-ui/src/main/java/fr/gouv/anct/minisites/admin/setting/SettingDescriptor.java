package fr.gouv.anct.minisites.admin.setting;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.site.SiteSetting;
import fr.gouv.anct.minisites.tenancy.Tenant;

/**
 * Path, title key and required permission of the screen of one versioned site setting, such as the menus or the legal
 * identity.
 *
 * @param path of its screen; its other addresses are below
 * @param key message key of its title
 * @param action permission required to change it
 */
public record SettingDescriptor<T>(SiteSetting<T> part, Path.One<Tenant> path, String key, Action action) {

    /** Path suffix for undoing a change. */
    static final String BACK = "/annulation";

    /** Returns the pattern of a route below the screen. */
    public String pattern(String below) {
        return path.at(below).pattern();
    }

    /** Returns the screen's path in a site. */
    public String path(Tenant site) {
        return path.link(site);
    }
}
