package fr.gouv.anct.minisites.admin.account;

import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.SampleComponents;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import java.util.Map;

/** Sample screens of the user's own account, its data, its erasure. */
public final class SampleAccount {

    private SampleAccount() {}

    public static Map<String, Screen> screens(String text) {
        PageLink link = new PageLink(text, "/compte/jetons", false, false);
        FieldView address = FieldView.of(FieldView.Kind.EMAIL, "adresse", text, text);
        return Map.of(
                "compte",
                new OwnAccountScreen(
                        text,
                        text,
                        text,
                        SampleComponents.table(text, 3),
                        List.of(new OwnAccountScreen.Entry(link, text))),
                "compte-sans-espace",
                new OwnAccountScreen(text, text, text, SampleComponents.table(text, 0), List.of()),
                "donnees",
                new PersonalDataScreen(SampleComponents.table(text, 5), "/compte/donnees/export", "/compte/effacement"),
                "effacement",
                FormScreen.of(
                        text,
                        List.of(text, text),
                        List.of(address.withError(text, List.of())),
                        "/compte/effacement",
                        List.of(),
                        "Effacer",
                        "/compte/donnees"),
                "effacement-refuse",
                new ErasureObstaclesScreen(List.of(link, link), "/compte/donnees"));
    }
}
