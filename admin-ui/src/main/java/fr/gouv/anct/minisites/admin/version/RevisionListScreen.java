package fr.gouv.anct.minisites.admin.version;

import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.page.PageHeader;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.Pagination;
import java.util.List;

/**
 * The revisions of a page.
 *
 * @param compare fields for the two revisions to compare; empty when there are not two
 * @param action URL of the comparison
 */
record RevisionListScreen(
        PageHeader header, String lead, TableView table, Pagination pagination, List<FieldView> compare, String action)
        implements Screen {

    @Override
    public String template() {
        return "version/list";
    }
}
