package fr.gouv.anct.minisites.admin.trash;

import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.Pagination;
import org.jspecify.annotations.Nullable;

/**
 * The trashed pages.
 *
 * @param emptying where the trash is emptied; null without permission
 */
record TrashScreen(
        String lead, long total, TableView table, @Nullable String emptying, EmptyState empty, Pagination pagination)
        implements Screen {

    @Override
    public String template() {
        return "trash/list";
    }
}
