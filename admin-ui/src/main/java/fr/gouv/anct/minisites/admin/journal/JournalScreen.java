package fr.gouv.anct.minisites.admin.journal;

import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.Pagination;
import org.jspecify.annotations.Nullable;

/**
 * One page of the journal.
 *
 * @param total number of events that match the filters, up to the limit of paging
 * @param more whether there are more than that
 * @param exportHref URL of the export; null where there is none
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
