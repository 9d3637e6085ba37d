package fr.gouv.anct.minisites.admin.identity;

import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.identity.LegalIdentityScreen.EditView;
import fr.gouv.anct.minisites.admin.identity.LegalIdentityScreen.GroupView;
import fr.gouv.anct.minisites.admin.identity.LegalIdentityScreen.ListView;
import fr.gouv.anct.minisites.admin.identity.LegalIdentityScreen.PageView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.List;
import java.util.Map;

/** Sample screens of the legal identity, editable and read-only. */
public final class SampleIdentity {

    private SampleIdentity() {}

    public static Map<String, Screen> screens(String text) {
        PageView notice = new PageView("notice", text, "http://apercu.localhost/t/mentions-legales", true);
        PageView privacy = new PageView("privacy", text, "http://apercu.localhost/t/donnees-personnelles", false);
        SummaryList facts = new SummaryList(List.of(
                new SummaryList.Section("group-site", text, null, List.of(new SummaryList.Line("Titre", text)))));
        return Map.of(
                "identite",
                new LegalIdentityScreen(text, form(text), null, notice, privacy),
                "identite-lecture",
                new LegalIdentityScreen(text, null, facts, notice, privacy));
    }

    private static EditView form(String text) {
        FieldView title =
                FieldView.of(FieldView.Kind.LINE, "title", "Titre", text).withError(text, List.of());
        FieldView purpose = FieldView.of(FieldView.Kind.LINE, "processings.0.purpose", "Finalité", text);
        return new EditView(
                "/identite",
                "v",
                "35600000000048",
                true,
                List.of(text),
                List.of(new GroupView(text, List.of(title), "/referentiel/entites?siret=13002603200016")),
                List.of(new ListView(
                        "processings",
                        text,
                        text,
                        List.of(new GroupView(text, List.of(purpose), null)),
                        true,
                        "Ajouter")));
    }
}
