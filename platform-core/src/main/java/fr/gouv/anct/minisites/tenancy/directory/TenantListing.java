package fr.gouv.anct.minisites.tenancy.directory;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Lists sites across tenants: all of them, or those of one account. */
@Repository
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.FLEET)
public class TenantListing {

    private static final String ALL = " from tenant t where true ";

    /** Found by the index of the account's memberships, whatever the number of sites. */
    private static final String OF_MEMBER = """
         from membership m join tenant t on t.tenant_id = m.tenant_id
        where m.account_id = :member
        """;

    private static final String MATCHING = """
        and (cast(:only as uuid) is null or t.tenant_id = :only)
        and (cast(:state as text) is null or t.state = :state)
        and\
        """ + ResultPage.matching("concat_ws(' ', t.name, t.slug)");

    private final DatabaseClient database;
    private final RowMappers rows;
    private final CrossTenantScope crossTenant;

    TenantListing(DatabaseClient database, RowMappers rows, CrossTenantScope crossTenant) {
        this.database = database;
        this.rows = rows;
        this.crossTenant = crossTenant;
    }

    /** Returns one page of the matching sites. */
    public Mono<ResultPage<Tenant>> page(TenantQuery query) {
        Mono<ResultPage<Tenant>> page = bound("select count(*)" + from(query.member()) + MATCHING, query)
                .mapValue(Long.class)
                .one()
                .flatMap(
                        total -> sites(query).map(sites -> new ResultPage<>(sites, query.page(), query.size(), total)));
        return crossTenant.read(CrossTenantScope.Purpose.FLEET, page.flux()).single();
    }

    /** Returns the states that occur among the sites of an account. */
    public Mono<Set<TenantState>> states(UUID member) {
        Mono<Set<TenantState>> states = database.sql("select distinct t.state" + OF_MEMBER)
                .bind("member", member)
                .mapValue(String.class)
                .all()
                .map(TenantState::of)
                .collect(() -> EnumSet.noneOf(TenantState.class), Set::add);
        return crossTenant.read(CrossTenantScope.Purpose.FLEET, states.flux()).single();
    }

    /**
     * Position in the list of sites sorted by name, for keyset pagination.
     *
     * @param name of the preceding site
     */
    public record Keyset(String name, UUID site) {

        /** Returns the position of a site. */
        public static Keyset of(Tenant site) {
            return new Keyset(site.name(), site.id());
        }
    }

    /** Returns sites sorted by name, those after a position. */
    public Mono<List<Tenant>> after(@Nullable UUID member, @Nullable UUID only, @Nullable Keyset place, int size) {
        TenantQuery query = new TenantQuery(member, only, null, null, TenantQuery.Sort.NAME, false, 1, size);
        Mono<List<Tenant>> found = bound(
                        page(
                                from(member) + MATCHING + " and (cast(:after as text) is null"
                                        + " or (fold(t.name), t.tenant_id) > (fold(:after), :site))",
                                query),
                        query)
                .bind("after", Parameter.fromOrEmpty(place == null ? null : place.name(), String.class))
                .bind("site", place == null ? new UUID(0, 0) : place.site())
                .bind("size", size)
                .bind("offset", 0)
                .map(rows.of(Tenants.TenantRow.class))
                .all()
                .map(Tenants.TenantRow::tenant)
                .collectList();
        return crossTenant.read(CrossTenantScope.Purpose.FLEET, found.flux()).single();
    }

    private Mono<List<Tenant>> sites(TenantQuery query) {
        return bound(page(from(query.member()) + MATCHING, query), query)
                .bind("size", query.size())
                .bind("offset", ResultPage.offset(query.page(), query.size()))
                .map(rows.of(Tenants.TenantRow.class))
                .all()
                .map(Tenants.TenantRow::tenant)
                .collectList();
    }

    private static String page(String matching, TenantQuery query) {
        String order = query.sort().order(query.descending());
        return Tenants.COLUMNS + " from (select t.*" + matching + " order by " + order
                + " limit :size offset :offset) t join address a using (tenant_id)"
                + " where a.quarantined_until is null"
                + " group by t.tenant_id, t.slug, t.name, t.state, t.read_only, t.version,"
                + " t.successor_url, t.suspension_notice, t.suspended_until, t.created_at order by " + order;
    }

    private DatabaseClient.GenericExecuteSpec bound(String sql, TenantQuery query) {
        DatabaseClient.GenericExecuteSpec statement = database.sql(sql)
                .bind("only", Parameter.fromOrEmpty(query.only(), UUID.class))
                .bind("state", Parameter.fromOrEmpty(code(query), String.class))
                .bind("words", Parameter.fromOrEmpty(ResultPage.typed(query.words()), String.class));
        return query.member() == null ? statement : statement.bind("member", query.member());
    }

    private static String from(@Nullable UUID member) {
        return member == null ? ALL : OF_MEMBER;
    }

    private static @Nullable String code(TenantQuery query) {
        return query.state() == null ? null : query.state().code();
    }
}
