package fr.gouv.anct.minisites.admin.section;

import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.page.PageHeader;
import fr.gouv.anct.minisites.admin.shell.Screen;
import org.jspecify.annotations.Nullable;

/**
 * Where a shared section is shown.
 *
 * @param copyHref where a copy of it is asked for; none for who may not
 * @param discardHref where it is thrown away; none for who may not
 */
record UsesScreen(
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
