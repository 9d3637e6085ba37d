package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Checks the sessions of an account: list, closing, expiry, and their audit events. */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionsTest {

    private TestAccounts accounts;

    @BeforeAll
    void prepare() {
        accounts = new TestAccounts();
    }

    @AfterAll
    void leave() {
        accounts.close();
    }

    private static List<String> publicIds(UUID account) {
        return ApplicationDatabase.texts(
                "select public_id from session where account_id = ? order by created_at", account);
    }

    private static Document list(BackOfficeUser user) {
        TestResponse response = user.get("/compte/sessions");
        assertThat(response.status()).isEqualTo(200);
        return Jsoup.parse(response.text());
    }

    private static void isSignedOut(BackOfficeUser user) {
        TestResponse response = user.get("/sites");
        assertThat(response.status()).isEqualTo(303);
        assertThat(response.header("location")).startsWith("/connexion");
    }

    @Test
    void aPersonSeesTheirSessionsAndTellsThisOneApart() {
        UUID somebody = accounts.account(Role.AGENT);
        BackOfficeUser here = BackOfficeUser.signedIn(somebody);
        assertThat(list(here).select("main tbody tr")).hasSize(1);
        assertThat(list(here).select("main tbody a, main a[href='/compte/sessions/fermeture']"))
                .isEmpty();
        String other = accounts.session(somebody);
        Document list = list(here);
        assertThat(list.select("main tbody tr")).hasSize(2);
        assertThat(list.select("main tbody tr:has(.ms-detail)").eachText())
                .singleElement()
                .asString()
                .contains("Navigateur inconnu", "La session que vous utilisez en ce moment");
        assertThat(list.select("main tbody a").eachAttr("href"))
                .containsExactly("/compte/sessions/" + other + "/fermeture");
        assertThat(list.select("main tbody tr:has(a)").text()).contains("Firefox, Linux");
        assertThat(list.select("main a.fr-btn").eachAttr("href"))
                .containsExactly("/compte/sessions/fermeture", "/compte/sessions/fermeture?portee=toutes");
    }

    @Test
    void oneIsClosedFromAnotherBrowserAtOnce() {
        UUID somebody = accounts.account(Role.AGENT);
        BackOfficeUser there = BackOfficeUser.signedIn(somebody);
        String closed = publicIds(somebody).getFirst();
        BackOfficeUser here = BackOfficeUser.signedIn(somebody);
        String own = publicIds(somebody).getLast();
        String path = "/compte/sessions/" + closed + "/fermeture";
        Document confirm = Jsoup.parse(here.get(path).text());
        assertThat(confirm.select("main form").attr("action")).isEqualTo(path);
        assertThat(there.get("/sites").status())
                .as("nothing is closed by looking")
                .isEqualTo(200);

        assertThat(here.post(path).header("location")).isEqualTo("/compte/sessions");
        isSignedOut(there);
        assertThat(list(here).select("#flash").text()).isEqualTo("La session est fermée");
        assertThat(here.post(path).status()).as("once").isEqualTo(404);
        assertThat(ApplicationDatabase.texts(
                        "select session || ' ' || (detail ->> 'closed') from audit_event where action = ? and actor_id = ?",
                        "session.closed-elsewhere",
                        somebody))
                .containsExactly(own + " " + closed);
    }

    @Test
    void somebodyElsesIsNotThere() {
        UUID somebodyElse = accounts.account(Role.AGENT);
        BackOfficeUser theirs = BackOfficeUser.signedIn(somebodyElse);
        BackOfficeUser administrator = BackOfficeUser.signedIn(accounts.account(Role.ADMINISTRATOR));
        String path = "/compte/sessions/" + publicIds(somebodyElse).getFirst() + "/fermeture";
        assertThat(administrator.get(path).status()).isEqualTo(404);
        assertThat(administrator.post(path).status()).isEqualTo(404);
        assertThat(theirs.get("/sites").status()).isEqualTo(200);
    }

    @Test
    void allOthersAreClosedAndThenAll() {
        UUID somebody = accounts.account(Role.AGENT);
        BackOfficeUser here = BackOfficeUser.signedIn(somebody);
        BackOfficeUser there = BackOfficeUser.signedIn(somebody);
        BackOfficeUser elsewhere = BackOfficeUser.signedIn(somebody);
        assertThat(here.post("/compte/sessions/fermeture").header("location")).isEqualTo("/compte/sessions");
        isSignedOut(there);
        isSignedOut(elsewhere);
        assertThat(list(here).select("#flash").text()).isEqualTo("2 sessions sont fermées");

        BackOfficeUser again = BackOfficeUser.signedIn(somebody);
        String cookie = here.cookie();
        assertThat(here.post("/compte/sessions/fermeture?portee=toutes").header("location"))
                .isEqualTo("/");
        assertThat(here.cookie()).as("the cookie is taken back").isNull();
        here.bring(cookie);
        isSignedOut(here);
        isSignedOut(again);
        assertThat(publicIds(somebody)).isEmpty();
        assertThat(ApplicationDatabase.texts(
                        "select action from audit_event where actor_id = ? and action not like '%opened' order by id",
                        somebody))
                .containsExactly("session.closed-elsewhere", "session.all-closed");
    }

    @Test
    void closingTheOneAtHandIsSigningOut() {
        UUID somebody = accounts.account(Role.AGENT);
        BackOfficeUser here = BackOfficeUser.signedIn(somebody);
        String own = publicIds(somebody).getFirst();
        assertThat(here.post("/compte/sessions/" + own + "/fermeture").header("location"))
                .isEqualTo("/");
        isSignedOut(here);
        assertThat(publicIds(somebody)).isEmpty();
    }

    @Test
    void whatIsDoneIsToldWithItsSession() {
        UUID somebody = accounts.account(Role.AGENT);
        BackOfficeUser user = BackOfficeUser.signedIn(somebody);
        String first = publicIds(somebody).getFirst();
        assertThat(user.get("/sites/nulle-part").status()).isEqualTo(404);
        assertThat(events(first)).containsExactly("session.opened", "access.refused");
        user.signIn(somebody, "/");
        String second = publicIds(somebody).getFirst();
        assertThat(second).isNotEqualTo(first);
        user.post("/deconnexion");
        assertThat(events(second)).containsExactly("session.opened", "session.closed");

        BackOfficeUser auditor = BackOfficeUser.signedIn(accounts.account(Role.AUDITOR));
        Document journal = Jsoup.parse(auditor.get("/journal?session=" + second).text());
        assertThat(journal.select("main tbody tr")).hasSize(2);
        assertThat(journal.select("main tbody a[href='/journal?session=" + second + "']"))
                .hasSize(2);
        assertThat(Jsoup.parse(auditor.get("/journal?session=%27%20or%201=1").text())
                        .select("main tbody tr"))
                .as("what is no session filters nothing")
                .hasSizeGreaterThan(2);
    }

    private static List<String> events(String session) {
        return ApplicationDatabase.texts("select action from audit_event where session = ? order by id", session);
    }

    @Test
    void theIdIsKeptNowhere() {
        UUID somebody = accounts.account(Role.AGENT);
        BackOfficeUser user = BackOfficeUser.signedIn(somebody);
        String id = user.cookie();
        assertThat(id).isNotNull().hasSizeGreaterThanOrEqualTo(43);
        user.get("/sites/nulle-part");
        user.get("/compte/sessions");
        for (String table : ApplicationDatabase.texts(
                "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")) {
            assertThat(ApplicationDatabase.count(
                            "select count(*) from " + table + " t where strpos(t::text, ?) > 0", id))
                    .as(table)
                    .isZero();
        }
        assertThat(ApplicationDatabase.count(
                        "select count(*) from session where id_hash = encode(sha256(?::bytea), 'hex')", id))
                .isOne();
    }

    @Test
    void whoOnlyLooksHasNoSession() {
        long before = ApplicationDatabase.count("select count(*) from session");
        BackOfficeUser anyone = BackOfficeUser.anyone();
        for (String path :
                List.of("/", "/demande", "/connexion", "/sites", "/nulle-part", "/compte/sessions", "/api/v1")) {
            anyone.get(path);
        }
        anyone.postBare("/demande", BackOfficeUser.ORIGIN, "texte", "x");
        anyone.bring("made-up");
        assertThat(anyone.get("/").status()).isEqualTo(200);
        assertThat(ApplicationDatabase.count("select count(*) from session")).isEqualTo(before);
    }

    @Test
    void anIdleSessionEndsAndGoingOnMovesItsEnd() {
        UUID somebody = accounts.account(Role.AGENT);
        BackOfficeUser user = BackOfficeUser.signedIn(somebody);
        age(somebody, "last_access", "29 minutes");
        TestResponse response = user.get("/compte/sessions/courante", "HX-Request", "true");
        assertThat(response.status()).isEqualTo(200);
        assertThat(Long.parseLong(response.text())).isBetween(12 * 3600L - 60, 12 * 3600L);
        assertThat(ApplicationDatabase.count(
                        "select count(*) from session where account_id = ? and last_access > now() - interval '1 minute'",
                        somebody))
                .isOne();
        age(somebody, "last_access", "32 minutes");
        assertThat(user.get("/compte/sessions/courante", "HX-Request", "true").status())
                .isEqualTo(401);
        isSignedOut(user);
    }

    @Test
    void aSessionEndsAfterItsLongestLifeAndSaysWhen() {
        UUID somebody = accounts.account(Role.AGENT);
        BackOfficeUser user = BackOfficeUser.signedIn(somebody);
        ApplicationDatabase.change(
                "update session set expires_at = now() + interval '1 minute' where account_id = ?", somebody);
        age(somebody, "created_at", "11 hours 59 minutes");
        assertThat(leftOn(user.get("/demande"))).isBetween(1L, 60L);
        ApplicationDatabase.change("update session set expires_at = now() where account_id = ?", somebody);
        isSignedOut(user);
    }

    private static long leftOn(TestResponse page) {
        return Long.parseLong(Jsoup.parse(page.text()).select("#session-end").attr("data-ms-left"));
    }

    /** Moves a time of the account's sessions into the past. */
    private static void age(UUID account, String column, String time) {
        ApplicationDatabase.change(
                "update session set " + column + " = now() - cast(? as interval) where account_id = ?", time, account);
    }

    @Test
    void aRoleThatIsTakenBackAndAnAccountThatIsGoneCountAtOnce() {
        UUID somebody = accounts.account(Role.COMMUNICATIONS);
        BackOfficeUser user = BackOfficeUser.signedIn(somebody);
        assertThat(user.get("/decisions").status()).isEqualTo(200);
        ApplicationDatabase.change("update account set platform_role = null where id = ?", somebody);
        assertThat(user.get("/decisions").status()).isIn(403, 404);
        ApplicationDatabase.change("update audit_event set actor_id = null where actor_id = ?", somebody);
        ApplicationDatabase.change("delete from account where id = ?", somebody);
        isSignedOut(user);
        assertThat(publicIds(somebody)).isEmpty();
    }

    @Test
    void nobodyIsWarnedWhoIsNotSignedIn() {
        assertThat(dialog(BackOfficeUser.anyone())).isNull();
        assertThat(dialog(BackOfficeUser.signedIn(accounts.account(Role.AGENT))))
                .isEqualTo("1800");
    }

    private static @Nullable String dialog(BackOfficeUser user) {
        return Jsoup.parse(user.get("/connexion").text()).select("#session-end").stream()
                .findFirst()
                .map(dialog -> dialog.attr("data-ms-idle"))
                .orElse(null);
    }
}
