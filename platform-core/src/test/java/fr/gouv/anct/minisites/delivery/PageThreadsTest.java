package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.Paragraph;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.SharedSection;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import fr.gouv.anct.minisites.reference.SectionRef;
import fr.gouv.anct.minisites.rendering.Outline;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.ClassUtils;

/**
 * Checks that a long page does not delay other visitors: stack samples taken while it is rendered must show neither the
 * decoder of blocks nor the assembly of models on an event loop.
 */
@CoreTest
class PageThreadsTest {

    private static final String EVENT_LOOPS = "reactor-";

    private static final Set<String> LONG_WORK = Set.of(
            BlockCodec.class.getName() + ".",
            // Other methods of this class only read its result.
            packagePrivate("fr.gouv.anct.minisites.delivery.page.PageDependencies") + ".of",
            packagePrivate("fr.gouv.anct.minisites.delivery.page.PageAssembly") + ".",
            Outline.class.getName() + ".");

    /** Returns the name of a class; fails if there is none, because no stack would ever show it. */
    private static String packagePrivate(String type) {
        return ClassUtils.resolveClassName(type, null).getName();
    }

    @LocalServerPort
    private int port;

    @Autowired
    private TestSites sites;

    @Test
    void aLongPageIsMadeAwayFromTheEventLoops() {
        TestSite site = sites.live();
        Block headings = new Paragraph(new RichText("<h2>a</h2>".repeat(2_000)));
        SharedSection shown = new SharedSection(new SectionRef(sites.section(site, "longue", headings, headings)));
        List<Block> body = Collections.nCopies(12, shown);
        for (int i = 0; i < 3; i++) {
            sites.page(site, "/longue-" + i, "Longue", body.toArray(Block[]::new));
        }
        sites.settle(site);
        Set<String> seen = new ConcurrentSkipListSet<>();
        for (int i = 0; i < 3; i++) {
            String path = "/longue-" + i;
            CompletableFuture<?> asked = CompletableFuture.supplyAsync(
                    () -> new VisitorClient(port).get(site.host(), path).statusCode());
            while (!asked.isDone()) {
                look(seen);
            }
            assertThat(asked.join()).isEqualTo(200);
        }
        assertThat(seen).as("long work on an event loop").isEmpty();
    }

    private static void look(Set<String> seen) {
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            if (thread.getName().startsWith(EVENT_LOOPS)) {
                Arrays.stream(stack)
                        .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                        // A class is loaded and initialised once; constructors only store values.
                        .filter(method -> !method.endsWith("init>"))
                        .filter(method -> LONG_WORK.stream().anyMatch(method::startsWith))
                        .forEach(seen::add);
            }
        });
    }
}
