package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.LiveTestSite;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.site.Sites;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Checks that no screen of a read-only or archived site offers a form that the guard refuses with 423: follows all
 * links as the site's owner, and looks up the target of each button in the table of routes.
 */
@DemoTest
class LockedSiteScreensTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    /** Maximum number of visited screens with one route and one set of query parameters. */
    private static final int SAMPLES = 2;

    /** A route with its parsed pattern. */
    private record Known(PathPattern pattern, Route route) {}

    @Autowired
    private Sites sites;

    @Autowired
    private List<BackOfficeResource> resources;

    private TestAccounts accounts;
    private LiveTestSite site;
    private BackOfficeUser owner;
    private List<Known> routes;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        site = new LiveTestSite(accounts, sites);
        owner = BackOfficeUser.signedIn(site.person(Role.OWNER));
        routes = resources.stream()
                .flatMap(resource -> resource.routes().stream())
                .map(route -> new Known(PathPatternParser.defaultInstance.parse(route.pattern()), route))
                .sorted(Comparator.comparing(Known::pattern))
                .toList();
        UUID online = site.draft("/", "Accueil", "Bienvenue.");
        site.publish(online);
        site.save(online, "Accueil", "Bienvenue encore.");
        UUID draft = site.draft("/aides", "Les aides", "Lisez <a href=\"https://ailleurs.example/\">ici</a>.");
        site.section("horaires", "Horaires", "De 9 h à 18 h.");
        accounts.template(draft);
        accounts.comment(online, accounts.link(online));
        accounts.schedule(online);
        accounts.media(site.id);
        accounts.folder(site.id);
        accounts.discarded(site.id);
        accounts.redirect(site.id);
        owner.post(site.at + "/bandeau", "kind", "info", "title", "Essai");
        BackOfficeUser.signedIn(site.person(Role.CONTRIBUTOR))
                .post(
                        site.at + "/pages/" + draft + "/publication/soumission",
                        "revision",
                        site.head(draft).toString());
    }

    @AfterEach
    void leave() {
        accounts.close();
    }

    private Optional<Route> route(HttpMethod method, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return routes.stream()
                .filter(known ->
                        known.route().method().equals(method) && known.pattern().matches(parsed))
                .map(Known::route)
                .findFirst();
    }

    private static boolean locked(Route route) {
        return route.guard() instanceof Guard.OfSite(var action) && action.changesSite();
    }

    private static boolean sent(Element button) {
        return !button.attr("type").equals("button")
                && !button.hasAttr("disabled")
                && button.closest("fieldset[disabled]") == null;
    }

    /** Returns the addresses that the buttons of a screen send a form to. */
    private static Stream<String> actions(Document screen, String path) {
        return screen.select("form[method=post]").stream()
                .flatMap(form -> form.select("button").stream()
                        .filter(LockedSiteScreensTest::sent)
                        .map(button -> button.hasAttr("formaction") ? button.attr("formaction") : form.attr("action")))
                .map(action -> URI.create(path).resolve(action).getPath());
    }

    /** Returns « screen: address » of each form that would be refused; counts the visited screens. */
    private Set<String> refusedForms(Map<String, Integer> visits) {
        Set<String> refused = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(site.at));
        while (!waiting.isEmpty()) {
            String path = waiting.poll();
            Route screen = route(HttpMethod.GET, URI.create(path).getPath()).orElse(null);
            if (screen == null || !seen.add(path) || visits.merge(kind(screen, path), 1, Integer::sum) > SAMPLES) {
                continue;
            }
            TestResponse response = owner.get(path);
            if (response.status() != 200 || !response.header("content-type").startsWith("text/html")) {
                continue;
            }
            Document shown = Jsoup.parse(response.text());
            actions(shown, path)
                    .filter(action -> route(HttpMethod.POST, action)
                            .filter(LockedSiteScreensTest::locked)
                            .isPresent())
                    .forEach(action -> refused.add(screen.pattern() + ": "
                            + route(HttpMethod.POST, action).orElseThrow().pattern()));
            shown.select("a[href]").stream()
                    .map(link -> link.attr("href").replaceFirst("#.*", ""))
                    .filter(href ->
                            href.equals(site.at) || href.startsWith(site.at + "/") || href.startsWith(site.at + "?"))
                    .forEach(waiting::add);
        }
        return refused;
    }

    private static String kind(Route screen, String path) {
        String query = URI.create(path).getRawQuery();
        return screen.pattern() + (query == null ? "" : "?" + query.replaceAll("=[^&]*", ""));
    }

    private void lock(String change) {
        ApplicationDatabase.change("update tenant set " + change + " where tenant_id = ?", site.id);
        Eventually.until(SOON, "locked", () -> owner.post(site.at + "/bandeau").status() == 423);
    }

    @ParameterizedTest
    @ValueSource(strings = {"read_only = true", "state = 'archived'"})
    void noScreenOffersAFormThatIsBoundToBeRefused(String change) {
        lock(change);
        Map<String, Integer> visits = new HashMap<>();
        assertThat(refusedForms(visits)).isEmpty();
        assertThat(visits).as("kinds of screens that were looked at").hasSizeGreaterThan(30);
        for (String screen : List.of("/medias", "/bandeau", "/redirections", "/accessibilite", "/apparence")) {
            assertThat(Jsoup.parse(owner.get(site.at + screen).text())
                            .select("#locked")
                            .text())
                    .as(screen)
                    .contains("rien ne peut y être changé");
        }
    }

    @Test
    void anArchivedSpaceDoesNotSayThatItOpensAgain() {
        lock("read_only = true, state = 'archived'");
        assertThat(Jsoup.parse(owner.get(site.at).text()).select("main").text())
                .contains("ne se rouvre pas depuis la gestion")
                .doesNotContain("lecture seule prend fin");
        TestResponse launch = owner.get(site.at + "/ouverture");
        assertThat(Jsoup.parse(owner.get(launch.header("location")).text())
                        .select("#flash")
                        .text())
                .contains("n’est plus en préparation");
    }

    /** Verifies the fixture: the editable site offers the forms that the locked site must not. */
    @Test
    void theSameScreensOfferFormsWhileTheSiteCanBeChanged() {
        assertThat(refusedForms(new HashMap<>())).hasSizeGreaterThan(20);
    }
}
