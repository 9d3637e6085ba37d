package fr.gouv.anct.minisites.admin.trash;

import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.shell.Screen;
import fr.gouv.anct.minisites.rendering.Pagination;
import org.jspecify.annotations.Nullable;

/**
 * What was thrown away.
 *
 * @param emptying where it is emptied; none for who may not
 */
record TrashScreen(
        String lead, long total, TableView table, @Nullable String emptying, EmptyState empty, Pagination pagination)
        implements Screen {

    @Override
    public String template() {
        return "trash/list";
    }
}
