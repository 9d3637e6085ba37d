package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.e2e.Answer;
import fr.gouv.anct.minisites.e2e.DemoTest;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text that takes long to parse holds nobody else up: while it is sent, the stacks of the event loops, of HTTP and of the
 * database, are looked at again and again, and the parser is in none of them.
 */
@DemoTest
class EventLoopTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String EVENT_LOOPS = "reactor-";
    private static final String PARSER = "org.jsoup.";

    /** Some seven thousand tags, which are cleaned and moved. */
    private static final String TEXT = "<table><tr><td>x" + "<ul><p><b>y</b>".repeat(1_700);

    @Autowired
    private Sites sites;

    private Cast cast;
    private StagedSite site;
    private UUID page;

    @BeforeEach
    void prepare() {
        cast = new Cast();
        site = new StagedSite(cast, sites);
        page = site.draft("/", "Accueil", "Bienvenue.");
    }

    @AfterEach
    void leave() {
        cast.close();
    }

    @Test
    void programsHaveTextsParsedElsewhere() {
        String token = cast.token(site.person(Role.EDITOR), Action.values()).text();
        String address = "/api/v1" + site.at + "/pages/" + page;
        String version = BackOffice.program("GET", address, token, "").header("etag");
        String sent = JSON.writeValueAsString(Map.of(
                "content",
                Map.of(
                        "title",
                        "Accueil",
                        "description",
                        "Description",
                        "body",
                        Stream.of(1, 2)
                                .map(_ -> Map.of("type", "paragraph", "version", 1, "text", TEXT))
                                .toList())));

        Answer saved = offTheLoops(() -> BackOffice.program("PUT", address, token, sent, "If-Match", version));

        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    }

    @Test
    void formsHaveTextsParsedElsewhere() {
        BackOffice writer = BackOffice.signedIn(site.person(Role.EDITOR));
        String address = site.at + "/pages/" + page;
        String[] fields =
                PageStoriesTest.filled(Jsoup.parse(writer.get(address).text()), "b0-text", TEXT, "copie", "1");
        String[] saved =
                Stream.concat(Arrays.stream(fields), Stream.of("then", "save")).toArray(String[]::new);
        String[] refused = Stream.concat(Arrays.stream(saved), Stream.of("etiquettes", "x".repeat(60)))
                .toArray(String[]::new);

        assertThat(offTheLoops(() -> writer.post(address + "/saisie", fields)).status())
                .isEqualTo(200);
        assertThat(offTheLoops(() -> writer.get(address)).status()).isEqualTo(200);
        assertThat(offTheLoops(() -> writer.post(address, refused)).status()).isBetween(303, 422);
        site.save(page, "Accueil", "Entre-temps.");
        assertThat(offTheLoops(() -> writer.post(address, saved)).status()).isEqualTo(409);
        assertThat(offTheLoops(() -> writer.get(address)).status()).isEqualTo(200);
    }

    private static Answer offTheLoops(Supplier<Answer> send) {
        Set<String> seen = new ConcurrentSkipListSet<>();
        CompletableFuture<Answer> sent = CompletableFuture.supplyAsync(send);
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

    /** The classes of ours in a stack, from the innermost. */
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
