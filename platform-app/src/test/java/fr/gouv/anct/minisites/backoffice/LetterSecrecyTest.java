package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.RouteTable;
import fr.gouv.anct.minisites.backoffice.testing.SecretLetters;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.conformity.testing.ProjectFiles;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Checks that the tokens in letters are readable by the receiver alone: a letter of each kind is sent with a token, and no
 * screen, answer of the API, file or log line that others reach contains one.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LetterSecrecyTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final List<Role> OTHERS = List.of(Role.COMMUNICATIONS, Role.ADMINISTRATOR, Role.AUDITOR);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private List<BackOfficeResource> resources;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private TestAccounts accounts;
    private Tenant site;
    private Account receiver;
    private Map<String, String> tokens;

    @BeforeAll
    void send() {
        log.start();
        root.addAppender(log);
        accounts = new TestAccounts();
        UUID tenant = accounts.site("deneb-du-cygne");
        UUID account = accounts.account(Role.AGENT);
        accounts.member(tenant, account, Role.OWNER);
        site = Objects.requireNonNull(
                application.getBean(Tenants.class).findById(tenant).block(SOON));
        receiver = Objects.requireNonNull(
                application.getBean(Accounts.class).byId(account).block(SOON));
        tokens = SecretLetters.send(application, receiver, site);
        Eventually.until(
                SOON,
                "all letters are sent",
                () -> ApplicationDatabase.count(
                                "select count(*) from outgoing_mail where recipient = ? and sent_at is null",
                                receiver.email())
                        == 0);
        ApplicationDatabase.change(
                "update outgoing_mail set sent_at = null, failure = ? where id = ?::uuid",
                token(),
                letters().getFirst());
    }

    @AfterAll
    void leave() {
        root.detachAppender(log);
        accounts.close();
    }

    private String token() {
        return "https://gestion.localhost/invitations/"
                + tokens.values().iterator().next();
    }

    private List<String> letters() {
        return ApplicationDatabase.texts(
                "select id from outgoing_mail where recipient = ? order by number", receiver.email());
    }

    /** A new class that composes letters is added to {@link SecretLetters}. */
    @Test
    void noOtherClassComposesLetters() {
        assertThat(ProjectFiles.sources().entrySet().stream()
                        .filter(source -> source.getValue().contains("new Letter("))
                        .map(source -> source.getKey().substring(source.getKey().lastIndexOf('.') + 1)))
                .containsExactlyInAnyOrder(
                        "AccountNotifications",
                        // No value in it but names of a site and of a person.
                        "BudgetReminderJob",
                        "Letter",
                        "MembershipLetters",
                        "MessageNotifications",
                        "ProvisioningNotifications",
                        // No value in it but a number and addresses without a secret.
                        "ReminderJob",
                        "ReviewNotifications",
                        // Titles and a reason that central communications have typed; no link but that of a screen.
                        "ServiceNotifications",
                        // WeekLetterStoriesTest checks that others do not read its link.
                        "WeekLetterJob");
    }

    @Test
    void theReceiverReadsEachTokenInItsLetter() {
        assertThat(letters()).hasSameSizeAs(tokens.keySet());
        BackOfficeUser reader = BackOfficeUser.signedIn(receiver.id());
        String all = String.join(
                "\n",
                letters().stream()
                        .map(id -> reader.get("/courriels/" + id).text())
                        .toList());
        tokens.forEach((kind, token) -> assertThat(all.contains(token)).as(kind).isTrue());
        assertThat(reader.get("/courriels").text()).as("subjects").doesNotContain(tokens.values());
    }

    @Test
    void noSubjectHasAToken() {
        assertThat(ApplicationDatabase.texts(
                        "select letter ->> 'subject' from outgoing_mail where recipient = ?", receiver.email()))
                .allSatisfy(subject -> assertThat(subject).doesNotContain(tokens.values()))
                .anySatisfy(subject -> assertThat(subject).contains("/invitations/…"));
    }

    @Test
    void nothingThatOthersReachHasAToken() {
        List<String> read = new ArrayList<>();
        for (Role role : OTHERS) {
            UUID account = accounts.account(role);
            BackOfficeUser other = BackOfficeUser.signedIn(account);
            String bearer = accounts.token(account, Action.values()).text();
            for (String path : addresses().toList()) {
                TestResponse response =
                        path.startsWith("/api/") ? BackOfficeUser.program("GET", path, bearer, "") : other.get(path);
                assertThat(response.status()).as(path).isLessThan(500);
                assertThat(response.text()).as(role + " " + path).doesNotContain(tokens.values());
                if (response.status() == 200) {
                    read.add(path);
                }
            }
        }
        assertThat(read)
                .contains("/courriels", "/suivi-des-courriels", "/journal.csv", "/sites.csv", "/api/v1/sites")
                .anyMatch(path -> path.startsWith("/courriels/"))
                .anyMatch(path -> path.endsWith("/renvoi"));
        assertThat(BackOfficeUser.signedIn(accounts.account(Role.COMMUNICATIONS))
                        .get("/suivi-des-courriels?destinataire=" + receiver.email())
                        .text())
                .contains("/invitations/…")
                .doesNotContain(tokens.values());
    }

    /** Addresses of all routes of method GET without variables, or with those of the site and of the letters. */
    private Stream<String> addresses() {
        return resources.stream()
                .flatMap(resource -> resource.routes().stream())
                .filter(route -> route.method().name().equals("GET"))
                .filter(route -> Set.of("site", "mail").containsAll(RouteTable.variables(route)))
                .filter(route -> !route.pattern().startsWith("/connexion")
                        && !route.pattern().startsWith("/deconnexion"))
                .flatMap(this::addresses);
    }

    private Stream<String> addresses(Route route) {
        return route.pattern().contains("{mail}")
                ? letters().stream().map(id -> RouteTable.path(route, _ -> id))
                : Stream.of(RouteTable.path(route, _ -> site.slug()));
    }

    @Test
    void noLogLineHasAToken() {
        BackOfficeUser.anyone().get("/invitations/" + tokens.get("Invited"));
        Eventually.until(
                SOON,
                "the access log has the request",
                () -> lines().stream().anyMatch(line -> line.contains("/invitations/[token]")));
        assertThat(lines()).allSatisfy(line -> assertThat(line).doesNotContain(tokens.values()));
    }

    private List<String> lines() {
        return List.copyOf(log.list).stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .toList();
    }
}
