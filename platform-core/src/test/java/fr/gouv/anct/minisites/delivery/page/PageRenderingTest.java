package fr.gouv.anct.minisites.delivery.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.delivery.cache.Representation;
import fr.gouv.anct.minisites.delivery.testing.FakeRenderer;
import fr.gouv.anct.minisites.rendering.PageModel.Standalone.Reason;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Checks that pages without a site's theme are rendered once, however often they are requested. */
class PageRenderingTest {

    private static final String PORTAL = "http://localhost/";
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 1);

    private final FakeRenderer renderer = new FakeRenderer();
    private final PageRendering rendering =
            new PageRendering(renderer, new PageTimings(new SimpleMeterRegistry()), PORTAL);

    private Representation suspended(String name, String notice, @Nullable LocalDate until) {
        return made(rendering.suspended(name, List.of(notice), until));
    }

    private static Representation made(Mono<Representation> page) {
        return page.blockOptional(Duration.ofSeconds(10)).orElseThrow();
    }

    @Test
    void thePageOfASuspendedSiteIsRenderedOnceForEachOfItsTexts() {
        Representation first = suspended("Un", "Avis", LAST_DAY);
        assertThat(suspended("Un", "Avis", LAST_DAY)).isSameAs(first);
        assertThat(first.status()).isEqualTo(503);
        assertThat(renderer.renders("SUSPENDED " + PORTAL)).isOne();
        assertThat(suspended("Deux", "Avis", LAST_DAY)).isNotSameAs(first);
        assertThat(suspended("Un", "Autre avis", LAST_DAY)).isNotSameAs(first);
        assertThat(suspended("Un", "Avis", null)).isNotSameAs(first);
        assertThat(renderer.renders("SUSPENDED " + PORTAL)).isEqualTo(4);
    }

    @Test
    void thePageOfAnArchivedSiteIsRenderedOnce() {
        Representation first = made(rendering.standalone(Reason.ARCHIVED, "Un"));
        assertThat(made(rendering.standalone(Reason.ARCHIVED, "Un"))).isSameAs(first);
        assertThat(first.status()).isEqualTo(410);
        assertThat(made(rendering.standalone(Reason.ARCHIVED, "Deux"))).isNotSameAs(first);
        assertThat(renderer.renders("ARCHIVED " + PORTAL)).isEqualTo(2);
    }
}
