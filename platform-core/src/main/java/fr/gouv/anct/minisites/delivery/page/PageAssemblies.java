package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.contact.MessageKeys;
import fr.gouv.anct.minisites.content.SystemPage;
import fr.gouv.anct.minisites.content.block.Alert;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.ContactForm;
import fr.gouv.anct.minisites.content.block.OpenAids;
import fr.gouv.anct.minisites.content.block.PlatformSites;
import fr.gouv.anct.minisites.content.block.Stepper;
import fr.gouv.anct.minisites.content.editing.WorkingCopies;
import fr.gouv.anct.minisites.site.SettingPreview;
import fr.gouv.anct.minisites.site.Site;
import fr.gouv.anct.minisites.sitedirectory.DirectorySite;
import fr.gouv.anct.minisites.tenancy.OnlineSites;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Loads the record of a path and the rows that it refers to, in the current transaction, for its assembly. */
@Component
class PageAssemblies {

    /** Block types whose components the pages of the guide have. */
    private static final Set<String> GUIDE = Set.of(
            BlockCodec.typeOf(Stepper.class), BlockCodec.typeOf(ContactForm.class), BlockCodec.typeOf(Alert.class));

    private final PageRecords records;
    private final WorkingCopies copies;
    private final DeliveryMessages messages;
    private final MessageKeys messageKeys;
    private final OnlineSites sites;
    private final PortalDirectory portal;
    private final DataSetLists dataSets;
    private final Clock clock;

    PageAssemblies(
            PageRecords records,
            WorkingCopies copies,
            DeliveryMessages messages,
            MessageKeys messageKeys,
            OnlineSites sites,
            PortalDirectory portal,
            DataSetLists dataSets,
            Clock clock) {
        this.records = records;
        this.copies = copies;
        this.messages = messages;
        this.messageKeys = messageKeys;
        this.sites = sites;
        this.portal = portal;
        this.dataSets = dataSets;
        this.clock = clock;
    }

    /**
     * A page with the numbers that it depends on.
     *
     * @param generation of the addresses of other sites among its links; null without any
     * @param listing generation of the directory of sites; null where it lists none and no calls of theirs
     * @param aids those that it may show
     */
    record Loaded(
            PageRecord record,
            PageAssembly assembly,
            @Nullable Long generation,
            @Nullable Long listing,
            PageAids aids) {

        /** Returns when the page changes by itself, because a notice or an aid ends; null for never. */
        @Nullable
        Instant nextChange() {
            return Stream.of(
                            Optional.ofNullable(record.site().nextChange(assembly.now())),
                            Optional.ofNullable(aids.nextChange()))
                    .flatMap(Optional::stream)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    /** Loads the record of a path; a tenant without a site fails instead of having an empty page. */
    Mono<PageRecord> at(VisitorPageRequest request) {
        UUID draft = request.draft();
        Mono<PageRecord> found =
                draft == null ? records.at(request.path()) : draft(request.path(), draft, request.author());
        return found.switchIfEmpty(Mono.error(UnfinishedSiteException::new))
                .transformDeferredContextual(
                        (one, context) -> one.map(record -> record.with(SettingPreview.of(record.site(), context))));
    }

    private Mono<PageRecord> draft(String path, UUID page, @Nullable UUID author) {
        return records.draft(path, page).flatMap(record -> showWorkingCopy(record, page, author));
    }

    private Mono<PageRecord> showWorkingCopy(PageRecord record, UUID page, @Nullable UUID author) {
        return Mono.justOrEmpty(author)
                .filter(_ -> record.of(page))
                .flatMap(who -> copies.shown(page, who))
                .flatMap(records::expandSections)
                .map(record::withRevision)
                .defaultIfEmpty(record);
    }

    /** Loads the page at the path of a request. */
    @Transactional(readOnly = true)
    Mono<Loaded> load(VisitorPageRequest request, SiteUrls urls) {
        return at(request).flatMap(record -> load(record, request, urls));
    }

    /** Loads what a record refers to. */
    Mono<Loaded> load(PageRecord found, VisitorPageRequest request, SiteUrls urls) {
        boolean lists = portal.lists(request.path(), found);
        PageRecord record = found.with(showing(found, request.path(), lists));
        PageDependencies needs = PageDependencies.of(record);
        UUID draft = request.draft();
        Set<UUID> linked = needs.references().sites();
        UUID own = record.site().tenantId();
        // Read before the sites: a change in between makes the page outdated at once, never valid for too long.
        Long generation = linked.stream().allMatch(own::equals) ? null : sites.generation();
        Long listing = lists || portal.showsCalls(request.path(), record) ? portal.generation() : null;
        Instant now = clock.instant();
        return (draft == null ? records.related(needs) : records.related(needs, draft))
                .zipWhen(_ -> portal.aids(request.path(), record, now)
                        .zipWhen(_ -> dataSets.load(record), CopiedContent::new))
                .zipWith(
                        lists ? portal.sites() : Mono.just(List.<DirectorySite>of()),
                        (rows, listed) -> new RelatedContent(
                                rows.getT1(),
                                needs,
                                roots(linked, own, urls),
                                listed,
                                rows.getT2(),
                                portal.terms(),
                                urls))
                .map(related -> new Loaded(
                        record,
                        new PageAssembly(
                                record, needs, related, urls, request, now, messages, messageKeys.isConfigured()),
                        generation,
                        listing,
                        related.aids()));
    }

    /** Returns the site with the block types that a page looks like without having their blocks. */
    private Site showing(PageRecord record, String path, boolean lists) {
        Site site = record.site();
        if (lists) {
            return site.showing(PlatformSites.TYPE);
        }
        if (portal.aids(path, record).isPresent()) {
            return site.showing(OpenAids.TYPE);
        }
        if (portal.hasGuide(path, record)) {
            return site.showing(GUIDE);
        }
        if (!record.hasSystemPage(path)) {
            return site;
        }
        return switch (SystemPage.at(path)) {
            case STATISTICS -> site.showing(StatisticsPage.TYPES);
            case BUDGET -> site.showing(BudgetPage.TYPES);
            default -> site;
        };
    }

    /** Returns the roots of the linked sites; a link of the site to itself stays where the page is, as in a preview. */
    private Map<UUID, String> roots(Set<UUID> linked, UUID own, SiteUrls urls) {
        Map<UUID, String> roots = new HashMap<>(sites.roots(linked));
        if (linked.contains(own)) {
            roots.put(own, urls.basePath());
        }
        return roots;
    }
}
