package fr.gouv.anct.minisites.content.block;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.testing.LinearTimeAssertion;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {

    private static final Set<String> TAGS =
            Set.of("p", "br", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "sup", "sub", "abbr", "a");
    private static final Map<String, Set<String>> ATTRIBUTES =
            Map.of("a", Set.of("href", "hreflang"), "abbr", Set.of("title"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//evil.example></SCRIPT>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<script\u0000>alert(1)</script>",
                "<p onclick=alert(1)>a</p>",
                "<p ONMOUSEOVER='alert(1)'>a</p>",
                "<p/onclick=alert(1)>a",
                "<img src=x onerror=alert(1)>",
                "<img src=\"javascript:alert(1)\">",
                "<img src=https://evil.example/pixel.gif>",
                "<a href=\"javascript:alert(1)\">a</a>",
                "<a href=\"JaVaScRiPt:alert(1)\">a</a>",
                "<a href=\" javascript:alert(1)\">a</a>",
                "<a href=\"java\tscript:alert(1)\">a</a>",
                "<a href=\"java&#10;script:alert(1)\">a</a>",
                "<a href=\"&#106;avascript:alert(1)\">a</a>",
                "<a href=\"javascript&colon;alert(1)\">a</a>",
                "<a href=\"data:text/html;base64,PHNjcmlwdD4=\">a</a>",
                "<a href=\"vbscript:msgbox(1)\">a</a>",
                "<a href=\"file:///etc/passwd\">a</a>",
                "<a href=\"//evil.example\">a</a>",
                "<a href=\"/relative\">a</a>",
                "<a href=\"https://a.fr/\" onclick=\"alert(1)\" target=_blank style=color:red>a</a>",
                "<a href='https://a.fr/\" onmouseover=\"alert(1)'>a</a>",
                "<a href=\"page:../../etc\">a</a>",
                "<a href=\"media:x\" download>a</a>",
                "<a name=x id=content>a</a>",
                "<svg onload=alert(1)><circle/></svg>",
                "<svg><script>alert(1)</script></svg>",
                "<svg><a xlink:href=\"javascript:alert(1)\"><text>a</text></a></svg>",
                "<svg><style><img src=x onerror=alert(1)></style></svg>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<math href=\"javascript:alert(1)\">a</math>",
                "<style>*{background:url(javascript:alert(1))}</style>",
                "<p style=\"background:url(https://evil.example)\">a</p>",
                "<link rel=stylesheet href=https://evil.example>",
                "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
                "<base href=https://evil.example/>",
                "<iframe src=javascript:alert(1)></iframe>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<object data=javascript:alert(1)></object>",
                "<embed src=javascript:alert(1)>",
                "<form action=https://evil.example><input name=password><button>a</button></form>",
                "<button formaction=javascript:alert(1)>a</button>",
                "<video><source onerror=alert(1)></video>",
                "<details open ontoggle=alert(1)>a</details>",
                "<template><script>alert(1)</script></template>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
                "<textarea><img src=x onerror=alert(1)></textarea>",
                "<title></title><img src=x onerror=alert(1)>",
                "<!--><img src=x onerror=alert(1)>-->",
                "<!-- comment --><?php echo 1 ?><![CDATA[<script>alert(1)</script>]]>",
                "<p><b><i><u><s><font color=red>a</font></s></u></i></b>",
                "<h1>a</h1><h5>b</h5><h6>c</h6>",
                "<p class=fr-btn id=top data-x=1 aria-label=b role=button tabindex=1>a</p>",
                "<abbr title='\"><script>alert(1)</script>'>a</abbr>",
                "<x-custom onx=1>a</x-custom>",
                "<p",
                "<p><p><p></strong></em></a>",
                "<<script>alert(1)//<</script>",
                "</body></html><script>alert(1)</script>",
                "<table><tr><td onclick=alert(1)>a</td></tr></table>",
                "<a href=https://a.fr/><a href=javascript:alert(1)>a</a></a>"
            })
    void nothingHostileIsLeft(String hostile) {
        RichText text = new RichText(hostile);
        for (Element element : Jsoup.parseBodyFragment(text.html()).body().getAllElements()) {
            if (element.normalName().equals("body")) {
                continue;
            }
            assertThat(TAGS).contains(element.normalName());
            for (Attribute attribute : element.attributes()) {
                assertThat(ATTRIBUTES.getOrDefault(element.normalName(), Set.of()))
                        .contains(attribute.getKey());
            }
        }
        assertThat(text.html()).doesNotContainIgnoringCase("<script", "<!--", "<style");
        assertThat(text.links()).noneMatch(link -> link.toString().contains("javascript"));
        assertThat(new RichText(text.html())).as("sanitised once and for all").isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b>gras</b> <i>italique</i> | <strong>gras</strong> <em>italique</em>",
                "<h2>A</h2><ul><li>un</li><li>deux</li></ul><ol><li>trois</li></ol> | <h2>A</h2><ul><li>un</li><li>deux</li></ul><ol><li>trois</li></ol>",
                "<p>1<sup>er</sup> H<sub>2</sub>O<br>suite</p> | <p>1<sup>er</sup> H<sub>2</sub>O<br>suite</p>",
                "<p><abbr title=\"Agence\">A.</abbr></p> | <p><abbr title=\"Agence\">A.</abbr></p>",
                "<p><a href=\"https://a.fr/\" hreflang=\"en\">a</a></p> | <p><a href=\"https://a.fr/\" hreflang=\"en\">a</a></p>",
                "<p><a href=\"/non\">texte gardé</a></p> | <p>texte gardé</p>",
                "<div><p>dans une division</p></div> | <p>dans une division</p>",
                "a &lt; b &amp; c | a &lt; b &amp; c"
            })
    void structureIsKept(String html, String kept) {
        assertThat(new RichText(html).html()).isEqualTo(kept);
    }

    /** Mail programs write addresses between angle brackets; the parser must keep such text. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        à Camille <camille@exemple.fr>.         | à Camille &lt;camille@exemple.fr&gt;.
        <p>voir <https://exemple.fr/a?b>, </p>  | <p>voir &lt;https://exemple.fr/a?b&gt;, </p>
        <mailto:a@b.fr> ou <tel:+33123456789>   | &lt;mailto:a@b.fr&gt; ou &lt;tel:+33123456789&gt;
        Madame <nom> <prénom de naissance>,     | Madame &lt;nom&gt; &lt;prénom de naissance&gt;,
        <3 et < 10 €                            | &lt;3 et &lt; 10 €
        <P>un</P><o:p></o:p><st1:place>Lyon</st1:place><ms-x>a</ms-x> | <p>un</p>Lyona
        <svg><path d="M0"/><g><text>a</text></g></svg>b | ab
        <h1>A</h1><h5>B</h5><h6>C</h6>          | <h2>A</h2><h4>B</h4><h4>C</h4>
        <div>un</div><div>deux <b>trois</b></div><blockquote>quatre</blockquote> | <p>un</p><p>deux <strong>trois</strong></p><p>quatre</p>
        """)
    void wordsThatLookLikeTagsAreKept(String html, String kept) {
        assertThat(new RichText(html).html()).isEqualTo(kept);
        assertThat(new RichText(kept).html()).isEqualTo(kept);
    }

    /** Tracked deletions and comments are not part of a text, whichever program sends them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <p>sous <del>deux mois</del><ins>trois mois</ins></p> | <p>sous trois mois</p>
        <p>Reste</p><p class=MsoNormal><del cite="mailto:a@b.fr"><span>Parti</span></del></p><ul><li><DEL>a</DEL></li></ul> | <p>Reste</p>
        <p><s>un</s> <strike>deux</strike> <span style='text-decoration:line-through'>trois</span></p> | <p>un deux trois</p>
        <p><a style='mso-comment-reference:PB_1;mso-comment-date:20260101T1200'>Les aides</a><span class=MsoCommentReference><![if !supportAnnotations]><a class=msocomanchor id="_anchor_1" href="#_msocom_1">[PB1]</a><![endif]><span style='mso-special-character:comment'>&nbsp;</span></span>.</p> | <p>Les aides.</p>
        <p>a</p><div style='mso-element:comment-list'><hr class=msocomoff><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><p class=MsoCommentText>À revoir <a class=msocomoff href="#_msoanchor_1">[PB1]</a></p></div></div></div> | <p>a</p>
        <p>a</p><p class=MsoCommentText>À revoir</p><p class=MsoCommentSubject>Encore</p> | <p>a</p>
        <table><tr><td><del>10</del><ins>20</ins></td><td>30</td></tr></table> | <p>20&nbsp;: 30</p>
        """)
    void deletionsAndCommentsAreLeftOut(String html, String kept) {
        assertThat(new RichText(html).html()).isEqualTo(kept);
    }

    @Test
    void givesItsTextHeadingsAndLinks() {
        RichText text = new RichText("<h2>Un</h2><p>Deux <a href=\"mailto:a@b.fr\">trois</a></p><h4>Quatre</h4>");
        assertThat(text.plain()).isEqualTo("Un Deux trois Quatre");
        assertThat(text.headings()).containsExactly(new Heading(2, "Un"), new Heading(4, "Quatre"));
        assertThat(text.links()).containsExactly(new Link.Contact("mailto:a@b.fr"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <table><tr><td>A</td><td>B</td></tr><tr><td>1</td><td></td></tr></table>           | <p>A&nbsp;: B</p><p>1</p>
        <table><caption>Prix</caption><tr><td><p>a</p><p>b</p></td></tr></table>          | <p>Prix</p><p>a b </p>
        <table><tr><td>a<br>b<ul><li>c</li><li>d<ul><li>e</li></ul></li></ul></td></tr></table> | <p>a  b c ; d ; e    </p>
        <table><tr><td><a href="https://a.fr/">a</a></td><td><b>b</b></td></tr></table> | <p><a href="https://a.fr/">a</a>&nbsp;: <strong>b</strong></p>
        """)
    void aTableLeavesItsWordsALineARow(String html, String kept) {
        assertThat(new RichText(html).html()).isEqualTo(kept);
    }

    /** Time is linear in depth and number: 15,000 characters of lists and paragraphs took more than a minute. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>",
                "<a href=https://a.fr>y",
                "<b>",
                "x<i>",
                "<div>",
                "<h2>",
                "<b></p>",
                "<b><p>",
                "<ul><li>",
                "<ul>x",
                "<ul><p>",
                "<table>",
                "<b><table>",
                "<a><b><table>",
                "<table><tr><td>",
                "<table><caption>x",
                "<é@b>",
                "<ab",
                "<a-",
                "a-",
                "<é",
                "<section>",
                "<section>x</section>",
                "<del>x</del>",
                "<del>x",
                "<p><del>x</del>y",
                "<ul><li><del>x</del>",
                "<table><tr><td><li>x",
                "<"
            })
    void theTimeOfATextFollowsItsLength(String repeated) {
        LinearTimeAssertion.assertLinear("", repeated, "", 6_000, RichText::new);
        LinearTimeAssertion.assertLinear("", repeated, "", 6_000, RichText::unresolved);
    }

    /** A tag name may be long or have many parts. */
    @Test
    void aNameOfAnyLengthIsRead() {
        assertThat(new RichText("<" + "a-".repeat(20_000) + ">mot").plain()).endsWith("mot");
        assertThat(new RichText("<" + "é".repeat(20_000) + ">mot").plain()).endsWith("mot");
    }

    @Test
    void ofMoreTagsThanATextMayHoldTheWordsAreLeft() {
        String many = "un <a>deux</a> &lt;trois ".repeat(20_000);
        assertThat(new RichText(many).html())
                .startsWith("un  deux  &lt;trois un")
                .doesNotContain("<");
        assertThat(new RichText("<p>" + "<a>".repeat(60_000)).html()).isEmpty();
        assertThat(new RichText("<div>".repeat(200) + "mot" + "</div>".repeat(200)).plain())
                .isEqualTo("mot");
    }
}
