package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.AccountCleanup;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.ProviderSignInFlow;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.DemoVisitor;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.signin.testing.FakeIdentityProvider;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks the sign-in with an identity provider, the account that it opens, and the sign-out. */
@DemoTest
class SignInTest {

    private final FakeIdentityProvider provider = FakeIdentityProvider.shared();
    private final BackOfficeUser browser = BackOfficeUser.anyone();
    private TestAccounts accounts;

    @BeforeEach
    void arrive() {
        accounts = new TestAccounts();
    }

    @AfterEach
    void leave() {
        List.of("ada@agence.example", "ada@ailleurs.example", "ada.l@agence.example", "premiere@ailleurs.example")
                .forEach(AccountCleanup::forget);
        ApplicationDatabase.change("delete from granted_administrator");
        accounts.close();
    }

    private static Map<String, Object> person(String subject, String email) {
        return Map.of(
                "sub", subject, "email", email, "given_name", "Ada", "usual_name", "Lovelace", "family_name", "King");
    }

    private TestResponse signIn(String name, Map<String, Object> claims) {
        provider.signIn(claims);
        return ProviderSignInFlow.with(browser, name, "/sites");
    }

    private static void in(TestResponse response) {
        assertThat(response.status()).as(response.text()).isEqualTo(303);
        assertThat(response.header("location")).isEqualTo("/sites");
    }

    private static UUID account(String email) {
        return UUID.fromString(ApplicationDatabase.texts("select id from account where email = ?", email)
                .getFirst());
    }

    @Test
    void by_the_domain_of_their_address() {
        in(signIn("agent", person("ada-1", "Ada@Agence.Example")));

        Document page = Jsoup.parse(browser.get("/sites").text());
        assertThat(page.select("header").text()).contains("Ada Lovelace", "Agent");
        assertThat(account("ada@agence.example")).isNotNull();
    }

    @Test
    void by_their_establishment_which_is_written_down() {
        Map<String, Object> claims = new HashMap<>(person("ada-1", "ada@ailleurs.example"));
        claims.putAll(Map.of("siret", "13002603200016", "organization_label", "Agence"));
        in(signIn("agent", claims));
        assertThat(ApplicationDatabase.texts("""
            select siret || ' ' || organisation || ' ' || (first_sign_in = last_sign_in)
              from identity where subject = 'ada-1'\
            """)).containsExactly("13002603200016 Agence true");
    }

    @Test
    void else_not_and_they_are_told_why_and_whom_to_ask() {
        long before = refusals("not-expected");
        TestResponse response = signIn("agent", person("ada-1", "ada@ailleurs.example"));

        assertThat(response.status()).isEqualTo(403);
        Document page = Jsoup.parse(response.text());
        assertThat(page.select("main").text()).contains("n’a pas accès", "aucune invitation ne vous attend");
        assertThat(page.select("main a").attr("href")).isEqualTo("mailto:acces@agence.example");
        assertThat(refusals("not-expected")).isEqualTo(before + 1);
        out("ada@ailleurs.example");
    }

    private static long refusals(String reason) {
        return ApplicationDatabase.count(
                "select count(*) from audit_event where action = 'sign-in.refused' and detail ->> 'reason' = ?",
                reason);
    }

    private void out(String email) {
        assertThat(browser.cookie()).as("no session").isNull();
        assertThat(browser.get("/sites").status()).isEqualTo(303);
        assertThat(ApplicationDatabase.count("select count(*) from account where email = ?", email))
                .isZero();
    }

    @Test
    void an_account_is_found_by_its_address_once_and_by_the_subject_ever_after() {
        UUID owner = accounts.account(Role.AUDITOR);
        String email = ApplicationDatabase.texts("select email from account where id = ?", owner)
                .getFirst();
        in(signIn("agent", person("ada-1", email)));
        assertThat(ApplicationDatabase.texts("select usual_name from account where id = ?", owner))
                .containsExactly("Lovelace");
        assertThat(ApplicationDatabase.count(
                        "select count(*) from audit_event where action = 'sign-in.linked' and actor_id = ?", owner))
                .isEqualTo(1);
        assertThat(browser.get("/journal").status()).as("still an auditor").isEqualTo(200);

        in(signIn("agent", person("ada-1", "ada@ailleurs.example")));
        assertThat(account("ada@ailleurs.example")).isEqualTo(owner);

        assertThat(signIn("agent", person("ada-2", "ada@ailleurs.example")).status())
                .isEqualTo(403);
        assertThat(refusals("email-taken")).isPositive();
        ApplicationDatabase.changeWithoutTriggers("delete from identity where account_id = ?", owner);
    }

