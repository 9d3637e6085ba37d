package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.LiveTestSite;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.site.Sites;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks that a text that is slow to parse blocks no event loop: while it is sent, the stacks of the event loops, of
 * HTTP and of the database, are sampled continuously, and the parser is in none of them.
 */
@DemoTest
class EventLoopTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String EVENT_LOOPS = "reactor-";
    private static final String PARSER = "org.jsoup.";

    private static final String REPEATED = "<ul><p><b>y</b>";

    /** Some two thousand tags, which are sanitised and moved. */
    private static final String TEXT = "<table><tr><td>x" + REPEATED.repeat(500);

    @Autowired
    private Sites sites;

    private TestAccounts accounts;
    private LiveTestSite site;
    private UUID page;

    @BeforeEach
    void prepare() {
        accounts = new TestAccounts();
        site = new LiveTestSite(accounts, sites);
        page = site.draft("/", "Accueil", "Bienvenue.");
    }

    @AfterEach
    void leave() {
        accounts.close();
    }

    @Test
    void programsHaveTextsParsedElsewhere() {
        String token = accounts.token(site.person(Role.EDITOR), Action.values()).text();
        String address = "/api/v1" + site.at + "/pages/" + page;
        String version = BackOfficeUser.program("GET", address, token, "").header("etag");

        TestResponse saved =
                offTheLoops(() -> BackOfficeUser.program("PUT", address, token, content(TEXT, 2), "If-Match", version));

        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    }

    private static String content(String text, int times) {
        return JSON.writeValueAsString(Map.of(
                "content",
                Map.of(
                        "title",
                        "Accueil",
                        "description",
                        "Description",
                        "body",
                        Stream.generate(() -> Map.of("type", "paragraph", "version", 1, "text", text))
                                .limit(times)
                                .toList())));
    }

    /**
     * Texts that are each short enough are not parsed when they hold too many tags together; long simple ones are
     * stored.
     */
    @Test
    void whatAPageMayHoldIsBoundedByItsTags() {
        String token = accounts.token(site.person(Role.EDITOR), Action.values()).text();
        String address = "/api/v1" + site.at + "/pages/" + page;
        String version = BackOfficeUser.program("GET", address, token, "").header("etag");
        String long50 = ("<p>" + "Un texte simple. ".repeat(20) + "</p>").repeat(143);
        String hostile = REPEATED.repeat(3_000);

        TestResponse refused = BackOfficeUser.program("PUT", address, token, content(hostile, 20), "If-Match", version);
        TestResponse kept = BackOfficeUser.program("PUT", address, token, content(long50, 10), "If-Match", version);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("/content/body", "10\u00a0000 balises");
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        BackOfficeUser writer = BackOfficeUser.signedIn(site.person(Role.EDITOR));
        String form = site.at + "/pages/" + page;
        String[] fields = PageStoriesTest.filled(
                Jsoup.parse(writer.get(form).text()), "b0-text", hostile, "workingCopy", "on", "then", "save");
        TestResponse again = writer.post(form, fields);
        assertThat(again.status()).isEqualTo(422);
        Document screen = Jsoup.parse(again.text());
        assertThat(screen.select("#error-summary").text()).contains("10 000 balises");
        assertThat(screen.select("#b0-text").val()).as("nothing typed is lost").isEqualTo(hostile);
    }

    @Test
    void formsHaveTextsParsedElsewhere() {
        BackOfficeUser writer = BackOfficeUser.signedIn(site.person(Role.EDITOR));
        String address = site.at + "/pages/" + page;
        String[] fields =
                PageStoriesTest.filled(Jsoup.parse(writer.get(address).text()), "b0-text", TEXT, "workingCopy", "on");
        String[] saved =
                Stream.concat(Arrays.stream(fields), Stream.of("then", "save")).toArray(String[]::new);
        String[] refused = saved.clone();
        refused[Arrays.asList(refused).indexOf("tags") + 1] = "x".repeat(60);

        assertThat(offTheLoops(() -> writer.post(address + "/saisie", fields)).status())
                .isEqualTo(200);
        assertThat(offTheLoops(() -> writer.get(address)).status()).isEqualTo(200);
        assertThat(offTheLoops(() -> writer.post(address, refused)).status()).isEqualTo(422);
        site.save(page, "Accueil", "Entre-temps.");
        assertThat(offTheLoops(() -> writer.post(address, saved)).status()).isEqualTo(409);
        assertThat(offTheLoops(() -> writer.get(address)).status()).isEqualTo(200);
    }

    private static TestResponse offTheLoops(Supplier<TestResponse> send) {
        Set<String> seen = new ConcurrentSkipListSet<>();
        CompletableFuture<TestResponse> sent = CompletableFuture.supplyAsync(send);
        while (!sent.isDone()) {
            Thread.getAllStackTraces().forEach((thread, stack) -> {
                if (thread.getName().startsWith(EVENT_LOOPS)) {
                    Arrays.stream(stack)
                            .map(StackTraceElement::getClassName)
                            .filter(name -> name.startsWith(PARSER))
                            .findFirst()
                            .ifPresent(_ -> seen.add(caller(stack)));
                }
            });
        }
        assertThat(seen).as("what parses on an event loop").isEmpty();
        return sent.join();
    }

    /** Returns the application's classes in a stack, from the innermost. */
    private static String caller(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .map(StackTraceElement::getClassName)
                .filter(name -> name.startsWith("fr.gouv.anct."))
                .map(name -> name.replaceFirst(".*\\.", ""))
                .distinct()
                .limit(8)
                .toList()
                .toString();
    }
}
