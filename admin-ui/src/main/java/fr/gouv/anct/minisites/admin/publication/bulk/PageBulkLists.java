package fr.gouv.anct.minisites.admin.publication.bulk;

import fr.gouv.anct.minisites.admin.bulk.BulkAct;
import fr.gouv.anct.minisites.admin.bulk.BulkList;
import fr.gouv.anct.minisites.admin.bulk.BulkSubject;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.content.tree.PageListing;
import fr.gouv.anct.minisites.content.tree.PageSummary;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Declares the acts on several pages, and those on several articles. */
@Component
class PageBulkLists {

    private final BulkSubject<PageSummary> subject;
    private final List<BulkAct<?>> common;
    private final List<BulkAct<?>> tagging;

    PageBulkLists(PageListing listing, BulkPublication publication, BulkTrash trash, BulkTagging tagging) {
        subject = new BulkSubject<>(
                (_, ids) -> listing.lines(ids),
                line -> line.page().id(),
                line -> line.at().toString(),
                (_, line) -> line.title(),
                (request, line) -> Paths.PAGE.link(request.site(), line.page().id()));
        common = List.of(
                publication.publish(subject).followedBy(BulkPublication.WITHDRAW),
                publication.withdraw(subject).followedBy(BulkPublication.PUBLISH),
                trash.discard(subject),
                trash.restore());
        this.tagging = List.of(
                tagging.add(subject).followedBy(BulkPublication.PUBLISH),
                tagging.remove(subject).followedBy(BulkPublication.PUBLISH));
    }

    @Bean
    BulkList<PageSummary> bulkPages() {
        return new BulkList<>(Paths.PAGES, "page.tree.title", "pages", subject, common);
    }

    @Bean
    BulkList<PageSummary> bulkArticles() {
        List<BulkAct<?>> all = Stream.concat(common.stream(), tagging.stream()).toList();
        return new BulkList<>(Paths.ARTICLES, "page.articles.title", "articles", subject, all);
    }
}