    @Test
    void an_address_that_another_account_has_is_told_and_changes_nothing() {
        UUID other = accounts.account(Role.AGENT);
        String taken = ApplicationDatabase.texts("select email from account where id = ?", other)
                .getFirst();
        in(signIn("agent", person("ada-1", "ada@agence.example")));

        in(signIn("agent", person("ada-1", taken)));

        assertThat(Jsoup.parse(browser.get("/sites").text()).select("main").text())
                .contains("Votre adresse électronique n’a pas pu être mise à jour");
        assertThat(account(taken)).isEqualTo(other);
        assertThat(account("ada@agence.example")).isNotNull();
    }

    @Test
    void an_address_counts_where_the_provider_vouches_for_it() {
        Map<String, Object> claims = new HashMap<>(person("ada-1", "ada@agence.example"));
        assertThat(signIn("simple", claims).status()).isEqualTo(403);
        claims.put("email_verified", false);
        TestResponse response = signIn("simple", claims);
        assertThat(response.status()).isEqualTo(403);
        assertThat(response.text()).contains("n’est pas vérifiée");
        out("ada@agence.example");

        claims.put("email_verified", true);
        in(signIn("simple", claims));
        assertThat(ApplicationDatabase.texts("select usual_name from account where email = 'ada@agence.example'"))
                .as("under the name that this provider gives it")
                .containsExactly("King");
    }

    @Test
    void without_an_address_there_is_no_account() {
        TestResponse response = signIn("agent", Map.of("sub", "ada-1", "given_name", "Ada"));
        assertThat(response.status()).isEqualTo(403);
        assertThat(response.text()).contains("Votre adresse électronique nous manque");
    }

    @Test
    void the_first_administrator_comes_in_by_configuration_once() {
        in(signIn("agent", person("premiere", "premiere@ailleurs.example")));
        assertThat(ApplicationDatabase.texts(
                        "select platform_role from account where email = 'premiere@ailleurs.example'"))
                .containsExactly("administrator");
        assertThat(ApplicationDatabase.count(
                        "select count(*) from audit_event where action = 'sign-in.administrator' and actor_id = ?",
                        account("premiere@ailleurs.example")))
                .isEqualTo(1);

        ApplicationDatabase.changeWithoutTriggers(
                "update account set platform_role = null where email = 'premiere@ailleurs.example'");
        in(signIn("agent", person("premiere", "premiere@ailleurs.example")));
        assertThat(ApplicationDatabase.texts(
                        "select platform_role from account where email = 'premiere@ailleurs.example'"))
                .containsExactly("null");
    }

    @Test
    void what_is_asked_of_a_provider() {
        in(signIn("agent", person("ada-1", "ada@agence.example")));
        Map<String, String> asked = provider.asked();
        assertThat(asked)
                .containsEntry("client_id", FakeIdentityProvider.CLIENT)
                .containsEntry("response_type", "code")
                .containsEntry("redirect_uri", BackOfficeUser.ORIGIN + "/connexion/retour")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry(
                        "claims",
                        "{\"id_token\":{\"amr\":null,\"acr\":{\"essential\":true,"
                                + "\"values\":[\"eidas0-mfa\",\"eidas1-mfa\",\"eidas2\",\"eidas3\"]}}}");
        assertThat(asked.get("state")).hasSizeGreaterThanOrEqualTo(32);
        assertThat(asked.get("nonce")).hasSizeGreaterThanOrEqualTo(32);

        signIn("simple", person("ada-1", "ada@agence.example"));
        assertThat(provider.asked())
                .doesNotContainKeys("claims", "code_challenge")
                .containsEntry("scope", "openid profile email");
    }

    @Test
    void neither_state_nor_secret_is_in_the_database() {
        String there = ProviderSignInFlow.leave(browser, "agent", "/").header("location");
        String state = there.replaceFirst(".*[?&]state=([^&]+).*", "$1");
        assertThat(ApplicationDatabase.texts("select row_to_json(a) from sign_in_attempt a"))
                .isNotEmpty()
                .noneMatch(row -> row.contains(state));
    }

