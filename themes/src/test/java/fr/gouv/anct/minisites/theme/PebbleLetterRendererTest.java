package fr.gouv.anct.minisites.theme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.mail.Letter;
import fr.gouv.anct.minisites.mail.LetterAction;
import fr.gouv.anct.minisites.theme.asset.AssetCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Checks that both parts of a letter have the same content, and that user input stays text. */
class PebbleLetterRendererTest {

    private static final PebbleLetterRenderer RENDERER = new PebbleLetterRenderer(AssetCatalogue.load(), Locale.FRENCH);

    private static final String URL =
            "https://gestion.example.gouv.fr/demande/0a1b2c3d-0000-4000-8000-0123456789ab?d=une-adresse-longue&e=1";

    private static final Letter LETTER = new Letter(
            "Des précisions sont demandées",
            "Bonjour Camille Martin,",
            List.of(
                    "La communication centrale a lu votre demande pour « Cœur de bourg » et vous demande de la"
                            + " compléter\u00a0: elle garde tout ce que vous avez écrit.",
                    "Vous pouvez la reprendre quand vous le souhaitez."),
            "Les publics sont trop larges pour être convaincants, et rien ne dit ce qu’ils cherchent aujourd’hui.\n\n"
                    + "Qui sont les « acteurs »\u00a0?",
            new LetterAction("Compléter la demande", URL));

    private static final Letter SHORT = new Letter("Reçu", "Bonjour,", List.of("Merci."), null, null);

    @Test
    void theTextIsReadAsItStands() {
        assertThat(RENDERER.text(LETTER)).isEqualTo("""
            Bonjour Camille Martin,

            La communication centrale a lu votre demande pour « Cœur de bourg » et vous
            demande de la compléter\u00a0: elle garde tout ce que vous avez écrit.

            > Les publics sont trop larges pour être convaincants, et rien ne dit ce
            > qu’ils cherchent aujourd’hui.
            >
            > Qui sont les « acteurs »\u00a0?

            Vous pouvez la reprendre quand vous le souhaitez.

            Compléter la demande\u00a0:
            %s

            --\s
            Ce message est envoyé automatiquement par la plateforme des mini-sites\u00a0: il
            n’appelle pas de réponse.
            """.formatted(URL));
        assertThat(RENDERER.text(SHORT)).startsWith("Bonjour,\n\nMerci.\n\n-- \n");
    }

    @Test
    void theHtmlSaysTheSame() throws IOException {
        Document html = Jsoup.parse(RENDERER.html(LETTER));
        assertThat(html.expectFirst("html").attr("lang")).isEqualTo("fr");
        assertThat(html.title()).isEqualTo(LETTER.subject());
        assertThat(html.expectFirst("header").text()).isEqualTo("République Française");
        assertThat(html.select("h1")).extracting(Element::text).containsExactly(LETTER.subject());
        assertThat(html.expectFirst("main").text()).contains(LETTER.greeting());
        LETTER.paragraphs()
                .forEach(paragraph ->
                        assertThat(html.expectFirst("main").wholeText()).contains(paragraph));
        assertThat(html.select("blockquote p")).hasSize(2);
        assertThat(html.expectFirst("blockquote").previousElementSibling().text())
                .startsWith("La communication centrale");
        assertThat(html.expectFirst(".ms-letter-action a").text()).isEqualTo("Compléter la demande");
        assertThat(html.select("a"))
                .hasSize(2)
                .allMatch(link -> link.attr("href").equals(URL));
        assertThat(html.expectFirst("footer").text()).contains("n’appelle pas de réponse");
        assertThat(html.select("img, script, link, table, iframe")).isEmpty();
        write("letter.html", RENDERER.html(LETTER));
    }

    /** Writes a letter to a file for manual review. */
    private static void write(String name, String html) throws IOException {
        Files.writeString(Files.createDirectories(Path.of("target/letters")).resolve(name), html);
    }

    @Test
    void whatIsMissingLeavesNoTrace() {
        Document html = Jsoup.parse(RENDERER.html(SHORT));
        assertThat(html.select("blockquote, a, .ms-letter-action, .ms-letter-address"))
                .isEmpty();
        assertThat(html.select("p").eachText()).doesNotContain("");
    }

    @Test
    void whatWasTypedStaysText() {
        String hostile = "<script>alert(1)</script><a href=\"javascript:alert(1)\">{{ letter }}</a>";
        Letter letter = new Letter(
                hostile, hostile, List.of(hostile), hostile, new LetterAction(hostile, "https://a.fr/\"onclick=\"x"));
        Document html = Jsoup.parse(RENDERER.html(letter));
        assertThat(html.select("script, [onclick], a[href^=javascript]")).isEmpty();
        assertThat(html.expectFirst("h1").text()).isEqualTo(hostile);
        assertThat(html.expectFirst("blockquote").text()).isEqualTo(hostile);
    }

    @Test
    void theHtmlIsValid() {
        assertThat(NuChecker.errors(Map.of("letter", RENDERER.html(LETTER), "short", RENDERER.html(SHORT))))
                .isEmpty();
    }
}
