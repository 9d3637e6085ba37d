package fr.gouv.anct.minisites.admin.publishedfigures;

import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.publishedfigures.PublishedFiguresResource.PublishedFiguresScreen;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.List;
import java.util.Map;

/** Sample screens of the published figures, as a form and read. */
public final class SamplePublishedFigures {

    private SamplePublishedFigures() {}

    public static Map<String, Screen> screens(String text) {
        List<FieldView> fields = List.of(
                FieldView.of(FieldView.Kind.LINE, "impact.text", "Phrase", text).optional(),
                FieldView.of(FieldView.Kind.TEXT, "impact.figures", "Chiffres", text)
                        .withError(text, List.of())
                        .optional());
        SummaryList facts = new SummaryList(List.of(new SummaryList.Section(
                "figures", "Chiffres publiés", null, List.of(new SummaryList.Line("Phrase", text)))));
        return Map.of(
                "chiffres-publies",
                new PublishedFiguresScreen(
                        new FormView("/chiffres-publies", ErrorSummary.of(fields), fields), null, "/sites/essai"),
                "chiffres-publies-lecture",
                new PublishedFiguresScreen(null, facts, "/sites/essai"));
    }
}
