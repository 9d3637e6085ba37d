package fr.gouv.anct.minisites.admin.report;

import fr.gouv.anct.minisites.admin.check.SampleChecks;
import fr.gouv.anct.minisites.admin.page.SamplePages;
import fr.gouv.anct.minisites.admin.shell.Screen;
import java.util.Map;

/** Screens of what the checks found. */
public final class SampleReport {

    private SampleReport() {}

    public static Map<String, Screen> screens(String text) {
        return Map.of(
                "controles-de-la-page",
                new PageChecksScreen(SamplePages.header(text), text, SampleChecks.blocked(text)),
                "controles-de-la-page-autorises",
                new PageChecksScreen(SamplePages.header(text), text, SampleChecks.waived(text)));
    }
}
