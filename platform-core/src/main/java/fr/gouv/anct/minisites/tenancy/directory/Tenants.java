package fr.gouv.anct.minisites.tenancy.directory;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.sitedirectory.DirectoryFacts;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.Slug;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.RowMetadata;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Repository that loads tenants with their addresses for the in-memory directory and changes their state, suspension,
 * sharing and read-only flag, not their content. Writes run in the tenant's own context ({@link CurrentTenant}).
 */
@Repository
@RowScope(value = RowOwner.TENANT, crossTenantPurposes = CrossTenantScope.Purpose.DIRECTORY)
public class Tenants {

    static final String COLUMNS = """
        select t.tenant_id, t.slug, t.name, t.state, t.read_only, t.version, t.successor_url,
               t.suspension_notice, t.suspended_until,
               array_agg(a.host order by a.canonical desc, a.host, a.path_prefix) as hosts,
               array_agg(a.path_prefix order by a.canonical desc, a.host, a.path_prefix) as prefixes
        """;

    /** Of a live site, what the directory of sites says of it. */
    private static final String DIRECTORY = COLUMNS + """
             , (select jsonb_build_object(
                           'sentence', coalesce(s.directory ->> 'sentence', s.identity ->> 'description'),
                           'description',
                           case when s.directory ->> 'sentence' is not null then s.identity ->> 'description' end,
                           'themes', s.directory -> 'themes', 'audiences', s.directory -> 'audiences',
                           'territories', s.directory -> 'territories',
                           'calls', case when t.shared then shared_calls(t.tenant_id) else '[]' end)
                  from site s where s.tenant_id = t.tenant_id and t.state = 'live') as directory
          from tenant t join address a using (tenant_id)
         where a.quarantined_until is null
        """;

    private static final Logger LOG = LoggerFactory.getLogger(Tenants.class);

    private final DatabaseClient database;
    private final RowMappers rows;
    private final CrossTenantScope crossTenant;

    Tenants(DatabaseClient database, RowMappers rows, CrossTenantScope crossTenant) {
        this.database = database;
        this.rows = rows;
        this.crossTenant = crossTenant;
    }

    /** A row with {@link #COLUMNS}; {@code directory} is null in lists. */
    record TenantRow(
            UUID tenantId,
            String slug,
            String name,
            TenantState state,
            boolean readOnly,
            long version,
            @Nullable String successorUrl,
            @Nullable String suspensionNotice,
            @Nullable LocalDate suspendedUntil,
            List<String> hosts,
            List<String> prefixes,
            @Nullable DirectoryFacts directory) {

        Tenant tenant() {
            List<Address> addresses = IntStream.range(0, hosts.size())
                    .mapToObj(i -> new Address(new Host(hosts.get(i)), prefixes.get(i)))
                    .toList();
            return new Tenant(
                    tenantId,
                    slug,
                    name,
                    state,
                    readOnly,
                    version,
                    successorUrl,
                    addresses.getFirst(),
                    List.copyOf(addresses.subList(1, addresses.size())),
                    state == TenantState.SUSPENDED ? new Tenant.Suspension(suspensionNotice, suspendedUntil) : null,
                    directory);
        }
    }

    /** Returns all tenants, for the directory. */
    Mono<LoadedTenants> all() {
        return loaded(database.sql(DIRECTORY + " group by t.tenant_id"));
    }

    /** Returns the tenants with these ids, for the directory. */
    Mono<LoadedTenants> some(Collection<UUID> ids) {
        return loaded(database.sql(DIRECTORY + " and t.tenant_id = any(:ids) group by t.tenant_id")
                .bind("ids", ids.toArray(UUID[]::new)));
    }

    private Mono<LoadedTenants> loaded(DatabaseClient.GenericExecuteSpec statement) {
        return crossTenant
                .read(
                        CrossTenantScope.Purpose.DIRECTORY,
                        statement.map(this::readRow).all())
                .collectList()
                .map(LoadedTenants::of);
    }

    /** Maps one row by itself: during an upgrade, one row of a newer release must not hide all other tenants. */
    private LoadedTenants.Row readRow(Row row, RowMetadata columns) {
        UUID id = Objects.requireNonNull(row.get("tenant_id", UUID.class));
        try {
            return new LoadedTenants.Row(
                    id, rows.of(TenantRow.class).apply(row, columns).tenant());
        } catch (RuntimeException unreadable) {
            LOG.error("Directory: row of tenant {} skipped, unreadable for this release", id, unreadable);
            return new LoadedTenants.Row(id, null);
        }
    }

    /** Returns the current row of a tenant by its id; empty when it does not exist. */
    public Mono<Tenant> findById(UUID id) {
        return one(" and t.tenant_id = :value", id);
    }

    /** Returns the current row of a tenant by its slug; empty when it does not exist. */
    public Mono<Tenant> bySlug(String slug) {
        return one(" and t.slug = :value", slug);
    }

