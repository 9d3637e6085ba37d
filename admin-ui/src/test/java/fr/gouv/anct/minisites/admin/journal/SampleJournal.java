package fr.gouv.anct.minisites.admin.journal;

import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.SampleComponents;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.site.SampleSites;
import fr.gouv.anct.minisites.audit.Journal;
import java.util.Map;

/** Sample screens of the journal: of the platform, within and beyond the limit of paging, and of a site, empty. */
public final class SampleJournal {

    private SampleJournal() {}

    public static Map<String, Screen> screens(String text) {
        return Map.of(
                "journal",
                platform(43, text),
                "journal-plein",
                platform(Journal.FURTHEST, text),
                "journal-vide",
                new JournalResource.JournalScreen(
                        SampleSites.site(text),
                        SampleComponents.filters(text, false),
                        0,
                        SampleComponents.table(text, 0),
                        SampleComponents.empty(text),
                        SampleComponents.pages(1),
                        null));
    }

    private static Screen platform(long total, String text) {
        return new JournalResource.JournalScreen(
                null,
                SampleComponents.filters(text, true),
                total,
                SampleComponents.table(text, 12),
                SampleComponents.empty(text),
                SampleComponents.pages(5),
                new ListUrl("/journal.csv", Map.of("personne", text)));
    }
}
