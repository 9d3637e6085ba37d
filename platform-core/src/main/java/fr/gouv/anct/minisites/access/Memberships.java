package fr.gouv.anct.minisites.access;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who belongs to which tenant, in the tenant's own context. */
@Repository
public class Memberships {

    private final DatabaseClient database;

    Memberships(DatabaseClient database) {
        this.database = database;
    }

    /** The role of an account in the tenant at hand; empty when it has none. */
    @Transactional(readOnly = true)
    public Mono<Role> role(UUID accountId) {
        return database.sql("select role from membership where account_id = :account")
                .bind("account", accountId)
                .map(row -> Role.of(requireNonNull(row.get("role", String.class))))
                .one();
    }

    /** The people of the tenant at hand, those with the most rights first. */
    @Transactional(readOnly = true)
    public Flux<Member> members() {
        return database.sql("select m.role, " + Accounts.COLUMNS + """
                         from membership m join account a on a.id = m.account_id
                        order by array_position(array['owner', 'editor', 'contributor'], m.role), a.usual_name, a.id""")
                .map(row -> new Member(Accounts.account(row), Role.of(requireNonNull(row.get("role", String.class)))))
                .all();
    }

    /** Gives an account a role in the tenant at hand; the same again changes nothing. */
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
}
