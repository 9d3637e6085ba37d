package fr.gouv.anct.minisites.admin.report;

import fr.gouv.anct.minisites.admin.check.ChecksView;
import fr.gouv.anct.minisites.admin.page.PageHeader;
import fr.gouv.anct.minisites.admin.routing.Screen;

/** The findings of a page. */
record PageChecksScreen(PageHeader header, String lead, ChecksView checks) implements Screen {

    @Override
    public String template() {
        return "check/page";
    }
}
