package fr.gouv.anct.minisites.e2e.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Waits until a page is stable: loaded, without pending requests, without running animations. Playwright's own "network
 * idle" waits half a second more for nothing, a thousand times in a run.
 */
public final class Stabilisation {

    /** Promise that resolves once all finite animations have ended. */
    static final String AT_REST = """
        Promise.race([
          Promise.allSettled(document.getAnimations()
            .filter(moving => moving.effect.getComputedTiming().endTime !== Infinity)
            .map(moving => moving.finished)),
          new Promise(late => setTimeout(late, 2000))])\
        """;

    // The script of the DSFR checks for changes once a frame, and makes changes itself in the next.
    private static final String STILL = """
        async () => {
          for (let i = 0; i < 4; i++) {
            await new Promise(next => { requestAnimationFrame(next); setTimeout(next, 100); });
          }
          await %s;
        }\
        """.formatted(AT_REST);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Map<BrowserContext, Set<Request>> OPEN = Collections.synchronizedMap(new WeakHashMap<>());

    private Stabilisation() {}

    /** Watches the requests of a context; must be called before it has pages. */
    static void watch(BrowserContext context) {
        Set<Request> open = new HashSet<>();
        context.onRequest(request -> {
            // All other resources are awaited by the load event.
            if (Set.of("fetch", "xhr").contains(request.resourceType())) {
                open.add(request);
            }
        });
        context.onRequestFinished(open::remove);
        context.onRequestFailed(open::remove);
        // A request sent while a page is left ends without an event.
        context.onPage(page -> page.onFrameNavigated(
                frame -> open.removeIf(request -> request.frame().equals(frame))));
        OPEN.put(context, open);
    }

    public static void await(Page page) {
        Set<Request> open = OPEN.get(page.context());
        if (open == null) {
            throw new IllegalStateException("Nobody watches what this page asks for");
        }
        Instant late = Instant.now().plus(PATIENCE);
        boolean settled = false;
        while (!settled && Instant.now().isBefore(late)) {
            page.waitForLoadState(LoadState.LOAD);
            boolean quiet = open.isEmpty();
            settled = still(page) && quiet && open.isEmpty();
        }
        if (!settled) {
            // Requests are repeated without end, or belong to a page closed in the meantime.
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
    }

    private static boolean still(Page page) {
        try {
            page.evaluate(STILL);
            return true;
        } catch (PlaywrightException left) {
            if (page.isClosed()) {
                throw left;
            }
            // The page is navigating to another one.
            return false;
        }
    }
}