    @Test
    void another_site_cannot_start_it() {
        assertThat(browser.postBare("/connexion/agent", "https://ailleurs.example")
                        .header("location"))
                .isEqualTo("/connexion");
        assertThat(BackOfficeUser.anyone().get("/connexion/agent").status()).isEqualTo(405);
    }

    @Test
    void two_tabs_can_be_on_the_way_at_once() {
        provider.signIn(person("ada-1", "ada@agence.example"));
        String first = ProviderSignInFlow.there(
                ProviderSignInFlow.leave(browser, "agent", "/sites").header("location"));
        String second = ProviderSignInFlow.there(
                ProviderSignInFlow.leave(browser, "agent", "/sites").header("location"));
        in(browser.get(first));
        in(browser.get(second));
    }

    @Test
    void nowhere_but_here_does_it_lead() {
        provider.signIn(person("ada-1", "ada@agence.example"));
        assertThat(ProviderSignInFlow.with(browser, "agent", "https://ailleurs.example/")
                        .header("location"))
                .isEqualTo("/");
    }

    @Test
    void a_form_that_waits_is_found_on_the_way_back() {
        in(signIn("agent", person("ada-1", "ada@agence.example")));
        browser.loseSession();
        browser.postBare("/compte/sessions/fermeture", BackOfficeUser.ORIGIN, "portee", "toutes");
        assertThat(ProviderSignInFlow.with(browser, "agent", "/").header("location"))
                .isEqualTo("/reprise");
    }

    @Test
    void going_out_goes_by_the_provider() {
        in(signIn("agent", person("ada-1", "ada@agence.example")));
        browser.get("/sites");

        String there = signOut();

        assertThat(there).startsWith(provider.issuer("agent") + "/end?");
        assertThat(browser.get("/sites").status()).as("signed out here already").isEqualTo(303);
        String back = ProviderSignInFlow.there(there);
        assertThat(provider.asked())
                .containsEntry("post_logout_redirect_uri", BackOfficeUser.ORIGIN + "/deconnexion/retour")
                .hasEntrySatisfying(
                        "id_token_hint", token -> assertThat(token.split("\\.")).hasSize(3));
        TestResponse response = browser.get(back);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.text()).contains("Votre session est fermée ici et auprès");
        assertThat(browser.get(back).text()).as("once").contains("Nous ne savons pas");
    }

    private String signOut() {
        String token = Jsoup.parse(browser.get("/sites").text())
                .select("form[action=/deconnexion] input[name=_csrf]")
                .attr("value");
        TestResponse response = browser.postBare("/deconnexion", BackOfficeUser.ORIGIN, "_csrf", token);
        assertThat(response.status()).isEqualTo(303);
        return response.header("location");
    }

    @Test
    void a_forged_way_back_ends_signed_out_with_a_note_or_touches_nobody() {
        in(signIn("agent", person("ada-1", "ada@agence.example")));
        assertThat(browser.get("/deconnexion/retour?state=forged").header("location"))
                .as("who is signed in stays so")
                .isEqualTo("/");
        signOut();
        assertThat(browser.get("/deconnexion/retour?state=forged").text()).contains("Nous ne savons pas");
        assertThat(browser.get("/deconnexion/retour").text()).contains("Nous ne savons pas");
        assertThat(browser.get("/sites").status()).isEqualTo(303);
    }

    @Test
    void a_session_of_the_demonstration_ends_here() {
        BackOfficeUser agent = BackOfficeUser.signedIn(accounts.account(Role.AGENT));
        agent.get("/sites");
        assertThat(agent.post("/deconnexion").header("location")).isEqualTo("/");
    }

    @Test
    void only_the_back_offices_forms_may_end_at_a_provider() {
        assertThat(browser.get("/connexion").header("content-security-policy"))
                .contains("form-action 'self' " + provider.origin() + ";");
        assertThat(DemoVisitor.get(DemoSite.PORTAL.home()).header("content-security-policy"))
                .contains("form-action 'self';");
    }

    @Test
    void the_page_offers_them_all_proconnect_first() {
        Document page = Jsoup.parse(browser.get("/connexion").text());
        assertThat(page.select("form[action^=/connexion/]").eachAttr("action"))
                .containsExactly("/connexion/agent", "/connexion/fragile", "/connexion/simple");
        assertThat(page.select("button.fr-connect").text()).isEqualTo("S’identifier avec ProConnect");
        assertThat(URI.create(page.select(".fr-connect-group p a").attr("href")).getHost())
                .isEqualTo("proconnect.gouv.fr");
    }
}