    private Mono<Tenant> one(String condition, Object value) {
        return crossTenant
                .read(
                        CrossTenantScope.Purpose.DIRECTORY,
                        database.sql(DIRECTORY + condition + " group by t.tenant_id")
                                .bind("value", value)
                                .map(rows.of(TenantRow.class))
                                .all()
                                .map(TenantRow::tenant))
                .singleOrEmpty();
    }

    /**
     * Creates the tenant, or updates name, state and addresses of the existing one with this id; unchanged values are
     * not written, so that the version stays.
     *
     * @param canonical the address to which the aliases redirect
     */
    @Transactional
    public Mono<Void> save(
            UUID id, Slug slug, String name, TenantState state, Address canonical, List<Address> aliases) {
        List<Address> addresses = new ArrayList<>(List.of(canonical));
        addresses.addAll(aliases);
        addresses.forEach(Tenants::refuseReserved);
        return saveTenant(id, slug, name, state)
                .then(onAddresses("""
                    delete from address a where (host, path_prefix) not in (select * from unnest(:hosts, :prefixes))
                       and a.tenant_id = :id
                    """, id, addresses))
                .then(onAddresses("""
                    insert into address (tenant_id, host, path_prefix, canonical)
                    select :id, host, prefix, n = 1 from unnest(:hosts, :prefixes) with ordinality as a(host, prefix, n)
                     order by n desc
                    on conflict (tenant_id, host, path_prefix) do update set canonical = excluded.canonical
                     where address.canonical <> excluded.canonical
                    """, id, addresses));
    }

    /** Rejects a reserved prefix: it would hide the platform's own pages of the site at the root. */
    private static void refuseReserved(Address address) {
        String prefix = address.pathPrefix();
        if (!prefix.isEmpty() && new Slug(prefix.substring(1)).reserved()) {
            throw new IllegalArgumentException("A reserved address: " + prefix);
        }
    }

    private Mono<Void> saveTenant(UUID id, Slug slug, String name, TenantState state) {
        return database.sql("""
            insert into tenant (tenant_id, slug, name, state) values (:id, :slug, :name, :state)
            on conflict (tenant_id) do update
               set (slug, name, state) = (excluded.slug, excluded.name, excluded.state)
             where (tenant.slug, tenant.name, tenant.state)
                   is distinct from (excluded.slug, excluded.name, excluded.state)
            """)
                .bind("id", id)
                .bind("slug", slug.value())
                .bind("name", name)
                .bind("state", state.code())
                .then();
    }

    private Mono<Void> onAddresses(String sql, UUID id, List<Address> addresses) {
        return database.sql(sql)
                .bind("id", id)
                .bind("hosts", addresses.stream().map(a -> a.host().name()).toArray(String[]::new))
                .bind("prefixes", addresses.stream().map(Address::pathPrefix).toArray(String[]::new))
                .then();
    }

    /** Changes the tenant's state; false when it was not in the expected state. */
    @Transactional
    public Mono<Boolean> move(UUID id, TenantState from, TenantState to) {
        return database.sql("update tenant set state = :to where tenant_id = :id and state = :from")
                .bind("id", id)
                .bind("from", from.code())
                .bind("to", to.code())
                .fetch()
                .rowsUpdated()
                .map(updated -> updated == 1);
    }

    /**
     * Suspends a tenant with what visitors read of it; false when it was not in the expected state.
     *
     * @param from live, or suspended to change these facts
     */
    @Transactional
    public Mono<Boolean> suspend(UUID id, TenantState from, Tenant.Suspension facts) {
        return database.sql("""
            update tenant set state = 'suspended', suspension_notice = :notice, suspended_until = :until
             where tenant_id = :id and state = :from
            """)
                .bind("id", id)
                .bind("from", from.code())
                .bind("notice", Parameter.fromOrEmpty(facts.notice(), String.class))
                .bind("until", Parameter.fromOrEmpty(facts.until(), LocalDate.class))
                .fetch()
                .rowsUpdated()
                .map(updated -> updated == 1);
    }

    /** Whether the search of the portal finds the content of a tenant; empty when it does not exist. */
    @Transactional(readOnly = true)
    public Mono<Boolean> isShared(UUID id) {
        return database.sql("select shared from tenant where tenant_id = :id")
                .bind("id", id)
                .mapValue(Boolean.class)
                .one();
    }

    /** Shares the content of a tenant with the portal, or no longer; false when it had that value already. */
    @Transactional
    public Mono<Boolean> changeSharing(UUID id, boolean shared) {
        return database.sql("update tenant set shared = :flag where tenant_id = :id and shared <> :flag")
                .bind("id", id)
                .bind("flag", shared)
                .fetch()
                .rowsUpdated()
                .map(updated -> updated == 1);
    }

    /** Sets or clears the read-only flag; false when it had that value already. */
    @Transactional
    public Mono<Boolean> changeReadOnly(UUID id, boolean readOnly) {
        return database.sql("update tenant set read_only = :flag where tenant_id = :id and read_only <> :flag")
                .bind("id", id)
                .bind("flag", readOnly)
                .fetch()
                .rowsUpdated()
                .map(updated -> updated == 1);
    }
}
