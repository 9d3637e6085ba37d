package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Checks the administration of accounts: search, changes of roles, revocation, erasure; each is notified and audited.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountAdministrationTest {

    private TestAccounts accounts;
    private UUID administrator;
    private BackOfficeUser office;

    @BeforeAll
    void prepare() {
        accounts = new TestAccounts();
        administrator = accounts.account(Role.ADMINISTRATOR);
        office = BackOfficeUser.signedIn(administrator);
    }

    @AfterAll
    void leave() {
        accounts.close();
    }

    private static String email(UUID account) {
        return ApplicationDatabase.texts("select email from account where id = ?", account)
                .getFirst();
    }

    private static List<String> subjects(String email) {
        return ApplicationDatabase.texts(
                "select letter ->> 'subject' from outgoing_mail where recipient = ? order by number", email);
    }

    private static List<String> actions(UUID about) {
        return ApplicationDatabase.texts("select action from audit_event where subject = ? order by id", about);
    }

    @Test
    void peopleAreFoundByNameAddressAndRole() {
        UUID somebody = accounts.account(Role.COMMUNICATIONS);
        String email = email(somebody);
        String found = office.get("/comptes?mots=" + email).text();
        assertThat(Jsoup.parse(found).select("#accounts tbody tr")).hasSize(1);
        assertThat(found).contains("/comptes/" + somebody, "Communication centrale", "Jamais");
        assertThat(office.get("/comptes?role=auditor&mots=" + email).text()).contains("Aucun résultat");
        assertThat(Jsoup.parse(office.get("/comptes?role=administrator&tri=seen&ordre=decroissant")
                                .text())
                        .select("#accounts tbody th a")
                        .eachAttr("href"))
                .as("who has just come in stands first")
                .first()
                .isEqualTo("/comptes/" + administrator);
    }

    @Test
    void aRoleIsGivenAndTakenBackAtOnce() {
        UUID somebody = accounts.account(Role.AGENT);
        BackOfficeUser theirs = BackOfficeUser.signedIn(somebody);
        assertThat(theirs.get("/journal").status()).isEqualTo(403);
        assertThat(office.post("/comptes/" + somebody + "/role", "role", "auditor")
                        .header("location"))
                .isEqualTo("/comptes/" + somebody);
        assertThat(office.get("/comptes/" + somebody).text()).contains("a maintenant le rôle");
        assertThat(theirs.get("/journal").status()).isEqualTo(200);
        office.post("/comptes/" + somebody + "/role", "role", "agent");
        assertThat(theirs.get("/journal").status()).isEqualTo(403);
        assertThat(actions(somebody)).containsExactly("account.role-given", "account.role-taken");
        assertThat(subjects(email(somebody))).hasSize(2);
        assertThat(office.get("/journal?action=account").text())
                .contains("Rôle donné sur la plateforme", "/comptes/" + somebody);
    }

    @Test
    void aRoleThatIsNoneOfThePlatformsIsRefused() {
        UUID somebody = accounts.account(Role.AGENT);
        for (String role : List.of("", "owner", "superuser")) {
            assertThat(office.post("/comptes/" + somebody + "/role", "role", role)
                            .status())
                    .isEqualTo(422);
        }
        assertThat(actions(somebody)).isEmpty();
    }

    @Test
    void nobodyTakesTheirOwnRoleOfAdministrator() {
        TestResponse refused = office.post("/comptes/" + administrator + "/role", "role", "agent");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("une autre personne de l’administration");
        assertThat(office.get("/comptes").status()).isEqualTo(200);
    }

    @Test
    void somebodyNewIsAddedByTheirAddress() {
        String email = "nouvelle" + email(administrator).replaceAll("^[^@]*", "");
        TestResponse wrong = office.post(
                "/comptes/ajout", "email", "pas une adresse", "givenName", "Zoé", "usualName", "", "role", "");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.text()).select("#error-summary li")).hasSize(3);
        assertThat(Jsoup.parse(wrong.text()).select("#givenName").attr("value")).isEqualTo("Zoé");

        TestResponse added = office.post(
                "/comptes/ajout", "email", email, "givenName", "Zoé", "usualName", "Neuve", "role", "communications");
        assertThat(added.header("location")).isEqualTo("/comptes");
        assertThat(office.get("/comptes?mots=" + email).text()).contains("Zoé Neuve", "Communication centrale");
        assertThat(subjects(email)).containsExactly("Vous avez un rôle sur la plateforme des mini-sites");
    }

    /** Adding an account that exists opens its page and keeps its role: a second addition would remove it unnoticed. */
    @Test
    void somebodyWhoHasAnAccountKeepsTheirRole() {
        UUID auditor = accounts.account(Role.AUDITOR);
        TestResponse response = office.post(
                "/comptes/ajout",
                "email",
                " " + email(auditor).toUpperCase(Locale.ROOT),
                "givenName",
                "Zoé",
                "usualName",
                "Neuve",
                "role",
                "communications");
        assertThat(response.header("location")).isEqualTo("/comptes/" + auditor);
        assertThat(office.get("/comptes/" + auditor).text()).contains("Cette personne a déjà un compte");
        assertThat(ApplicationDatabase.texts("select platform_role from account where id = ?", auditor))
                .containsExactly("auditor");
    }

    @Test
    void aTokenIsRevokedAndItsOwnerTold() {
        UUID somebody = accounts.account(Role.AGENT);
        TestAccounts.Token token = accounts.token(somebody, Action.SITE_READ);
        String page = office.get("/comptes/" + somebody).text();
        String revocation = Jsoup.parse(page).select("a[href$=/revocation]").attr("href");
        assertThat(revocation).contains(token.id().toString());
        office.post(revocation);
        assertThat(BackOfficeUser.anyone()
                        .get("/api/v1/me", "Authorization", "Bearer " + token.text())
                        .status())
                .isEqualTo(401);
        assertThat(subjects(email(somebody))).singleElement().asString().contains("a été révoqué");
    }

    /** Scenario 5 for the second id of the path: a token of another account. */
    @Test
    void aTokenIsRevokedOnThePageOfItsOwnerOnly() {
        UUID one = accounts.account(Role.AGENT);
        UUID other = accounts.account(Role.AGENT);
        TestAccounts.Token token = accounts.token(other, Action.SITE_READ);
        assertThat(office.post("/comptes/" + one + "/jetons/" + token.id() + "/revocation")
                        .status())
                .isEqualTo(404);
        assertThat(BackOfficeUser.signedIn(one)
                        .post("/compte/jetons/" + token.id() + "/revocation")
                        .status())
                .isEqualTo(404);
        assertThat(ApplicationDatabase.texts("select revoked_at from access_token where id = ?", token.id()))
                .containsExactly("null");
    }

    @Test
    void anAccountIsErasedOnceItsAddressIsTyped() {
        UUID somebody = accounts.account(Role.AGENT);
        String email = email(somebody);
        BackOfficeUser theirs = BackOfficeUser.signedIn(somebody);
        assertThat(office.post("/comptes/" + somebody + "/effacement", "email", "autre@exemple.fr")
                        .status())
                .isEqualTo(422);
        assertThat(office.post("/comptes/" + somebody + "/effacement", "email", email)
                        .header("location"))
                .isEqualTo("/comptes");
        assertThat(theirs.get("/compte").header("location")).startsWith("/connexion");
        assertThat(office.get("/comptes/" + somebody).status()).isEqualTo(404);
        assertThat(office.get("/comptes?mots=" + email).text()).contains("Aucun résultat");
        assertThat(actions(somebody)).containsExactly("account.erased");
        assertThat(subjects(email)).containsExactly("Votre compte sur la plateforme des mini-sites est effacé");
    }

    @Test
    void whoOnlyReadsChangesNothing() {
        BackOfficeUser auditor = BackOfficeUser.signedIn(accounts.account(Role.AUDITOR));
        UUID somebody = accounts.account(Role.AGENT);
        accounts.token(somebody, Action.SITE_READ);
        String page = auditor.get("/comptes/" + somebody).text();
        assertThat(page).contains("Jeton d’essai").doesNotContain("/role", "/effacement", "/revocation");
        assertThat(auditor.get("/comptes").text()).doesNotContain("/comptes/ajout");
    }
}
