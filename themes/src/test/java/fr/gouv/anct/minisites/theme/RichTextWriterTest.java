package fr.gouv.anct.minisites.theme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.block.Heading;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.rendering.Outline;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.ReferenceTargets;
import fr.gouv.anct.minisites.testing.LongSuites;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * Compares the writer, which uses no parser, with a slower implementation on a parsed tree: both must produce equal
 * HTML.
 */
class RichTextWriterTest {

    /** Random texts of each test. */
    private static final int ROUNDS = LongSuites.run() ? 30_000 : 6_000;

    private static final String THERE = "00000000-0000-0000-0000-000000000001";
    /** The site itself. */
    private static final String HERE = "00000000-0000-0000-0000-000000000003";

    private static final List<String> TAGS = List.of(
            "p",
            "p",
            "h2",
            "h3",
            "h4",
            "ul",
            "li",
            "li",
            "strong",
            "em",
            "br",
            "abbr title=\"A &quot;b&quot; > <h2> c\"",
            "a href=\"https://a.fr/?b=c&amp;d=e\"",
            "a href=\"https://a.fr/\" hreflang=\"en\"",
            "a href=\"page:" + THERE + "\"",
            "a href=\"page:00000000-0000-0000-0000-000000000002\"",
            "a href=\"site:" + THERE + "/la?a=b&amp;c=[d]#e\"",
            "a href=\"site:00000000-0000-0000-0000-000000000002/\"",
            "a href=\"site:" + HERE + "/annuaire\"",
            "a href=\"mailto:a@b.fr\"");
    private static final List<String> TEXTS = List.of(
            "mot", "deux mots", " ", "  ", "\n", "é’", "😀", "&amp;", "&lt;", "&nbsp;", "\"", "\u00ad", "\u200b");

    private final TemplateMessages messages = new TemplateMessages(Locale.FRENCH, List.of(TemplateMessages.BUNDLE));
    private final RichTextWriter writer = new RichTextWriter(messages);
    private final ReferenceTargets references = new ReferenceTargets(
                    Map.of(UUID.fromString(THERE), new PageLink("Là", "/la?a=b&c=\"d\"", false, false)),
                    Map.of(),
                    Map.of())
            .reaching(Map.of(UUID.fromString(THERE), "https://autre.fr", UUID.fromString(HERE), "/prefixe"));
    private final Random random = new Random();

    private String html() {
        StringBuilder html = new StringBuilder();
        Deque<String> open = new ArrayDeque<>();
        for (int i = random.nextInt(16); i >= 0; i--) {
            int kind = random.nextInt(10);
            if (kind < 4) {
                String tag = TAGS.get(random.nextInt(TAGS.size()));
                html.append('<').append(tag).append('>');
                if (!tag.equals("br")) {
                    open.push(tag.split(" ")[0]);
                }
            } else if (kind < 7 && !open.isEmpty()) {
                html.append("</").append(open.pop()).append('>');
            } else {
                html.append(TEXTS.get(random.nextInt(TEXTS.size())));
            }
        }
        open.forEach(name -> html.append("</").append(name).append('>'));
        return html.toString();
    }

    @Test
    void sectionsAreThoseOfTheTree() {
        int changed = 0;
        for (int i = 0; i < ROUNDS; i++) {
            RichText text = new RichText(html());
            List<Outline.Entry> headings = headings(text);
            String written = writer.write(text, references, headings);
            assertThat(written).as(text.html()).isEqualTo(expected(text, headings));
            changed += written.equals(text.html()) ? 0 : 1;
        }
        assertThat(changed).isGreaterThan(ROUNDS / 6);
    }

    @Test
    void linesInsideAComponentAreThoseOfTheTree() {
        for (int i = 0; i < ROUNDS; i++) {
            RichText text = new RichText(html());
            Element body = resolved(text);
            body.select(RichText.HEADINGS)
                    .forEach(heading -> heading.tagName("p").addClass("fr-text--bold"));
            assertThat(writer.writeInside(text, references)).as(text.html()).isEqualTo(body.html());
        }
    }

    private List<Outline.Entry> headings(RichText text) {
        List<Outline.Entry> entries = new ArrayList<>();
        for (Heading heading : text.headings()) {
            // The last heading may be missing from the outline.
            if (!heading.text().isBlank() && random.nextInt(8) > 0) {
                entries.add(new Outline.Entry("id-" + entries.size(), 2 + random.nextInt(4), heading.text()));
            }
        }
        return entries;
    }

    private String expected(RichText text, List<Outline.Entry> headings) {
        Element body = resolved(text);
        Iterator<Outline.Entry> anchors = headings.iterator();
        for (Element heading : body.select(RichText.HEADINGS)) {
            if (anchors.hasNext()) {
                Outline.Entry anchor = anchors.next();
                heading.tagName("h" + anchor.level()).attr("id", anchor.id());
                if (heading.previousElementSibling() != null) {
                    heading.addClass("fr-mt-4w");
                }
            }
        }
        return body.html();
    }

    private Element resolved(RichText text) {
        Element body = text.parsed();
        body.select(RichText.HEADINGS).stream()
                .filter(heading -> heading.text().isBlank())
                .forEach(Element::remove);
        body.select(RichText.ANCHORS).forEach(this::resolve);
        return body;
    }

    private void resolve(Element anchor) {
        Link link = Link.of(anchor.attr("href"));
        String href = references.href(link);
        if (href == null || anchor.text().isBlank()) {
            anchor.unwrap();
            return;
        }
        anchor.attr("href", href);
        if (link.leavesSite() && !href.startsWith("/prefixe/")) {
            anchor.attr("target", "_blank")
                    .attr("rel", "noopener external")
                    .attr("title", messages.text("link.new-window", anchor.text()));
        }
    }
}
