package fr.gouv.anct.minisites.content;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Repository of the pages of the current tenant: publishes and withdraws revisions, and decodes rows of revisions for
 * other queries.
 */
@Repository
@RowScope(RowOwner.TENANT)
public class Pages {

    /**
     * The only order of articles, of {@code page p}: by their date, articles of one day by their first publication,
     * drafts by their creation. The indexes {@code page_articles} and {@code page_articles_written} follow it.
     */
    public static final String NEWEST_FIRST = "p.date desc, p.listed_at desc, p.id";

    private final DatabaseClient database;
    private final RowMappers rows;
    private final BlockCodec blocks;

    Pages(DatabaseClient database, RowMappers rows, BlockCodec blocks) {
        this.database = database;
        this.rows = rows;
        this.blocks = blocks;
    }

    /** A page and its content. */
    public record Publication(Page page, Revision revision) {}

    /** Creates or moves a page and publishes a revision; adds no revision when the content equals the published one. */
    @Transactional
    public Mono<Void> publish(Page page, Revision revision, String author) {
        return publish(List.of(new Publication(page, revision)), author);
    }

    /** Publishes many pages likewise, in as many statements as for one. */
    @Transactional
    public Mono<Void> publish(List<Publication> publications, String author) {
        return place(publications)
                .then(published(publications))
                .map(published -> publications.stream()
                        .filter(one ->
                                !one.revision().equals(published.get(one.page().id())))
                        .toList())
                .flatMap(changed -> changed.isEmpty() ? Mono.empty() : publishNew(changed, author));
    }

    private record PageRow(
            UUID id,
            @Nullable UUID parent,
            String kind,
            String path,
            int position,
            @Nullable String date) {

        static PageRow of(Publication publication) {
            Page page = publication.page();
            LocalDate date = page.date();
            return new PageRow(
                    page.id(),
                    page.parentId(),
                    page.kind().code(),
                    page.path(),
                    page.position(),
                    date == null ? null : date.toString());
        }
    }

    private Mono<Void> place(List<Publication> publications) {
        return database.sql("""
            insert into page (id, parent_id, kind, path, position, date)
            select place.* from jsonb_to_recordset(cast(:places as jsonb))
                as place(id uuid, parent uuid, kind text, path text, position integer, date date)
            on conflict (tenant_id, id) do update
               set (parent_id, kind, path, position, date)
                 = (excluded.parent_id, excluded.kind, excluded.path, excluded.position, excluded.date)
             where (page.parent_id, page.kind, page.path, page.position, page.date) is distinct from
                   (excluded.parent_id, excluded.kind, excluded.path, excluded.position, excluded.date)
            """)
                .bind(
                        "places",
                        Jsonb.write(publications.stream().map(PageRow::of).toList()))
                .then();
    }

    private Mono<Map<UUID, Revision>> published(List<Publication> publications) {
        return database.sql("""
            select p.id, r.title, r.navigation_title, r.lead, r.description, r.image, r.tags, r.terms, r.body
              from page p
              join revision r on r.tenant_id = p.tenant_id and r.id = coalesce(p.published_revision,
                   -- withdrawn by the same blueprint
                   case when p.successor_id is not null then p.head_revision end)
             where p.id = any(:ids)
            """)
                .bind("ids", publications.stream().map(one -> one.page().id()).toArray(UUID[]::new))
                .map(rows.of(PublishedRow.class))
                .all()
                .collectMap(PublishedRow::id, row -> row.revision().decode(blocks));
    }

    record PublishedRow(UUID id, @Embedded.Empty StoredRevision revision) {}

    /** Returns the page of a row with the columns of {@link Page}. */
    public Page page(Readable row) {
        return rows.read(Page.class, row);
    }

    /** Reads the columns of a revision by name and decodes it. */
    public Revision revision(Readable row) {
        return storedRevision(row).get();
    }

    /** Reads the columns of a revision by name. Its blocks are decoded by the supplier, off the event loop. */
    public Supplier<Revision> storedRevision(Readable row) {
        StoredRevision stored = rows.read(StoredRevision.class, row);
        return () -> stored.decode(blocks);
    }

    private record Written(
            UUID id,
            UUID page,
            String title,
            @Nullable String navigation,
            @Nullable String lead,
            String description,
            @Nullable UUID image,
            List<String> tags,
            List<TermRef> terms,
            String body) {}

