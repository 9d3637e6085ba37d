package fr.gouv.anct.minisites.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.Crawl;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.DemoVisitor;
import fr.gouv.anct.minisites.e2e.testing.VisitedPage;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks the pages that the law requires of every site, reached as a visitor does, from the footer. */
@DemoTest
class LegalPagesTest {

    @ParameterizedTest
    @EnumSource(DemoSite.class)
    void theAccessibilityStatementIsCompleteAndInOrder(DemoSite site) {
        assertThat(text(legalPage(site, "Accessibilité : ")))
                .containsSubsequence(
                        "2005-102",
                        "Schéma pluriannuel",
                        "s’applique",
                        "État de conformité",
                        "Résultats des tests",
                        "Contenus non accessibles",
                        "Établissement de cette déclaration",
                        "Retour d’information et contact",
                        "@",
                        "Voies de recours",
                        "Défenseur des droits",
                        "Libre réponse 71120",
                        "75342 Paris CEDEX 07");
    }

    @ParameterizedTest
    @EnumSource(DemoSite.class)
    void theFooterSaysWhatTheStatementSays(DemoSite site) {
        String mention = Crawl.pages(site).getFirst().all("footer a").stream()
                .map(link -> link.text())
                .filter(text -> text.startsWith("Accessibilité : "))
                .findFirst()
                .orElseThrow();
        assertThat(text(legalPage(site, "Accessibilité : "))).contains(mention.replace("Accessibilité : ", ""));
    }

    @ParameterizedTest
    @EnumSource(DemoSite.class)
    void theLegalNoticeNamesWhoPublishesAndWhoHosts(DemoSite site) {
        assertThat(text(legalPage(site, "Mentions légales")))
                .containsIgnoringCase("SIRET")
                .containsPattern("\\b\\d{3}\\s?\\d{3}\\s?\\d{3}\\s?\\d{5}\\b")
                .containsPattern("(?i)direct(eur|rice)[^.]{0,20} de la publication")
                .containsPattern("(?i)héberge")
                .containsPattern("0\\d([\\s.]?\\d{2}){4}")
                .contains("@")
                .containsPattern("(?i)licence");
    }

    @ParameterizedTest
    @EnumSource(DemoSite.class)
    void thePrivacyNoticeSatisfiesTheScanner(DemoSite site) {
        assertThat(text(legalPage(site, "Données personnelles")))
                .contains("@")
                .containsIgnoringCase("finalité")
                .containsIgnoringCase("durée de conservation")
                .containsIgnoringCase("sous-traitant")
                .containsPattern("(?i)délégué[^.]{0,6} à la protection des données")
                .containsIgnoringCase("mesure d’audience")
                .containsPattern("(?i)oppos");
    }

    @ParameterizedTest
    @EnumSource(DemoSite.class)
    void theCookieNoticeSaysThereIsNone(DemoSite site) {
        assertThat(text(legalPage(site, "Gestion des cookies"))).containsPattern("(?i)aucun cookie|pas de cookie");
    }

    @Test
    void theCookieNoticeNamesThePlayersInUse() {
        assertThat(text(legalPage(DemoSite.VITRINE, "Gestion des cookies"))).contains("YouTube");
        assertThat(text(legalPage(DemoSite.PORTAL, "Gestion des cookies"))).doesNotContain("YouTube");
    }

    @ParameterizedTest
    @EnumSource(DemoSite.class)
    void theTermsSayWhatTheyAreAbout(DemoSite site) {
        assertThat(text(legalPage(site, "Conditions générales d’utilisation")))
                .containsSubsequence("Objet du site", "Disponibilité", "Usage des contenus", "droit français", "@");
    }

    @ParameterizedTest
    @EnumSource(DemoSite.class)
    void theSiteMapListsEveryPageOnce(DemoSite site) {
        VisitedPage map = legalPage(site, "Plan du site");
        List<URI> listed = map.all("main li a[href^='/']").stream()
                .map(link -> map.uri().resolve(link.attr("href")))
                .toList();
        assertThat(listed).doesNotHaveDuplicates();
        assertThat(Crawl.pages(site))
                .filteredOn(page -> page.found()
                        && page.uri().getQuery() == null
                        && !page.uri().getPath().endsWith("/recherche")
                        // The filters of the directory of sites and of aids lead from these, the search for a territory
                        // to its page.
                        && Stream.of("/annuaire/", "/aides/", "/territoires/")
                                .noneMatch(page.uri().getPath()::startsWith))
                .extracting(VisitedPage::uri)
                .filteredOn(page -> !page.equals(map.uri()))
                .isSubsetOf(listed);
    }

    @ParameterizedTest
    @CsvSource({
        "DPO, /donnees-personnelles",
        "CNIL, /donnees-personnelles",
        "SIRET, /mentions-legales",
        "hébergeur, /mentions-legales",
        "RGAA, /accessibilite",
        "Défenseur des droits, /accessibilite",
        "code pénal, /cgu",
        "navigateur, /gestion-des-cookies",
        "plan du site, /plan-du-site"
    })
    void theSearchFindsThemByTheirWords(String typed, String path) {
        for (DemoSite site : DemoSite.values()) {
            URI search = site.at("recherche?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
            assertThat(Jsoup.parse(DemoVisitor.get(search).text()).select("main h2 a[href$=" + path + "]"))
                    .as("« %s » on %s", typed, site)
                    .hasSize(1);
        }
    }

    private static VisitedPage legalPage(DemoSite site, String label) {
        VisitedPage home = Crawl.pages(site).getFirst();
        URI address = home.all("footer a").stream()
                .filter(link -> link.text().startsWith(label))
                .map(link -> home.uri().resolve(link.attr("href")))
                .findFirst()
                .orElseThrow();
        return Crawl.pages(site).stream()
                .filter(page -> page.uri().equals(address))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the text as read, with one kind of space and of apostrophe. */
    private static String text(VisitedPage page) {
        return page.first("main").text().replaceAll("[\\u00A0\\u202F]", " ").replace('\'', '’');
    }
}
