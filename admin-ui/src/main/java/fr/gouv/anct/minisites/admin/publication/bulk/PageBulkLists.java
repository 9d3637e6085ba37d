package fr.gouv.anct.minisites.admin.publication.bulk;

import fr.gouv.anct.minisites.admin.bulk.BulkAct;
import fr.gouv.anct.minisites.admin.bulk.BulkList;
import fr.gouv.anct.minisites.admin.bulk.BulkSubject;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.tree.PageListing;
import fr.gouv.anct.minisites.content.tree.PageSummary;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Declares the acts on several pages, and on several pages of a generated list. */
@Component
class PageBulkLists {

    private final PageListing listing;
    private final BulkPublication publication;
    private final BulkTrash trash;
    private final BulkTagging tagging;

    PageBulkLists(PageListing listing, BulkPublication publication, BulkTrash trash, BulkTagging tagging) {
        this.listing = listing;
        this.publication = publication;
        this.trash = trash;
        this.tagging = tagging;
    }

    /** Pages of some kinds: those of another one count as gone. */
    private BulkSubject<PageSummary> subject(Set<PageKind> kinds) {
        return new BulkSubject<>(
                (_, ids) -> listing.lines(ids)
                        .map(lines -> lines.stream()
                                .filter(line -> kinds.contains(line.page().kind()))
                                .toList()),
                line -> line.page().id(),
                line -> line.at().toString(),
                (_, line) -> line.title(),
                (request, line) -> Paths.PAGE.link(request.site(), line.page().id()));
    }

    private Stream<BulkAct<?>> common(BulkSubject<PageSummary> subject) {
        return Stream.of(
                publication.publish(subject).followedBy(BulkPublication.WITHDRAW),
                publication.withdraw(subject).followedBy(BulkPublication.PUBLISH),
                trash.discard(subject),
                trash.restore());
    }

    @Bean
    BulkList<PageSummary> bulkPages() {
        BulkSubject<PageSummary> subject = subject(
                EnumSet.of(PageKind.PAGE, PageKind.ARTICLES, PageKind.DOCUMENTS, PageKind.SERVICES, PageKind.CALLS));
        return list(Paths.PAGES, "page.tree.title", "pages", subject);
    }

    @Bean
    BulkList<PageSummary> bulkArticles() {
        BulkSubject<PageSummary> subject = subject(EnumSet.of(PageKind.ARTICLE));
        Stream<BulkAct<?>> labels = Stream.of(
                tagging.add(subject).followedBy(BulkPublication.PUBLISH),
                tagging.remove(subject).followedBy(BulkPublication.PUBLISH));
        List<BulkAct<?>> all = Stream.concat(common(subject), labels).toList();
        return new BulkList<>(Paths.ARTICLES, "page.articles.title", "articles", subject, all);
    }

    @Bean
    BulkList<PageSummary> bulkDocuments() {
        BulkSubject<PageSummary> subject = subject(EnumSet.of(PageKind.DOCUMENT));
        return list(Paths.DOCUMENTS, "page.documents.title", "documents", subject);
    }

    @Bean
    BulkList<PageSummary> bulkServices() {
        BulkSubject<PageSummary> subject = subject(EnumSet.of(PageKind.SERVICE));
        return list(Paths.SERVICES, "page.services.title", "services", subject);
    }

    @Bean
    BulkList<PageSummary> bulkCalls() {
        BulkSubject<PageSummary> subject = subject(EnumSet.of(PageKind.CALL));
        return list(Paths.CALLS, "page.calls.title", "calls", subject);
    }

    private BulkList<PageSummary> list(
            Path.One<Tenant> path, String title, String code, BulkSubject<PageSummary> subject) {
        return new BulkList<>(path, title, code, subject, common(subject).toList());
    }
}
