package fr.gouv.anct.minisites.admin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.NoScreens;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.site.DataProcessor;
import fr.gouv.anct.minisites.site.LegalFacts;
import fr.gouv.anct.minisites.site.LegalIdentity;
import fr.gouv.anct.minisites.site.Organisation;
import fr.gouv.anct.minisites.standard.LegalEntity;
import fr.gouv.anct.minisites.standard.SharedLegalIdentity;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.ServerRequest;

/** Checks how the fields of the legal identity are arranged, and which of them can be changed. */
class LegalIdentityScreenTest {

    private static final Form<LegalIdentityInput> FORM = Form.of(LegalIdentityInput.class, "legal-identity");
    private static final LegalEntity AGENCY =
            new LegalEntity("35600000000048", "Agence", "1 rue de l’Essai", "01 00 00 00 09");
    private static final DataProcessor PROCESSOR = new DataProcessor("Société", "France", "Hébergement");

    private static final AdmittedRequest REQUEST = new AdmittedRequest(
            ServerRequest.create(
                    MockServerWebExchange.from(MockServerHttpRequest.get("/identite")),
                    HandlerStrategies.withDefaults().messageReaders()),
            null,
            Set.of(),
            null,
            null,
            null,
            new LinkedMultiValueMap<>(),
            new NoScreens(new Messages()));

    private static LegalIdentity identity(String name, DataProcessor... processors) {
        Organisation publisher = new Organisation(name, AGENCY.address(), AGENCY.phone(), null, AGENCY.siret());
        return new LegalIdentity(
                "Titre",
                null,
                "Description",
                "a@b.fr",
                new LegalFacts(publisher, "Directrice", publisher, "L", null, List.of(), List.of(processors), null));
    }

    private static FormState<LegalIdentityInput> form(LegalIdentity identity) {
        return FORM.empty(REQUEST, LegalIdentityInput.of(identity));
    }

    private static LegalIdentityScreen screen(
            FormState<LegalIdentityInput> form, String extended, LegalEntity... known) {
        LegalIdentity stored = identity("Agence");
        FormView view =
                LegalIdentityScreen.form(form, extended, new SharedLegalIdentity(stored, stored, List.of(known)));
        return new LegalIdentityScreen(view, null, "v", "", null, null, null, null, List.of());
    }

    private static List<String> readOnly(LegalIdentityScreen screen) {
        return screen.form().fields().stream()
                .filter(FieldView::readOnly)
                .map(FieldView::name)
                .toList();
    }

    @Test
    void theFormHoldsTheIdentity() {
        LegalIdentity identity = identity("Agence", PROCESSOR);
        assertThat(form(identity).value().identity()).isEqualTo(identity);
    }

    @Test
    void theContactForSecurityIsShownAsItIsTyped() {
        LegalIdentity plain = identity("Agence");
        LegalFacts facts = plain.legal();
        LegalIdentity identity = new LegalIdentity(
                plain.title(),
                null,
                plain.description(),
                plain.contactEmail(),
                new LegalFacts(
                        facts.publisher(),
                        facts.publicationDirector(),
                        facts.host(),
                        facts.licence(),
                        null,
                        List.of(),
                        List.of(),
                        "mailto:securite@exemple.gouv.fr"));
        FormState<LegalIdentityInput> form = form(identity);
        assertThat(form.texts()).containsEntry("securityContact", "securite@exemple.gouv.fr");
        assertThat(form.value().identity()).isEqualTo(identity);
        assertThat(form.value().problems()).isEmpty();
    }

    @Test
    void theValuesOfTheEntityAreReadOnlyUntilOneIsRefused() {
        FormState<LegalIdentityInput> form = form(identity("Agence"));
        assertThat(readOnly(screen(form, ""))).isEmpty();
        assertThat(readOnly(screen(form, "", AGENCY)))
                .containsExactly("publisher.name", "publisher.address", "publisher.phone");
        FormState<LegalIdentityInput> blank = form(identity(""));
        assertThat(readOnly(screen(blank.with(blank.value().problems()), "", AGENCY)))
                .containsExactly("publisher.address", "publisher.phone");
    }

    @Test
    void aListHasRoomForAnElement() {
        FormState<LegalIdentityInput> form = form(identity("Agence", PROCESSOR));
        assertThat(sizes(screen(form, ""))).containsExactly(1, 1);
        assertThat(sizes(screen(form, "processors"))).containsExactly(1, 2);
        assertThat(sizes(screen(form, "processings"))).containsExactly(2, 1);
    }

    private static List<Integer> sizes(LegalIdentityScreen screen) {
        return screen.lists().stream().map(list -> list.lines().size()).toList();
    }

    @Test
    void aConflictOfAListIsShownAtItsFirstField() {
        DataProcessor added = new DataProcessor("Autre", "France", "Rôle");
        LegalIdentityInput seen = LegalIdentityInput.of(identity("Agence", PROCESSOR));
        LegalIdentityInput now = LegalIdentityInput.of(identity("Agence", PROCESSOR, added));
        FormState<LegalIdentityInput> merged = form(identity("Agence")).merged(seen, now);
        assertThat(merged.valid()).isFalse();
        LegalIdentityScreen screen = screen(merged, "");
        FieldView name = screen.lists().getLast().lines().getFirst().getFirst();
        assertThat(name.error()).contains("Société, France, Hébergement ; Autre, France, Rôle");
        assertThat(screen.form().errors().entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.label()).isEqualTo("Sous-traitant 1 – Nom"));
    }

    @Test
    void aProblemOfTheIdentityIsAtItsField() {
        LegalIdentityInput wrong = LegalIdentityInput.of(identity("", new DataProcessor("Société", "", "Rôle")));
        FormState<LegalIdentityInput> form = form(wrong.identity()).with(wrong.problems());
        assertThat(form.problems().keySet())
                .containsExactlyInAnyOrder("publisher.name", "host.name", "processors.0.country");
        assertThat(form.problems().values()).containsOnly("Ce champ est obligatoire.");
    }

    @Test
    void groupsHaveAllFieldsButThoseOfTheLists() {
        assertThat(screen(form(identity("Agence")), "").groups().stream()
                        .mapToInt(group -> group.fields().size())
                        .sum())
                .isEqualTo(18);
    }

    @Test
    void readersSeeTheContactAddressInPlaceOfAnEmptyContact() {
        FormState<LegalIdentityInput> form = form(identity("Agence"));
        assertThat(LegalIdentityScreen.facts(REQUEST, form.view(), identity("Agence"))
                        .sections()
                        .getLast()
                        .lines())
                .extracting(SummaryList.Line::value)
                .containsExactly("L", "L’adresse de contact\u00a0: a@b.fr", "L’adresse de contact\u00a0: a@b.fr");
    }
}
