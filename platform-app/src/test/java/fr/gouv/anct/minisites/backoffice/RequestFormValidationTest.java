package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the errors of the request form for invalid input: next to the field, in French, without loss of input. */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestFormValidationTest {

    private TestAccounts accounts;
    private UUID agent;
    private BackOfficeUser user;

    @BeforeAll
    void prepare() {
        accounts = new TestAccounts();
        agent = accounts.account(Role.AGENT);
        user = BackOfficeUser.signedIn(agent);
    }

    @AfterAll
    void leave() {
        accounts.close();
    }

    static Stream<Arguments> badInput() {
        String form = "Le nom court compte de 3 à 40 caractères";
        return Stream.of(
                slug("france-services", "Ce nom est déjà pris"),
                slug("fr\u0430nce-services", form),
                slug("france-serv1ces", "Ce nom ressemble trop"),
                slug("francee-services", "Ce nom ressemble trop"),
                slug("a".repeat(41), "40 caractères au plus"),
                slug("a".repeat(64), "40 caractères au plus"),
                slug("ab", "au moins 3 caractères"),
                slug("-tiret", form),
                slug("deux mots", form),
                slug("<script>alert(1)</script>", form),
                slug("\"><img src=x onerror=alert(1)>", form),
                slug("gestion", "Ce nom est réservé"),
                slug("gest1on", "Ce nom est réservé"),
                slug("https://mon-programme.example.com/", "sous le domaine localhost"),
                slug("mon-programme.gouv.fr", "sous le domaine localhost"),
                slug("", "Remplissez ce champ."),
                Arguments.of("adresse", "address-kind", "ailleurs", "Choisissez l’une des réponses proposées."),
                Arguments.of("programme", "programme-name", "ab", "au moins 3 caractères"),
                Arguments.of("programme", "programme-name", "é".repeat(121), "120 caractères au plus"),
                Arguments.of("programme", "summary", "<b>Trop court</b>", "au moins 30 caractères"),
                Arguments.of("programme", "entity-siret", "12345678901234", "Un SIRET a quatorze chiffres"),
                Arguments.of("site-remplace", "replaced-url", "mon site", "Saisissez l’adresse d’un site"),
                Arguments.of("site-remplace", "replaced-url", "https://a:b@jardins.fr/", "ni mot de passe"),
                Arguments.of("besoin", "need", "Parce que.", "au moins 80 caractères"),
                Arguments.of("besoin", "need", "x".repeat(3001), "caractères au plus"),
                Arguments.of("equipe", "second-owner-name", "", "Remplissez ce champ."),
                Arguments.of("equipe", "second-owner-email", "", "Remplissez ce champ."),
                Arguments.of("equipe", "second-owner-name", "Seul", "Écrivez le prénom et le nom."),
                Arguments.of("equipe", "second-owner-email", "pas une adresse", "n’est pas valable"),
                Arguments.of("equipe", "end-date", "", "Remplissez ce champ."),
                Arguments.of("equipe", "end-date", "2020-01-01", "Cette date est passée"),
                Arguments.of("equipe", "end-date", "2099-01-01", "à plus de cinq ans"),
                Arguments.of("equipe", "end-date", "31/31/2027", "Saisissez une date"),
                Arguments.of("equipe", "end-date", "31/02/2027", "Cette date n’existe pas"));
    }

    private static Arguments slug(String typed, String message) {
        return Arguments.of("adresse", "slug", typed, message);
    }

    /** A truncated answer must not be reported as saved (« Enregistré »). */
    @ParameterizedTest
    @ValueSource(strings = {"later", "previous", "continue"})
    void anAnswerTooLongForADraftIsRefusedAndNotCut(String then) {
        UUID draft = accounts.draft(agent);
        String typed = "x".repeat(10_001);

        TestResponse response = user.post("/demande/" + draft + "/etapes/besoin", "need", typed, "then", then);

        assertThat(response.status()).isEqualTo(422);
        Document page = Jsoup.parse(response.text());
        assertThat(page.select("#need").text()).isEqualTo(typed);
        assertThat(page.select("#need-messages").text()).contains("caractères au plus");
    }

    @Test
    void anAnswerTooLongForARequestThatAnotherTabHasSentIsGivenBack() {
        UUID sent = accounts.submitted(agent);
        String typed = "x".repeat(10_001);

        TestResponse response = user.post("/demande/" + sent + "/etapes/besoin", "need", typed, "then", "later");

        assertThat(response.status()).isEqualTo(409);
        assertThat(Jsoup.parse(response.text()).text()).contains(typed);
    }

    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource("badInput")
    void isToldNextToTheFieldAndKept(String step, String field, String typed, String message) {
        UUID draft = accounts.draft(agent);
        TestResponse response = user.post("/demande/" + draft + "/etapes/" + step, field, typed, "replaces", "yes");

        assertThat(response.status()).isEqualTo(422);
        Document page = Jsoup.parse(response.text());
        assertThat(page.title()).startsWith("Erreur");
        assertThat(page.select("#" + field + "-messages .fr-message--error").text())
                .contains(message);
        assertThat(page.select("#error-summary a[href^=#" + field + "]").text()).contains(message);
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.select("img[onerror]")).isEmpty();
        Element input = page.getElementById(field);
        assertThat(input).isNotNull();
        if (input.is("input, textarea")) {
            assertThat(input.attr("aria-invalid")).isEqualTo("true");
            assertThat(input.is("textarea") ? input.wholeText() : input.attr("value"))
                    .as("still in the page")
                    .isEqualTo(typed);
        }
        assertThat(ApplicationDatabase.texts("select answers ->> ? from site_request where id = ?", field, draft))
                .as("still in the draft")
                .containsExactly(typed);
    }

    @Test
    void aShortNameThatIsNoneComesWithTheNearestThatIs() {
        UUID draft = accounts.draft(agent);
        for (String typed : List.of("Quartiers d’avenir", "Quartiers d'avenir", "Quartiers d\u00a0avenir")) {
            Document page = Jsoup.parse(user.post("/demande/" + draft + "/etapes/adresse", "slug", typed)
                    .text());
            for (String place : List.of("#slug-messages .fr-message--error", "#error-summary")) {
                assertThat(page.select(place).text().replace('\u00a0', ' '))
                        .as(place)
                        .contains("Par exemple : « quartiers-d-avenir »");
            }
        }
    }

    @Test
    void aShortNameIsTakenInCapitalsToo() {
        UUID draft = accounts.draft(agent);
        String step = "/demande/" + draft + "/etapes/adresse";
        assertThat(user.post(
                                step,
                                "slug",
                                "Berges-et-Canaux-" + draft.toString().substring(0, 8))
                        .status())
                .isEqualTo(303);
        assertThat(Jsoup.parse(user.get(step).text()).select("#slug").attr("value"))
                .startsWith("berges-et-canaux-");
        TestResponse taken = user.post(step, "slug", "FRANCE-SERVICES");
        assertThat(Jsoup.parse(taken.text()).select("#slug-messages").text()).contains("Ce nom est déjà pris");
    }

    @Test
    void whatExistsMayBeNothing() {
        UUID draft = accounts.draft(agent);
        assertThat(user.post("/demande/" + draft + "/etapes/besoin", "existing", "Rien")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void theListOfErrorsSaysWhoseNameIsMissing() {
        UUID draft = accounts.draft(agent);
        TestResponse response = user.post(
                "/demande/" + draft + "/etapes/equipe", "owner-name", "", "second-owner-name", "", "then", "continue");
        assertThat(Jsoup.parse(response.text()).select("#error-summary a").eachText())
                .anyMatch(error -> error.startsWith("Première personne responsable"))
                .anyMatch(error -> error.startsWith("Deuxième personne responsable"));
    }

    @Test
    void theAddressOfTheReplacedSiteNeedsNoScheme() {
        UUID draft = accounts.draft(agent);
        String step = "/demande/" + draft + "/etapes/site-remplace";
        String[] form = {"replaces", "yes", "replaced-url", " www.jardins.fr ", "redirects", "/plan"};
        assertThat(user.post(step, form).status()).isEqualTo(303);
        assertThat(Jsoup.parse(user.get(step).text()).select("#replaced-url").attr("value"))
                .isEqualTo("https://www.jardins.fr");
    }

    @Test
    void whatIsAskedOfWhoReplacesASiteIsNothingToOthers() {
        UUID draft = accounts.draft(agent);
        String step = "/demande/" + draft + "/etapes/site-remplace";
        assertThat(user.post(step, "replaces", "yes", "replaced-url", "").status())
                .isEqualTo(422);
        user.post(step, "replaces", "no");
        assertThat(Jsoup.parse(user.get(step).text())
                        .select("label[for=replaced-url], label[for=redirects]")
                        .eachText())
                .as("« Oui » may be ticked next: never said to be optional")
                .hasSize(2)
                .noneMatch(label -> label.contains("facultatif"));
        assertThat(user.post(step, "replaces", "no", "replaced-url", "mon site").status())
                .isEqualTo(303);
    }

    @Test
    void aDateIsTypedAsItsExampleIs() {
        UUID draft = accounts.draft(agent);
        String step = "/demande/" + draft + "/etapes/equipe";
        assertThat(user.post(step, "end-date", "31/12/2028").status()).isEqualTo(303);
        assertThat(ApplicationDatabase.texts("select answers ->> 'end-date' from site_request where id = ?", draft))
                .containsExactly("2028-12-31");
    }

    @Test
    void wordsOfANameAreSeparatedByOneSpace() {
        UUID draft = accounts.draft(agent);
        user.post(
                "/demande/" + draft + "/etapes/programme",
                "programme-name",
                "Territoires   en  commun 2030\u00a0: phase 2",
                "then",
                "later");
        assertThat(ApplicationDatabase.texts(
                        "select answers ->> 'programme-name' from site_request where id = ?", draft))
                .containsExactly("Territoires en commun 2030\u00a0: phase 2");
    }

    @Test
    void theSecondOwnerIsSomebodyElse() {
        UUID draft = accounts.draft(agent);
        String first = ApplicationDatabase.texts(
                        "select answers ->> 'owner-email' from site_request where id = ?", draft)
                .getFirst();
        TestResponse response =
                user.post("/demande/" + draft + "/etapes/equipe", "second-owner-email", first.toUpperCase(Locale.ROOT));
        assertThat(response.status()).isEqualTo(422);
        assertThat(Jsoup.parse(response.text())
                        .select("#second-owner-email-messages")
                        .text())
                .contains("C’est l’adresse de la première personne responsable");
    }

    @Test
    void aTakenNameComesWithFreeOnes() {
        UUID draft = accounts.draft(agent);
        TestResponse response = user.post("/demande/" + draft + "/etapes/adresse", "slug", "france-services");
        List<String> suggestions =
                Jsoup.parse(response.text()).select("#slug-messages .fr-tag").eachText();
        assertThat(suggestions).isNotEmpty();
        TestResponse taken = user.post("/demande/" + draft + "/etapes/adresse", "slug", suggestions.getFirst());
        assertThat(taken.status()).isEqualTo(303);
    }

    @Test
    void anIncompleteRequestIsNotSentAndStaysADraft() {
        UUID draft = accounts.draft(agent, "france-services");
        TestResponse response = user.post("/demande/" + draft + "/envoi");
        assertThat(response.status()).isEqualTo(422);
        assertThat(Jsoup.parse(response.text()).select("#error-summary a").eachAttr("href"))
                .containsExactly("/demande/" + draft + "/etapes/adresse?retour=recapitulatif#slug");
        assertThat(ApplicationDatabase.texts(
                        "select state || ' ' || (answers ->> 'slug') from site_request where id = ?", draft))
                .containsExactly("draft france-services");
    }
}
