package fr.gouv.anct.minisites.content.preview;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository of the links to drafts of the current tenant and of the comments on them. */
@RowScope(RowOwner.TENANT)
interface PreviewLinks extends Repository<PreviewLink, UUID> {

    String SELECT = """
        select l.id, l.page_id as page, l.label, l.created_by as creator_id,
               a.display_name as creator, l.created_at, l.expires_at,
               case when l.ends_at_publication then 'publication' else 'expiry' end as end,
               l.revoked_at, l.ended_at, l.maker_left_at
          from preview_link l join account a on a.id = l.created_by
        """;

    /**
     * Adds a link; false when its maker is no member any more. The end of a membership, which ends the links of its
     * member, waits for the addition or is seen by it.
     */
    @Modifying
    @Query("""
        insert into preview_link (id, page_id, token_hash, label, created_by, expires_at, ends_at_publication)
        select gen_random_uuid(), :page, :hash, :label, m.account_id, :expires, :atPublication
          from membership m where m.account_id = :by for key share
        """)
    Mono<Boolean> add(UUID page, byte[] hash, String label, UUID by, Instant expires, boolean atPublication);

    /** Returns the latest links of a page. */
    @Query(SELECT + " where l.page_id = :page order by l.created_at desc limit 50")
    Flux<PreviewLink> of(UUID page);

    /** Returns the link with this digest; empty when none exists or it is no longer valid. */
    @Query(SELECT + " where l.token_hash = :hash and " + PreviewGrants.OPEN_LINK)
    Mono<PreviewLink> open(byte[] hash, Instant now);

    /** Revokes a link; false when the page has no such link. */
    @Modifying
    @Query("update preview_link set revoked_at = coalesce(revoked_at, now()) where id = :id and page_id = :page")
    Mono<Boolean> revoke(UUID page, UUID id);

    /**
     * Adds a comment; false when the link has two hundred, its maximum.
     *
     * @param read the revision that its author has read; one that is none of the page is replaced by the newest one
     */
    @Modifying
    @Query("""
        insert into preview_comment (id, link_id, page_id, revision_id, author, text)
        select gen_random_uuid(), :link, :page,
               coalesce((select r.id from revision r where r.id = :read and r.page_id = :page), :newest), :author, :text
         where (select count(*) from preview_comment where link_id = :link) < 200
        """)
    Mono<Boolean> comment(UUID link, UUID page, UUID read, UUID newest, String author, String text);

    /** Returns the comments on a page, the unsettled ones first, each group newest first. */
    @Query("""
        select c.id, r.number as version, c.author, c.text, c.written_at as at, c.settled_at is not null as settled
          from preview_comment c
          join revision r on r.tenant_id = c.tenant_id and r.id = c.revision_id
         where c.page_id = :page
         order by c.settled_at is not null, c.written_at desc limit 100
        """)
    Flux<PreviewComment> comments(UUID page);

    /** Marks a comment as settled or not; false when the page has no such comment. */
    @Modifying
    @Query("""
        update preview_comment set settled_at = case when :settled then coalesce(settled_at, now()) end
         where id = :comment and page_id = :page
        """)
    Mono<Boolean> settle(UUID page, UUID comment, boolean settled);
}
