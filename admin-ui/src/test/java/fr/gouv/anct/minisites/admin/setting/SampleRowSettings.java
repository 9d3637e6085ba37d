package fr.gouv.anct.minisites.admin.setting;

import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.setting.RowSettingResource.FieldGroup;
import fr.gouv.anct.minisites.admin.setting.RowSettingResource.RowSettingScreen;
import java.util.List;
import java.util.Map;

/** Sample screens of settings that are one row, as a form and read. */
public final class SampleRowSettings {

    private SampleRowSettings() {}

    public static Map<String, Screen> screens(String text) {
        List<FieldView> fields = List.of(
                FieldView.of(FieldView.Kind.TEXT, "synonyms", "Synonymes", text).optional(),
                FieldView.of(FieldView.Kind.TEXT, "impact.figures", "Chiffres", text)
                        .withError(text, List.of())
                        .optional());
        SummaryList facts = new SummaryList(List.of(new SummaryList.Section(
                "figures", "Chiffres publiés", null, List.of(new SummaryList.Line("Phrase", text)))));
        return Map.of(
                "reglage-en-une-ligne",
                new RowSettingScreen(
                        List.of(text, text),
                        new FormView("/chiffres-publies", ErrorSummary.of(fields), fields),
                        List.of(new FieldGroup(null, fields.subList(0, 1)), new FieldGroup(text, fields.subList(1, 2))),
                        null,
                        "Publier",
                        "/sites/essai"),
                "reglage-en-une-ligne-lecture",
                new RowSettingScreen(List.of(text), null, List.of(), facts, "Publier", "/sites/essai"));
    }
}
