package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.Block;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Loads pages of the current tenant as visitors would get them. Lists of articles and of documents are excluded:
 * they show no blocks and are paginated.
 */
@Component
public class TrialPages {

    private final PageRecords records;
    private final VisitorPages pages;
    private final TrialPagePaths trials;

    TrialPages(PageRecords records, VisitorPages pages, TrialPagePaths trials) {
        this.records = records;
        this.pages = pages;
        this.trials = trials;
    }

    /** Returns a page as if this revision of it were published; empty when it is in the trash. */
    @Transactional(readOnly = true)
    public Mono<TrialPage> publishing(UUID page, Revision revision, SiteUrls urls) {
        return trials.find(page).flatMap(path -> publishing(path, page, revision, urls));
    }

    private Mono<TrialPage> publishing(String path, UUID page, Revision revision, SiteUrls urls) {
        return records.draft(path, page)
                .filter(record -> record.of(page))
                .zipWhen(_ -> records.expandSections(revision), PageRecord::withRevision)
                .flatMap(record -> trial(record, VisitorPageRequest.of(path).with(page, null), urls));
    }

    /** Returns the published page at a path, as if some sections had other bodies, by their ids. */
    @Transactional(readOnly = true)
    public Mono<TrialPage> online(String path, Map<UUID, List<Block>> said, SiteUrls urls) {
        return records.at(path, said).flatMap(record -> trial(record, VisitorPageRequest.of(path), urls));
    }

    private Mono<TrialPage> trial(PageRecord record, VisitorPageRequest request, SiteUrls urls) {
        PageRecord.Published published = record.published();
        return published == null || published.page().kind().isList()
                ? Mono.empty()
                : pages.assembly(record, request, urls).map(assembly -> new TrialPage(assembly, published));
    }

    /** A page that uses a section. */
    public record SectionUsage(String path, String title) {}

    /**
     * Returns the published pages that could be too long with a section, the longest first.
     *
     * @param length of the section
     * @param largest maximum length of a page
     */
    @Transactional(readOnly = true)
    public Mono<List<SectionUsage>> longest(UUID section, int length, int largest, int most) {
        return trials.findLongest(section, length, largest, most).collectList();
    }

    /** Returns the paths of those of the given pages that are published, by their ids. */
    @Transactional(readOnly = true)
    public Mono<Map<UUID, String>> paths(UUID... of) {
        return trials.findPublished(of).collectMap(TrialPagePaths.PagePath::id, TrialPagePaths.PagePath::path);
    }
}
