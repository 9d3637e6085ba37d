package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * Tab of a screen of a page, registered by declaring a bean of this type.
 *
 * @param order among the tabs, ascending
 * @param key of its label in the bundles
 * @param path of its screen; {@link Paths#PAGE} for the content
 * @param action the action that an account must be allowed to see it
 * @param kinds of page that have it
 */
public record PageTab(int order, String key, Path.Two<Tenant, UUID> path, Action action, Set<PageKind> kinds) {

    /** Creates a tab for pages of all kinds. */
    public PageTab(int order, String key, Path.Two<Tenant, UUID> path, Action action) {
        this(order, key, path, action, EnumSet.allOf(PageKind.class));
    }
}
