package fr.gouv.anct.minisites.content.draft;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.StoredRevision;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The newest revisions of the current tenant's pages; pages in the trash are excluded. */
@Repository
@RowScope(RowOwner.TENANT)
public class Drafts {

    private static final String HEAD = """
        select p.id, p.parent_id, p.kind, p.path, p.position, p.date, p.published_revision, p.published_at,
               p.owner_id, p.review_on, p.shared, s.state,
               r.id as revision_id, r.number, r.title, r.navigation_title, r.lead, r.description, r.image, r.tags,
               r.terms, r.body, r.author, r.author_id, r.created_at, r.comment
          from page p
          join page_state s on s.tenant_id = p.tenant_id and s.id = p.id
          join revision r on r.tenant_id = p.tenant_id and
        """;

    /** A draft as stored. */
    record DraftRow(
            @Embedded.Empty Page page,
            UUID revisionId,
            int number,
            @Embedded.Empty StoredRevision revision,
            String author,
            @Nullable UUID authorId,
            Instant createdAt,
            @Nullable String comment,
            PageState state,
            @Nullable UUID publishedRevision,
            @Nullable Instant publishedAt,
            @Nullable UUID ownerId,
            @Nullable LocalDate reviewOn,
            boolean shared) {

        Draft draft(BlockCodec blocks) {
            return new Draft(
                    page,
                    revisionId,
                    number,
                    revision.decode(blocks),
                    author,
                    authorId,
                    createdAt,
                    comment,
                    state,
                    publishedRevision,
                    publishedAt,
                    ownerId,
                    reviewOn,
                    shared);
        }
    }

    private final DatabaseClient database;
    private final RowMappers rows;
    private final BlockCodec blocks;

    Drafts(DatabaseClient database, RowMappers rows, BlockCodec blocks) {
        this.database = database;
        this.rows = rows;
        this.blocks = blocks;
    }

    /** Returns the newest revision of a page; empty when the current tenant has no such page. */
    @Transactional(readOnly = true)
    public Mono<Draft> head(UUID page) {
        return read(page);
    }

    /** Returns the newest revision of a page in the trash; empty when no such page is in it. */
    @Transactional(readOnly = true)
    public Mono<Draft> discarded(UUID page) {
        return read(page, "is not null");
    }

    private Mono<Draft> read(UUID page) {
        return read(page, "is null");
    }

    private Mono<Draft> read(UUID page, String trashed) {
        return read(database.sql(HEAD + " r.id = p.head_revision where p.id = :id and p.trashed_at " + trashed)
                .bind("id", page));
    }

    private Mono<Draft> read(GenericExecuteSpec query) {
        return query.map(rows.of(DraftRow.class)).one().map(row -> row.draft(blocks));
    }

    /** Returns the page with an older revision, by its number, in place of its newest. */
    @Transactional(readOnly = true)
    public Mono<Draft> findByNumber(UUID page, int number) {
        return read(database.sql(
                        HEAD + " r.page_id = p.id where p.id = :id and r.number = :number and p.trashed_at is null")
                .bind("id", page)
                .bind("number", number));
    }

    /**
     * Returns the newest revision as {@link #head} does and locks the page until the current transaction ends. Every
     * transaction that writes a revision or changes the published one starts here.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<Draft> findForUpdate(UUID page) {
        // The lock comes before the read: a join that waits for the lock would be rechecked against the old revision
        // and find no row.
        return database.sql("select id from page where id = :id and trashed_at is null for no key update")
                .bind("id", page)
                .mapValue(UUID.class)
                .one()
                .flatMap(this::read);
    }

    /** Adds a revision as the newest of a page that is {@link #findForUpdate}; the published revision stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<Draft> add(UUID page, Revision revision, @Nullable String comment, AuditActor author) {
        return database.sql("""
            with written as (
                insert into revision (id, page_id, number, title, navigation_title, lead, description, image, tags,
                                      terms, body, author, author_id, comment)
                values (gen_random_uuid(), :page,
                        (select coalesce(max(number), 0) + 1 from revision where page_id = :page),
                        :title, :navigation, :lead, :description, :image, :tags, :terms, cast(:body as jsonb),
                        :author, :authorId, :comment)
                returning id)
            update page set head_revision = written.id from written where page.id = :page
            """)
                .bind("page", page)
                .bind("title", revision.title())
                .bind("navigation", Parameter.fromOrEmpty(revision.navigationTitle(), String.class))
                .bind("lead", Parameter.fromOrEmpty(revision.lead(), String.class))
                .bind("description", revision.description())
                .bind("image", Parameter.fromOrEmpty(revision.image(), UUID.class))
                .bind("tags", revision.tags().toArray(String[]::new))
                .bind("terms", revision.terms().stream().map(TermRef::toString).toArray(String[]::new))
                .bind("body", blocks.write(revision.body()))
                .bind("author", author.name())
                .bind("authorId", author.requireId())
                .bind("comment", Parameter.fromOrEmpty(comment, String.class))
                .then()
                .then(read(page));
    }
}
