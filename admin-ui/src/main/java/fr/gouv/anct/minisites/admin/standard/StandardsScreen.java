package fr.gouv.anct.minisites.admin.standard;

import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content and settings that all sites share.
 *
 * @param entityHref where a legal entity is added; null without permission
 * @param hostsHref where the list of hosts is edited
 */
record StandardsScreen(
        TableView entities,
        TableView texts,
        List<String> hosts,
        @Nullable String entityHref,
        @Nullable String hostsHref)
        implements Screen {

    @Override
    public String template() {
        return "standard/list";
    }
}
