package fr.gouv.anct.minisites.admin.journal;

import fr.gouv.anct.minisites.admin.component.SampleComponents;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.Map;

/** Sample screens of the journal, full and empty. */
public final class SampleJournal {

    private SampleJournal() {}

    public static Map<String, Screen> screens(String text) {
        return Map.of(
                "journal",
                new JournalScreen(
                        text,
                        SampleComponents.filters(text, true),
                        43,
                        true,
                        SampleComponents.table(text, 12),
                        SampleComponents.empty(text),
                        SampleComponents.pages(5),
                        "/journal.csv"),
                "journal-vide",
                new JournalScreen(
                        text,
                        SampleComponents.filters(text, false),
                        0,
                        false,
                        SampleComponents.table(text, 0),
                        SampleComponents.empty(text),
                        SampleComponents.pages(1),
                        null));
    }
}
