package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.navigation.MenuLink;
import fr.gouv.anct.minisites.navigation.Menus;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.site.Appearance;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Checks that the 404 page of a site is the same whichever missing path was requested first. */
@CoreTest
class MissingPagesTest {

    private static final String NOT_HOME = "title=Page non trouvée, home=false]";
    private static final String HOME = "title=Page non trouvée, home=true]";

    @Autowired
    private TestSites sites;

    @LocalServerPort
    private int port;

    private VisitorClient visitor;
    private TestSite site;
    private int changes;

    @BeforeEach
    void aSiteWithItsListInTheMenu() {
        visitor = new VisitorClient(port);
        site = sites.live();
        UUID list = sites.articles(site, "/actualites", "Actualités");
        sites.article(site, "/actualites/nouvelle", "Nouvelle", LocalDate.of(2026, 1, 1));
        sites.save(TestSites.site(
                site,
                new Menus(
                        List.of(new MenuLink("Actualités", new Link.ToPage(list, null))),
                        List.of(),
                        List.of(),
                        List.of()),
                Appearance.DEFAULT));
        change();
    }

    /** Begins a new version of the site, of which no 404 page is cached. */
    private void change() {
        sites.page(site, "/page-" + ++changes, "Une page");
        sites.settle(site);
    }

    private String missing(String path) {
        HttpResponse<String> answer = visitor.get(site.host(), path);
        assertThat(answer.statusCode()).as(path).isEqualTo(404);
        return answer.body();
    }

    @Test
    void theFirstMissingPathMarksNothingInTheMenu() {
        String plain = missing("/absente");
        assertThat(plain).contains("label=Actualités, href=/actualites, external=false, current=false");

        for (String first : List.of("/actualites/ancienne", "/actualites?page=99")) {
            change();
            assertThat(missing(first)).as(first).isEqualTo(plain);
            assertThat(missing("/absente")).as("after " + first).isEqualTo(plain);
        }
    }

    @Test
    void aMissingHomePageIsToldApart() {
        sites.withdraw(
                site,
                UUID.fromString(
                        SuperuserDatabase.text("select id from page where tenant_id = ? and path = '/'", site.id())));
        change();

        assertThat(missing("/")).contains("<title>Page non trouvée", HOME);
        assertThat(missing("/absente")).contains("<title>Page non trouvée", NOT_HOME);

        change();
        assertThat(missing("/absente")).contains("<title>Page non trouvée", NOT_HOME);
        assertThat(missing("/")).contains("<title>Page non trouvée", HOME);
    }
}
