package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Checks redirects that are decided before a page is looked up. */
@CoreTest
class RedirectHandlerTest {

    @Autowired
    private TestSites sites;

    @LocalServerPort
    private int port;

    private VisitorClient visitor;

    @BeforeEach
    void aVisitor() {
        visitor = new VisitorClient(port);
    }

    @Test
    void anArchivedSiteLeadsToItsSuccessor() {
        TestSite site = sites.live();
        SuperuserDatabase.change(
                "update tenant set successor_url = 'https://www.exemple.fr/suite' where tenant_id = ?", site.id());
        sites.state(site, TenantState.ARCHIVED);
        assertRedirect(site.host(), "/", "https://www.exemple.fr/suite");
        assertRedirect(site.host(), "/page?a=1", "https://www.exemple.fr/suite");
    }

    @Test
    void anAliasHasItsOwnRedirects() {
        String alias = "ancien-" + UUID.randomUUID() + ".example.fr";
        TestSite site = sites.site(TenantState.LIVE, List.of(new Address(new Host(alias), "")));
        UUID page = sites.page(site, "/maisons", "Maisons");
        SuperuserDatabase.change(
                "insert into redirect (tenant_id, path, alias, page_id) values (?, '/lieux', ?, ?)",
                site.id(),
                alias,
                page);
        SuperuserDatabase.change(
                "insert into redirect (tenant_id, path, alias, url) values (?, '/parti', ?, 'https://www.exemple.fr/')",
                site.id(),
                alias);
        sites.settle(site);
        assertRedirect(alias, "/lieux", "https://" + site.host() + "/maisons");
        assertRedirect(alias, "/parti", "https://www.exemple.fr/");
        assertRedirect(alias, "/autre?a=1", "https://" + site.host() + "/autre?a=1");
        assertThat(visitor.get(site.host(), "/lieux").statusCode()).isEqualTo(404);
    }

    @Test
    void aSubmissionIsNeverRedirected() {
        String alias = "ancien-" + UUID.randomUUID() + ".example.fr";
        TestSite site = sites.site(TenantState.LIVE, List.of(new Address(new Host(alias), "")));
        sites.settle(site);
        assertSubmission(alias, "/formulaire/1/envoi", 405);
        assertSubmission(site.host(), "/formulaire/1/envoi/", 405);
        SuperuserDatabase.change(
                "update tenant set successor_url = 'https://www.exemple.fr/suite' where tenant_id = ?", site.id());
        sites.state(site, TenantState.ARCHIVED);
        assertSubmission(site.host(), "/formulaire/1/envoi", 410);
    }

    private void assertSubmission(String host, String path, int status) {
        HttpResponse<String> answer = visitor.send("POST", host, path).join();
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void aVariantSpellingIsNotFoundForASubmission() {
        String host = "www." + sites.live().host();
        assertThat(visitor.get(host, "/formulaire/1/envoi").statusCode()).isEqualTo(301);
        assertThat(visitor.send("POST", host, "/formulaire/1/envoi").join().statusCode())
                .isEqualTo(404);
    }

    private void assertRedirect(String host, String path, String location) {
        HttpResponse<String> answer = visitor.get(host, path);
        assertThat(answer.statusCode()).as(path).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).contains(location);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }
}
