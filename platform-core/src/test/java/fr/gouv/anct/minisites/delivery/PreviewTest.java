package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.delivery.TestSites.TestSite;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.CurrentTenant;
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
import org.junit.jupiter.api.Test;
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
        return new Visitor(port).get(HOST, path);
    }

    @Test
    void aTokenShowsASiteInPreparationToNobodyElse() {
        TestSite site = sites.site(TenantState.PREPARATION, List.of());
        sites.page(site, "/page", "Une page en préparation");
        sites.settle(site);
        String token = tokens.issue(site.id(), Duration.ofMinutes(5));
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
        assertThat(new Visitor(port).get(site.host(), "/page").statusCode()).isEqualTo(404);
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
                .contextWrite(CurrentTenant.is(id))
                .block();
        String token = tokens.issue(id, Duration.ofMinutes(5));
        Awaiting.until(
                Duration.ofSeconds(5),
                "known",
                () -> directory.snapshot().byId(id).isPresent());
        HttpResponse<String> answer = get("/" + token + "/");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("IN_PREPARATION");
    }

    @Test
    void aTokenThatIsNotOursOpensNothing() {
        TestSite site = sites.live();
        String token = tokens.issue(site.id(), Duration.ofMinutes(5));
        char first = token.charAt(0);
        for (String forged : List.of(
                "",
                "x",
                (first == 'A' ? 'B' : 'A') + token.substring(1),
                token.substring(0, token.length() - 4),
                tokens.issue(site.id(), Duration.ofSeconds(-1)),
                site.slug())) {
            HttpResponse<String> answer = get("/" + forged);
            assertThat(answer.statusCode()).as(forged).isEqualTo(404);
            assertThat(answer.body()).doesNotContain(site.title());
        }
    }
}
