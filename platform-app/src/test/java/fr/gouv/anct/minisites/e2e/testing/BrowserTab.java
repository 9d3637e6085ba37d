package fr.gouv.anct.minisites.e2e.testing;

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
 * A browser context without history, with its pages, that records incidents: errors in the console, policy violations,
 * requests to other hosts, cookies other than the back office's own.
 */
public final class BrowserTab implements AutoCloseable {

    /** Script that lets the page report violations itself, because the console omits some. */
    private static final String REPORT_VIOLATIONS = "document.addEventListener('securitypolicyviolation',"
            + " e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample))";

    /** Whether the page shows a colour scheme; true for pages without the script of the DSFR. */
    private static final String FOLLOWS = "scheme => { const now = document.documentElement.dataset.frTheme;"
            + " return now === undefined || now === scheme; }";

    /** Cookies of the session, the CSRF token, an interrupted form, a sign-in at a provider, a known browser. */
    private static final Set<String> COOKIES = Set.of("session", "jeton", "saisie", "voyage", "navigateur");

    private final String office;
    private final BrowserContext context;
    private final Page page;
    private Viewport shown;
    private final List<Request> requests = new ArrayList<>();
    private final List<String> incidents = new ArrayList<>();
    private final Map<String, Response> documents = new HashMap<>();
    /** Hosts visited on purpose. */
    private final Set<String> destinations = new HashSet<>();

    /** Foreign hosts, which may set their own cookies. */
    private final Set<String> strangers = new HashSet<>();

    public BrowserTab(Viewport screen) {
        this(screen, DemoSite.BACK_OFFICE.getHost());
    }

