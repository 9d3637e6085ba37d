package fr.gouv.anct.minisites.admin.appearance;

import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
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
                screen(text, new AppearancePreviewScreen("http://apercu.localhost/t/"), true),
                "apparence-fausse",
                screen(text, new AppearancePreviewScreen(null), false));
    }

    private static AppearanceScreen screen(String text, AppearancePreviewScreen trial, boolean editable) {
        FieldView brand =
                FieldView.of(FieldView.Kind.TEXT, "marque", "Bloc-marque", text).withError(text, List.of());
        FieldView accent = FieldView.of(FieldView.Kind.SWATCHES, "accent", "Accent", "none")
                .withOptions(List.of(new Option("none", text), new Option("green-menthe", text)));
        FieldView logo = FieldView.of(FieldView.Kind.RADIOS, "image", "Logos", "aucun")
                .withOptions(List.of(new Option("aucun", text)));
        return new AppearanceScreen(
                "/apparence",
                "v",
                !editable,
                List.of(text),
                ErrorSummary.of(List.of(brand)),
                List.of(brand),
                new PickerScreen(FieldView.of(FieldView.Kind.LINE, "recherche-image", "Chercher", text), logo, "s"),
                FieldView.of(FieldView.Kind.LINE, "operateur", "Opérateur", text)
                        .optional(),
                List.of(accent),
                "/apparence/apercu",
                trial,
                editable);
    }
}
