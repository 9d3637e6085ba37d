package fr.gouv.anct.minisites.content;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.content.block.BlockCodec;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The pages of the current tenant and their revisions. */
@Repository
public class Pages {

    private final DatabaseClient database;
    private final BlockCodec blocks;

    Pages(DatabaseClient database, BlockCodec blocks) {
        this.database = database;
        this.blocks = blocks;
    }

    /**
     * Puts the page in its place and publishes a revision; when that revision says what visitors already read, no other
     * is made.
     */
    @Transactional
    public Mono<Void> publish(UUID tenantId, Page page, Revision revision, String author) {
        return place(tenantId, page)
                .then(published(page.id()))
                .filter(revision::equals)
                .hasElement()
                .flatMap(same -> same ? Mono.empty() : publishNew(tenantId, page.id(), revision, author));
    }

    private Mono<Void> place(UUID tenantId, Page page) {
        return database.sql("""
                        insert into page (tenant_id, id, parent_id, kind, path, position, date)
                        values (:tenant, :id, :parent, :kind, :path, :position, :date)
                        on conflict (tenant_id, id) do update
                           set (parent_id, kind, path, position, date)
                             = (excluded.parent_id, excluded.kind, excluded.path, excluded.position, excluded.date)
                         where (page.parent_id, page.kind, page.path, page.position, page.date) is distinct from
                               (excluded.parent_id, excluded.kind, excluded.path, excluded.position, excluded.date)
                        """)
                .bind("tenant", tenantId)
                .bind("id", page.id())
                .bind("parent", Parameter.fromOrEmpty(page.parentId(), UUID.class))
                .bind("kind", page.kind().code())
                .bind("path", page.path())
                .bind("position", page.position())
                .bind("date", Parameter.fromOrEmpty(page.date(), LocalDate.class))
                .then();
    }

    private Mono<Revision> published(UUID pageId) {
        return database.sql("""
                        select r.title, r.navigation_title, r.lead, r.description, r.image, r.tags, r.body
                          from page p join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
                         where p.id = :id
                        """).bind("id", pageId).map(this::revision).one();
    }

    /** Reads the columns of a revision, by their names. */
    public Revision revision(Readable row) {
        return new Revision(
                requireNonNull(row.get("title", String.class)),
                row.get("navigation_title", String.class),
                row.get("lead", String.class),
                requireNonNull(row.get("description", String.class)),
                row.get("image", UUID.class),
                List.of(requireNonNull(row.get("tags", String[].class))),
                blocks.read(requireNonNull(row.get("body", String.class))));
    }

    private Mono<Void> publishNew(UUID tenantId, UUID pageId, Revision revision, String author) {
        UUID id = UUID.randomUUID();
        Mono<Void> insert = database.sql("""
                        insert into revision (tenant_id, id, page_id, number, title, navigation_title, lead,
                                              description, image, tags, body, author)
                        values (:tenant, :id, :page,
                                (select coalesce(max(number), 0) + 1 from revision where page_id = :page),
                                :title, :navigationTitle, :lead, :description, :image, :tags,
                                cast(:body as jsonb), :author)
                        """)
                .bind("tenant", tenantId)
                .bind("id", id)
                .bind("page", pageId)
                .bind("title", revision.title())
                .bind("navigationTitle", Parameter.fromOrEmpty(revision.navigationTitle(), String.class))
                .bind("lead", Parameter.fromOrEmpty(revision.lead(), String.class))
                .bind("description", revision.description())
                .bind("image", Parameter.fromOrEmpty(revision.image(), UUID.class))
                .bind("tags", revision.tags().toArray(String[]::new))
                .bind("body", blocks.write(revision.body()))
                .bind("author", author)
                .then();
        return insert.then(point(pageId, id)).then(refreshBlockTypes());
    }

    private Mono<Void> point(UUID pageId, UUID revisionId) {
        return database.sql("update page set published_revision = :revision, published_at = now() where id = :id")
                .bind("revision", revisionId)
                .bind("id", pageId)
                .then();
    }

    private Mono<Void> refreshBlockTypes() {
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

    /** Takes a page away from visitors; its revisions stay. */
    @Transactional
    public Mono<Void> withdraw(UUID pageId) {
        return database.sql("update page set published_revision = null, published_at = null where id = :id")
                .bind("id", pageId)
                .then()
                .then(refreshBlockTypes());
    }

    /** Sends a path that no longer exists to the page that took its place. */
    @Transactional
    public Mono<Void> redirect(UUID tenantId, String path, UUID pageId) {
        return database.sql("""
                        insert into redirect (tenant_id, path, page_id) values (:tenant, :path, :page)
                        on conflict (tenant_id, path) do update set page_id = excluded.page_id, url = null
                        """)
                .bind("tenant", tenantId)
                .bind("path", path)
                .bind("page", pageId)
                .then();
    }
}
