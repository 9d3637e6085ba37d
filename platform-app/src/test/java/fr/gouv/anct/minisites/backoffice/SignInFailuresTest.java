package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.backoffice.testing.AccountCleanup;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.ProviderSignInFlow;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.signin.testing.FakeIdentityProvider;
import fr.gouv.anct.minisites.signin.testing.ProviderFault;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks every failure on the way to a provider and back: a page that says what to do, an audit event, no session. */
@DemoTest
class SignInFailuresTest {

    private final FakeIdentityProvider provider = FakeIdentityProvider.shared();
    private final BackOfficeUser browser = BackOfficeUser.anyone();

    @BeforeEach
    void somebodyWhoMayComeIn() {
        provider.signIn(Map.of(
                "sub", "failures", "email", "failures@agence.example", "given_name", "Ada", "usual_name", "Lovelace"));
    }

    @AfterEach
    void behave() {
        provider.be(ProviderFault.NONE);
        AccountCleanup.forget("failures@agence.example");
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ACCESS_DENIED              | agent   | 403 | declined             | L’identification n’a pas abouti
            LOGIN_REQUIRED             | agent   | 403 | not-signed-in        | vous demande de vous connecter
            OWN_ERROR                  | agent   | 502 | provider-error       | a signalé une erreur
            TEMPORARILY_UNAVAILABLE    | agent   | 503 | unreachable          | ne répond pas
            NO_CODE                    | agent   | 502 | faulty               | a mal répondu
            ANSWER_OF_ANOTHER          | agent   | 400 | wrong-issuer         | ne vient pas du service attendu
            CODE_REFUSED               | agent   | 400 | wrong-code           | n’a pas pu être confirmée
            CLIENT_REFUSED             | agent   | 502 | faulty               | a mal répondu
            TOKEN_SLOW                 | agent   | 503 | unreachable          | ne répond pas
            TOKEN_BROKEN               | agent   | 502 | faulty               | a mal répondu
            TOKEN_IN_HTML              | agent   | 502 | faulty               | a mal répondu
            NO_ID_TOKEN                | agent   | 502 | wrong-token          | L’identité reçue n’a pas pu être vérifiée
            OTHER_NONCE                | agent   | 400 | wrong-nonce          | ne correspond pas à votre connexion
            FORGED_TOKEN               | agent   | 502 | wrong-token          | L’identité reçue n’a pas pu être vérifiée
            UNSIGNED_TOKEN             | agent   | 502 | wrong-token          | L’identité reçue n’a pas pu être vérifiée
            TOKEN_OF_ANOTHER_ISSUER    | agent   | 502 | wrong-token          | L’identité reçue n’a pas pu être vérifiée
            TOKEN_FOR_ANOTHER          | agent   | 502 | wrong-token          | L’identité reçue n’a pas pu être vérifiée
            TOKEN_OUT_OF_DATE          | agent   | 502 | wrong-token          | L’identité reçue n’a pas pu être vérifiée
            UNKNOWN_KEY                | agent   | 502 | wrong-token          | L’identité reçue n’a pas pu être vérifiée
            FORGED_TOKEN               | simple  | 502 | wrong-token          | L’identité reçue n’a pas pu être vérifiée
            LOW_ACR                    | agent   | 403 | weak-authentication  | identification renforcée
            NO_ACR                     | agent   | 403 | weak-authentication  | identification renforcée
            USERINFO_OF_ANOTHER        | agent   | 502 | userinfo-subject     | Les informations reçues
            USERINFO_OF_ANOTHER_ISSUER | agent   | 502 | userinfo-issuer      | Les informations reçues
            USERINFO_FOR_ANOTHER       | agent   | 502 | userinfo-audience    | Les informations reçues
            USERINFO_FORGED            | agent   | 502 | userinfo-signature   | Les informations reçues
            USERINFO_PLAIN             | agent   | 502 | userinfo-form        | Les informations reçues
            USERINFO_IN_HTML           | agent   | 502 | userinfo-form        | Les informations reçues
            USERINFO_IN_HTML           | simple  | 502 | userinfo-form        | Les informations reçues
            USERINFO_OF_ANOTHER        | simple  | 502 | userinfo-subject     | Les informations reçues
            USERINFO_BROKEN            | agent   | 502 | faulty               | a mal répondu
            METADATA_BROKEN            | fragile | 502 | faulty               | a mal répondu
            METADATA_IN_HTML           | fragile | 502 | faulty               | a mal répondu
            METADATA_SLOW              | fragile | 503 | unreachable          | ne répond pas
            METADATA_OF_ANOTHER        | fragile | 502 | faulty               | a mal répondu
            """)
    void of_the_provider(ProviderFault fault, String name, int status, String kind, String words) {
        long before = lines(kind);
        provider.be(fault);

        TestResponse response = ProviderSignInFlow.with(browser, name, "/sites");

        refused(response, status, kind, words, before);
        assertThat(Jsoup.parse(response.text()).select("main a").attr("href")).isEqualTo("/connexion?suite=%2Fsites");
    }

    private void refused(TestResponse response, int status, String kind, String words, long before) {
        assertThat(response.status()).as(response.text()).isEqualTo(status);
        assertThat(Jsoup.parse(response.text()).select("main").text()).contains(words);
        assertThat(lines(kind)).isEqualTo(before + 1);
        assertThat(browser.cookie()).as("no session").isNull();
        assertThat(browser.get("/sites").status()).isEqualTo(303);
        assertThat(ApplicationDatabase.count("select count(*) from account where email = 'failures@agence.example'"))
                .isZero();
    }

    private static long lines(String kind) {
        return ApplicationDatabase.count(
                "select count(*) from audit_event where action = 'sign-in.failed' and detail ->> 'reason' = ?", kind);
    }

    @Test
    void a_state_that_nobody_gave_out() {
        long before = lines("unknown-state");
        TestResponse response = browser.get("/connexion/retour?code=abc&state=" + "x".repeat(43));
        refused(response, 400, "unknown-state", "n’est plus valable", before);
    }

    @Test
    void a_return_without_a_state() {
        long before = lines("unknown-state");
        refused(browser.get("/connexion/retour?code=abc"), 400, "unknown-state", "n’est plus valable", before);
    }

    @Test
    void a_state_used_twice() {
        String back = ProviderSignInFlow.there(
                ProviderSignInFlow.leave(browser, "agent", "/").header("location"));
        provider.be(ProviderFault.CODE_REFUSED);
        assertThat(browser.get(back).status()).isEqualTo(400);
        provider.be(ProviderFault.NONE);

        long before = lines("unknown-state");
        refused(browser.get(back), 400, "unknown-state", "n’est plus valable", before);
    }

    @Test
    void a_code_used_twice() {
        String first = ProviderSignInFlow.there(
                ProviderSignInFlow.leave(browser, "agent", "/").header("location"));
        String code = first.replaceFirst(".*[?&](code=[^&]+).*", "$1");
        BackOfficeUser somebody = BackOfficeUser.anyone();
        String other = ProviderSignInFlow.there(
                ProviderSignInFlow.leave(somebody, "agent", "/").header("location"));
        assertThat(somebody.get(other.replaceFirst("code=[^&]+", code)).status())
                .as("their code, our challenge")
                .isEqualTo(400);

        long before = lines("wrong-code");
        refused(browser.get(first), 400, "wrong-code", "n’a pas pu être confirmée", before);
    }

    @Test
    void a_state_of_another_browser() {
        String back = ProviderSignInFlow.there(
                ProviderSignInFlow.leave(BackOfficeUser.anyone(), "agent", "/").header("location"));
        long before = lines("other-browser");
        refused(browser.get(back), 400, "other-browser", "dans un autre navigateur", before);
    }

    @Test
    void a_state_of_eleven_minutes_ago() {
        String back = ProviderSignInFlow.there(
                ProviderSignInFlow.leave(browser, "agent", "/sites").header("location"));
        ApplicationDatabase.change("update sign_in_attempt set started_at = now() - interval '11 minutes'");
        long before = lines("expired-state");
        refused(browser.get(back), 400, "expired-state", "Le temps de la connexion est dépassé", before);
    }

    @Test
    void keys_are_read_again_once_for_a_key_that_is_not_known() {
        ProviderSignInFlow.with(browser, "agent", "/");
        int before = provider.keyReadings();
        provider.be(ProviderFault.UNKNOWN_KEY);
        ProviderSignInFlow.with(BackOfficeUser.anyone(), "agent", "/");
        assertThat(provider.keyReadings()).isEqualTo(before + 1);
    }

    @Test
    void a_new_key_is_found() {
        ProviderSignInFlow.with(BackOfficeUser.anyone(), "agent", "/");
        provider.be(ProviderFault.NEW_KEY);
        assertThat(ProviderSignInFlow.with(browser, "agent", "/sites").header("location"))
                .isEqualTo("/sites");
        assertThat(browser.get("/sites").status()).isEqualTo(200);
    }

    @Test
    void there_is_no_provider_of_that_name() {
        assertThat(ProviderSignInFlow.leave(browser, "personne", "/").status()).isEqualTo(404);
    }

    @Test
    void the_error_of_a_provider_is_not_repeated() {
        provider.be(ProviderFault.OWN_ERROR);
        assertThat(ProviderSignInFlow.with(browser, "agent", "/").text()).doesNotContain("unsupported_");
    }

    @Test
    void nothing_personal_is_written_down() {
        provider.be(ProviderFault.LOW_ACR);
        ProviderSignInFlow.with(browser, "agent", "/");
        assertThat(ApplicationDatabase.texts(
                        "select row_to_json(e) from audit_event e where action = 'sign-in.failed'"))
                .isNotEmpty()
                .noneMatch(line -> line.contains("Lovelace") || line.contains("failures@"));
    }
}