    private Written written(Publication publication) {
        Revision revision = publication.revision();
        return new Written(
                UUID.randomUUID(),
                publication.page().id(),
                revision.title(),
                revision.navigationTitle(),
                revision.lead(),
                revision.description(),
                revision.image(),
                revision.tags(),
                revision.terms(),
                blocks.write(revision.body()));
    }

    private Mono<Void> publishNew(List<Publication> publications, String author) {
        List<Written> revisions = publications.stream().map(this::written).toList();
        Mono<Void> insert = database.sql("""
            insert into revision (id, page_id, number, title, navigation_title, lead,
                                  description, image, tags, terms, body, author)
            select id, page,
                   (select coalesce(max(number), 0) + 1 from revision where page_id = written.page),
                   title, navigation, lead, description, image, tags, terms, cast(body as jsonb), :author
              from jsonb_to_recordset(cast(:revisions as jsonb))
                as written(id uuid, page uuid, title text, navigation text, lead text, description text,
                           image uuid, tags text[], terms text[], body text)
            """)
                .bind("revisions", Jsonb.write(revisions))
                .bind("author", author)
                .then();
        return insert.then(point(revisions)).then(refreshBlockTypes());
    }

    private Mono<Void> point(List<Written> revisions) {
        return database.sql("""
            update page p
               set published_revision = written.id, head_revision = written.id, published_at = now()
              from unnest(:pages, :revisions) as written(page, id)
             where p.id = written.page
            """)
                .bind("pages", revisions.stream().map(Written::page).toArray(UUID[]::new))
                .bind("revisions", revisions.stream().map(Written::id).toArray(UUID[]::new))
                .then();
    }

    /**
     * Updates the block types of the site, from which its stylesheet is composed, to those that its published pages
     * use.
     */
    @Transactional
    public Mono<Void> refreshBlockTypes() {
        return database.sql("""
            with used as (
                select coalesce(array_agg(distinct block ->> 'type' order by block ->> 'type'), '{}') as types
                  from page p
                  join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
                 cross join jsonb_array_elements(r.body) as block
                 where block ->> 'type' is not null)
            update site set block_types = used.types from used where block_types <> used.types
            """).then();
    }

    /** Publishes one of the revisions of a page; the newest revision stays. */
    @Transactional
    public Mono<Void> setPublishedRevision(UUID pageId, UUID revisionId) {
        return database.sql("""
            update page set published_revision = :revision, published_at = now()
             where id = :id and trashed_at is null
               and exists (select from revision r where r.id = :revision and r.page_id = page.id)
            """)
                .bind("id", pageId)
                .bind("revision", revisionId)
                .then()
                .then(Mono.defer(this::refreshBlockTypes));
    }

    /** Withdraws a page from publication; its revisions stay. */
    @Transactional
    public Mono<Void> withdraw(UUID pageId) {
        return withdraw(pageId, null, null);
    }

    /**
     * Withdraws a page as {@link #withdraw(UUID)} does.
     *
     * @param service role on the platform in which it is withdrawn in place of the team; null when the team does it
     * @param successor page to which its visitors are led, as are those of the pages that it replaces; null for none
     */
    @Transactional
    public Mono<Void> withdraw(UUID pageId, @Nullable Role service, @Nullable UUID successor) {
        return database.sql("""
            update page set published_revision = null, published_at = null, withdrawn_service = :service,
                            successor_id = :successor
             where id = :id
            """)
                .bind("id", pageId)
                .bind("service", Parameter.fromOrEmpty(service == null ? null : service.code(), String.class))
                .bind("successor", Parameter.fromOrEmpty(successor, UUID.class))
                .then()
                .then(Mono.defer(() -> leadOn(pageId)))
                .then(refreshBlockTypes());
    }

    /** Leads the visitors of the pages that a withdrawn page replaces to what replaces it, if there is anything. */
    @Transactional
    public Mono<Void> leadOn(UUID withdrawn) {
        return database.sql("""
            update page p set successor_id = w.successor_id from page w
             where w.id = :id and w.successor_id is not null and p.successor_id = w.id and p.id <> w.successor_id
            """).bind("id", withdrawn).then();
    }

    /** Redirects a path that no longer exists to the page that replaces it. */
    @Transactional
    public Mono<Void> redirect(String path, UUID pageId) {
        return database.sql("""
            insert into redirect (path, page_id) values (:path, :page)
            on conflict (tenant_id, path, alias) do update set page_id = excluded.page_id, url = null
            """).bind("path", path).bind("page", pageId).then();
    }
}
