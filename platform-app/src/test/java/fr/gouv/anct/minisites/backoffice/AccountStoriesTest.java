package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.token.TokenSecret;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks the self-service of an account: access tokens, a copy of the personal data, erasure. */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountStoriesTest {

    private static final String SITE = "antares-scorpion";

    private TestAccounts accounts;
    private UUID site;

    @BeforeAll
    void prepare(@Autowired TenantDirectory directory) {
        accounts = new TestAccounts();
        site = accounts.site(SITE);
        accounts.site("achernar-eridan");
        // The list of tokens names sites by the directory, which hears of a new one a moment later.
        Awaitility.await().until(() -> directory.snapshot().byId(site).isPresent());
    }

    @AfterAll
    void leave() {
        accounts.close();
    }

    private UUID editor() {
        UUID account = accounts.account(Role.AGENT);
        accounts.member(site, account, Role.EDITOR);
        return account;
    }

    private static String email(UUID account) {
        return ApplicationDatabase.texts("select email from account where id = ?", account)
                .getFirst();
    }

    private static String[] wish(BackOfficeUser user, String... changes) {
        Document form = Jsoup.parse(user.get("/compte/jetons/creation").text());
        String[] fields = {
            "token", form.select("input[name=token]").attr("value"),
            "name", "Tableau de bord",
            "actions", "site-read",
            "site", SITE,
            "validity", "days-30"
        };
        for (int i = 0; i < changes.length; i += 2) {
            for (int j = 0; j < fields.length; j += 2) {
                if (fields[j].equals(changes[i])) {
                    fields[j + 1] = changes[i + 1];
                }
            }
        }
        return fields;
    }

    @Test
    void theAccountSaysWhoOneIs() {
        UUID account = editor();
        String page = BackOfficeUser.signedIn(account).get("/compte").text();
        assertThat(page).contains(email(account), "Éditeur", "/sites/" + SITE, "/compte/jetons", "/compte/donnees");
        assertThat(Jsoup.parse(page).select("header a[href=/compte]")).isNotEmpty();
    }

    @Test
    void aTokenIsMadeShownOnceUsedAndRevoked() {
        BackOfficeUser user = BackOfficeUser.signedIn(editor());
        String[] wish = wish(user);
        TestResponse made = user.post("/compte/jetons/creation", wish);
        assertThat(made.status()).isEqualTo(200);
        assertThat(made.header("cache-control")).contains("no-store");
        String secret = Jsoup.parse(made.text()).select("#secret").attr("value");
        assertThat(secret).matches(TokenSecret.PATTERN);
        assertThat(BackOfficeUser.anyone()
                        .get("/api/v1/sites/" + SITE, "Authorization", "Bearer " + secret)
                        .status())
                .isEqualTo(200);

        assertThat(user.post("/compte/jetons/creation", wish).header("location"))
                .as("sent again")
                .isEqualTo("/compte/jetons");
        String list = user.get("/compte/jetons").text();
        assertThat(list)
                .contains("Tableau de bord", "Site " + SITE, "Ce jeton a déjà été créé")
                .doesNotContain(secret);

        String revocation = Jsoup.parse(list).select("a[href$=/revocation]").attr("href");
        assertThat(user.get(revocation).text()).contains("Tableau de bord");
        assertThat(user.post(revocation).status()).isEqualTo(303);
        assertThat(BackOfficeUser.anyone()
                        .get("/api/v1/me", "Authorization", "Bearer " + secret)
                        .status())
                .isEqualTo(401);
        assertThat(user.post("/compte/jetons/creation", wish(user, "site", "*")).status())
                .isEqualTo(200);
        assertThat(user.get("/compte/jetons").text()).contains("Tous les espaces où son titulaire a ces droits");
        assertThat(user.get("/compte/jetons").text()).contains("Révoqué");
    }

    @Test
    void aTokenOfOneSiteTakesNoRightOverThePlatform() {
        UUID person = accounts.account(Role.COMMUNICATIONS);
        accounts.member(site, person, Role.EDITOR);
        BackOfficeUser user = BackOfficeUser.signedIn(person);
        String[] wish = wish(user, "actions", "standards-manage");
        TestResponse refused = user.post("/compte/jetons/creation", wish);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.text())
                        .select("#error-summary a[href^=#site]")
                        .text())
                .contains("toute la plateforme");
        assertThat(user.post("/compte/jetons/creation", wish(user, "actions", "standards-manage", "site", "*"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aFormWithMistakesKeepsWhatWasTyped() {
        BackOfficeUser user = BackOfficeUser.signedIn(editor());
        for (String[] mistake : new String[][] {
            {"name", ""},
            {"name", "n".repeat(101)},
            {"actions", ""},
            {"actions", "fleet-read"},
            {"actions", "account-own"},
            {"site", "achernar-eridan"},
            {"site", ""},
            {"site", "\0"},
            {"validity", "days-3650"}
        }) {
            TestResponse response = user.post("/compte/jetons/creation", wish(user, mistake));
            assertThat(response.status()).as(mistake[0] + " " + mistake[1]).isEqualTo(422);
            Document page = Jsoup.parse(response.text());
            assertThat(page.title()).startsWith("Erreur");
            assertThat(page.select("#error-summary a[href^=#" + mistake[0] + "]"))
                    .hasSize(1);
            if (!mistake[0].equals("name")) {
                assertThat(page.select("#name").attr("value")).isEqualTo("Tableau de bord");
            }
        }
        List<String> more = new ArrayList<>(List.of(wish(user)));
        more.addAll(List.of("actions", "x"));
        TestResponse unknown = user.post("/compte/jetons/creation", more.toArray(String[]::new));
        assertThat(unknown.status()).as("a right that does not exist").isEqualTo(422);
        assertThat(Jsoup.parse(unknown.text()).select("#error-summary a[href^=#actions]"))
                .hasSize(1);
        String[] right = Stream.concat(Arrays.stream(wish(user)), Stream.of("_csrf", user.token()))
                .toArray(String[]::new);
        assertThat(user.postBare("/compte/jetons/creation", "https://evil.example", right)
                        .status())
                .as("the right token from a page of another site")
                .isEqualTo(403);
        assertThat(user.post("/compte/jetons/creation", wish(user, "token", "pas-un-id"))
                        .status())
                .isEqualTo(303);
        assertThat(user.get("/compte/jetons").text()).contains("Aucun jeton");
    }

    @Test
    void whoHasNoRightHasNoneToGive() {
        BackOfficeUser newcomer = BackOfficeUser.signedIn(accounts.account(Role.AGENT));
        assertThat(newcomer.get("/compte/jetons/creation").header("location")).isEqualTo("/compte/jetons");
        assertThat(newcomer.get("/compte/jetons").text()).contains("Vous n’avez pas encore de droit");
    }

    @Test
    void theCopyHoldsEverythingAndNoSecret() {
        UUID account = editor();
        UUID request = accounts.submitted(account);
        TestAccounts.Token token = accounts.token(account, Action.SITE_READ);
        TestResponse response = BackOfficeUser.signedIn(account).get("/compte/donnees/export");
        assertThat(response.header("content-disposition")).contains("attachment", "mes-donnees.json");
        JsonNode copy = JsonMapper.builder().build().readTree(response.text());
        assertThat(copy.propertyNames()).contains("account", "memberships", "requests", "tokens", "journal");
        assertThat(copy.get("account").get(0).get("email").asString()).isEqualTo(email(account));
        assertThat(copy.get("memberships").get(0).get("site").asString()).isEqualTo(SITE);
        assertThat(copy.get("requests").get(0).get("id").asString()).isEqualTo(request.toString());
        assertThat(copy.get("requests").get(0).get("answers").get("need").asString())
                .isNotEmpty();
        assertThat(copy.get("tokens").get(0).get("id").asString())
                .isEqualTo(token.id().toString());
        assertThat(copy.get("journal").findValuesAsString("action")).contains("session.opened", "account.exported");
        assertThat(response.text()).doesNotContain(token.text(), "hash");
    }

    @Test
    void theDataPageReadsTheRulesFromTheCode() {
        String page = Jsoup.parse(
                        BackOfficeUser.signedIn(editor()).get("/compte/donnees").text())
                .select("#retention")
                .text();
        assertThat(page)
                .contains("3 ans après la dernière connexion", "13 mois après son envoi", "12 heures", "10 minutes");
    }

    @Test
    void anAccountIsErasedOnceItsAddressIsTyped() {
        UUID account = editor();
        String email = email(account);
        UUID draft = accounts.draft(account);
        BackOfficeUser user = BackOfficeUser.signedIn(account);
        assertThat(user.get("/compte/effacement").text()).contains(email, "Ancien agent");
        TestResponse wrong = user.post("/compte/effacement", "email", "autre@exemple.fr");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.text()).select("#email").attr("value")).isEqualTo("autre@exemple.fr");

        TestResponse erased = user.post("/compte/effacement", "email", " " + email.toUpperCase(Locale.ROOT));
        assertThat(erased.status()).isEqualTo(303);
        assertThat(user.get(erased.header("location")).text()).contains("Votre compte est effacé");
        assertThat(user.get("/compte").header("location")).startsWith("/connexion");
        assertThat(ApplicationDatabase.texts("select 1 from site_request where id = ?", draft))
                .isEmpty();
        assertThat(ApplicationDatabase.texts("select 1 from membership where account_id = ?", account))
                .isEmpty();
        assertThat(ApplicationDatabase.texts("select usual_name from account where id = ?", account))
                .containsExactly("agent");

        String journal = BackOfficeUser.signedIn(accounts.account(Role.AUDITOR))
                .get("/journal?compte=" + account)
                .text();
        assertThat(journal)
                .contains("Ancien agent", "Compte effacé", "Connexion")
                .doesNotContain(email);
    }

    @Test
    void aSessionOfAnErasedAccountIsNobodys() {
        UUID account = editor();
        BackOfficeUser elsewhere = BackOfficeUser.signedIn(account);
        BackOfficeUser.signedIn(account).post("/compte/effacement", "email", email(account));
        assertThat(elsewhere.get("/compte").header("location")).startsWith("/connexion");
    }

    @Test
    void theLastResponsableIsToldWhichSiteNeedsAnother() {
        UUID owner = accounts.account(Role.AGENT);
        UUID alone = accounts.site("deneb-cygne");
        accounts.member(alone, owner, Role.OWNER);
        BackOfficeUser user = BackOfficeUser.signedIn(owner);
        assertThat(user.get("/compte/effacement").text())
                .contains("/sites/deneb-cygne")
                .doesNotContain("Effacer le compte définitivement");
        TestResponse refused = user.post("/compte/effacement", "email", email(owner));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("/sites/deneb-cygne");
        assertThat(user.get("/compte").status()).isEqualTo(200);
    }
}
