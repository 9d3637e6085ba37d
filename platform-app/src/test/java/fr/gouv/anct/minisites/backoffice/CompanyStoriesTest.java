package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.outside.testing.OutsideStub;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that a form is completed from a SIRET after a click alone, and loses nothing whatever the service answers. */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompanyStoriesTest {

    private static final String SITE = "siret-du-site";
    private static final String IDENTITY = "/sites/" + SITE + "/identite";
    private static final String SIRET = "35600000000048";
    private static final String FOUND = "COMMUNE D’ESSAI";
    private static final String TYPED = "Un nom que je tape";

    private final OutsideStub stub = OutsideStub.shared();

    private TestAccounts accounts;
    private UUID person;
    private BackOfficeUser user;

    @BeforeAll
    void prepare() {
        accounts = new TestAccounts();
        UUID site = accounts.site(SITE);
        ApplicationDatabase.site(site);
        person = accounts.account(Role.AGENT);
        accounts.member(site, person, Role.OWNER);
        user = BackOfficeUser.signedIn(person);
    }

    @AfterEach
    void answerAgain() {
        stub.mode("normal");
    }

    @AfterAll
    void leave() {
        accounts.close();
    }

    private Document post(String path, Document form, String then, String... other) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("main form input[name], main form textarea[name]")
                .forEach(field -> fields.put(
                        field.attr("name"), field.tagName().equals("textarea") ? field.text() : field.attr("value")));
        fields.remove("_csrf");
        for (int i = 0; i < other.length; i += 2) {
            fields.put(other[i], other[i + 1]);
        }
        fields.put("then", then);
        TestResponse response = user.post(
                path,
                fields.entrySet().stream()
                        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
        assertThat(response.status()).isEqualTo(200);
        return Jsoup.parse(response.text());
    }

    private Document form(String path) {
        return Jsoup.parse(user.get(path).text());
    }

    private static String value(Document form, String field) {
        return form.select("main form [name=" + field + "]").attr("value");
    }

    @Test
    void theLegalIdentityTakesWhatIsProposedAfterAClick() {
        Document opened = form(IDENTITY);
        String before = value(opened, "publisher.name");
        Document proposed = post(IDENTITY, opened, "company", "publisher.siret", SIRET, "title", TYPED);
        assertThat(proposed.select("#company").text()).contains(FOUND, "MAIRIE 1 RUE DE L ESSAI 23000 GUERET");
        assertThat(value(proposed, "publisher.name")).isEqualTo(before);
        assertThat(value(proposed, "publisher.siret")).isEqualTo(SIRET);
        assertThat(value(proposed, "title")).isEqualTo(TYPED);
        Document taken = post(IDENTITY, proposed, "take-company");
        assertThat(value(taken, "publisher.name")).isEqualTo(FOUND);
        assertThat(value(taken, "publisher.address")).isEqualTo("MAIRIE 1 RUE DE L ESSAI 23000 GUERET");
        assertThat(value(taken, "title")).isEqualTo(TYPED);
        assertThat(value(form(IDENTITY), "publisher.name"))
                .as("nothing is saved")
                .isEqualTo(before);
    }

    @Test
    void theRequestTakesWhatIsProposedAfterAClick() {
        String step = "/demande/" + accounts.draft(person) + "/etapes/programme";
        Document proposed = post(step, form(step), "company", "entity", TYPED, "entity-siret", SIRET);
        assertThat(proposed.select("#company").text()).contains(FOUND);
        assertThat(value(proposed, "entity")).isEqualTo(TYPED);
        Document taken = post(step, proposed, "take-company");
        assertThat(value(taken, "entity")).isEqualTo(FOUND);
        assertThat(value(form(step), "entity-siret")).isEqualTo(SIRET);
    }

    @ParameterizedTest
    @CsvSource({
        "ceased, 35600000000048, Cet établissement est fermé : COMMUNE D’ESSAI",
        "empty, 35600000000048, Aucun établissement n’a ce SIRET",
        "normal, 35600000000049, Ce n’est pas un SIRET",
        "normal, '', Ce n’est pas un SIRET",
        "hung, 35600000000048, Le service ne répond pas",
        "html, 35600000000048, Le service ne répond pas",
    })
    void aFormWithoutAnAnswerLosesNothing(String mode, String siret, String message) {
        stub.mode(mode);
        Document identity = post(IDENTITY, form(IDENTITY), "company", "publisher.siret", siret, "title", TYPED);
        assertThat(identity.select("#company").text().replace('\u00a0', ' ')).contains(message);
        assertThat(value(identity, "title")).isEqualTo(TYPED);
        assertThat(identity.select("button[value=take-company]")).isEmpty();
        String step = "/demande/" + accounts.draft(person) + "/etapes/programme";
        Document request = post(step, form(step), "company", "entity", TYPED, "entity-siret", siret);
        assertThat(request.select("#company").text().replace('\u00a0', ' ')).contains(message);
        assertThat(value(request, "entity")).isEqualTo(TYPED);
    }
}
