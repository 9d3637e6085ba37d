package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.block.LinksList;
import fr.gouv.anct.minisites.content.check.BrokenSiteLink;
import fr.gouv.anct.minisites.content.check.SiteLinkChecks;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.navigation.MenuLink;
import fr.gouv.anct.minisites.navigation.Menus;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.site.Appearance;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.OnlineSites;
import fr.gouv.anct.minisites.tenancy.Slug;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

/** Checks that a link to another site leads to its present address, and is left out while that site is not online. */
@CoreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkedSitesTest {

    @Autowired
    private TestSites sites;

    @Autowired
    private Tenants tenants;

    @Autowired
    private OnlineSites online;

    @Autowired
    private SiteLinkChecks links;

    @Autowired
    private DatabaseClient database;

    @Autowired
    private TransactionalOperator transaction;

    @Autowired
    private MinisitesProperties properties;

    @LocalServerPort
    private int port;

    private TestSite site;
    private TestSite other;

    @BeforeAll
    void aSiteThatLeadsToAnother() {
        other = sites.live();
        site = sites.live();
        Menus menus = new Menus(
                List.of(new MenuLink("L’autre", new Link.ToSite(other.id(), "/"))), List.of(), List.of(), List.of());
        sites.save(TestSites.site(site, menus, Appearance.DEFAULT));
        sites.page(
                site,
                "/liens",
                "Liens",
                TestSites.text("Voir <a href=\"site:%s/aides?a=b#c\">les aides</a>".formatted(other.id())),
                new LinksList(
                        null,
                        List.of(
                                new LinksList.Item(
                                        "Demander", new Link.ToSite(OnlineSites.BACK_OFFICE, "/demande"), null),
                                new LinksList.Item("Personne", new Link.ToSite(UUID.randomUUID(), "/"), null))));
        sites.settle(site);
    }

    private String body(String path) {
        return new VisitorClient(port).get(site.host(), path).body();
    }

    private String reached(Address address) {
        return properties.origin(address.host().name()) + address.pathPrefix();
    }

    private void move(Address canonical, Address... aliases) {
        tenants.save(other.id(), new Slug(other.slug()), other.title(), TenantState.LIVE, canonical, List.of(aliases))
                .contextWrite(CurrentTenant.with(other.id()))
                .block();
        sites.settle(other);
    }

    @Test
    void followsTheOtherSiteWithoutAChangeOfItsOwn() {
        Address own = new Address(new Host(other.host()), "");
        long version = sites.version(site);
        assertThat(body("/liens"))
                .contains(other.id() + "=" + reached(own), "label=L’autre, href=" + reached(own) + "/")
                .contains(OnlineSites.BACK_OFFICE + "=" + properties.origin(properties.backOfficeHost()));

        sites.state(other, TenantState.SUSPENDED);
        assertThat(body("/liens"))
                .doesNotContain(other.id() + "=", "label=L’autre")
                .contains(OnlineSites.BACK_OFFICE + "=");

        sites.state(other, TenantState.LIVE);
        assertThat(body("/liens")).contains(other.id() + "=" + reached(own));

        Address prefixed = new Address(new Host("partage.example.fr"), "/" + other.slug());
        move(prefixed, own);
        assertThat(body("/liens")).contains("href=" + reached(prefixed) + "/").doesNotContain(reached(own));
        assertThat(body("/rien")).as("the page of what is not there").contains(reached(prefixed));

        move(own, prefixed);
        assertThat(body("/liens")).contains(other.id() + "=" + reached(own));
        assertThat(sites.version(site)).isEqualTo(version);
    }

    /** A link of the portal to its directory: it does not leave the site, and needs no site to be online. */
    @Test
    void aLinkOfASiteToItselfStaysThere() {
        TestSite own = sites.live();
        TestSite hidden = sites.site(TenantState.PREPARATION, List.of());
        Menus menus = new Menus(
                List.of(
                        new MenuLink("Chez nous", new Link.ToSite(own.id(), "/la")),
                        new MenuLink("Chez eux", new Link.ToSite(hidden.id(), "/la"))),
                List.of(),
                List.of(),
                List.of());
        sites.save(TestSites.site(own, menus, Appearance.DEFAULT));
        sites.page(own, "/la", "Là", TestSites.text("Rien"));
        sites.settle(own);
        assertThat(new VisitorClient(port).get(own.host(), "/la").body())
                .contains("label=Chez nous, href=/la, external=false, current=true")
                .doesNotContain("label=Chez eux");
        assertThat(lost(menus, own)).containsExactly("Chez eux");
        assertThat(lost(menus, hidden)).as("its own in preparation").isEmpty();
    }

    private List<String> lost(Menus menus, TestSite of) {
        return Objects.requireNonNull(links.inMenus(menus)
                .map(found -> found.stream()
                        .map(link -> ((BrokenSiteLink.MenuEntry) link.from()).label())
                        .toList())
                .contextWrite(CurrentTenant.with(of.id()))
                .block());
    }

    /** Findings are stored: the pages must be checked again. */
    @Test
    void pagesThatLeadToASiteAreCheckedAgainWhenItGoes() {
        TestSite going = sites.live();
        sites.page(site, "/qui-part", "Qui part", TestSites.text("<a href=\"site:%s/\">là</a>".formatted(going.id())));
        sites.page(site, "/sans-lien", "Sans lien", TestSites.text("Rien"));
        checked("update page_check set rules = 7 returning 'x'");

        sites.state(going, TenantState.ARCHIVED);
        assertThat(checked("select p.path from page_check c join page p on p.id = c.page_id where c.rules = 0"))
                .containsExactly("/qui-part");
    }

    private List<String> checked(String sql) {
        return transaction
                .transactional(
                        database.sql(sql).map(row -> row.get(0, String.class)).all())
                .contextWrite(CurrentTenant.with(site.id()))
                .collectList()
                .block();
    }

    @Test
    void knowsTheAddressesOfOnlineSitesWhateverTheirSchemeAndPort() {
        String host = site.host();
        for (String origin : List.of("https://" + host, "http://" + host + ":9999", "HTTP://" + host.toUpperCase())) {
            assertThat(online.locate(origin + "/a%20b?c=d#e"))
                    .contains(new OnlineSites.Location(site.id(), "/a%20b?c=d#e"));
        }
        assertThat(online.locate("https://" + host)).contains(new OnlineSites.Location(site.id(), "/"));
        assertThat(online.locate("https://" + host + "?a")).contains(new OnlineSites.Location(site.id(), "/?a"));
        assertThat(online.locate("https://gestion.localhost/demande"))
                .contains(new OnlineSites.Location(OnlineSites.BACK_OFFICE, "/demande"));
        for (String elsewhere : List.of(
                "https://www.exemple.fr/",
                "https://a@" + host + "/",
                "mailto:a@" + host,
                "/a",
                "https://" + host + "/../a")) {
            assertThat(online.locate(elsewhere)).as(elsewhere).isEmpty();
        }
    }

    @Test
    void tellsAPrefixFromWhatStandsAtTheRoot() {
        Host shared = new Host("commun-" + site.slug() + ".example.fr");
        TestSite root = sites.site("r-" + site.slug(), TenantState.LIVE, new Address(shared, ""), List.of());
        TestSite below = sites.site("b-" + site.slug(), TenantState.LIVE, new Address(shared, "/dessous"), List.of());
        TestSite hidden =
                sites.site("h-" + site.slug(), TenantState.PREPARATION, new Address(shared, "/cache"), List.of());
        String origin = "https://" + shared.name();
        assertThat(online.locate(origin + "/dessous")).contains(new OnlineSites.Location(below.id(), "/"));
        assertThat(online.locate(origin + "/dessous/a")).contains(new OnlineSites.Location(below.id(), "/a"));
        assertThat(online.locate(origin + "/dessousa")).contains(new OnlineSites.Location(root.id(), "/dessousa"));
        assertThat(online.locate(origin + "/cache/a"))
                .as("nothing tells that somebody prepares a site there")
                .isEqualTo(Optional.of(new OnlineSites.Location(root.id(), "/cache/a")));
        assertThat(online.roots(List.of(hidden.id()))).isEmpty();
        assertThat(online.names(List.of(hidden.id(), below.id()))).containsOnlyKeys(below.id());
    }
}
