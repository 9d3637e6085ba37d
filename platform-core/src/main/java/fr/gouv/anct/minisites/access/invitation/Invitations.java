package fr.gouv.anct.minisites.access.invitation;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Repository of the invitations of the current tenant: lists open ones, finds one by its link, inserts, revokes,
 * accepts and deletes them.
 */
@RowScope(RowOwner.TENANT)
interface Invitations extends Repository<InvitationRow, UUID> {

    String COLUMNS = """
            select i.id, i.email, i.role, i.message, i.created_at, i.expires_at, i.accepted_at, i.revoked_at,
                   i.withdrawn_at, m.role as inviter_role, a.id as inviter_id, a.email as inviter_email,
                   a.given_name as inviter_given_name, a.usual_name as inviter_usual_name,
                   a.platform_role as inviter_platform_role""";
    String FROM = """

              from invitation i
              join account a on a.id = i.invited_by
              left join membership m on m.tenant_id = i.tenant_id and m.account_id = i.invited_by
            """;
    String OPEN = "accepted_at is null and revoked_at is null";
    String FIND_BY_TOKEN = COLUMNS + """
            , array(select e.invited_by from invitation e
                     where e.tenant_id = i.tenant_id and e.email = i.email) as senders""" + FROM + " where i.token_hash = :hash";

    /** Returns the open invitations, expired or not, newest first. */
    @Query(COLUMNS + FROM + " where " + OPEN + " order by i.created_at desc, i.id")
    Flux<InvitationRow> findOpen();

    /** Returns an open invitation, expired or not. */
    @Query(COLUMNS + FROM + " where i.id = :id and " + OPEN)
    Mono<InvitationRow> findOpen(UUID id);

    /** Returns an invitation in any state. */
    @Query(COLUMNS + FROM + " where i.id = :id")
    Mono<InvitationRow> find(UUID id);

    /** Returns the invitation of a link. */
    @Query(FIND_BY_TOKEN)
    Mono<FoundInvitation> findByToken(byte[] hash);

    /** Returns the invitation of a link and locks its row: a concurrent acceptance waits. */
    @Query(FIND_BY_TOKEN + " for update of i")
    Mono<FoundInvitation> findByTokenForUpdate(byte[] hash);

    /**
     * Inserts an invitation.
     *
     * @return fails if the address already has an open invitation, even an expired one
     */
    @Modifying
    @Query("""
        insert into invitation (id, email, role, invited_by, message, token_hash, created_at, expires_at)
        values (:id, :email, :role, :by, :message, :hash, :created, :expires)
        """)
    Mono<Void> add(
            UUID id,
            String email,
            Role role,
            UUID by,
            @Nullable String message,
            byte[] hash,
            Instant created,
            Instant expires);

    /** Revokes an invitation; false if it was accepted or revoked before. */
    @Modifying
    @Query("update invitation set revoked_at = :now, message = null where id = :id and " + OPEN)
    Mono<Boolean> revoke(UUID id, Instant now);

    /** Revokes expired invitations of an address, so that a new one can be inserted. */
    @Modifying
    @Query("""
        update invitation set revoked_at = :now, message = null
         where email = :email and expires_at <= :now and
        """ + OPEN)
    Mono<Void> revokeExpired(String email, Instant now);

    /** Accepts an invitation; false if it was accepted or revoked before. */
    @Modifying
    @Query("""
        update invitation set accepted_at = :now, accepted_by = :by, message = null
         where id = :id and
        """ + OPEN)
    Mono<Boolean> accept(UUID id, UUID by, Instant now);

    /** Deletes invitations that expired before the given time, accepted or not; returns their number. */
    @Modifying
    @Query("delete from invitation where expires_at < :before")
    Mono<Long> forget(Instant before);
}
