package fr.gouv.anct.minisites.access;

import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import io.r2dbc.spi.R2dbcException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository of the memberships, in the context of their tenant. */
@Repository
@RowScope(RowOwner.TENANT)
public class Memberships {

    private static final String MEMBERS = "select m.role, m.until, a.signed_in_at is not null as signed_in, "
            + Accounts.EMBEDDED + " from membership m join account a on a.id = m.account_id";
    /** SQLSTATE of the trigger {@code keep_an_owner}. */
    private static final String KEEPS_AN_OWNER = "MS001";

    private final DatabaseClient database;
    private final RowMappers rows;

    Memberships(DatabaseClient database, RowMappers rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Returns the role of an account in the current tenant; empty if it has none. */
    @Transactional(readOnly = true)
    public Mono<Role> role(UUID accountId) {
        return database.sql("select tenant_id, account_id, role from membership where account_id = :account")
                .bind("account", accountId)
                .map(rows.of(Membership.class))
                .one()
                .map(Membership::role);
    }

    /** Returns the members of the current tenant, the highest roles first. */
    @Transactional(readOnly = true)
    public Flux<Member> members() {
        return database.sql(
                        MEMBERS
                                + " order by array_position(array['owner', 'editor', 'contributor'], m.role), fold(a.given_name), fold(a.usual_name), a.id")
                .map(rows.of(Member.class))
                .all();
    }

    /** Returns one member; empty if the account is not a member. */
    @Transactional(readOnly = true)
    public Mono<Member> member(UUID accountId) {
        return database.sql(MEMBERS + " where m.account_id = :account")
                .bind("account", accountId)
                .map(rows.of(Member.class))
                .one();
    }

    /** Grants an account a role in the current tenant; idempotent. */
    @Transactional
    public Mono<Void> grant(Membership membership) {
        return database.sql("""
                        insert into membership (tenant_id, account_id, role) values (:tenant, :account, :role)
                        on conflict (tenant_id, account_id) do update set role = excluded.role
                        """)
                .bind("tenant", membership.tenantId())
                .bind("account", membership.accountId())
                .bind("role", membership.role().code())
                .then();
    }

    /** Grants a role as {@link #grant} does, but never lowers an existing one. */
    @Transactional
    public Mono<Void> grantAtLeast(Membership membership) {
        return database.sql("""
                        insert into membership as present (tenant_id, account_id, role) values (:tenant, :account, :role)
                        on conflict (tenant_id, account_id) do update set role = excluded.role
                         where array_position(array['owner', 'editor', 'contributor'], excluded.role)
                               < array_position(array['owner', 'editor', 'contributor'], present.role)
                        """)
                .bind("tenant", membership.tenantId())
                .bind("account", membership.accountId())
                .bind("role", membership.role().code())
                .then();
    }

    /**
     * Changes the role of a member; false if there is no such member.
     *
     * @return fails if the tenant would have no owner left, see {@link #isLastOwnerViolation}
     */
    @Transactional
    public Mono<Boolean> changeRole(UUID accountId, Role role) {
        return changed(database.sql("update membership set role = :role where account_id = :account")
                .bind("account", accountId)
                .bind("role", role.code()));
    }

    /** Sets or removes the end of a membership; false if there is no such member. */
    @Transactional
    public Mono<Boolean> changeEnd(UUID accountId, @Nullable LocalDate until) {
        return changed(database.sql("update membership set until = :until where account_id = :account")
                .bind("account", accountId)
                .bind("until", Parameter.fromOrEmpty(until, LocalDate.class)));
    }

    /**
     * Deletes a membership; false if there is none.
     *
     * @return fails if the tenant would have no owner left, see {@link #isLastOwnerViolation}
     */
    @Transactional
    public Mono<Boolean> remove(UUID accountId) {
        return changed(database.sql("delete from membership where account_id = :account")
                .bind("account", accountId));
    }

    /** Deletes a membership with this end; false if there is none or its end was changed. */
    @Transactional
    public Mono<Boolean> removeAtEnd(UUID accountId, LocalDate until) {
        return changed(database.sql("delete from membership where account_id = :account and until = :until")
                .bind("account", accountId)
                .bind("until", until));
    }

    private static Mono<Boolean> changed(DatabaseClient.GenericExecuteSpec statement) {
        return statement.fetch().rowsUpdated().map(rows -> rows == 1);
    }

    /** Whether the database refused to leave a tenant without an owner. */
    public static boolean isLastOwnerViolation(Throwable failure) {
        return failure instanceof R2dbcException refusal
                ? KEEPS_AN_OWNER.equals(refusal.getSqlState())
                : failure.getCause() != null && isLastOwnerViolation(failure.getCause());
    }
}
