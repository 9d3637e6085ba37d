package fr.gouv.anct.minisites.content.preview;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Permissions;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Looks up whether the link or account that a preview URL names is still valid, and returns what it opens: one page or
 * the whole site.
 */
@Repository
@RowScope(RowOwner.TENANT)
public class PreviewGrants {

    /** Condition on {@code preview_link l}, at {@code :now}: the link is valid and its site is not closed. */
    public static final String OPEN_LINK = """
        l.revoked_at is null and l.ended_at is null and l.maker_left_at is null and l.expires_at > :now
           and exists (select from tenant t
                        where t.tenant_id = l.tenant_id and t.state in ('preparation', 'live', 'suspended'))\
        """;

    private final DatabaseClient database;
    private final RowMappers rows;
    private final Clock clock;

    PreviewGrants(DatabaseClient database, RowMappers rows, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Returns what a grant opens now; empty when it has ended: revoked, expired, removed, erased, or its site is
     * closed.
     */
    @Transactional(readOnly = true)
    public Mono<PreviewScope> scope(PreviewGrant grant) {
        return switch (grant) {
            case PreviewGrant.OfLink(UUID id) -> ofLink(id);
            case PreviewGrant.OfAccount(UUID id) -> ofAccount(id);
        };
    }

    private Mono<PreviewScope> ofLink(UUID id) {
        return database.sql("""
            select p.id as page, p.path
              from preview_link l join page p on p.tenant_id = l.tenant_id and p.id = l.page_id
             where l.id = :id and p.trashed_at is null and %s
            """.formatted(OPEN_LINK))
                .bind("id", id)
                .bind("now", clock.instant())
                .map(rows.of(PreviewScope.OnePage.class))
                .one()
                .cast(PreviewScope.class);
    }

    private Mono<PreviewScope> ofAccount(UUID id) {
        return database.sql("""
            select a.platform_role, m.role
              from account a
              join tenant t on t.state <> 'deleted'
              left join membership m on m.tenant_id = t.tenant_id and m.account_id = a.id
             where a.id = :account and a.erased_at is null
            """)
                .bind("account", id)
                .map(rows.of(Roles.class))
                .one()
                .filter(Roles::mayPreview)
                .map(_ -> new PreviewScope.WholeSite());
    }

    /**
     * Roles of an account.
     *
     * @param role in the site
     */
    record Roles(@Nullable Role platformRole, @Nullable Role role) {

        boolean mayPreview() {
            return Stream.of(Role.AGENT, platformRole, role)
                    .filter(Objects::nonNull)
                    .anyMatch(held -> Permissions.allows(held, Action.SITE_PREVIEW));
        }
    }
}
