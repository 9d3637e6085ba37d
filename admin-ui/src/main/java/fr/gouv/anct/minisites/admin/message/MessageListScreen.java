package fr.gouv.anct.minisites.admin.message;

import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.shell.Screen;
import fr.gouv.anct.minisites.rendering.Pagination;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a site.
 *
 * @param lead what they are and how long they are kept
 * @param exportHref where they are had as a file; none where there is none
 */
record MessageListScreen(
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
