package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.block.PlatformSites;
import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.navigation.MenuLink;
import fr.gouv.anct.minisites.navigation.Menus;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.site.Appearance;
import fr.gouv.anct.minisites.sitedirectory.DirectoryEntry;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.vocabulary.TermCode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;

/** Checks that the portal of one node lists each live site at once, whichever node changed it, and no other. */
@ExtendWith(PostgresExtension.class)
class PortalDirectoryTest {

    private static final String PORTAL = "localhost";

    @Test
    void theOtherNodeListsASiteWhileItIsOnline() {
        Map<String, String> settings = PostgresExtension.settings(PostgresExtension.newDatabase());
        try (ConfigurableApplicationContext writer = CoreTestApplication.start(settings);
                ConfigurableApplicationContext reader = CoreTestApplication.start(settings)) {
            TestSites sites = writer.getBean(TestSites.class);
            TestSite portal = sites.site("portail", TenantState.LIVE, new Address(new Host(PORTAL), ""), List.of());
            Menus menus = new Menus(
                    List.of(new MenuLink("L’annuaire", new Link.ToSite(portal.id(), "/annuaire"))),
                    List.of(),
                    List.of(),
                    List.of());
            sites.save(TestSites.site(portal, menus, Appearance.DEFAULT));
            sites.page(portal, "/espaces", "Les espaces", new PlatformSites(null, new TermCode("HOUSING"), null, 12));
            TestSite other = sites.live();
            sites.page(other, "/espaces", "Les espaces", new PlatformSites(null, null, null, 12));
            TestSite site = sites.site(
                    "logis", TenantState.PREPARATION, new Address(new Host("logis.example.fr"), ""), List.of());
            sites.list(site, entry("Un abri pour les lynx."));
            sites.settle(portal);
            VisitorClient visitor = new VisitorClient(CoreTestApplication.port(reader));
            Directory directory = new Directory(visitor, site);
            Eventually.until(
                    Duration.ofSeconds(10),
                    "the other site",
                    () -> directory.body("/annuaire").contains(other.title()));

            directory.expect(false, "in preparation");
            long version = sites.version(portal);

            sites.state(site, TenantState.LIVE);
            directory.expect(true, "launched");
            assertThat(directory.body("/annuaire/theme/habitat/public/habitants"))
                    .contains(site.title());
            assertThat(directory.body("/annuaire/theme/ruralite")).doesNotContain(site.title());
            assertThat(directory.body("/annuaire"))
                    .contains("https://logis.example.fr")
                    .doesNotContain("ListedPage[title=Site portail,");
            assertThat(visitor.get(other.host(), "/espaces").body()).doesNotContain(site.title());

            sites.list(site, entry("Une tanière pour les loutres."));
            Eventually.until(
                    Duration.ofSeconds(10),
                    "another sentence",
                    () -> directory.body("/espaces").contains("loutres")
                            && directory.body("/recherche?q=loutre").contains(site.title())
                            && !directory.body("/recherche?q=lynx").contains(site.title()));

            sites.state(site, TenantState.SUSPENDED);
            directory.expect(false, "suspended");
            sites.state(site, TenantState.LIVE);
            directory.expect(true, "reopened");
            sites.state(site, TenantState.ARCHIVED);
            directory.expect(false, "archived");
            assertThat(sites.version(portal))
                    .as("nothing of the portal was changed")
                    .isEqualTo(version);

            addresses(visitor, other);
            sites.page(portal, "/annuaire", "Notre annuaire");
            Eventually.until(
                    Duration.ofSeconds(10),
                    "its own page",
                    () -> directory.body("/annuaire").contains("title=Notre annuaire,"));
            assertThat(visitor.get(PORTAL, "/annuaire/theme/habitat").statusCode())
                    .isEqualTo(200);
        }
    }

    private static DirectoryEntry entry(String sentence) {
        return new DirectoryEntry(sentence, Set.of("HOUSING"), Set.of("RESIDENTS"), Set.of());
    }

    private static void addresses(VisitorClient visitor, TestSite other) {
        assertThat(visitor.get(PORTAL, "/annuaire/theme/habitat").body())
                .contains("label=L’annuaire, href=/annuaire, external=false, current=false");
        assertThat(visitor.get(PORTAL, "/annuaire").body())
                .contains("label=L’annuaire, href=/annuaire, external=false, current=true");
        assertThat(visitor.get(PORTAL, "/annuaire/theme/rien").statusCode()).isEqualTo(404);
        assertThat(visitor.get(PORTAL, "/annuaire?page=2").statusCode()).isEqualTo(404);
        assertThat(visitor.get(PORTAL, "/Annuaire").headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/annuaire"));
        assertThat(visitor.get(PORTAL, "/sitemap.xml").body()).contains("/annuaire</loc>");
        assertThat(visitor.get(other.host(), "/annuaire").statusCode()).isEqualTo(404);
        assertThat(visitor.get(other.host(), "/sitemap.xml").body()).doesNotContain("annuaire");
        assertThat(visitor.get(PORTAL, "/recherche?q=annuaire").body()).contains("href=/annuaire,");
    }

    /** The pages of the portal on the other node, as they show a site. */
    private record Directory(VisitorClient visitor, TestSite site) {

        String body(String path) {
            return visitor.get(PORTAL, path).body();
        }

        void expect(boolean listed, String when) {
            for (String path : List.of(
                    "/annuaire", "/espaces", "/annuaire/theme/habitat", "/recherche?q=logis", "/recherche?q=habitat")) {
                Eventually.until(
                        Duration.ofSeconds(10),
                        when + ": " + path,
                        () -> body(path).contains(site.title()) == listed);
            }
        }
    }
}
