package fr.gouv.anct.minisites.e2e;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A browser without history, and the pages it opens, that notices what a page must not do: errors in the console, policy
 * violations, requests to other hosts, cookies that are not the back office's own session.
 */
final class Tab implements AutoCloseable {

    /** Reported by the page itself, because the console does not say every violation. */
    private static final String REPORT_VIOLATIONS = "document.addEventListener('securitypolicyviolation',"
            + " e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample))";

    /** Of a page that the design system's script dresses. */
    private static final String FOLLOWS = "scheme => { const now = document.documentElement.dataset.frTheme;"
            + " return now === undefined || now === scheme; }";

    /** Of the session, of the forms' token, of a form that waits for its author, of who is on the way to a provider, of a known browser. */
    private static final Set<String> COOKIES = Set.of("session", "jeton", "saisie", "voyage", "navigateur");

    private final String office;
    private final BrowserContext context;
    private final Page page;
    private Screen shown;
    private final List<Request> requests = new ArrayList<>();
    private final List<String> incidents = new ArrayList<>();
    private final Map<String, Response> documents = new HashMap<>();
    /** The hosts that somebody went to on purpose. */
    private final Set<String> destinations = new HashSet<>();

    /** Hosts that are not ours, and may set cookies of theirs. */
    private final Set<String> strangers = new HashSet<>();

    Tab(Screen screen) {
        this(screen, DemoSite.BACK_OFFICE.getHost());
    }

    /** @param office the host of the back office, which alone may set cookies */
    Tab(Screen screen, String office) {
        this.office = office;
        shown = screen;
        context = Chromium.browser()
                .newContext(new NewContextOptions()
                        .setLocale("fr-FR")
                        .setColorScheme(screen.scheme())
                        .setViewportSize(screen.width(), screen.height()));
        context.addInitScript(REPORT_VIOLATIONS);
        Settling.watch(context);
        // Of the whole window: a page that a link opens has begun before one can watch it.
        context.onRequest(this::judge);
        context.onResponse(this::keep);
        context.onConsoleMessage(this::judge);
        context.onWebError(error -> incidents.add("script error: " + error.error()));
        // A form left half filled in asks before it goes; whoever leaves it here means to.
        context.onDialog(Dialog::accept);
        page = context.newPage();
    }

    private void keep(Response response) {
        if (response.request().isNavigationRequest() && response.status() / 100 != 3) {
            documents.put(response.url(), response);
        }
    }

    private void judge(Request request) {
        requests.add(request);
        if (!request.url().startsWith("http")) {
            return;
        }
        String host = URI.create(request.url()).getAuthority();
        boolean allowed = request.isNavigationRequest()
                ? destinations.contains(host) || framedPreview(request, host)
                : host.equals(URI.create(request.frame().url()).getAuthority());
        if (!allowed) {
            incidents.add("request to another host: " + request.url());
        }
    }

    /** The back office shows the preview host in frames, and nothing else. */
    private static boolean framedPreview(Request request, String host) {
        return request.frame().parentFrame() != null
                && host.equals(DemoSite.on("apercu.localhost", "/").getAuthority());
    }

    private void judge(ConsoleMessage message) {
        boolean aboutThePageItself =
                message.location().startsWith(message.page().url())
                        && message.text().startsWith("Failed to load resource");
        // Asked for by a page that is left before the answer: htmx calls it an error, nobody sees one. A request that
        // fails
        // otherwise is told as htmx:sendError or htmx:responseError.
        boolean leftBehind =
                message.text().startsWith("htmx:sendAbort") || message.text().startsWith("htmx:afterRequest");
        if (message.type().equals("error") && !aboutThePageItself && !leftBehind) {
            incidents.add("console: " + message.text() + " (" + message.location() + ")");
        }
    }

    /** The page that everything happens in, but for what links open beside it. */
    Page page() {
        return page;
    }

    /** Opens a page and waits until it and its scripts have settled. */
    Page open(URI address) {
        go(address);
        Settling.await(page);
        return page;
    }

    /** Opens a page and waits until it is loaded: enough for who goes on from there at once. */
    void go(URI address) {
        goingTo(address);
        page.navigate(address.toString());
    }

    /** Says that a link to this host is about to be followed. */
    void goingTo(URI address) {
        destinations.add(address.getAuthority());
    }

    /** Says that one is about to be sent to somebody else's host, whose cookies are its own affair. */
    void goingOutTo(URI address) {
        goingTo(address);
        strangers.add(address.getHost());
    }

    /** Opens the sign-in page, which takes whoever was signed in before as well, and comes in as somebody. */
    Page signIn(String person) {
        open(DemoSite.BACK_OFFICE.resolve("/connexion"));
        return choose(person);
    }

    /** On the sign-in page: comes in as somebody, and goes on to where it leads. */
    Page choose(String person) {
        page.getByText(Pattern.compile("^\\s*Continuer en tant qu(?:e |’)" + person + "\\s*$"))
                .click();
        Settling.await(page);
        return page;
    }

    /** As when the server has forgotten the session: the browser stays one that it knows. */
    void forgetSession() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName(Pattern.compile("^(?!navigateur$).*$")));
    }

    /** As if so much time had passed on this page, until the end of its session is announced. */
    void later(Duration time) {
        page.evaluate("ms => { const now = Date.now; Date.now = () => now() + ms; }", (double) time.toMillis());
        page.waitForSelector("#session-end[open]");
        page.waitForFunction("() => document.activeElement.id === 'session-end-button'");
    }

    /** A script that runs before those of every page opened from now on. */
    void beforeEachPage(String script) {
        context.addInitScript(script);
    }

    /** Changes what the page is looked at on; a page that follows the system takes the other scheme at once. */
    void resize(Screen screen) {
        if (screen.equals(shown)) {
            return;
        }
        shown = screen;
        page.setViewportSize(screen.width(), screen.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(screen.scheme()));
        // Without a window it is in the corner, over the first thing of the page, which looks otherwise for that.
        page.mouse().move(0, screen.height() - 1);
        page.waitForFunction(FOLLOWS, screen.scheme().name().toLowerCase(Locale.ROOT));
    }

    /** The document that the page shows, as the server sent it. */
    Response document() {
        return document(page);
    }

    /** The same, of a page that a link has opened. */
    Response document(Page shown) {
        Response response = documents.get(shown.url().replaceFirst("#.*", ""));
        if (response == null) {
            throw new IllegalStateException("No document has arrived");
        }
        return response;
    }

    /** What went over the network. */
    List<Request> requests() {
        return requests.stream()
                .filter(request -> request.url().startsWith("http"))
                .toList();
    }

    /** Everything that the pages did and must not do. */
    List<String> incidents() {
        return Stream.concat(
                        incidents.stream(),
                        context.cookies().stream()
                                .filter(cookie -> !ofTheBackOffice(cookie) && !strangers.contains(cookie.domain))
                                .map(cookie -> "cookie: " + cookie.name + " of " + cookie.domain))
                .toList();
    }

    /** The same since the last time one asked, so that each page answers for its own. */
    List<String> takeIncidents() {
        List<String> taken = incidents();
        incidents.clear();
        return taken;
    }

    /** The names of the cookies that the back office has set. */
    List<String> cookies() {
        return context.cookies().stream()
                .filter(cookie -> cookie.domain.equals(office))
                .map(cookie -> cookie.name)
                .toList();
    }

    /** Out of reach of scripts and of other sites. */
    private boolean ofTheBackOffice(Cookie cookie) {
        return COOKIES.contains(cookie.name) && cookie.domain.equals(office) && cookie.httpOnly;
    }

    @Override
    public void close() {
        context.close();
    }
}
