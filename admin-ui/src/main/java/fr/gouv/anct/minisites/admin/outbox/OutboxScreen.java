package fr.gouv.anct.minisites.admin.outbox;

import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.Pagination;
import org.jspecify.annotations.Nullable;

/**
 * The letters that the platform has written, newest first.
 *
 * @param lead sentence about the recipients
 */
record OutboxScreen(
        String lead, @Nullable Filters filters, long total, TableView table, EmptyState empty, Pagination pagination)
        implements Screen {

    @Override
    public String template() {
        return "outbox";
    }
}
