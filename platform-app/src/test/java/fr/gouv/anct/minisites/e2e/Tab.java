package fr.gouv.anct.minisites.e2e;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * A browser without history, on one page at a time, that notices what a page must not do: errors in the console, policy
 * violations, requests to other hosts, cookies.
 */
final class Tab implements AutoCloseable {

    /** Reported by the page itself, because the console does not say every violation. */
    private static final String REPORT_VIOLATIONS = "document.addEventListener('securitypolicyviolation',"
            + " e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample))";

    private final BrowserContext context;
    private final Page page;
    private final List<Request> requests = new ArrayList<>();
    private final List<String> incidents = new ArrayList<>();

    Tab(Screen screen) {
        context = Chromium.browser()
                .newContext(new NewContextOptions()
                        .setLocale("fr-FR")
                        .setColorScheme(screen.scheme())
                        .setViewportSize(screen.width(), screen.height()));
        context.addInitScript(REPORT_VIOLATIONS);
        page = context.newPage();
        page.onRequest(requests::add);
        page.onPageError(error -> incidents.add("script error: " + error));
        page.onConsoleMessage(message -> {
            boolean aboutThePageItself =
                    message.location().startsWith(page.url()) && message.text().startsWith("Failed to load resource");
            if (message.type().equals("error") && !aboutThePageItself) {
                incidents.add("console: " + message.text() + " (" + message.location() + ")");
            }
        });
    }

    /** Opens a page and waits until it and its scripts have settled. */
    Page open(URI address) {
        page.navigate(address.toString());
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }

    /** A script that runs before those of every page opened from now on. */
    void beforeEachPage(String script) {
        context.addInitScript(script);
    }

    void resize(Screen screen) {
        page.setViewportSize(screen.width(), screen.height());
    }

    /** What went over the network. */
    List<Request> requests() {
        return requests.stream()
                .filter(request -> request.url().startsWith("http"))
                .toList();
    }

    /** Everything that the pages did and must not do. */
    List<String> incidents() {
        List<String> all = new ArrayList<>(incidents);
        String host = URI.create(page.url()).getAuthority();
        requests.stream()
                .map(Request::url)
                .filter(url -> url.startsWith("http")
                        && !URI.create(url).getAuthority().equals(host))
                .forEach(url -> all.add("request to another host: " + url));
        context.cookies().forEach(cookie -> all.add("cookie: " + cookie.name));
        return all;
    }

    @Override
    public void close() {
        context.close();
    }
}
