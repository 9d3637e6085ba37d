package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Formatted text: a small subset of HTML, sanitised when it enters, whatever its origin. What is kept: paragraphs, line
 * breaks, headings 2 to 4, lists, strong, emphasis, superscript, subscript, abbreviations, and links whose target is a
 * {@link Link}.
 *
 * @param html the sanitised HTML; links to pages and media still hold their references
 */
public record RichText(@JsonValue String html) {

    private static final Safelist ALLOWED = new Safelist()
            .addTags("p", "br", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "sup", "sub", "abbr", "a")
            .addAttributes("a", "href", "hreflang")
            .addAttributes("abbr", "title");

    @JsonCreator
    public RichText {
        html = SettledHtml.is(html) ? html : sanitised(html);
    }

    static String sanitised(String html) {
        Document dirty = Jsoup.parseBodyFragment(html);
        dirty.select("b").tagName("strong");
        dirty.select("i").tagName("em");
        Document clean = new Cleaner(ALLOWED).clean(dirty);
        clean.select("a").forEach(RichText::keepOnlyRealLinks);
        clean.outputSettings().prettyPrint(false);
        return clean.body().html().strip();
    }

    private static void keepOnlyRealLinks(Element anchor) {
        try {
            Link.of(anchor.attr("href"));
        } catch (IllegalArgumentException notALink) {
            anchor.unwrap();
        }
    }

    /** The headings of level 2 to 4, in order. */
    public List<Heading> headings() {
        if (!html.contains("<h")) {
            return List.of();
        }
        return parsed().select("h2, h3, h4").stream()
                .map(h -> new Heading(h.tagName().charAt(1) - '0', h.text()))
                .toList();
    }

    /** The targets of its links, in order. */
    public List<Link> links() {
        if (!html.contains("<a ")) {
            return List.of();
        }
        return parsed().select("a[href]").stream()
                .map(a -> Link.of(a.attr("href")))
                .toList();
    }

    /** The same text without any markup. */
    public String plain() {
        return parsed().text();
    }

    /** A fresh tree of its own for each caller, who may change it. */
    public Element parsed() {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document.body();
    }
}
