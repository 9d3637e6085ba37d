package fr.gouv.anct.minisites.content.tree;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Pages;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Lists the pages, articles and documents of the current tenant for its team, drafts included, trash excluded. */
@Repository
@RowScope(RowOwner.TENANT)
public class PageListing {

    /**
     * Maximum number of direct children shown at a time; {@code MOST} limits all pages shown. A tree of thousands is
     * read branch by branch.
     */
    public static final int WIDEST = 50;

    static final int MOST = 300;
    private static final int LEVELS = 3;

    static final String LINE = """
        select p.id, p.parent_id, p.kind, p.path, p.position, p.date, p.listed_at, r.title,
               coalesce(r.navigation_title, r.title) as short_title, r.tags, r.created_at as at, r.author, s.state,
               (select count(*) from page c where c.parent_id = p.id and c.date is null
                   and c.trashed_at is null) as children,
               (select due_at from schedule w where w.page_id = p.id and w.act = 'publish' and w.outcome is null)
                   as planned,
               (select due_at from schedule w where w.page_id = p.id and w.act = 'withdraw' and w.outcome is null)
                   as withdrawal,
               exists (select from review w where w.page_id = p.id and w.outcome is null) as submitted,
               p.withdrawn_at is not null as withdrawn,
               case when p.review_on < (now() at time zone 'Europe/Paris')::date then p.review_on end as due
          from page p
          join revision r on r.tenant_id = p.tenant_id and r.id = p.head_revision
          join page_state s on s.tenant_id = p.tenant_id and s.id = p.id
        """;

    /** The kind is no parameter: its pages are in a partial index. */
    private static final String LISTED = """
        where p.kind = '%%s' and p.trashed_at is null
          and %s
          and (cast(:tag as text) is null or exists (select from unnest(r.tags) as one where fold(one) = fold(cast(:tag as text))))\
        """.formatted(ResultPage.matching("r.title"));

    private final DatabaseClient database;
    private final RowMappers rows;

