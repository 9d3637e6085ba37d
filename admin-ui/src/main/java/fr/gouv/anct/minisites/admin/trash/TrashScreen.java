package fr.gouv.anct.minisites.admin.trash;

import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.shell.Screen;
import fr.gouv.anct.minisites.rendering.Pagination;

/** What was thrown away. */
record TrashScreen(String lead, long total, TableView table, EmptyState empty, Pagination pagination)
        implements Screen {

    @Override
    public String template() {
        return "trash/list";
    }
}
