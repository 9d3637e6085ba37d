package fr.gouv.anct.minisites.access.invitation;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Permissions;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository of the invitations, in the current transaction. */
@Repository
@RowScope(RowOwner.TENANT)
class Invitations {

    private static final String SELECT =
            "select i.id, i.email as invited, i.role, i.message, i.created_at, i.expires_at,"
                    + " i.accepted_at, i.revoked_at, i.withdrawn_at, m.role as inviter, " + Accounts.COLUMNS;
    private static final String FROM = " from invitation i join account a on a.id = i.invited_by"
            + " left join membership m on m.tenant_id = i.tenant_id and m.account_id = i.invited_by";
    private static final String OPEN = "accepted_at is null and revoked_at is null";

    private final DatabaseClient database;

    Invitations(DatabaseClient database) {
        this.database = database;
    }

    /** Returns the open invitations, expired or not, newest first. */
    Flux<Invitation> open() {
        return database.sql(SELECT + FROM + " where " + OPEN + " order by i.created_at desc, i.id")
                .map(Invitations::invitation)
                .all();
    }

    /** Returns an open invitation, expired or not. */
    Mono<Invitation> open(UUID id) {
        return database.sql(SELECT + FROM + " where i.id = :id and " + OPEN)
                .bind("id", id)
                .map(Invitations::invitation)
                .one();
    }

    /** Returns an invitation in any state. */
    Mono<Invitation> any(UUID id) {
        return database.sql(SELECT + FROM + " where i.id = :id")
                .bind("id", id)
                .map(Invitations::invitation)
                .one();
    }

    /** Returns the invitation of a link. */
    Mono<FoundInvitation> found(byte[] hash) {
        return found(hash, "");
    }

    /** Returns the invitation of a link and locks its row: a concurrent acceptance waits. */
    Mono<FoundInvitation> locked(byte[] hash) {
        return found(hash, " for update of i");
    }

    private Mono<FoundInvitation> found(byte[] hash, String lock) {
        return database.sql(SELECT + ", array(select e.invited_by from invitation e"
                        + " where e.tenant_id = i.tenant_id and e.email = i.email) as senders" + FROM
                        + " where i.token_hash = :hash" + lock)
                .bind("hash", hash)
                .map(row -> FoundInvitation.of(invitation(row), row))
                .one();
    }

    private static Invitation invitation(Readable row) {
        Account inviter = Accounts.account(row);
        return new Invitation(
                requireNonNull(row.get("id", UUID.class)),
                requireNonNull(row.get("invited", String.class)),
                Role.of(requireNonNull(row.get("role", String.class))),
                inviter,
                row.get("message", String.class),
                requireNonNull(row.get("created_at", Instant.class)),
                requireNonNull(row.get("expires_at", Instant.class)),
                row.get("accepted_at", Instant.class),
                row.get("revoked_at", Instant.class),
                row.get("withdrawn_at", Instant.class) == null && mayInvite(inviter, row.get("inviter", String.class)));
    }

    /**
     * Whether an account may invite to the site.
     *
     * @param role code of the role in the site; null if the account is not a member
     */
    private static boolean mayInvite(Account account, @Nullable String role) {
        return account.may(Action.MEMBERS_MANAGE)
                || (role != null && Permissions.allows(Role.of(role), Action.MEMBERS_MANAGE));
    }

    /** Returns the codes of the roles, in the site or on the platform, that may invite: {@link #mayInvite} for SQL. */
    static String[] invitingRoles() {
        return Permissions.allowed(Action.MEMBERS_MANAGE).stream()
                .map(Role::code)
                .toArray(String[]::new);
    }

    /**
     * Inserts an invitation.
     *
     * @return fails if the address already has an open invitation, even an expired one
     */
    Mono<Void> add(UUID tenantId, Invitation invitation, byte[] hash) {
        return database.sql("""
                        insert into invitation (tenant_id, id, email, role, invited_by, message, token_hash, created_at,
                                                expires_at)
                        values (:tenant, :id, :email, :role, :by, :message, :hash, :created, :expires)
                        """)
                .bind("tenant", tenantId)
                .bind("id", invitation.id())
                .bind("email", invitation.email())
                .bind("role", invitation.role().code())
                .bind("by", invitation.invitedBy().id())
                .bind("message", Parameter.fromOrEmpty(invitation.message(), String.class))
                .bind("hash", hash)
                .bind("created", invitation.createdAt())
                .bind("expires", invitation.expiresAt())
                .then();
    }

    /** Revokes an invitation; false if it was accepted or revoked before. */
    Mono<Boolean> revoke(UUID id, Instant now) {
        return moved(database.sql("update invitation set revoked_at = :now, message = null where id = :id and " + OPEN)
                .bind("id", id)
                .bind("now", now));
    }

    /** Revokes expired invitations of an address, so that a new one can be inserted. */
    Mono<Void> revokeExpired(String email, Instant now) {
        return database.sql("update invitation set revoked_at = :now, message = null"
                        + " where email = :email and expires_at <= :now and " + OPEN)
                .bind("email", email)
                .bind("now", now)
                .then();
    }

    /** Accepts an invitation; false if it was accepted or revoked before. */
    Mono<Boolean> accept(UUID id, UUID by, Instant now) {
        return moved(database.sql(
                        "update invitation set accepted_at = :now, accepted_by = :by, message = null where id = :id and "
                                + OPEN)
                .bind("id", id)
                .bind("by", by)
                .bind("now", now));
    }

    /** Deletes invitations that expired before the given time, accepted or not; returns their number. */
    Mono<Long> forget(Instant expiredBefore) {
        return database.sql("delete from invitation where expires_at < :before")
                .bind("before", expiredBefore)
                .fetch()
                .rowsUpdated();
    }

    private static Mono<Boolean> moved(DatabaseClient.GenericExecuteSpec statement) {
        return statement.fetch().rowsUpdated().map(rows -> rows == 1);
    }
}
