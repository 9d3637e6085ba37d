package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.PlatformSites;
import fr.gouv.anct.minisites.delivery.page.RelatedRecord.RelatedPage;
import fr.gouv.anct.minisites.portal.aid.AidFilter;
import fr.gouv.anct.minisites.sitedirectory.DirectoryFilter;
import fr.gouv.anct.minisites.sitedirectory.DirectorySite;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import fr.gouv.anct.minisites.vocabulary.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Decides which pages list the sites of the platform, pages of the portal only, and which show aids. */
@Component
class PortalDirectory {

    private static final UUID NO_PAGE = new UUID(0, 0);

    private final SiteDirectory directory;
    private final AidLists aids;
    private final DeliveryMessages messages;

    PortalDirectory(SiteDirectory directory, AidLists aids, DeliveryMessages messages) {
        this.directory = directory;
        this.aids = aids;
        this.messages = messages;
    }

    /**
     * Returns the filter of the directory at a path, as {@link DirectoryFilter#at}; empty for any other path, on other
     * sites than the portal, and where the portal has published a page of its own.
     */
    Optional<DirectoryFilter> directory(String path, PageRecord record) {
        return record.published() == null
                ? DirectoryFilter.at(path, directory.terms()).filter(_ -> isPortal(record))
                : Optional.empty();
    }

    /**
     * Returns the filter of the list of aids at a path; empty for any other path, on other sites than the portal, and
     * where the portal has published a page of its own.
     */
    Optional<AidFilter> aids(String path, PageRecord record) {
        return record.published() == null ? AidFilter.at(path).filter(_ -> isPortal(record)) : Optional.empty();
    }

    /** Returns the aids that a page may show, in the current transaction; {@link PageAids#NONE} where it shows none. */
    Mono<PageAids> aids(String path, PageRecord record, Instant now) {
        return aids.load(record, aids(path, record).isPresent(), isPortal(record), now);
    }

    /** Whether the page lists sites: by a block, or as the directory itself. */
    boolean lists(String path, PageRecord record) {
        PageRecord.Published published = record.published();
        return published == null
                ? directory(path, record).isPresent()
                : published.revision().body().stream().anyMatch(PlatformSites.class::isInstance) && isPortal(record);
    }

    private boolean isPortal(PageRecord record) {
        return directory.isPortal(record.site().tenantId());
    }

    /** Returns the generation of the list, see {@link SiteDirectory#generation}. */
    long generation() {
        return directory.generation();
    }

    /** Returns the sites that the portal lists. */
    Mono<List<DirectorySite>> sites() {
        return directory.sites();
    }

    /** Returns the terms by which the portal filters sites. */
    Terms terms() {
        return directory.terms();
    }

    /** Returns the pages of the site map with the directory after them, unless a page of the portal stands there. */
    List<RelatedPage> withDirectory(List<RelatedPage> pages, PageRecord record) {
        return !isPortal(record) || pages.stream().anyMatch(page -> page.path().equals(DirectoryFilter.ROOT))
                ? pages
                : Stream.concat(pages.stream(), Stream.of(entry(pages.size()))).toList();
    }

    private RelatedPage entry(int position) {
        return new RelatedPage(NO_PAGE, DirectoryFilter.ROOT, PageKind.PAGE.code(), position, messages.directory());
    }
}
