package fr.gouv.anct.minisites.delivery.testing;

import fr.gouv.anct.minisites.rendering.OversizedPageException;
import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.rendering.PageRenderer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Fake renderer that writes out the whole page model, and counts the renderings of each title. */
public final class FakeRenderer implements PageRenderer {

    /** Title of a page that takes long to render. */
    public static final String SLOW = "Page lente";
    /** Title of a page whose rendering fails. */
    public static final String BROKEN = "Page cassée";
    /** Title of a page that exceeds the maximum size of a page. */
    public static final String OVERSIZED = "Page énorme";

    private final Map<String, AtomicInteger> renders = new ConcurrentHashMap<>();

    @Override
    public byte[] render(PageModel page) {
        String title = title(page);
        if (!Thread.currentThread().getName().startsWith("trials")) {
            renders.computeIfAbsent(title, t -> new AtomicInteger()).incrementAndGet();
        }
        if (page instanceof PageModel.ContentPage content && content.title().equals(BROKEN)) {
            throw new IllegalStateException("this page cannot be made");
        }
        if (page instanceof PageModel.ContentPage content && content.title().equals(OVERSIZED)) {
            throw new OversizedPageException(new IllegalStateException("more than is rendered"));
        }
        if (title.startsWith(SLOW)) {
            long end = System.nanoTime() + 150_000_000;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        }
        String text = page.toString().replace("&", "&amp;").replace("<", "&lt;");
        return "<!doctype html><html lang=\"fr\"><title>%s</title><pre>%s</pre></html>"
                .formatted(title, text)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String title(PageModel page) {
        return switch (page) {
            case PageModel.SitePage site -> site.shell().documentTitle();
            case PageModel.Standalone alone -> alone.reason().name() + " " + alone.href();
        };
    }

    /** Returns the number of renderings for visitors. */
    public int renders(String documentTitle) {
        AtomicInteger count = renders.get(documentTitle);
        return count == null ? 0 : count.get();
    }
}
