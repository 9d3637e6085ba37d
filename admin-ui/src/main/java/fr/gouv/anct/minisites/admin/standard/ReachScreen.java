package fr.gouv.anct.minisites.admin.standard;

import fr.gouv.anct.minisites.admin.component.Hidden;
import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.shell.Screen;
import java.util.List;

/**
 * Which sites a change reaches, before it is applied.
 *
 * @param lead how many there are
 * @param change what is changed
 * @param sites a page of them
 * @param hidden the change, as it is sent again
 * @param before the page before this one, 0 when there is none
 * @param after the page after it, 0 when there is none
 */
record ReachScreen(
        String lead,
        SummaryList change,
        TableView sites,
        String action,
        List<Hidden> hidden,
        int before,
        int after,
        String confirm,
        String cancelHref)
        implements Screen {

    @Override
    public String template() {
        return "standard/reach";
    }
}
