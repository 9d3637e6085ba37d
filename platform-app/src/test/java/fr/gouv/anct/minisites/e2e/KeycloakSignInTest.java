package fr.gouv.anct.minisites.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.gouv.anct.minisites.MiniSites;
import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.e2e.testing.Axe;
import fr.gouv.anct.minisites.e2e.testing.BrowserTab;
import fr.gouv.anct.minisites.e2e.testing.Stabilisation;
import fr.gouv.anct.minisites.e2e.testing.Viewport;
import fr.gouv.anct.minisites.signin.testing.Keycloak;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Checks the sign-in with a real provider and browser, outside the demonstration, on a platform without accounts. */
@Tag("long")
@ExtendWith({PostgresExtension.class, Keycloak.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakSignInTest {

    private static final URI OFFICE = URI.create("http://gestion.localhost:" + Keycloak.APPLICATION);

    /** Provider with a required level of authentication: it asks for the password at each sign-in. */
    private static final String STRONG = "le Keycloak exigeant";

    private static final String PLAIN = "le Keycloak simple";

    private final String database = PostgresExtension.newDatabase();
    private ConfigurableApplicationContext application;

    @BeforeAll
    void start() {
        Map<String, String> settings = new HashMap<>(PostgresExtension.settings(database));
        settings.putAll(Map.of(
                "server.port", String.valueOf(Keycloak.APPLICATION),
                "server.address", "127.0.0.1",
                "minisites.public-port", String.valueOf(Keycloak.APPLICATION),
                "management.server.port", "0",
                "minisites.entry.administrators", "andrea.simon@agence.example",
                "minisites.entry.contact", "acces@agence.example"));
        settings.putAll(provider("strong", STRONG));
        settings.put("minisites.sign-in.providers.strong.acr-values", "eidas1");
        settings.putAll(provider("plain", PLAIN));
        application = new SpringApplicationBuilder(MiniSites.class)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    private static Map<String, String> provider(String name, String label) {
        String start = "minisites.sign-in.providers." + name + ".";
        return Map.of(
                start + "issuer",
                Keycloak.issuer(),
                start + "client-id",
                "minisites",
                start + "client-secret",
                Keycloak.SECRET,
                start + "label",
                label,
                start + "scopes",
                "openid,profile,email",
                start + "userinfo-algorithm",
                "ES256");
    }

    @AfterAll
    void stop() {
        if (application != null) {
            application.close();
        }
    }

    @Test
    void the_first_administrator_comes_in_and_their_role_ends_at_once_when_it_is_taken_away() {
        try (BrowserTab tab = tab()) {
            Page page = signIn(tab, STRONG, "andrea", "/journal");

            assertThat(page.url()).isEqualTo(OFFICE + "/journal");
            assertThat(page.locator("header").first().textContent()).contains("Andréa Simon", "Administration");
            assertThat(page.locator("main").textContent())
                    .contains("Rôle d’administration donné à la première connexion");
            assertThat(rows("select siret || ' ' || issuer from identity"))
                    .contains("13002603200016 " + Keycloak.issuer());

            // The last administrator cannot lose the role.
            change("insert into account (id, email, given_name, usual_name, platform_role)"
                    + " values (gen_random_uuid(), 'autre@agence.example', 'Une', 'Autre', 'administrator')");
            change("update account set platform_role = null where email = 'andrea.simon@agence.example'");
            page.reload();
            assertThat(tab.document().status()).isEqualTo(403);
            change("update account set platform_role = 'administrator' where email = 'andrea.simon@agence.example'");
            assertThat(tab.incidents()).isEmpty();
        }
    }

    /** One scenario, in the browsers of two users. */
    @Test
    void refused_then_invited_promoted_while_signed_in_closed_from_elsewhere_and_signed_out_at_the_provider() {
        change("insert into tenant (tenant_id, slug, name, state) values (gen_random_uuid(), 'villages', 'Villages',"
                + " 'preparation')");
        change("insert into address (tenant_id, host, canonical) select tenant_id, 'villages.localhost', true"
                + " from tenant where slug = 'villages'");
        try (BrowserTab manager = tab();
                BrowserTab guest = tab();
                BrowserTab elsewhere = tab()) {
            isRefused(guest);
            guest.forgetSession();
            URI link = invited(manager);

            Page page = guest.open(link);
            page.locator("main a.fr-btn").first().click();
            Stabilisation.await(page);
            answer(page, PLAIN, "visite");
            assertThat(page.url()).isEqualTo(link.toString());
            click(page, "main form button");
            assertThat(page.locator("#flash").textContent()).contains("Bienvenue");
            assertThat(page.locator("main").textContent()).contains("Contributeur");
            guest.open(OFFICE.resolve("/sites/villages/invitations/nouvelle"));
            assertThat(guest.document().status()).isEqualTo(403);

            promoted(manager);
            guest.open(OFFICE.resolve("/sites/villages/invitations/nouvelle"));
            assertThat(guest.document().status()).as("at once").isEqualTo(200);

            closed(elsewhere);
            guest.open(OFFICE.resolve("/sites/villages"));
            assertThat(page.url()).startsWith(OFFICE + "/connexion");

            signedOut(elsewhere);
            assertThat(elsewhere.incidents()).isEmpty();
            assertThat(manager.incidents()).isEmpty();
        }
    }

    private void isRefused(BrowserTab tab) {
        Page page = signIn(tab, STRONG, "visite", "/");

        assertThat(tab.document().status()).isEqualTo(403);
        assertThat(page.locator("h1").textContent()).contains("n’a pas accès");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("acces@agence.example"))
                        .getAttribute("href"))
                .isEqualTo("mailto:acces@agence.example");
        assertThat(rows("select 1 from account where email like 'charlie%'")).isEmpty();
        assertThat(tab.cookies()).doesNotContain("session");
        assertThat(Axe.violations(page)).isEmpty();
    }

    /** Invites an address as the administrator; returns the link read from the letter. */
    private URI invited(BrowserTab manager) {
        Page page = signIn(manager, STRONG, "andrea", "/sites/villages/invitations/nouvelle");
        page.locator("#email").fill("charlie.visiteur@ailleurs.example");
        page.locator("input[name=role][value=contributor]").check(new Locator.CheckOptions().setForce(true));
        click(page, "main form button[type=submit]");
        assertThat(page.locator("#invitations").textContent()).contains("charlie.visiteur@ailleurs.example");
        return URI.create(rows("select substring(letter::text from '" + OFFICE + "/invitations/[A-Za-z0-9_-]+')"
                        + " from outgoing_mail where recipient = 'charlie.visiteur@ailleurs.example'")
                .getFirst());
    }

    private static void promoted(BrowserTab manager) {
        Page page = manager.open(OFFICE.resolve("/sites/villages/personnes"));
        click(page, "#members tbody tr a");
        click(page, "main a[href$='/role']");
        page.locator("input[name=role][value=owner]").check(new Locator.CheckOptions().setForce(true));
        click(page, "main form button[type=submit]");
        assertThat(page.locator("#flash").textContent()).contains("Le rôle est changé");
    }

    /** Ends the session of the first browser from another one. */
    private static void closed(BrowserTab elsewhere) {
        Page page = signIn(elsewhere, PLAIN, "visite", "/compte/sessions");
        click(page, "main table a[href$='/fermeture']");
        click(page, "main form button");
        assertThat(page.locator("main table a[href$='/fermeture']").count()).isZero();
    }

    private static void signedOut(BrowserTab tab) {
        Page page = tab.page();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Se déconnecter"))
                .first()
                .click();
        Stabilisation.await(page);
        assertThat(page.url()).startsWith(OFFICE + "/deconnexion/retour");
        tab.open(OFFICE.resolve("/connexion"));
        way(page, PLAIN);
        assertThat(page.locator("#password").isVisible())
                .as("the provider asks again")
                .isTrue();
    }

    private static void click(Page page, String selector) {
        page.locator(selector).first().click();
        Stabilisation.await(page);
    }

    @Test
    void a_known_account_is_found_by_its_address_then_by_its_subject() {
        change("insert into account (id, email, given_name, usual_name, platform_role)"
                + " values (gen_random_uuid(), 'camille.martin@agence.example', 'C.', 'M.', 'auditor')");
        try (BrowserTab tab = tab()) {
            Page page = signIn(tab, STRONG, "camille", "/sites");
            assertThat(page.locator("header").first().textContent()).contains("Camille Martin", "Audit");
        }
        change("update account set email = 'ancienne@agence.example' where email = 'camille.martin@agence.example'");
        try (BrowserTab tab = tab()) {
            signIn(tab, STRONG, "camille", "/sites");
            assertThat(rows("select email from account where usual_name = 'Martin'"))
                    .containsExactly("camille.martin@agence.example");
        }
        assertThat(rows("select action from audit_event where action = 'sign-in.linked' and actor like 'Camille%'"))
                .hasSize(1);
    }

    @Test
    void signing_out_ends_the_session_at_the_provider_too() {
        try (BrowserTab tab = tab()) {
            Page page = signIn(tab, PLAIN, "andrea", "/sites");
            tab.open(OFFICE.resolve("/connexion"));
            way(page, PLAIN);
            assertThat(page.url()).as("the provider still knows them").startsWith(OFFICE + "/");

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Se déconnecter"))
                    .first()
                    .click();
            Stabilisation.await(page);

            assertThat(page.url()).startsWith(OFFICE + "/deconnexion/retour");
            assertThat(page.locator("main").textContent()).contains("fermée ici et auprès");
            tab.open(OFFICE.resolve("/connexion"));
            way(page, PLAIN);
            assertThat(page.url()).as("it asks again").startsWith(Keycloak.origin());
            assertThat(page.locator("#password").isVisible()).isTrue();
            assertThat(tab.incidents()).isEmpty();
        }
    }

    private static BrowserTab tab() {
        BrowserTab tab = new BrowserTab(Viewport.DESKTOP, OFFICE.getHost());
        tab.goingOutTo(URI.create(Keycloak.origin()));
        return tab;
    }

    private static Page signIn(BrowserTab tab, String provider, String user, String next) {
        Page page = tab.open(OFFICE.resolve("/connexion?suite=" + next.replace("/", "%2F")));
        answer(page, provider, user);
        return page;
    }

    private static void answer(Page page, String provider, String user) {
        way(page, provider);
        page.locator("#username").fill(user);
        page.locator("#password").fill(Keycloak.SECRET);
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.startsWith(OFFICE.toString()));
        Stabilisation.await(page);
    }

    private static void way(Page page, String provider) {
        page.getByText("Se connecter avec " + provider).click();
        Stabilisation.await(page);
    }

    private List<String> rows(String sql) {
        try (Connection superuser = PostgresExtension.superuser(database);
                Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException wrong) {
            throw new IllegalStateException(sql, wrong);
        }
    }

    private void change(String sql) {
        try (Connection superuser = PostgresExtension.superuser(database);
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        } catch (SQLException wrong) {
            throw new IllegalStateException(sql, wrong);
        }
    }
}
