package fr.gouv.anct.minisites.admin.standard;

import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.List;

/**
 * The sites affected by a change, before it is applied.
 *
 * @param lead their number
 * @param change changed values
 * @param sites a page of them
 * @param hidden the change as hidden fields
 * @param before number of the previous page, 0 when there is none
 * @param after number of the next page, 0 when there is none
 */
record ChangeImpactScreen(
        String lead,
        SummaryList change,
        TableView sites,
        String action,
        List<HiddenField> hidden,
        int before,
        int after,
        String confirm,
        String cancelHref)
        implements Screen {

    @Override
    public String template() {
        return "standard/impact";
    }
}
