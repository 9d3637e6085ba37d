package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.check.OversizedContent;
import fr.gouv.anct.minisites.content.check.TrialRendering;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.delivery.page.SiteUrls;
import fr.gouv.anct.minisites.delivery.page.TrialPage;
import fr.gouv.anct.minisites.delivery.page.TrialPages;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.rendering.OversizedPageException;
import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.rendering.PageRenderer;
import fr.gouv.anct.minisites.rendering.RenderingThreads;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Renders pages on trial as visitors would get them, with a new revision and with their lists at maximum length, to
 * check their size. Each is loaded in a transaction of its own.
 */
@Component
class PageTrialRendering implements TrialRendering {

    private static final Logger LOG = LoggerFactory.getLogger(PageTrialRendering.class);

    /**
     * Maximum length of a published page, in bytes. The last quarter of the renderer's limit is kept for later changes
     * around it: menus (200,000 characters at most), neighbouring pages, longer titles and introductions in its lists.
     */
    static final int LARGEST = PageRenderer.LARGEST / 4 * 3;

    /** Length of one list entry with a long title, the longest summary and an image, in bytes. */
    private static final int LISTED = 1_500;

    /** Maximum number of pages using a section that are rendered with it. */
    private static final int USES = 20;

    private static final int ONE_AFTER_THE_OTHER = 1;

    private final TrialPages pages;
    private final PageRenderer renderer;
    private final SiteHandler handler;
    private final TenantDirectory directory;
    private final MinisitesProperties properties;

    PageTrialRendering(
            TrialPages pages,
            PageRenderer renderer,
            SiteHandler handler,
            TenantDirectory directory,
            MinisitesProperties properties) {
        this.pages = pages;
        this.renderer = renderer;
        this.handler = handler;
        this.directory = directory;
        this.properties = properties;
    }

    @Override
    public Mono<OversizedContent> overflow(UUID page, Revision revision) {
        return urls().flatMap(urls -> overflow(page, revision, urls));
    }

    /**
     * Returns the URLs of the current site. A new site may not be in the directory yet: then placeholder URLs serve, as
     * only their length matters.
     */
    private Mono<SiteUrls> urls() {
        return Mono.deferContextual(context -> Mono.just(CurrentTenant.in(context)
                .flatMap(id -> directory.snapshot().byId(id))
                .map(handler::urls)
                .orElseGet(() -> new SiteUrls(properties.origin(properties.portalHost()), "", false))));
    }

    private Mono<OversizedContent> overflow(UUID page, Revision revision, SiteUrls urls) {
        return pages.publishing(page, revision, urls)
                .zipWhen(this::rendered)
                .flatMap(found -> overflow(page, revision, found.getT1(), found.getT2(), urls));
    }

    /** @param length in bytes, with its lists at their maximum length */
    private record Result(int length, @Nullable OversizedContent overflow) {}

    private Mono<Result> rendered(TrialPage page) {
        return RenderingThreads.TRIALS.run(() -> {
            int length = length(page.whole());
            int longest = longest(page, length);
            return new Result(
                    longest,
                    length > LARGEST ? cause(page) : longest > LARGEST ? new OversizedContent.OfLists() : null);
        });
    }

    /** Returns the length of the page with its lists at their maximum length. */
    private static int longest(TrialPage page, int length) {
        return length == ENDLESS ? ENDLESS : length + LISTED * page.listRoom();
    }

    /**
     * Renders the page once per block type, with that type alone, to find the type that takes the largest share of it.
     */
    private OversizedContent cause(TrialPage page) {
        int bare = length(page.bare());
        Map<String, Long> lengths = new HashMap<>();
        for (String type : page.types()) {
            lengths.put(type, (long) Math.min(length(page.only(type)), PageRenderer.LARGEST) - bare);
        }
        long all =
                Math.max(1, lengths.values().stream().mapToLong(Long::longValue).sum());
        return lengths.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> new OversizedContent.OfPage(most.getKey(), (int) (100 * most.getValue() / all)))
                .orElseGet(() -> new OversizedContent.OfPage(null, 0));
    }

    private int length(PageModel page) {
        try {
            return renderer.render(page).length;
        } catch (OversizedPageException _) {
            return ENDLESS;
        }
    }

    private Mono<OversizedContent> overflow(
            UUID page, Revision revision, TrialPage trial, Result result, SiteUrls urls) {
        return result.overflow() == null && trial.section()
                ? uses(page, revision, result.length(), urls)
                : Mono.justOrEmpty(result.overflow());
    }

    private Mono<OversizedContent> uses(UUID section, Revision revision, int length, SiteUrls urls) {
        Map<UUID, List<Block>> said = Map.of(section, revision.body());
        return pages.longest(section, length, LARGEST, USES)
                .flatMapMany(Flux::fromIterable)
                .filterWhen(use -> outgrows(use.path(), said, urls), ONE_AFTER_THE_OTHER)
                .map(TrialPages.SectionUsage::title)
                .collectList()
                .filter(titles -> !titles.isEmpty())
                .map(OversizedContent.OfUses::new);
    }

    /**
     * Whether an online page would exceed the limit and grow: a section can always be shortened, whatever pages use it.
     */
    private Mono<Boolean> outgrows(String path, Map<UUID, List<Block>> said, SiteUrls urls) {
        return length(path, said, urls)
                .filter(length -> length > LARGEST)
                .flatMap(length -> length(path, Map.of(), urls)
                        .map(before -> length == ENDLESS ? before != ENDLESS : length > before))
                .defaultIfEmpty(false);
    }

    private Mono<Integer> length(String path, Map<UUID, List<Block>> said, SiteUrls urls) {
        return pages.online(path, said, urls)
                .flatMap(page -> RenderingThreads.TRIALS.run(() -> longest(page, length(page.whole()))));
    }

    @Override
    public Mono<Map<UUID, Integer>> lengths(Collection<UUID> of) {
        return urls().flatMap(urls -> lengths(of, urls));
    }

    private Mono<Map<UUID, Integer>> lengths(Collection<UUID> of, SiteUrls urls) {
        return pages.paths(of.toArray(UUID[]::new))
                .flatMapMany(paths -> Flux.fromIterable(paths.entrySet()))
                .concatMap(page -> length(page.getValue(), urls).map(length -> Map.entry(page.getKey(), length)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Mono<Integer> length(String path, SiteUrls urls) {
        return length(path, Map.of(), urls).onErrorResume(failure -> {
            LOG.warn("Measuring the length of a page failed: {}", failure.toString());
            return Mono.empty();
        });
    }
}
