package fr.gouv.anct.minisites.theme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.site.AccessibilityRecord;
import fr.gouv.anct.minisites.site.AccessibilityRecord.Audit;
import fr.gouv.anct.minisites.site.ConformityState;
import fr.gouv.anct.minisites.theme.asset.AssetCatalogue;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that the accessibility statement never contradicts itself, for any state of the audit. */
class AccessibilityStatementTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final PebblePageRenderer RENDERER = new PebblePageRenderer(AssetCatalogue.load(), Locale.FRENCH);

    private static List<String> list(String item) {
        return item.isEmpty() ? List.of() : List.of(item);
    }

    private static Element statement(double rate, int years, String failure, String burden) {
        Audit audit = new Audit(
                "Cabinet",
                TODAY.minusYears(years),
                rate,
                list(failure),
                list(burden),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        AccessibilityRecord record = new AccessibilityRecord(audit, null, null, "acces@exemple.gouv.fr", TODAY);
        ConformityState state = record.state(TODAY);
        PageModel page = new PageModel.AccessibilityStatement(
                SampleShell.page("Accessibilité").build(),
                "Déclaration",
                record,
                state,
                "L’agence",
                "https://a.fr/",
                "acces@exemple.gouv.fr");
        return Jsoup.parse(new String(RENDERER.render(page), StandardCharsets.UTF_8))
                .expectFirst("main");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            60,  0, "",        "",         "version 4.1.2, en raison de non-conformités qui ne sont pas encore recensées dans cette déclaration."
            60,  0, "Une vidéo", "",       "version 4.1.2, en raison des non-conformités énumérées ci-dessous."
            60,  0, "",        "Une carte", "version 4.1.2, en raison des dérogations énumérées ci-dessous."
            60,  0, "Une vidéo", "Une carte", "version 4.1.2, en raison des non-conformités et des dérogations énumérées ci-dessous."
            40,  0, "",        "",         "Elles ne sont pas encore recensées dans cette déclaration."
            100, 0, "",        "",         "L’audit n’a relevé aucune non-conformité"
            100, 4, "",        "",         "Cet audit a plus de trois ans : il n’établit plus la conformité du site."
            """)
    void saysWhatIsListedAndNothingElse(double rate, int years, String failure, String burden, String expected) {
        Element main = statement(rate, years, failure, burden);

        assertThat(main.text()).contains(expected).doesNotContain("Aucun.", "Aucune.");
        assertThat(main.select("h3").eachText())
                .hasSize(list(failure).size() + list(burden).size());
    }
}
