package fr.gouv.anct.minisites.admin.appearance;

import fr.gouv.anct.minisites.admin.appearance.AppearanceResource.AppearanceScreen;
import fr.gouv.anct.minisites.admin.appearance.AppearanceResource.PreviewScreen;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.form.SampleForms;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.setting.PickerScreen;
import java.util.List;
import java.util.Map;

/** Sample screens of a site's appearance, valid and invalid. */
public final class SampleAppearance {

    private SampleAppearance() {}

    public static Map<String, Screen> screens(String text) {
        return Map.of(
                "apparence",
                screen(text, new PreviewScreen("http://apercu.localhost/t/"), true),
                "apparence-fausse",
                screen(text, new PreviewScreen(null), false));
    }

    private static AppearanceScreen screen(String text, PreviewScreen trial, boolean editable) {
        FieldView logos =
                FieldView.of(FieldView.Kind.RADIOS, "image", "Logos", "").withOptions(List.of(new Option("", text)));
        FieldView search = FieldView.of(FieldView.Kind.LINE, "search-image", "Chercher", text);
        List<FieldView> fields = List.of(
                FieldView.of(FieldView.Kind.TEXT, "brandBlock", "Bloc-marque", text)
                        .withError(text, List.of()),
                search,
                FieldView.of(FieldView.Kind.LINE, "operatorName", "Opérateur", text)
                        .optional(),
                FieldView.of(FieldView.Kind.SWATCHES, "accent", "Accent", "none")
                        .withOptions(List.of(new Option("none", text), new Option("green-menthe", text))));
        return new AppearanceScreen(
                SampleForms.SITE,
                new FormView("/apparence", ErrorSummary.of(fields), fields),
                "v",
                editable ? null : List.of(text),
                new PickerScreen(search, logos, "s"),
                trial,
                editable);
    }
}
