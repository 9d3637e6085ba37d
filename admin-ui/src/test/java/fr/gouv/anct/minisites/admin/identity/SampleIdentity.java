package fr.gouv.anct.minisites.admin.identity;

import fr.gouv.anct.minisites.admin.company.CompanyPanel;
import fr.gouv.anct.minisites.admin.company.SampleCompanies;
import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.identity.LegalIdentityScreen.PageView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sample screens of the legal identity, editable and read-only. */
public final class SampleIdentity {

    private SampleIdentity() {}

    public static Map<String, Screen> screens(String text) {
        SummaryList facts = new SummaryList(List.of(
                new SummaryList.Section("group-site", text, null, List.of(new SummaryList.Line("Titre", text)))));
        return Map.of(
                "identite", screen(text, null, SampleCompanies.proposed(text)),
                "identite-lecture", screen(text, facts, null),
                "identite-siret-ferme", screen(text, null, SampleCompanies.refused(text)));
    }

    private static Screen screen(String text, @Nullable SummaryList facts, @Nullable CompanyPanel company) {
        List<FieldView> fields = List.of(
                FieldView.of(FieldView.Kind.LINE, "title", "Titre", text).withError(text, List.of()),
                FieldView.of(FieldView.Kind.LINE, "publisher.name", "Nom", text),
                FieldView.of(FieldView.Kind.LINE, "publisher.siret", "SIRET", text),
                FieldView.of(FieldView.Kind.LINE, "processings.0.purpose", "Finalité", text));
        return new LegalIdentityScreen(
                new FormView("/identite", ErrorSummary.of(fields), fields),
                facts,
                "v",
                "35600000000048",
                List.of(text),
                "/referentiel/entites?siret=13002603200016",
                new LegalIdentityScreen.Requested(text, facts == null ? "/identite?editeur=demande" : null),
                company,
                List.of(
                        new PageView("notice", "http://apercu.localhost/t/mentions-legales", true),
                        new PageView("privacy", "http://apercu.localhost/t/donnees-personnelles", false)));
    }
}
