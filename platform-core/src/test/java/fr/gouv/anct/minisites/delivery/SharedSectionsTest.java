package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.LinksList;
import fr.gouv.anct.minisites.content.block.SharedSection;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.SectionRef;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Checks that all pages with a shared section display its published revision, and that it has no address of its own.
 */
@CoreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedSectionsTest {

    @Autowired
    private TestSites sites;

    @LocalServerPort
    private int port;

    private TestSite site;
    private UUID section;

    @BeforeAll
    void aSiteWithASection() {
        site = sites.live();
        section = sites.section(site, "rappel", TestSites.text("Phrase partagée"));
        sites.page(site, "/une", "Une", TestSites.text("Avant"), new SharedSection(new SectionRef(section)));
        sites.page(site, "/deux", "Deux", new SharedSection(new SectionRef(section)), TestSites.text("Après"));
        sites.settle(site);
    }

    private void say(Block... body) {
        Page page = new Page(section, null, PageKind.SECTION, "/section:rappel", 0, null);
        sites.publish(site, page, "Section rappel", List.of(), body);
        sites.settle(site);
    }

    private String body(String path) {
        return new VisitorClient(port).get(site.host(), path).body();
    }

    @Test
    void allPagesThatShowItSayWhatItSaysNow() {
        assertThat(body("/une")).contains("Avant", "Phrase partagée");
        assertThat(body("/deux")).contains("Phrase partagée", "Après");

        say(new LinksList(
                "Liens", List.of(new LinksList.Item("Ailleurs", new Link.External("https://www.exemple.fr/"), null))));

        assertThat(body("/une")).contains("https://www.exemple.fr/").doesNotContain("Phrase partagée");
        assertThat(found("ailleurs")).containsExactlyInAnyOrder("/une", "/deux");
        assertThat(found("partagée")).isEmpty();
        assertThat(body("/deux")).contains("https://www.exemple.fr/");
        assertThat(body("/une")).as("for the stylesheet").contains("links-list");

        sites.withdraw(site, section);
        sites.settle(site);

        assertThat(body("/une")).contains("Avant").doesNotContain("https://www.exemple.fr/");
        assertThat(found("ailleurs")).isEmpty();
        say(TestSites.text("Phrase partagée"));
        assertThat(body("/une")).contains("Phrase partagée");
    }

    private List<String> found(String words) {
        return Pattern.compile("SearchHit\\[[^\\]]*href=([^, \\]]+)")
                .matcher(body("/recherche?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)))
                .results()
                .map(hit -> hit.group(1))
                .toList();
    }

    @Test
    void whatASectionSaysIsFoundOnThePagesThatShowItWithWhatTheySayThemselves() {
        UUID tax = sites.section(site, "taxe", TestSites.text("La taxe d’habitation"));
        sites.page(site, "/payer", "Payer", TestSites.text("Le percepteur"), new SharedSection(new SectionRef(tax)));
        sites.page(site, "/ne-pas-payer", "Ne pas payer", TestSites.text("Le percepteur"));
        sites.settle(site);
        assertThat(found("taxe habitation")).containsExactly("/payer");
        assertThat(found("percepteur taxe"))
                .as("words of both, then some of them")
                .containsExactly("/payer", "/ne-pas-payer");
        assertThat(body("/recherche?q=percepteur+taxe")).contains("total=1");
        assertThat(found("percepteur -taxe")).containsExactly("/ne-pas-payer");
        assertThat(found("percepteur")).hasSize(2);

        sites.withdraw(site, tax);
        sites.settle(site);
        assertThat(found("habitation")).isEmpty();
        assertThat(found("percepteur")).hasSize(2);
    }

    @Test
    void nobodyIsAnsweredWithItAndNothingLeadsToIt() {
        assertThat(new VisitorClient(port).get(site.host(), "/section:rappel").statusCode())
                .isEqualTo(404);
        assertThat(new VisitorClient(port).get(site.host(), "/section%3Arappel").statusCode())
                .isEqualTo(404);
        assertThat(body("/plan-du-site")).contains("href=/une").doesNotContain("section:rappel", "Section rappel");
        assertThat(body("/sitemap.xml")).contains("/une").doesNotContain("section");
        assertThat(body("/recherche?q=rappel")).doesNotContain("SearchHit[");
        sites.page(site, "/lien", "Lien", link(section));
        sites.settle(site);
        assertThat(body("/lien")).doesNotContain("href=/section");
    }

    private static Block link(UUID page) {
        return new LinksList(null, List.of(new LinksList.Item("Là", new Link.ToPage(page, null), null)));
    }

    @Test
    void aSectionInsideASectionIsNotShown() {
        UUID outer =
                sites.section(site, "dehors", TestSites.text("Dehors"), new SharedSection(new SectionRef(section)));
        sites.page(site, "/trois", "Trois", new SharedSection(new SectionRef(outer)));
        sites.settle(site);

        assertThat(body("/trois")).contains("Dehors").doesNotContain("SharedSection[");
    }

    /** This body was saved before the limit: the sections beyond it are not even read. */
    @Test
    void sectionsBeyondTheNumberThatIsShownAreNeitherShownNorFound() {
        UUID far = sites.section(site, "loin", TestSites.text("Trop lointaine"));
        List<Block> body =
                new ArrayList<>(Collections.nCopies(SharedSection.MOST, new SharedSection(new SectionRef(section))));
        body.add(new SharedSection(new SectionRef(far)));
        body.add(TestSites.text("Enfin"));
        sites.page(site, "/longue", "Longue", body.toArray(Block[]::new));
        sites.settle(site);

        assertThat(body("/longue")).contains("Phrase partagée", "Enfin").doesNotContain("lointaine");
        assertThat(found("lointaine")).isEmpty();
        assertThat(found("enfin")).containsExactly("/longue");
    }

    @Test
    void aSectionOfAnotherSiteIsNotThere() {
        TestSite other = sites.live();
        sites.page(other, "/une", "Une", TestSites.text("Chez eux"), new SharedSection(new SectionRef(section)));
        sites.settle(other);

        assertThat(new VisitorClient(port).get(other.host(), "/une").body())
                .contains("Chez eux")
                .doesNotContain("partagée");
    }
}
