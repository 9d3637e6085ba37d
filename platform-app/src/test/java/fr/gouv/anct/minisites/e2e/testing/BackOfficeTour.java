package fr.gouv.anct.minisites.e2e.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import fr.gouv.anct.minisites.testing.LongSuites;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.springframework.context.ApplicationContext;

/** Visits every screen of the back office in a browser, signed in with an account that may see it. */
public final class BackOfficeTour {

    /**
     * A visited screen.
     *
     * @param incidents problems reported by the browser
     * @param obstacles barriers to users: violations found by axe, pages that scroll sideways
     */
    public record Seen(String name, VisitedPage page, List<String> incidents, List<String> obstacles) {}

    /** Short names of sites and ids in the path of a screen. */
    private static final Pattern IDS = Pattern.compile("(?<=/sites)/[^/]+|/\\p{XDigit}{8}-[\\p{XDigit}-]{27}");

    private static final Map<String, List<Seen>> SEEN = new LinkedHashMap<>();

    private BackOfficeTour() {}

    /** Returns all screens as the server sent them, visited once for the whole run. */
    public static synchronized List<Seen> seen(ApplicationContext application) {
        return SEEN.computeIfAbsent(application.getId(), unused -> {
            List<Seen> seen = new ArrayList<>();
            Set<String> kinds = new HashSet<>();
            each(
                    application,
                    Viewport.DESKTOP,
                    (screen, tab) -> seen.add(seen(screen, tab, looks(kind(screen, tab), kinds))));
            return List.copyOf(seen);
        });
    }

    /** Returns the route of the open screen as far as its path shows it, and whether its answer was a refusal. */
    private static String kind(BackOfficeScreen screen, BrowserTab tab) {
        return IDS.matcher(URI.create(tab.page().url()).getPath()).replaceAll("/*") + " " + screen.status();
    }

    /**
     * The long suites run axe on each screen in all viewports. Otherwise it runs on the first screen of each kind, in
     * the viewports by turns.
     */
    private static List<Viewport> looks(String kind, Set<String> kinds) {
        List<Viewport> looks = Viewport.examined();
        if (LongSuites.run()) {
            return looks;
        }
        return kinds.add(kind) ? List.of(looks.get(kinds.size() % looks.size())) : List.of();
    }

    /** Runs an action on every screen. */
    public static void each(
            ApplicationContext application, Viewport on, BiConsumer<BackOfficeScreen, BrowserTab> deed) {
        Map<String, List<BackOfficeScreen>> byPerson = BackOfficeScreens.in(DemoStates.of(application)).stream()
                .collect(Collectors.groupingBy(BackOfficeScreen::person, LinkedHashMap::new, Collectors.toList()));
        byPerson.forEach((person, screens) -> {
            try (BrowserTab tab = new BrowserTab(on)) {
                if (!person.isEmpty()) {
                    tab.signIn(person);
                }
                for (BackOfficeScreen screen : screens) {
                    screen.visit(tab);
                    deed.accept(screen, tab);
                }
            }
        });
    }

    /** Examines the open screen in the given viewports, and leaves it wide and light. */
    private static Seen seen(BackOfficeScreen screen, BrowserTab tab, List<Viewport> looks) {
        Response response = tab.document();
        Map<String, List<String>> headers = response.headersArray().stream()
                .collect(Collectors.groupingBy(
                        header -> header.name, Collectors.mapping(header -> header.value, Collectors.toList())));
        TestResponse testResponse = new TestResponse(
                URI.create(response.url()),
                response.status(),
                HttpHeaders.of(headers, (name, value) -> true),
                response.body());
        VisitedPage page =
                new VisitedPage(Optional.empty(), testResponse, Jsoup.parse(testResponse.text(), response.url()));
        List<String> incidents = new ArrayList<>(tab.takeIncidents());
        if (testResponse.status() != screen.status()) {
            incidents.add("answers " + testResponse.status() + " instead of " + screen.status());
        }
        return new Seen(screen.name(), page, incidents, obstacles(tab, looks));
    }

    private static List<String> obstacles(BrowserTab tab, List<Viewport> looks) {
        List<String> obstacles = new ArrayList<>(DomStructureCheck.faults(tab.page()));
        for (Viewport look : Viewport.examined()) {
            tab.resize(look);
            if (looks.contains(look)) {
                Axe.violations(tab.page()).forEach(finding -> obstacles.add(look + " " + finding));
            }
            if (overflows(tab.page())) {
                obstacles.add(look + " scrolls sideways");
            }
        }
        tab.resize(Viewport.DESKTOP);
        return obstacles;
    }

    /** Whether the page is wider than the window. */
    public static boolean overflows(Page page) {
        return (boolean)
                page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }
}
