package fr.gouv.anct.minisites.admin.section;

import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.page.PageHeader;
import fr.gouv.anct.minisites.admin.routing.Screen;
import org.jspecify.annotations.Nullable;

/**
 * The usages of a shared section.
 *
 * @param copyHref where it is copied; null without permission
 * @param discardHref where it is moved to the trash; null without permission
 */
record SectionUsagesScreen(
        PageHeader header,
        TableView table,
        EmptyState empty,
        @Nullable String copyHref,
        @Nullable String discardHref) implements Screen {

    @Override
    public String template() {
        return "section/uses";
    }
}
