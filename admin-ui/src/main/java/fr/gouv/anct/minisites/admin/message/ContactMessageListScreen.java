package fr.gouv.anct.minisites.admin.message;

import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.Pagination;
import org.jspecify.annotations.Nullable;

/**
 * The contact messages of a site.
 *
 * @param lead introduction with the retention period
 * @param exportHref URL of the export; null where there are none
 */
record ContactMessageListScreen(
        String lead,
        @Nullable String exportHref,
        Filters filters,
        long total,
        TableView table,
        EmptyState empty,
        Pagination pagination)
        implements Screen {

    @Override
    public String template() {
        return "message/list";
    }
}
