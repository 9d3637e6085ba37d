package fr.gouv.anct.minisites.delivery.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.gouv.anct.minisites.content.block.Image;
import fr.gouv.anct.minisites.content.block.Separator;
import fr.gouv.anct.minisites.content.preview.PreviewGrant;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.delivery.TestPreviewGrants;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.delivery.testing.FakeRenderer;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.navigation.MenuLink;
import fr.gouv.anct.minisites.navigation.Menus;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.rendering.ColourScheme;
import fr.gouv.anct.minisites.site.Appearance;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.Slug;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CoreTest
class PreviewTest {

    private static final String HOST = "apercu.localhost";

    @Autowired
    private TestSites sites;

    @Autowired
    private PreviewTokens tokens;

    @Autowired
    private Tenants tenants;

    @Autowired
    private TenantDirectory directory;

    @LocalServerPort
    private int port;

    private HttpResponse<String> get(String path) {
        return new VisitorClient(port).get(HOST, path);
    }

    private String token(UUID tenant, PreviewGrant grant, Preview.Content content) {
        return tokens.issue(new Preview(tenant, grant, content), Duration.ofMinutes(5));
    }

    private String siteOf(TestSite site, PreviewGrant grant) {
        return token(site.id(), grant, new Preview.Published());
    }

    @Test
    void aTokenShowsASiteInPreparationToNobodyElse() {
        TestSite site = sites.site(TenantState.PREPARATION, List.of());
        sites.page(site, "/page", "Une page en préparation");
        sites.settle(site);
        String token = siteOf(site, TestPreviewGrants.member(site));
        HttpResponse<String> answer = get("/" + token + "/page");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Une page en préparation").contains("indexable=false", "canonical=null");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors https://gestion.localhost")
                .contains("default-src 'none'");
        Matcher href = Pattern.compile("[hH]ref=(/[^,\\]]*)").matcher(answer.body());
        assertThat(href.results().map(m -> m.group(1)))
                .hasSizeGreaterThan(5)
                .allMatch(link -> link.startsWith("/" + token + "/"));
        assertThat(get("/" + token + "/absente").statusCode()).isEqualTo(404);
        assertThat(new VisitorClient(port).get(site.host(), "/page").statusCode())
                .isEqualTo(404);
    }

    /** The excessive size is no server error: the page reports it to the author. */
    @Test
    void aPageThatIsTooLongToBeShownSaysSo() {
        TestSite site = sites.site(TenantState.PREPARATION, List.of());
        sites.page(site, "/enorme", FakeRenderer.OVERSIZED);
        sites.settle(site);
        HttpResponse<String> answer = get("/" + siteOf(site, TestPreviewGrants.member(site)) + "/enorme");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("PREVIEW_LONG");
    }

    @Test
    void aSiteThatIsBeingMadeIsInPreparation() {
        UUID id = UUID.randomUUID();
        String slug = "t" + id.toString().replace("-", "").substring(0, 20);
        tenants.save(
                        id,
                        new Slug(slug),
                        "En cours",
                        TenantState.PREPARATION,
                        new Address(new Host(slug + ".example.fr"), ""),
                        List.of())
                .contextWrite(CurrentTenant.with(id))
                .block();
        String token = token(id, TestPreviewGrants.account("auditor"), new Preview.Published());
        Eventually.until(
                Duration.ofSeconds(5),
                "known",
                () -> directory.snapshot().byId(id).isPresent());
        HttpResponse<String> answer = get("/" + token + "/");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("IN_PREPARATION");
    }

    @Test
    void aDraftIsShownAsIfItWerePublished() {
        TestSite site = sites.site(TenantState.LIVE, List.of());
        UUID page = sites.page(site, "/contact", "Écrire", new Separator(Separator.Kind.LINE));
        sites.save(TestSites.site(
                site,
                new Menus(
                        List.of(new MenuLink("Écrire", new Link.ToPage(page, null))), List.of(), List.of(), List.of()),
                Appearance.DEFAULT));
        sites.withdraw(site, page);
        sites.settle(site);
        String base =
                "/" + token(site.id(), TestPreviewGrants.member(site), new Preview.Draft(page, ColourScheme.LIGHT));

        assertThat(get(base + "/contact").body())
                .contains("blockTypes=[paragraph, separator]", "href=" + base + "/contact")
                .doesNotContain("mailto:a@b.fr");
        assertThat(new VisitorClient(port).get(site.host(), "/").body())
                .contains("blockTypes=[paragraph]", "mailto:a@b.fr")
                .doesNotContain("Écrire");
    }

    @Test
    void aTokenThatIsNotOursOpensNothing() {
        TestSite site = sites.live();
        String token = siteOf(site, TestPreviewGrants.member(site));
        char first = token.charAt(0);
        for (String forged : List.of(
                "",
                "x",
                (first == 'A' ? 'B' : 'A') + token.substring(1),
                token.substring(0, token.length() - 4),
                tokens.issue(
                        new Preview(site.id(), TestPreviewGrants.member(site), new Preview.Published()),
                        Duration.ofSeconds(-1)),
                siteOf(site, TestPreviewGrants.account(null)),
                siteOf(site, TestPreviewGrants.member(sites.live())),
                siteOf(site, new PreviewGrant.OfAccount(UUID.randomUUID())),
                siteOf(site, new PreviewGrant.OfLink(UUID.randomUUID())),
                site.slug())) {
            HttpResponse<String> answer = get("/" + forged);
            assertThat(answer.statusCode()).as(forged).isEqualTo(404);
            assertThat(answer.body()).doesNotContain(site.title());
        }
    }

    /**
     * Returns the events that end a grant: SQL on the tenant ({@code $site}), its page ({@code $page}) and the account
     * or link ({@code $grant}).
     */
    static Stream<Arguments> ends() {
        return Stream.of(
                arguments("member", "delete from membership where tenant_id = $site and account_id = $grant"),
                arguments("member", "update account set erased_at = now() where id = $grant"),
                arguments("member", "update tenant set state = 'deleted' where tenant_id = $site"),
                arguments("auditor", "update account set platform_role = null where id = $grant"),
                arguments("link", "update preview_link set revoked_at = now() where id = $grant"),
                arguments("link", "update preview_link set expires_at = now() where id = $grant"),
                arguments("link", "update preview_link set ended_at = now() where id = $grant"),
                arguments("link", """
                    insert into membership (tenant_id, account_id, role)
                    select tenant_id, created_by, 'contributor' from preview_link where id = $grant;
                    delete from membership where account_id = (select created_by from preview_link where id = $grant);
                    insert into membership (tenant_id, account_id, role)
                    select tenant_id, created_by, 'contributor' from preview_link where id = $grant\
                    """),
                arguments(
                        "link",
                        "update page set (trashed_at, published_revision, published_at) = (now(), null, null) where id"
                                + " = $page"),
                arguments("link", "update tenant set state = 'archived' where tenant_id = $site"),
                arguments("link", "update tenant set state = 'deleted' where tenant_id = $site"));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void aTokenEndsAtOnceWithWhatGaveIt(String holder, String end) {
        TestSite site = sites.live();
        UUID page = sites.page(site, "/projet", "Le projet");
        sites.settle(site);
        PreviewGrant grant = switch (holder) {
            case "member" -> TestPreviewGrants.member(site);
            case "link" -> TestPreviewGrants.link(site, page, false);
            default -> TestPreviewGrants.account(holder);
        };
        String address = "/" + token(site.id(), grant, new Preview.Draft(page, ColourScheme.LIGHT)) + "/projet";
        assertThat(get(address).statusCode()).isEqualTo(200);

        SuperuserDatabase.change(end.replace("$site", quoted(site.id()))
                .replace("$page", quoted(page))
                .replace("$grant", quoted(grant.id())));

        HttpResponse<String> answer = get(address);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("PREVIEW_CLOSED").doesNotContain("Le projet");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    private static String quoted(UUID id) {
        return "'" + id + "'";
    }

    @Test
    void aLinkOpensItsPageAndTheFilesItShows() {
        TestSite site = sites.site(TenantState.PREPARATION, List.of());
        byte[] bytes = {1, 2, 3};
        UUID shown = sites.file(site, "plan.png", "image/png", bytes);
        UUID other = sites.file(site, "secret.png", "image/png", bytes);
        UUID page = sites.page(
                site, "/projet", "Le projet", new Image(new MediaRef(shown), "Le plan", null, Image.Width.FULL));
        sites.page(site, "/autre", "Une autre page");
        sites.settle(site);
        String link = "/"
                + token(
                        site.id(),
                        TestPreviewGrants.link(site, page, false),
                        new Preview.Draft(page, ColourScheme.LIGHT));

        assertThat(get(link + "/projet").body()).contains("Le projet");
        assertThat(get(link + "/media/" + shown + "/plan.png").statusCode()).isEqualTo(200);
        assertThat(get(link + "/manifest.webmanifest").statusCode()).isEqualTo(200);
        for (String closed : List.of(
                "/",
                "/autre",
                "/absente",
                "/media/" + other + "/secret.png",
                "/recherche?q=projet",
                "/plan-du-site",
                "/flux.atom",
                "/documents.json",
                "/formulaire/1/jeton/autre")) {
            HttpResponse<String> answer = get(link + closed);
            assertThat(answer.statusCode()).as(closed).isEqualTo(404);
            assertThat(answer.body()).as(closed).contains("PREVIEW_CLOSED");
        }
        String member = "/" + siteOf(site, TestPreviewGrants.member(site));
        assertThat(get(member + "/autre").statusCode()).isEqualTo(200);
        sites.library(site, "/documents");
        assertThat(get(member + "/documents").body()).contains("feeds=[]");
        for (String ofVisitors : List.of("/documents.atom", "/documents.json", "/documents.jsonld")) {
            assertThat(get(member + ofVisitors).statusCode()).as(ofVisitors).isEqualTo(404);
        }
        assertThat(get(member + "/media/" + other + "/secret.png").statusCode()).isEqualTo(200);
    }

    @Test
    void aLinkEndsAtPublicationWhereAsked() {
        TestSite site = sites.live();
        UUID page = sites.page(site, "/projet", "Le projet");
        sites.settle(site);
        Preview.Draft draft = new Preview.Draft(page, ColourScheme.LIGHT);
        String until = "/" + token(site.id(), TestPreviewGrants.link(site, page, true), draft) + "/projet";
        String beyond = "/" + token(site.id(), TestPreviewGrants.link(site, page, false), draft) + "/projet";
        sites.withdraw(site, page);
        assertThat(get(until).statusCode()).isEqualTo(200);

        SuperuserDatabase.change("update page set published_revision = head_revision where id = ?", page);

        assertThat(get(until).statusCode()).isEqualTo(404);
        assertThat(get(beyond).statusCode()).isEqualTo(200);
        sites.withdraw(site, page);
        assertThat(get(until).statusCode()).as("for good").isEqualTo(404);
    }
}