    /** @param office host of the back office, which alone may set cookies */
    public BrowserTab(Viewport screen, String office) {
        this.office = office;
        shown = screen;
        context = Chromium.browser()
                .newContext(new NewContextOptions()
                        .setLocale("fr-FR")
                        .setColorScheme(screen.scheme())
                        .setViewportSize(screen.width(), screen.height()));
        context.addInitScript(REPORT_VIOLATIONS);
        Stabilisation.watch(context);
        // On the whole context: a page opened by a link starts before it can be observed.
        context.onRequest(this::judge);
        context.onResponse(this::keep);
        context.onConsoleMessage(this::judge);
        context.onWebError(error -> incidents.add("script error: " + error.error()));
        // A form with unsaved input asks before it is left; in these tests leaving is intended.
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

    /** Whether a request is for the preview host, the only host that the back office frames. */
    private static boolean framedPreview(Request request, String host) {
        return request.frame().parentFrame() != null
                && host.equals(DemoSite.on("apercu.localhost", "/").getAuthority());
    }

    private void judge(ConsoleMessage message) {
        boolean aboutThePageItself =
                message.location().startsWith(message.page().url())
                        && message.text().startsWith("Failed to load resource");
        // Requested by a page that is left before the response: htmx reports an error that no user sees. Other failures
        // of a request are reported as htmx:sendError or htmx:responseError.
        boolean leftBehind =
                message.text().startsWith("htmx:sendAbort") || message.text().startsWith("htmx:afterRequest");
        if (message.type().equals("error") && !aboutThePageItself && !leftBehind) {
            incidents.add("console: " + message.text() + " (" + message.location() + ")");
        }
    }

    /** Returns the main page; links may open others beside it. */
    public Page page() {
        return page;
    }

    /** Opens a page and waits until it and its scripts have settled. */
    public Page open(URI address) {
        go(address);
        Stabilisation.await(page);
        return page;
    }

    /** Opens a page and waits until it is loaded, which is enough before an immediate next step. */
    public void go(URI address) {
        goingTo(address);
        page.navigate(address.toString());
    }

    /** Allows a navigation to this host. */
    public void goingTo(URI address) {
        destinations.add(address.getAuthority());
    }

    /** Allows a navigation to a foreign host, which may set its own cookies. */
    public void goingOutTo(URI address) {
        goingTo(address);
        strangers.add(address.getHost());
    }

    /** Opens the sign-in page, also with another account signed in, and signs in as a demonstration account. */
    public Page signIn(String person) {
        open(DemoSite.BACK_OFFICE.resolve("/connexion"));
        return choose(person);
    }

    /** Signs in on the sign-in page as a demonstration account, and waits for the page that follows. */
    public Page choose(String person) {
        choose(page, person);
        return page;
    }

    private static void choose(Page page, String person) {
        page.getByText(Pattern.compile("^\\s*Continuer en tant qu(?:e |’)" + person + "\\s*$"))
                .click();
        Stabilisation.await(page);
    }

    /** Signs in as a demonstration account in another tab of this browser, which is closed then. */
    public void signInElsewhere(String person) {
        try (Page other = context.newPage()) {
            other.navigate(DemoSite.BACK_OFFICE.resolve("/connexion").toString());
            choose(other, person);
        }
    }

    /** Simulates a session forgotten by the server: only the cookie of the known browser stays. */
    public void forgetSession() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName(Pattern.compile("^(?!navigateur$).*$")));
    }

    /** Moves the clock of this page forward, and waits until the end of its session is announced. */
    public void later(Duration time) {
        page.evaluate("ms => { const now = Date.now; Date.now = () => now() + ms; }", (double) time.toMillis());
        page.waitForSelector("#session-end[open]");
        page.waitForFunction("() => document.activeElement.id === 'session-end-button'");
    }

    /** Adds a script that runs before the scripts of every page opened from now on. */
    public void beforeEachPage(String script) {
        context.addInitScript(script);
    }

    /** Changes viewport and colour scheme; a page that follows the system takes the new scheme at once. */
    public void resize(Viewport screen) {
        if (screen.equals(shown)) {
            return;
        }
        shown = screen;
        page.setViewportSize(screen.width(), screen.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(screen.scheme()));
        // Without a window the pointer is in the corner, over the first element of the page, in its hover state.
        page.mouse().move(0, screen.height() - 1);
        page.waitForFunction(FOLLOWS, screen.scheme().name().toLowerCase(Locale.ROOT));
    }

    /** Returns the response with the document of the main page. */
    public Response document() {
        return document(page);
    }

    /** Returns the response with the document of a page opened by a link. */
    public Response document(Page shown) {
        Response response = documents.get(shown.url().replaceFirst("#.*", ""));
        if (response == null) {
            throw new IllegalStateException("No document has arrived");
        }
        return response;
    }

    /** Returns the HTTP requests of all pages. */
    public List<Request> requests() {
        return requests.stream()
                .filter(request -> request.url().startsWith("http"))
                .toList();
    }

    /** Returns all incidents of the pages, with their foreign cookies. */
    public List<String> incidents() {
        return Stream.concat(
                        incidents.stream(),
                        context.cookies().stream()
                                .filter(cookie -> !ofTheBackOffice(cookie) && !strangers.contains(cookie.domain))
                                .map(cookie -> "cookie: " + cookie.name + " of " + cookie.domain))
                .toList();
    }

    /** Returns the incidents since the last call, so that each page has its own. */
    public List<String> takeIncidents() {
        List<String> taken = incidents();
        incidents.clear();
        return taken;
    }

    /** Returns the names of the cookies set by the back office. */
    public List<String> cookies() {
        return context.cookies().stream()
                .filter(cookie -> cookie.domain.equals(office))
                .map(cookie -> cookie.name)
                .toList();
    }

    /** Whether a cookie belongs to the back office and is out of reach of scripts and of other sites. */
    private boolean ofTheBackOffice(Cookie cookie) {
        return COOKIES.contains(cookie.name) && cookie.domain.equals(office) && cookie.httpOnly;
    }

    @Override
    public void close() {
        context.close();
    }
}
