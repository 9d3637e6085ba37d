package fr.gouv.anct.minisites.admin.section;

import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.Pagination;
import org.jspecify.annotations.Nullable;

/**
 * The shared sections of a site.
 *
 * @param createHref where one is created; null without permission
 */
record SectionListScreen(
        @Nullable String createHref,
        Filters filters,
        long total,
        TableView table,
        EmptyState empty,
        Pagination pagination)
        implements Screen {

    @Override
    public String template() {
        return "section/list";
    }
}
