package fr.gouv.anct.minisites.throttling;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.delivery.CoreTestApplication;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;

/** Checks that files, builds and the redirects of an alias are limited, and that a page full of images is not. */
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileThrottlingTest {

    private static final int LARGE = 200_000;
    private static final int IMAGES = 60;
    private static final int RANGES = 20;
    private static final int SPARE = 10;

    private String database;
    private ConfigurableApplicationContext application;
    private TestSites sites;
    private VisitorClient visitor;

    @BeforeAll
    void start() {
        database = PostgresExtension.newDatabase();
        Map<String, String> settings = new HashMap<>(PostgresExtension.settings(database));
        settings.putAll(Map.of(
                "minisites.fairness.burst", "25",
                "minisites.fairness.per-second", "1",
                "minisites.fairness.file-burst", String.valueOf(IMAGES + RANGES + SPARE),
                "minisites.fairness.files-per-second", "1",
                "minisites.trusted-proxies", "127.0.0.1"));
        application = CoreTestApplication.start(settings);
        sites = application.getBean(TestSites.class);
        visitor = new VisitorClient(CoreTestApplication.port(application));
    }

    @AfterAll
    void stop() {
        application.close();
    }

    private List<HttpResponse<String>> all(String host, String client, Stream<String> paths, String... headers) {
        String[] sent = Stream.concat(Stream.of("X-Forwarded-For", client), Stream.of(headers))
                .toArray(String[]::new);
        return paths.map(path -> visitor.send("GET", host, path, sent)).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static Stream<String> invented(int count) {
        return Stream.generate(() -> "/media/" + UUID.randomUUID() + "/x").limit(count);
    }

    private static void isRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 2L);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.body()).contains("TOO_MANY");
    }

    @Test
    void aPageFullOfImagesIsShownAndInventedFilesAreRefused() {
        TestSite site = sites.live();
        TestSite other = sites.live();
        List<String> images = IntStream.range(0, IMAGES)
                .mapToObj(n -> "/media/" + sites.file(site, "photo.jpg", "image/jpeg", new byte[LARGE]) + "/photo.jpg")
                .toList();
        sites.settle(site);
        assertThat(all(site.host(), "192.0.2.1", images.stream())).allMatch(answer -> answer.statusCode() == 200);
        assertThat(all(
                        site.host(),
                        "192.0.2.1",
                        Stream.generate(images::getFirst).limit(RANGES),
                        "Range",
                        "bytes=1000-1999"))
                .allMatch(answer -> answer.statusCode() == 206);

        List<HttpResponse<String>> answers = all(site.host(), "192.0.2.1", invented(IMAGES));
        List<HttpResponse<String>> refused =
                answers.stream().filter(answer -> answer.statusCode() != 404).toList();
        assertThat(refused).hasSizeBetween(IMAGES - SPARE - 20, IMAGES - SPARE);
        assertThat(refused).allSatisfy(FileThrottlingTest::isRefused);
        assertThat(all(site.host(), "192.0.2.1", Stream.of("/")))
                .as("a page")
                .allMatch(answer -> answer.statusCode() == 200);
        assertThat(all(site.host(), "192.0.2.2", images.stream()))
                .as("another client")
                .allMatch(answer -> answer.statusCode() == 200);
        assertThat(all(other.host(), "192.0.2.1", invented(1)))
                .as("another site")
                .allMatch(answer -> answer.statusCode() == 404);
    }

    @Test
    void theRedirectsOfAnAliasAreLimitedAndAnAliasWithoutAnyIsNot() throws SQLException {
        String renamed = "renomme-" + UUID.randomUUID() + ".example.fr";
        String plain = "simple-" + UUID.randomUUID() + ".example.fr";
        TestSite site = sites.site(
                TenantState.LIVE, List.of(new Address(new Host(renamed), ""), new Address(new Host(plain), "")));
        try (Connection connection = PostgresExtension.superuser(database);
                Statement statement = connection.createStatement()) {
            statement.execute("""
                insert into redirect (tenant_id, path, alias, url)
                values ('%s', '/parti', '%s', 'https://www.exemple.fr/')
                """.formatted(site.id(), renamed));
        }
        sites.settle(site);
        assertThat(all(plain, "192.0.2.1", Stream.generate(() -> "/page").limit(IMAGES)))
                .allMatch(answer -> answer.statusCode() == 301);
        assertThat(all(renamed, "192.0.2.1", Stream.of("/parti"))
                        .getFirst()
                        .headers()
                        .firstValue("Location"))
                .contains("https://www.exemple.fr/");
        List<HttpResponse<String>> refused =
                all(renamed, "192.0.2.1", Stream.generate(() -> "/page").limit(IMAGES)).stream()
                        .filter(answer -> answer.statusCode() != 301)
                        .toList();
        assertThat(refused).hasSizeBetween(15, IMAGES - 24);
        assertThat(refused).allSatisfy(FileThrottlingTest::isRefused);
    }

    @Test
    void theBuildsOfOneClientAreLimitedAndFilesThatExistAreNot() {
        TestSite site = sites.live();
        List<HttpResponse<String>> answers =
                all(site.host(), "192.0.2.1", IntStream.range(0, 130).mapToObj(n -> "/assets/built-" + n + ".css"));
        List<HttpResponse<String>> refused =
                answers.stream().filter(answer -> answer.statusCode() != 200).toList();
        assertThat(refused).hasSizeBetween(1, 30);
        assertThat(refused).allSatisfy(FileThrottlingTest::isRefused);
        assertThat(all(site.host(), "192.0.2.1", Stream.of("/assets/site.123.css")))
                .allMatch(answer -> answer.statusCode() == 200);
        assertThat(all(site.host(), "192.0.2.1", Stream.of("/assets/absent.css")))
                .allMatch(answer -> answer.statusCode() == 404);
        assertThat(all(site.host(), "192.0.2.2", Stream.of("/assets/built-0.css")))
                .allMatch(answer -> answer.statusCode() == 200);
    }
}
