package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.rendering.OversizedPageException;
import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.rendering.PageRenderer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes down everything that a page was given, and counts how often each was made. */
public final class FakeRenderer implements PageRenderer {

    /** A page of this title takes its time. */
    public static final String SLOW = "Page lente";
    /** A page of this title cannot be made. */
    public static final String BROKEN = "Page cassée";
    /** A page of this title is larger than any that is sent. */
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

    /** How often visitors were given a page. */
    public int renders(String documentTitle) {
        AtomicInteger count = renders.get(documentTitle);
        return count == null ? 0 : count.get();
    }
}
