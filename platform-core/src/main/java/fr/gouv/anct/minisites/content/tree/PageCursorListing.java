package fr.gouv.anct.minisites.content.tree;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Pages;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Lists the pages, articles and documents of the current tenant with cursor pagination, drafts included, trash excluded. A reader
 * that continues from a cursor misses no existing page and reads none twice, whatever is created meanwhile.
 */
@Repository
@RowScope(RowOwner.TENANT)
public class PageCursorListing {

    private final DatabaseClient database;
    private final RowMappers rows;

    PageCursorListing(DatabaseClient database, RowMappers rows) {
        this.database = database;
        this.rows = rows;
    }

    /**
     * Returns the pages of the tree, by path.
     *
     * @param after path of the previous page; null to start
     */
    @Transactional(readOnly = true)
    public Mono<List<PageSummary>> pages(@Nullable String after, int size) {
        return database.sql(PageListing.LINE + """
            where p.trashed_at is null and p.date is null and p.kind <> 'section'
              and (cast(:after as text) is null or p.path > :after)
            order by p.path limit :size\
            """)
                .bind("after", Parameter.fromOrEmpty(after, String.class))
                .bind("size", size)
                .map(rows.of(PageSummary.class))
                .all()
                .collectList();
    }

    /**
     * Returns the tags of the articles, by name.
     *
     * @param after the previous tag; null to start
     */
    @Transactional(readOnly = true)
    public Mono<List<Tag>> tags(@Nullable String after, int size) {
        return database.sql("""
            select tag as name, count(*) as articles from page p
              join revision r on r.tenant_id = p.tenant_id and r.id = p.head_revision
             cross join unnest(r.tags) as tag
             where p.kind = 'article' and p.trashed_at is null and (cast(:after as text) is null or tag > :after)
             group by tag order by tag limit :size
            """)
                .bind("after", Parameter.fromOrEmpty(after, String.class))
                .bind("size", size)
                .map(rows.of(Tag.class))
                .all()
                .collectList();
    }

    /**
     * Returns the collections of the documents, by name; of spellings that differ only in case and accents, the oldest.
     */
    @Transactional(readOnly = true)
    public Mono<List<String>> collections(int size) {
        return database.sql("""
            select name from (
                select distinct on (fold(f.collection)) f.collection as name from page p
                  join document_facts f on f.tenant_id = p.tenant_id and f.revision_id = p.head_revision
                 where p.kind = 'document' and p.trashed_at is null and f.collection is not null
                 order by fold(f.collection), p.listed_at, f.collection) named
             order by fold(name) limit :size
            """).bind("size", size).mapValue(String.class).all().collectList();
    }

    /**
     * Cursor in the list of articles or of documents.
     *
     * @param date date of the previous one
     * @param listedAt see {@link PageSummary}
     */
    public record Cursor(LocalDate date, Instant listedAt, UUID page) {

        /** Returns the cursor of an article or a document. */
        public static Cursor of(PageSummary listed) {
            return new Cursor(
                    requireNonNull(listed.page().date()),
                    listed.listedAt(),
                    listed.page().id());
        }
    }

    /**
     * Returns pages of a generated list, newest first.
     *
     * @param kind one that {@link PageKind#isListed}
     * @param words part of the title
     * @param tag one of their tags
     */
    @Transactional(readOnly = true)
    public Mono<List<PageSummary>> listed(
            PageKind kind, @Nullable String words, @Nullable String tag, @Nullable Cursor after, int size) {
        return database.sql(PageListing.LINE
                        + """
                        where p.trashed_at is null and p.kind = '%s'
                          and %s
                          and (cast(:tag as text) is null or exists (select from unnest(r.tags) as one where fold(one) = fold(cast(:tag as text))))
                          and (cast(:date as date) is null or p.date < :date
                               or (p.date = :date and (p.listed_at < :listed or (p.listed_at = :listed and p.id > :id))))
                        order by %s limit :size\
                        """.formatted(kind.code(), ResultPage.matching("r.title"), Pages.NEWEST_FIRST))
                .bind("words", Parameter.fromOrEmpty(ResultPage.typed(words), String.class))
                .bind("tag", Parameter.fromOrEmpty(tag, String.class))
                .bind("date", Parameter.fromOrEmpty(after == null ? null : after.date(), LocalDate.class))
                .bind("listed", Parameter.fromOrEmpty(after == null ? null : after.listedAt(), Instant.class))
                .bind("id", after == null ? new UUID(0, 0) : after.page())
                .bind("size", size)
                .map(rows.of(PageSummary.class))
                .all()
                .collectList();
    }
}
