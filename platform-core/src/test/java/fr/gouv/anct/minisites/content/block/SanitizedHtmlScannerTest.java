package fr.gouv.anct.minisites.content.block;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.testing.LongSuites;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that HTML accepted without parsing is what the sanitizer would return unchanged. */
class SanitizedHtmlScannerTest {

    /** Random texts of each repetition. */
    private static final int ROUNDS = LongSuites.run() ? 60_000 : 12_000;

    private static final List<String> OPENING = List.of(
            "p",
            "p",
            "h2",
            "h3",
            "h4",
            "ul",
            "ol",
            "li",
            "li",
            "strong",
            "em",
            "sup",
            "sub",
            "abbr",
            "abbr title=\"Agence\"",
            "a href=\"https://a.fr/b?c=d\"",
            "a href=\"page:00000000-0000-0000-0000-000000000001\"",
            "a href=\"mailto:a@b.fr\" hreflang=\"en\"",
            "a href=\"javascript:alert(1)\"",
            "a href=\"https://a.fr/?a&b\"",
            "a",
            "a hreflang=\"en\" href=\"https://a.fr\"",
            "div",
            "b",
            "br",
            "br/",
            "P",
            "p class=\"x\"",
            "script",
            "table",
            "td");
    private static final List<String> TEXTS = List.of(
            "mot",
            " ",
            "\n",
            "é’",
            "😀",
            "&amp;",
            "&lt;",
            "&gt;",
            "&nbsp;",
            "&",
            "<",
            ">",
            "\"",
            "'",
            "\u00a0",
            "\t",
            "\r",
            "\u0000",
            "\ud83d",
            "\ufffe",
            "&eacute;",
            "&amp",
            "&#38;",
            "<!-- c -->",
            "\u0085",
            "\u2028",
            "</p>",
            "</li>",
            "</a>");

    private final Random random = new Random();

    /** Returns random HTML, mostly well nested. */
    private String html() {
        StringBuilder html = new StringBuilder();
        Deque<String> open = new ArrayDeque<>();
        int steps = 1 + random.nextInt(14);
        for (int i = 0; i < steps; i++) {
            int kind = random.nextInt(10);
            if (kind < 4) {
                String tag = any(OPENING, 18);
                html.append('<').append(tag).append('>');
                if (!tag.startsWith("br")) {
                    open.push(tag.split(" ")[0]);
                }
            } else if (kind < 7 && !open.isEmpty()) {
                html.append("</").append(open.pop()).append('>');
            } else {
                html.append(any(TEXTS, 9));
            }
        }
        while (!open.isEmpty() && random.nextInt(40) > 0) {
            html.append("</").append(open.pop()).append('>');
        }
        return html.toString();
    }

    /** Returns one of the first, harmless entries nine times out of ten. */
    private String any(List<String> all, int harmless) {
        return all.get(random.nextInt(random.nextInt(10) == 0 ? all.size() : harmless));
    }

    @RepeatedTest(5)
    void nothingIsTakenThatTheSanitiserWouldChange() {
        int taken = 0;
        for (int i = 0; i < ROUNDS; i++) {
            String html = html();
            if (SanitizedHtmlScanner.isSanitized(html)) {
                taken++;
                assertThat(RichText.sanitised(html)).isEqualTo(html);
            }
        }
        assertThat(taken).isGreaterThan(ROUNDS / 30);
    }

    @Test
    void headingsAndLinksAreThoseOfTheTree() {
        for (int i = 0; i < ROUNDS / 3; i++) {
            RichText text = new RichText(html());
            assertThat(text.headings())
                    .as(text.html())
                    .isEqualTo(text.parsed().select(RichText.HEADINGS).stream()
                            .map(heading -> new Heading(heading.tagName().charAt(1) - '0', heading.text()))
                            .toList());
            assertThat(text.links())
                    .as(text.html())
                    .isEqualTo(text.parsed().select(RichText.ANCHORS).stream()
                            .map(anchor -> Link.of(anchor.attr("href")))
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Un mot",
                "<p>Un <strong>mot</strong> &amp; un <em>autre</em>.</p><p>Fin&nbsp;: <a"
                        + " href=\"https://a.fr/\">là</a></p>",
                "<h2>Titre</h2><ul><li>un<ol><li><p>deux</p></li></ol></li><li>trois<br>quatre</li></ul>",
                "<p>L’<abbr title=\"Agence\">A</abbr> 😀</p>\n<p>Fin</p>"
            })
    void whatTheSanitiserWritesIsTakenAsItIs(String html) {
        assertThat(RichText.sanitised(html)).isEqualTo(html);
        assertThat(SanitizedHtmlScanner.isSanitized(html)).isTrue();
    }

    @Test
    void theRestIsSanitised() {
        assertThat(new RichText("<p onclick=\"a()\">a</p>").html()).isEqualTo("<p>a</p>");
        assertThat(new RichText("<p>a<a href=\"javascript:a()\">b</a></p>").html())
                .isEqualTo("<p>ab</p>");
    }
}
