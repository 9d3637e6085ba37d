package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.gouv.anct.minisites.delivery.cache.CompressionLevel;
import fr.gouv.anct.minisites.delivery.cache.PageCache;
import fr.gouv.anct.minisites.delivery.cache.PageKey;
import fr.gouv.anct.minisites.delivery.cache.Representation;
import fr.gouv.anct.minisites.delivery.cache.RepresentationEncoder;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.facet.ListFilter;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.tenancy.directory.DirectorySnapshot;
import fr.gouv.anct.minisites.tenancy.directory.TenantChangedEvent;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Checks the cache warmer when more pages are read often than its queue for better compression holds. */
class CacheWarmerQueueTest {

    private static final int PAGES = 15_000;
    private static final Duration SOON = Duration.ofSeconds(10);

    private final PageCache cache = new PageCache(500_000_000, new SimpleMeterRegistry(), () -> 0, () -> 0);
    private final CacheWarmer upkeep = new CacheWarmer(cache, mock(SiteHandler.class), mock(TenantDirectory.class));
    private final UUID site = UUID.randomUUID();

    private PageKey page(int number) {
        return new PageKey(site, 1, "/page-" + number, 1, ListFilter.NONE);
    }

    @Test
    void theCacheIsNotSearchedForAVersionThatIsOutdatedAlready() {
        Tenant outdated = tenant();
        Tenant current = tenant();
        TenantDirectory directory = mock(TenantDirectory.class);
        when(directory.snapshot()).thenReturn(DirectorySnapshot.of(List.of(current)));
        PageCache searched = mock(PageCache.class);
        CacheWarmer warmer = new CacheWarmer(searched, mock(SiteHandler.class), directory);

        warmer.warmAfterChange(new TenantChangedEvent(outdated));
        warmer.warmAfterChange(new TenantChangedEvent(current));

        // One after the other: the search for the second tenant means that the first one is done.
        verify(searched, timeout(SOON.toMillis())).mostRead(eq(current.id()), anyLong(), anyInt());
        verify(searched, never()).mostRead(eq(outdated.id()), anyLong(), anyInt());
    }

    private static Tenant tenant() {
        return new Tenant(
                UUID.randomUUID(),
                "slug",
                "Nom",
                TenantState.LIVE,
                false,
                1,
                null,
                new Address(new Host("nom.example.fr"), ""),
                List.of());
    }

    @Test
    void everyReaderIsAnsweredAndTheFirstPagesAreCompressedBetter() {
        byte[] text = "Une page assez longue pour être compressée. ".repeat(20).getBytes(StandardCharsets.UTF_8);
        Representation made = RepresentationEncoder.text(200, "text/html", text, "no-cache");
        List<PageKey> pages = IntStream.range(0, PAGES).mapToObj(this::page).toList();
        for (PageKey key : pages) {
            cache.get(key, Mono.just(made), context -> context).block();
            for (int reads = 0; reads < 20; reads++) {
                assertThat(cache.stored(key)).isNotNull();
            }
        }
        assertThat(upkeep.waiting()).isPositive().isLessThan(PAGES);
        Eventually.until(SOON, "better bytes", () -> cache.stored(page(0)).effort() == CompressionLevel.BEST);
        assertThat(cache.stored(page(PAGES - 1)).effort())
                .as("the last page found no place to wait in")
                .isEqualTo(CompressionLevel.QUICK);
    }
}
