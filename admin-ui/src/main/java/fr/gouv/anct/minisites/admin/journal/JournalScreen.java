package fr.gouv.anct.minisites.admin.journal;

import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.shell.Screen;
import fr.gouv.anct.minisites.rendering.Pagination;
import org.jspecify.annotations.Nullable;

/**
 * Who did what.
 *
 * @param total of the events that the filters leave, as far as pages go
 * @param more whether there are more than that
 * @param exportHref where the same is downloaded; none where it is not
 */
record JournalScreen(
        String lead,
        Filters filters,
        long total,
        boolean more,
        TableView table,
        EmptyState empty,
        Pagination pagination,
        @Nullable String exportHref)
        implements Screen {

    @Override
    public String template() {
        return "journal";
    }
}