    PageListing(DatabaseClient database, RowMappers rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Returns the home page alone; empty when the site has none yet. */
    @Transactional(readOnly = true)
    public Mono<PageSummary> home() {
        return database.sql(LINE + " where p.path = '/' and p.trashed_at is null")
                .map(rows.of(PageSummary.class))
                .one();
    }

    /** Returns the list of a kind, {@link PageKind#ARTICLES} for example; empty when the site has none. */
    @Transactional(readOnly = true)
    public Mono<PageSummary> list(PageKind kind) {
        return database.sql(LINE + " where p.kind = :kind and p.trashed_at is null order by p.path limit 1")
                .bind("kind", kind.code())
                .map(rows.of(PageSummary.class))
                .one();
    }

    /** Returns the summary of a page; empty when it does not exist. */
    @Transactional(readOnly = true)
    public Mono<PageSummary> line(UUID page) {
        return database.sql(LINE + " where p.id = :id and p.trashed_at is null")
                .bind("id", page)
                .map(rows.of(PageSummary.class))
                .one();
    }

    /** Returns the summaries of some pages, without those that do not exist. */
    @Transactional(readOnly = true)
    public Mono<List<PageSummary>> lines(Collection<UUID> pages) {
        return database.sql(LINE + " where p.id = any(:ids) and p.trashed_at is null")
                .bind("ids", pages.toArray(UUID[]::new))
                .map(rows.of(PageSummary.class))
                .all()
                .collectList();
    }

    /** Returns the descendants of a page, a few levels deep. */
    @Transactional(readOnly = true)
    public Mono<ResultPage<PageTreeNode>> under(PageSummary parent, int page) {
        boolean top = parent.page().path().equals("/");
        return database.sql("select count(*) from page p where " + PagePositions.RIGHT_UNDER)
                .bind("parent", parent.page().id())
                .bind("top", top)
                .mapValue(Long.class)
                .one()
                .flatMap(total -> branches(parent.page().id(), top, page)
                        .map(branches -> new ResultPage<>(branches, page, WIDEST, total)));
    }

    private Mono<List<PageTreeNode>> branches(UUID parent, boolean top, int page) {
        return database.sql("""
            with recursive branch as (
                (select p.id, 1 as level from page p where %s
                  order by p.position, p.path limit :size offset :offset)
                union all
                select c.id, b.level + 1 from branch b join page c on c.parent_id = b.id
                 where c.trashed_at is null and c.date is null and b.level < :levels),
            shown as (select id, level from branch order by level limit :most)
            select * from (%s) line join shown using (id) order by level, position, path
            """.formatted(PagePositions.RIGHT_UNDER, LINE))
                .bind("parent", parent)
                .bind("top", top)
                .bind("size", WIDEST)
                .bind("offset", ResultPage.offset(page, WIDEST))
                .bind("levels", LEVELS)
                .bind("most", MOST)
                .map(rows.of(PageSummary.class))
                .all()
                .collectList()
                .map(PageTreeNode::of);
    }

    /** Returns the direct children of a page in their order, limited to the size of a picker list. */
    @Transactional(readOnly = true)
    public Mono<List<PageSummary>> children(PageSummary parent) {
        return database.sql(LINE + " where " + PagePositions.RIGHT_UNDER + " order by p.position, p.path limit :most")
                .bind("parent", parent.page().id())
                .bind("top", parent.page().path().equals("/"))
                .bind("most", MOST)
                .map(rows.of(PageSummary.class))
                .all()
                .collectList();
    }

    /** Returns the position of a page. */
    @Transactional(readOnly = true)
    public Mono<PagePosition> position(Page page) {
        return (page.parentId() == null ? home() : line(page.parentId()))
                .flatMap(parent -> before(page, parent)
                        .map(index -> new PagePosition(parent.page().id(), page.path(), index)))
                .defaultIfEmpty(new PagePosition(page.parentId(), page.path(), 0));
    }

    private Mono<Integer> before(Page page, PageSummary parent) {
        return database.sql("select count(*) from page p join page me on me.id = :page and me.date is null where "
                        + PagePositions.RIGHT_UNDER + " and (p.position, p.path) < (me.position, me.path)")
                .bind("page", page.id())
                .bind("parent", parent.page().id())
                .bind("top", parent.page().path().equals("/"))
                .mapValue(Long.class)
                .one()
                .map(Long::intValue);
    }

    /** Returns the number of published pages in some branches, their roots included; each counts once. */
    @Transactional(readOnly = true)
    public Mono<Long> published(Collection<UUID> roots) {
        return database.sql("""
            with recursive branch as (
                select id, published_revision from page where id = any(:roots) and trashed_at is null
                union
                select c.id, c.published_revision from branch b join page c on c.parent_id = b.id
                 where c.trashed_at is null)
            select count(published_revision) from branch
            """)
                .bind("roots", roots.toArray(UUID[]::new))
                .mapValue(Long.class)
                .one();
    }

    /** Finds pages by a part of their title or path. */
    @Transactional(readOnly = true)
    public Mono<ResultPage<PageSummary>> search(String words, int page, int size) {
        String matching = """
            where p.date is null and p.kind <> 'section' and p.trashed_at is null
              and %s\
            """.formatted(ResultPage.matching("concat_ws(' ', r.title, p.path)"));
        return listing(
                matching + " order by p.path",
                matching,
                spec -> spec.bind("words", requireNonNull(ResultPage.typed(words))),
                page,
                size);
    }

    /** Returns the articles or the documents, newest first. */
    @Transactional(readOnly = true)
    public Mono<ResultPage<PageSummary>> listed(ListedPageQuery query) {
        String matching = LISTED.formatted(query.kind().code());
        return listing(
                matching + " order by " + Pages.NEWEST_FIRST,
                matching,
                spec -> spec.bind("words", optional(ResultPage.typed(query.words())))
                        .bind("tag", optional(query.tag())),
                query.page(),
                query.size());
    }

    /**
     * Returns the tags of the articles or the documents, most frequent first; of spellings that differ only in case and
     * accents, the oldest.
     */
    @Transactional(readOnly = true)
    public Mono<List<String>> tags(PageKind kind) {
        return database.sql("""
            select (array_agg(tag order by since, tag))[1] as tag from (
                select tag, count(*) as pages, min(p.listed_at) as since from page p
                  join revision r on r.tenant_id = p.tenant_id and r.id = p.head_revision
                 cross join unnest(r.tags) as tag
                 where p.kind = :kind and p.trashed_at is null
                 group by tag) used
             group by fold(tag) order by sum(pages) desc, fold(tag) limit 100
            """)
                .bind("kind", kind.code())
                .mapValue(String.class)
                .all()
                .collectList();
    }

    private interface Bound {
        GenericExecuteSpec to(GenericExecuteSpec spec);
    }

    private Mono<ResultPage<PageSummary>> listing(String ordered, String matching, Bound values, int page, int size) {
        String from = " from page p join revision r on r.tenant_id = p.tenant_id and r.id = p.head_revision ";
        return values.to(database.sql("select count(*)" + from + matching))
                .mapValue(Long.class)
                .one()
                .flatMap(total -> values.to(database.sql(LINE + ordered + " limit :size offset :offset"))
                        .bind("size", size)
                        .bind("offset", ResultPage.offset(page, size))
                        .map(rows.of(PageSummary.class))
                        .all()
                        .collectList()
                        .map(lines -> new ResultPage<>(lines, page, size, total)));
    }

    private static Parameter optional(@Nullable String value) {
        return Parameter.fromOrEmpty(value, String.class);
    }
}
