package fr.gouv.anct.minisites.content.preview;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Stores links to drafts and comments on them, in the current transaction. */
@Repository
@RowScope(RowOwner.TENANT)
class PreviewLinks {

    private static final String LINK = """
        select l.id, l.page_id, l.label, l.created_by, a.given_name || ' ' || a.usual_name as creator, l.created_at,
               l.expires_at, l.ends_at_publication, l.revoked_at, l.ended_at, l.maker_left_at
          from preview_link l join account a on a.id = l.created_by
        """;

    private final DatabaseClient database;

    PreviewLinks(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> add(UUID tenantId, PreviewLink link, byte[] hash) {
        return database.sql("""
            insert into preview_link (tenant_id, id, page_id, token_hash, label, created_by, expires_at,
                                      ends_at_publication)
            values (:tenant, :id, :page, :hash, :label, :by, :expires, :atPublication)
            """)
                .bind("tenant", tenantId)
                .bind("id", link.id())
                .bind("page", link.page())
                .bind("hash", hash)
                .bind("label", link.label())
                .bind("by", link.creatorId())
                .bind("expires", link.expiresAt())
                .bind("atPublication", link.end() == PreviewLink.End.PUBLICATION)
                .then();
    }

    /** Returns the latest links of a page. */
    Mono<List<PreviewLink>> of(UUID page) {
        return database.sql(LINK + " where l.page_id = :page order by l.created_at desc limit 50")
                .bind("page", page)
                .map(PreviewLinks::link)
                .all()
                .collectList();
    }

    /** Returns the link with this digest; empty when none exists or it is no longer valid. */
    Mono<PreviewLink> open(byte[] hash, Instant now) {
        return database.sql(LINK + " where l.token_hash = :hash and " + PreviewGrants.OPEN_LINK)
                .bind("hash", hash)
                .bind("now", now)
                .map(PreviewLinks::link)
                .one();
    }

    private static PreviewLink link(Readable row) {
        return new PreviewLink(
                requireNonNull(row.get("id", UUID.class)),
                requireNonNull(row.get("page_id", UUID.class)),
                requireNonNull(row.get("label", String.class)),
                requireNonNull(row.get("created_by", UUID.class)),
                requireNonNull(row.get("creator", String.class)),
                requireNonNull(row.get("created_at", Instant.class)),
                requireNonNull(row.get("expires_at", Instant.class)),
                Boolean.TRUE.equals(row.get("ends_at_publication", Boolean.class))
                        ? PreviewLink.End.PUBLICATION
                        : PreviewLink.End.EXPIRY,
                row.get("revoked_at", Instant.class),
                row.get("ended_at", Instant.class),
                row.get("maker_left_at", Instant.class));
    }

    /** Revokes a link; false when the page has no such link. */
    Mono<Boolean> revoke(UUID page, UUID id) {
        return database.sql("update preview_link set revoked_at = coalesce(revoked_at, now())"
                        + " where id = :id and page_id = :page")
                .bind("id", id)
                .bind("page", page)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** Adds a comment; false when the link has two hundred, its maximum. */
    Mono<Boolean> comment(UUID tenantId, PreviewLink link, UUID revision, String author, String text) {
        return database.sql("""
            insert into preview_comment (tenant_id, id, link_id, page_id, revision_id, author, text)
            select :tenant, gen_random_uuid(), :link, :page, :revision, :author, :text
             where (select count(*) from preview_comment where link_id = :link) < 200
            """)
                .bind("tenant", tenantId)
                .bind("link", link.id())
                .bind("page", link.page())
                .bind("revision", revision)
                .bind("author", author)
                .bind("text", text)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** Returns the comments on a page, the unsettled ones first, each group newest first. */
    Mono<List<PreviewComment>> comments(UUID page) {
        return database.sql("""
            select c.id, r.number, c.author, c.text, c.written_at, c.settled_at is not null as settled
              from preview_comment c
              join revision r on r.tenant_id = c.tenant_id and r.id = c.revision_id
             where c.page_id = :page
             order by c.settled_at is not null, c.written_at desc limit 100
            """)
                .bind("page", page)
                .map(row -> new PreviewComment(
                        requireNonNull(row.get("id", UUID.class)),
                        requireNonNull(row.get("number", Integer.class)),
                        requireNonNull(row.get("author", String.class)),
                        requireNonNull(row.get("text", String.class)),
                        requireNonNull(row.get("written_at", Instant.class)),
                        Boolean.TRUE.equals(row.get("settled", Boolean.class))))
                .all()
                .collectList();
    }

    /** Marks a comment as settled or not; false when the page has no such comment. */
    Mono<Boolean> settle(UUID page, UUID comment, boolean settled) {
        return database.sql("""
            update preview_comment set settled_at = case when :settled then coalesce(settled_at, now()) end
             where id = :id and page_id = :page
            """)
                .bind("settled", settled)
                .bind("id", comment)
                .bind("page", page)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }
}
