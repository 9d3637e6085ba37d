package fr.gouv.anct.minisites.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.resilience.testing.BackOfficeClient;
import fr.gouv.anct.minisites.resilience.testing.DatabaseAssertions;
import fr.gouv.anct.minisites.resilience.testing.LocalHttp;
import fr.gouv.anct.minisites.resilience.testing.NodeProcess;
import fr.gouv.anct.minisites.signin.testing.FakeIdentityProvider;
import fr.gouv.anct.minisites.testing.FreePort;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Checks one session on two nodes: opened on one, used on the other, closed on both. */
@ExtendWith(PostgresExtension.class)
@Tag("long")
class SharedSessionTest {

    private final String database = PostgresExtension.newDatabase();
    private final Map<String, String> settings = PostgresExtension.settings(database);
    private final DatabaseAssertions assertions = new DatabaseAssertions(database);

    @Test
    void openedOnOneItIsUsedOnTheOtherAndClosedOnBoth() {
        try (NodeProcess one = NodeProcess.start(settings);
                NodeProcess other = NodeProcess.start(settings)) {
            BackOfficeClient person = one.desk("CLAUDE");
            BackOfficeClient samePerson = other.taking(person);
            assertThat(samePerson.get("/decisions").status()).isEqualTo(200);

            closedFromAnotherBrowser(one, other);
            signedOut(one, other);
            rightsCountAtOnce(one, other);
            formsAreOfferedByAnyNode(one, other);
            whoWritesIsSeenFromTheOther(one, other);
        }
    }

    /** Without sticky sessions, behind a load balancer that is one origin, a sign-in may end on the other node. */
    @Test
    void sentOutFromOneNodeOneComesBackOnTheOther() {
        FakeIdentityProvider provider = FakeIdentityProvider.shared();
        Map<String, String> together = new HashMap<>(settings);
        together.put("minisites.public-port", String.valueOf(FreePort.find()));
        together.put("minisites.entry.email-domains", "agence.example");
        together.putAll(FakeIdentityProvider.settings("agent", provider.origin()));
        provider.signIn(Map.of("sub", "grace", "email", "grace@agence.example", "usual_name", "Hopper"));
        try (NodeProcess one = NodeProcess.start(together);
                NodeProcess other = NodeProcess.start(together)) {
            BackOfficeClient there = one.desk("CAMILLE");
            LocalHttp.Answer out = there.send("/connexion/agent", Map.of("next", "/sites"));
            assertThat(out.status()).isEqualTo(303);
            URI back = FakeIdentityProvider.follow(URI.create(out.location()));
            BackOfficeClient here = other.taking(there);
            assertThat(here.get(back.getRawPath() + "?" + back.getRawQuery()).location())
                    .endsWith("/sites");
            assertThat(here.get("/sites").text()).contains("Hopper");
            assertThat(one.taking(here).get("/sites").text()).contains("Hopper");
            assertThat(here.get(back.getRawPath() + "?" + back.getRawQuery()).status())
                    .as("the answer counts once, on whichever node")
                    .isGreaterThanOrEqualTo(400);
        }
    }

    private static void isSignedOut(BackOfficeClient desk) {
        assertThat(desk.get("/sites").location()).startsWith("/connexion");
    }

    private void closedFromAnotherBrowser(NodeProcess one, NodeProcess other) {
        BackOfficeClient there = one.desk("LOU");
        BackOfficeClient here = other.desk("LOU");
        String closed = assertions
                .rows("select public_id from session where account_id = '" + id("LOU") + "' order by created_at")
                .getFirst();
        assertThat(here.post("/compte/sessions/" + closed + "/fermeture", Map.of()))
                .isEqualTo("/compte/sessions");
        isSignedOut(there);
        isSignedOut(other.taking(there));
        assertThat(one.taking(here).get("/sites").status()).isEqualTo(200);
    }

    private static void signedOut(NodeProcess one, NodeProcess other) {
        BackOfficeClient person = one.desk("CAMILLE");
        BackOfficeClient copy = other.taking(person);
        assertThat(copy.get("/sites").status()).isEqualTo(200);
        other.taking(person).post("/deconnexion", Map.of());
        isSignedOut(person);
        isSignedOut(copy);
    }

    private void rightsCountAtOnce(NodeProcess one, NodeProcess other) {
        assertions.change("insert into account (id, email, given_name, usual_name, platform_role) values ('" + id("ZOE")
                + "', 'zoe@nodes.example', 'Zoé', 'Deux', 'communications')");
        BackOfficeClient person = one.desk("ZOE");
        assertThat(other.taking(person).get("/decisions").status()).isEqualTo(200);
        assertions.change("update account set platform_role = null where id = '" + id("ZOE") + "'");
        assertThat(person.get("/journal").status()).isEqualTo(403);
        assertThat(other.taking(person).get("/journal").status()).isEqualTo(403);
        assertions.change("update audit_event set actor_id = null where actor_id = '" + id("ZOE") + "'");
        assertions.change("delete from account where id = '" + id("ZOE") + "'");
        isSignedOut(person);
        isSignedOut(other.taking(person));
    }

    private static void formsAreOfferedByAnyNode(NodeProcess one, NodeProcess other) {
        BackOfficeClient person = one.desk("CAMILLE");
        assertThat(person.interrupted("/demande", Map.of("x", "Ce que j’ai écrit")))
                .isEqualTo("/connexion?suite=/reprise");
        BackOfficeClient again = other.taking(person);
        again.signIn("CAMILLE");
        assertThat(again.get(again.get("/reprise").location()).text()).contains("Ce que j’ai écrit");
    }

    /** Checks that two users on one page see each other, each on a node of their own. */
    private void whoWritesIsSeenFromTheOther(NodeProcess one, NodeProcess other) {
        String page = "/sites/action-coeur-de-ville/pages/"
                + assertions
                        .rows("select p.id from page p join tenant t using (tenant_id)"
                                + " where t.slug = 'action-coeur-de-ville' and p.path = '/'")
                        .getFirst();
        BackOfficeClient here = one.desk("SASHA");
        BackOfficeClient there = other.desk("DOMINIQUE");
        assertThat(here.get(page).text()).doesNotContain("modifie cette page depuis");
        assertThat(there.get(page).text()).contains("Sasha Bernard modifie cette page depuis");
        assertThat(here.send(page + "/presence", Map.of()).text())
                .contains("Dominique Petit modifie cette page depuis");
    }

    private static UUID id(String person) {
        return UUID.nameUUIDFromBytes(("account/" + person).getBytes(StandardCharsets.UTF_8));
    }
}
