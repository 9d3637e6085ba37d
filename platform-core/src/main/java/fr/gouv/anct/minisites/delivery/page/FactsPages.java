package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.CallFacts;
import fr.gouv.anct.minisites.content.block.ServiceFacts;
import fr.gouv.anct.minisites.delivery.cache.Validity;
import fr.gouv.anct.minisites.rendering.CallPage;
import fr.gouv.anct.minisites.rendering.Outline;
import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.rendering.PageModel.SitePage;
import fr.gouv.anct.minisites.rendering.ReferenceTargets;
import fr.gouv.anct.minisites.rendering.ServiceBadge;
import fr.gouv.anct.minisites.rendering.ServicePage;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Assembles the pages whose first block has facts, such as documents, and their lists, from values already loaded. Pure
 * functions: no I/O.
 *
 * @param now the instant at which the page is shown
 * @param references of the body of a page
 */
record FactsPages(
        PageShells shells,
        RelatedContent related,
        SiteUrls urls,
        VisitorPageRequest request,
        Instant now,
        DeliveryMessages messages,
        Function<PageRecord.Published, ReferenceTargets> references) {

    SitePage document(PageRecord.Published published) {
        Revision revision = published.revision();
        ReferenceTargets targets = references.apply(published);
        List<Block> shown = targets.shown(revision.body());
        String library = list(published);
        return new PageModel.DocumentPage(
                shells.content(published),
                revision.title(),
                revision.lead(),
                related.media(revision.image()),
                shown,
                Outline.of(shown),
                targets,
                Objects.requireNonNull(published.page().date()),
                LibraryPage.terms(revision, related, library, urls),
                related.hasPage(library) ? LibraryPage.collection(revision, library, urls) : null,
                published.marks(urls.editor(), targets));
    }

    /** Returns the path of the list that contains a page. */
    private static String list(PageRecord.Published published) {
        String path = published.page().path();
        return path.substring(0, path.lastIndexOf('/'));
    }

    ServicePage service(PageRecord.Published published) {
        Revision revision = published.revision();
        ReferenceTargets targets = references.apply(published);
        List<Block> shown = targets.shown(revision.body());
        return new ServicePage(
                shells.content(published),
                revision.title(),
                revision.lead(),
                related.media(revision.image()),
                shown,
                Outline.of(shown),
                targets,
                LibraryPage.terms(revision, related, list(published), urls),
                days(published).on(today()),
                published.updated(),
                toolHref(published),
                published.marks(urls.editor(), targets));
    }

    /** A preview leads to the tool itself: its clicks are not counted, and the published page may name another tool. */
    private @Nullable String toolHref(PageRecord.Published published) {
        String tool =
                ServiceTools.url(ServiceFacts.in(published.revision().body()).orElse(null));
        return tool == null || urls.preview()
                ? null
                : urls.href(ServiceTools.path(published.page().id()));
    }

    /** Returns the page of a service with the day on which its badges change. */
    PageLookupResult serviceResult(PageRecord.Published published) {
        return new PageLookupResult.Found(
                service(published),
                Validity.until(days(published)
                        .changeAfter(today())
                        .map(ParisCalendar::startOf)
                        .orElse(null)));
    }

    private LocalDate today() {
        return ParisCalendar.dateOf(now);
    }

    private static ServiceBadge.Days days(PageRecord.Published published) {
        Optional<ServiceFacts> facts = ServiceFacts.in(published.revision().body());
        return new ServiceBadge.Days(
                Objects.requireNonNull(published.page().date()),
                facts.map(ServiceFacts::opens).orElse(null),
                facts.map(ServiceFacts::closes).orElse(null));
    }

    CallPage call(PageRecord.Published published) {
        Revision revision = published.revision();
        ReferenceTargets targets = references.apply(published);
        List<Block> shown = targets.shown(revision.body());
        CallFacts.Period period = period(published);
        return new CallPage(
                shells.content(published),
                revision.title(),
                revision.lead(),
                related.media(revision.image()),
                shown,
                Outline.of(shown),
                targets,
                LibraryPage.terms(revision, related, list(published), urls),
                period.at(now),
                period.endsSoon(now),
                published.updated(),
                published.marks(urls.editor(), targets));
    }

    /** Returns the page of a call with the instant at which its status changes. */
    PageLookupResult callResult(PageRecord.Published published) {
        return new PageLookupResult.Found(
                call(published),
                Validity.until(period(published).changeAfter(now).orElse(null)));
    }

    private static CallFacts.Period period(PageRecord.Published published) {
        return CallFacts.in(published.revision().body())
                .orElseGet(CallFacts::starting)
                .period();
    }

    /**
     * Returns a page of a list with facets; null when its number is past the end.
     *
     * @param origins name and root of a live site; empty for others
     */
    @Nullable
    PageLookupResult list(
            PageRecord.Published published,
            FacetedLists.Result found,
            Function<UUID, Optional<PageSearch.Origin>> origins) {
        FacetedListPage list = new FacetedListPage(published, found, request, urls, messages);
        return switch (published.page().kind()) {
            case SERVICES -> new ServiceListPage(list, found, urls, origins, today()).result(shells);
            case CALLS -> new CallListPage(list, found, urls, now).result(shells);
            default -> new LibraryPage(list, found, urls).result(shells);
        };
    }
}
