package fr.gouv.anct.minisites.admin.journal;

import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.shell.Screen;
import fr.gouv.anct.minisites.rendering.Pagination;

/**
 * Who did what.
 *
 * @param total of the events that the filters leave
 */
record JournalScreen(Filters filters, long total, TableView table, EmptyState empty, Pagination pagination)
        implements Screen {

    @Override
    public String template() {
        return "journal";
    }
}
