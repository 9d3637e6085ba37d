package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.shell.Screen;
import fr.gouv.anct.minisites.rendering.Pagination;
import org.jspecify.annotations.Nullable;

/** What waits for a decision in a site. */
record QueueScreen(String lead, long total, TableView table, EmptyState empty, Pagination pagination)
        implements Screen {

    /** The listing takes some. */
    public @Nullable Filters filters() {
        return null;
    }

    @Override
    public String template() {
        return "publication/queue";
    }
}
