package fr.gouv.anct.minisites.admin.sitesearch;

import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.sitesearch.SearchRulesResource.SearchRulesScreen;
import java.util.List;
import java.util.Map;

/** Sample screens of the rules of a site's search, as a form and read. */
public final class SampleSearchRules {

    private SampleSearchRules() {}

    public static Map<String, Screen> screens(String text) {
        List<FieldView> fields = List.of(
                FieldView.of(FieldView.Kind.TEXT, "synonyms", "Synonymes", text).optional(),
                FieldView.of(FieldView.Kind.TEXT, "answers", "Réponses", text)
                        .withError(text, List.of())
                        .optional());
        SummaryList facts = new SummaryList(List.of(
                new SummaryList.Section("rules", "Recherche", null, List.of(new SummaryList.Line("Synonymes", text)))));
        return Map.of(
                "recherche-regles",
                new SearchRulesScreen(
                        new FormView("/recherche", ErrorSummary.of(fields), fields), null, true, "/sites/essai"),
                "recherche-regles-lecture",
                new SearchRulesScreen(null, facts, false, "/sites/essai"));
    }
}
