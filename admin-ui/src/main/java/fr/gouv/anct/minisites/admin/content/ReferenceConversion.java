package fr.gouv.anct.minisites.admin.content;

import fr.gouv.anct.minisites.content.block.BoundedHtmlParser;
import fr.gouv.anct.minisites.content.tree.LinkResolution.Target;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.reference.SectionRef;
import fr.gouv.anct.minisites.reference.WebUrl;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Converts references to pages, shared sections, files and other sites between the stored id and the typed address:
 * {@code /contact} instead of {@code page:…}, {@code https://…} instead of {@code site:…}.
 */
public final class ReferenceConversion {

    private ReferenceConversion() {}

    /**
     * Returns the address of a stored link or file; a deleted target, or a value that is no reference, is returned
     * unchanged.
     */
    public static String shown(String stored, Map<UUID, String> addresses) {
        try {
            return resolved(stored, addresses);
        } catch (IllegalArgumentException typedWrong) {
            return stored;
        }
    }

    private static String resolved(String stored, Map<UUID, String> addresses) {
        if (stored.startsWith(SectionRef.SCHEME)) {
            return addresses.getOrDefault(SectionRef.of(stored).id(), stored);
        }
        if (!known(stored)) {
            return stored;
        }
        return switch (Link.of(stored)) {
            case Link.ToPage(UUID id, String fragment) ->
                Optional.ofNullable(addresses.get(id))
                        .map(path -> fragment == null ? path : path + "#" + fragment)
                        .orElse(stored);
            case Link.ToMedia(UUID id) -> addresses.getOrDefault(id, stored);
            case Link.ToSite(UUID id, String path) ->
                Optional.ofNullable(addresses.get(id)).map(root -> root + path).orElse(stored);
            case Link.External _, Link.Contact _ -> stored;
        };
    }

    /** Whether a text has the format of a link stored by id. */
    static boolean known(String text) {
        return text.startsWith(Link.PAGE) || text.startsWith("media:") || text.startsWith(Link.SITE);
    }

    /** Returns the part before the fragment, or before the path for another site: the base must already contain it. */
    static String named(String reference) {
        return reference.split(reference.startsWith(Link.SITE) ? "/" : "#", 2)[0];
    }

    /** Converts stored rich text to its form in the editor: one line per paragraph, heading and list item. */
    static String shownText(String html, Map<UUID, String> addresses) {
        Document document = parsed(html);
        document.select("a[href]").forEach(a -> a.attr("href", shown(a.attr("href"), addresses)));
        return document.body()
                .html()
                .replaceAll("(</(?:p|h[2-4]|ul|ol|li)>|<(?:ul|ol)>)(?=.)", "$1\n")
                .strip();
    }

    /** Returns the reference of a typed address; empty when it has no target here. */
    static Optional<String> stored(String address, Map<String, Target> targets) {
        String[] parts = address.split("#", 2);
        Target target = targets.get(parts[0]);
        if (target == null || target.section()) {
            return Optional.empty();
        }
        if (target.site()) {
            return Optional.of(parts.length == 1 ? target.address() : target.address() + "#" + parts[1]);
        }
        String reference = target.file() ? new MediaRef(target.id()).toString() : Link.PAGE + target.id();
        return Optional.of(target.file() || parts.length == 1 ? reference : reference + "#" + parts[1]);
    }

    /**
     * Parses rich text as it was typed, without the line breaks of {@link #shownText}; text without block elements
     * becomes paragraphs.
     */
    public static Document typedText(String typed) {
        String html = BoundedHtmlParser.isTypedInLines(typed)
                ? "<p>" + typed.strip().replaceAll("\\n\\s*\\n", "</p><p>").replace("\n", "<br>") + "</p>"
                : typed.replaceAll(">[^\\S\\n]*+\\n\\s*+<", "><");
        Document document = parsed(html);
        ParagraphNormalizer.separate(document.body());
        return document;
    }

    static Document parsed(String html) {
        Document document = BoundedHtmlParser.parse(html);
        document.outputSettings().prettyPrint(false);
        return document;
    }

    /**
     * Returns the plain text of rich text, one line per paragraph, heading and list item. The line breaks are inserted
     * into these elements: inserted between them, each would shift all that follow.
     */
    public static String text(String html) {
        Element body = parsed(html).body();
        body.select("ul, ol").forEach(list -> list.prependText("\n"));
        body.select("p, h2, h3, h4, h5, h6, li").forEach(line -> line.appendText("\n"));
        return body.wholeText()
                .replaceAll("(?<![^\\S\\n])[^\\S\\n]*+\\n\\s*+", "\n")
                .strip();
    }

    /** Whether a link in a text is an address of the site. */
    static boolean inside(Element anchor) {
        return anchor.attr("href").startsWith("/");
    }

    /**
     * Converts an external link to its stored form: a reference when a site of the platform has the address.
     *
     * @param typed with its scheme, or without
     */
    static String web(String typed, Map<String, Target> targets) {
        String address = Link.complete(typed);
        return WebUrl.hasUserInfo(address)
                ? address
                : stored(address, targets).filter(ReferenceConversion::isLink).orElse(address);
    }

    /** The fragment may be one that links to pages do not allow. */
    private static boolean isLink(String reference) {
        return Link.typed(reference).isPresent();
    }
}
