package fr.gouv.anct.minisites.admin.sitedirectory;

import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.sitedirectory.DirectoryEntryResource.DirectoryEntryScreen;
import java.util.List;
import java.util.Map;

/** Sample screens of what the directory of sites says of a site, as a form and read. */
public final class SampleDirectoryEntry {

    private SampleDirectoryEntry() {}

    public static Map<String, Screen> screens(String text) {
        List<FieldView> fields = List.of(
                FieldView.of(FieldView.Kind.TEXT, "sentence", "Phrase", text)
                        .withError(text, List.of())
                        .optional(),
                FieldView.of(FieldView.Kind.CHECKBOXES, "themes", "Thèmes", "HOUSING")
                        .withOptions(List.of(new Option("HOUSING", text)))
                        .optional());
        SummaryList facts = new SummaryList(List.of(new SummaryList.Section(
                "entry", "Dans l’annuaire", null, List.of(new SummaryList.Line("Phrase", text)))));
        return Map.of(
                "annuaire",
                new DirectoryEntryScreen(
                        new FormView("/annuaire", ErrorSummary.of(fields), fields), null, "/sites/essai"),
                "annuaire-lecture",
                new DirectoryEntryScreen(null, facts, "/sites/essai"));
    }
}
