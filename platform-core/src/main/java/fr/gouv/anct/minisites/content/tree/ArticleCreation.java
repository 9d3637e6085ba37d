package fr.gouv.anct.minisites.content.tree;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Creates articles as drafts; the first article also creates the article list. */
@Component
public class ArticleCreation {

    private final Creation creation;
    private final PageList list;

    ArticleCreation(Creation creation, PageList list) {
        this.creation = creation;
        this.list = list;
    }

    /**
     * Request to create an article.
     *
     * @param segment last segment of its path
     * @param numbered see {@link NewPage}
     */
    public record Wanted(String title, String segment, LocalDate date, boolean numbered) {}

    /**
     * Creates an article.
     *
     * @param titleOfList title of the article list, if none exists yet
     */
    public Mono<Creating> create(Tenant site, Wanted wanted, String titleOfList, Account by) {
        return existingList()
                .switchIfEmpty(Mono.defer(() -> openList(site, titleOfList, by)))
                .flatMap(parent -> parent instanceof Creating.Created(var page)
                        ? creation.create(site, article(page, wanted), by)
                        : Mono.just(parent));
    }

    private Mono<Creating> existingList() {
        return list.articlesPage().map(line -> new Creating.Created(line.page().id()));
    }

    private static NewPage article(UUID parent, Wanted wanted) {
        return new NewPage(
                PageKind.ARTICLE, parent, wanted.segment(), wanted.title(), wanted.date(), wanted.numbered());
    }

    /** Creates the list as a draft, like the article. */
    private Mono<Creating> openList(Tenant site, String title, Account by) {
        return list.home()
                .map(home -> new NewPage(PageKind.ARTICLES, home.page().id(), PagePath.suggested(title), title, null))
                .flatMap(wanted -> creation.create(site, wanted, by))
                .flatMap(made -> made instanceof Creating.PathTaken ? listOfOther() : Mono.just(made))
                .defaultIfEmpty(new Creating.NoHome());
    }

    /** Returns the list that a concurrent request has created; otherwise another page has its path. */
    private Mono<Creating> listOfOther() {
        return existingList().defaultIfEmpty(new Creating.ListPathTaken());
    }
}
