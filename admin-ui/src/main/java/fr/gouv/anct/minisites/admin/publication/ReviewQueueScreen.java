package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.Pagination;
import org.jspecify.annotations.Nullable;

/** The pending submissions of a site. */
record ReviewQueueScreen(String lead, long total, TableView table, EmptyState empty, Pagination pagination)
        implements Screen {

    /** Filters, required by the list template; none here. */
    public @Nullable Filters filters() {
        return null;
    }

    @Override
    public String template() {
        return "publication/queue";
    }
}
