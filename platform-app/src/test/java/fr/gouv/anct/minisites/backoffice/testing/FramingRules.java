package fr.gouv.anct.minisites.backoffice.testing;

import fr.gouv.anct.minisites.e2e.testing.DemoVisitor;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Predicts whether a browser displays a document in a frame, and the frames, films and sounds in a document, by the
 * headers of both (HTML, « embedder policy »; Fetch, « cross-origin resource policy check »; CSP 3,
 * {@code frame-ancestors}, {@code frame-src} and {@code media-src}). Versions are those of MDN's browser-compat-data.
 */
public enum FramingRules {
    /** {@code require-corp} since 83, {@code credentialless} since 96, frames with that attribute since 110. */
    CHROMIUM(Set.of("require-corp", "credentialless"), true, false),
    /** {@code require-corp} since 79, {@code credentialless} since 119, no frames with that attribute. */
    FIREFOX(Set.of("require-corp", "credentialless"), false, false),
    /**
     * {@code require-corp} since 15.2; no {@code credentialless}: such a document is not isolated there. Plays films
     * and sounds only from servers that support byte ranges.
     */
    SAFARI(Set.of("require-corp"), false, true);

    private static final String EMBEDDER = "cross-origin-embedder-policy";
    private static final String RESOURCE = "cross-origin-resource-policy";

    private final Set<String> isolating;
    private final boolean framesWithoutCredentials;
    private final boolean asksForRanges;

    FramingRules(Set<String> isolating, boolean framesWithoutCredentials, boolean asksForRanges) {
        this.isolating = isolating;
        this.framesWithoutCredentials = framesWithoutCredentials;
        this.asksForRanges = asksForRanges;
    }

    /**
     * Returns the reasons why the frame would stay empty; none when it would not.
     *
     * @param outer document with the frame
     * @param framed document in the frame, of another site
     */
    public List<String> obstacles(TestResponse outer, String outerOrigin, TestResponse framed, String framedOrigin) {
        List<String> found = new ArrayList<>();
        if (isolates(outer) && !isolates(framed)) {
            found.add("the outer page is isolated, the framed one is not: " + framed.header(EMBEDDER));
        }
        if (isolates(outer) && !framed.header(RESOURCE).equals("cross-origin")) {
            found.add("the framed page does not allow other sites: " + framed.header(RESOURCE));
        }
        if (!directive(outer, "frame-src").contains(framedOrigin)) {
            found.add("the outer page does not allow that frame");
        }
        if (!directive(framed, "frame-ancestors").contains(outerOrigin)) {
            found.add("the framed page does not allow to be framed there");
        }
        return named(found);
    }

    /**
     * Returns the reasons why a frame, a film or a sound in a document would neither be displayed nor open by itself.
     */
    public List<String> obstaclesWithin(TestResponse page) {
        Document document = Jsoup.parse(page.text());
        List<String> found = new ArrayList<>();
        document.select("a[data-ms-frame]").forEach(link -> embed(page, link, found));
        document.select("video[src], audio[src], :is(video, audio) source[src]")
                .forEach(media -> play(page, media, found));
        return named(found);
    }

    private List<String> named(List<String> found) {
        return found.stream().map(obstacle -> this + ": " + obstacle).toList();
    }

    private boolean isolates(TestResponse page) {
        return isolating.contains(page.header(EMBEDDER));
    }

    /**
     * Checks a frame: the script loads it without credentials in a preview, or keeps the link if the browser cannot.
     */
    private void embed(TestResponse page, Element link, List<String> found) {
        boolean preview = link.hasAttr("data-ms-elsewhere");
        boolean framed = preview ? framesWithoutCredentials : !isolates(page);
        URI frame = URI.create(link.attr("data-ms-frame"));
        if (framed) {
            String origin = frame.getScheme() + "://" + frame.getRawAuthority();
            if (!directive(page, "frame-src").contains(origin)) {
                found.add("the page does not allow the frame of " + origin);
            }
            if (link.ownerDocument().select("script[src*=embed]").isEmpty()
                    || !directive(page, "script-src").contains("'self'")) {
                found.add("no script brings in " + frame);
            }
        } else if (!preview) {
            found.add("an isolated page stays empty where it frames " + frame);
        } else if (!link.attr("href").startsWith("https://")
                || !link.attr("target").equals("_blank")
                || !link.attr("rel").contains("noopener")
                || link.attr("data-ms-elsewhere").isBlank()) {
            found.add("nothing opens " + frame + " by itself and says so");
        }
    }

    private void play(TestResponse page, Element media, List<String> found) {
        URI file = page.uri().resolve(media.attr("src"));
        if (!file.getRawAuthority().equals(page.uri().getRawAuthority())
                || !directive(page, "media-src").contains("'self'")) {
            found.add("the page does not allow to play " + file.getPath());
            return;
        }
        TestResponse first = asksForRanges ? DemoVisitor.get(file, "Range", "bytes=0-1") : DemoVisitor.get(file);
        if (first.status() != (asksForRanges ? 206 : 200)) {
            found.add(file.getPath() + " is answered with " + first.status());
        }
        if (asksForRanges && !first.header("content-range").startsWith("bytes 0-1/")) {
            found.add(file.getPath() + " is not answered in ranges: " + first.header("content-range"));
        }
        if (!first.header("content-type").matches("(?:video|audio)/.+")) {
            found.add(file.getPath() + " is no film and no sound: " + first.header("content-type"));
        }
    }

    /** Returns the values of a directive of the document's Content-Security-Policy. */
    public static List<String> directive(TestResponse response, String name) {
        for (String directive : response.header("content-security-policy").split(";")) {
            List<String> words = List.of(directive.strip().split("\\s+"));
            if (words.getFirst().equals(name)) {
                return words.subList(1, words.size());
            }
        }
        return List.of();
    }
}
