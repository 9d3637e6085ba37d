package fr.gouv.anct.minisites.provisioning.waiting;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.invitation.AddressInvitations;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.provisioning.lifecycle.LifecycleProperties;
import fr.gouv.anct.minisites.provisioning.review.ReviewDeadlines;
import fr.gouv.anct.minisites.time.ParisCalendar;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads what waits for an account, in one statement over all its sites, or over all sites for platform roles. The items
 * are derived from the tables of their concepts: an item disappears with the act that ends it.
 */
@Repository
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.WAITING)
public class WaitingItems {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingItems.class);

    // Compiling or planning a statement of this length takes longer than running it: a connection plans it once, and
    // what its parameters are changes nothing about the best plan.
    private static final String SETTINGS = """
        select set_config('jit', 'off', true), set_config('plan_cache_mode', 'force_generic_plan', true),
               set_config('statement_timeout', :timeout, true)
        """;

    private static final String NO_TIMEOUT = "0";

    private final DatabaseClient database;
    private final RowMappers rows;
    private final CrossTenantScope crossTenant;
    private final WaitingProperties properties;
    private final LifecycleProperties lifecycle;
    private final ReviewDeadlines deadlines;
    private final MinisitesProperties platform;
    private final Clock clock;

    WaitingItems(
            DatabaseClient database,
            RowMappers rows,
            CrossTenantScope crossTenant,
            WaitingProperties properties,
            LifecycleProperties lifecycle,
            ReviewDeadlines deadlines,
            MinisitesProperties platform,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.crossTenant = crossTenant;
        this.properties = properties;
        this.lifecycle = lifecycle;
        this.deadlines = deadlines;
        this.platform = platform;
        this.clock = clock;
    }

    /** A row of the list: of all rows the total, and the item if there is one. */
    private record Listed(long whole, @Nullable WaitingItem item) {}

    /** Returns one page of the items, the earliest due first. */
    public Mono<ResultPage<WaitingItem>> page(Account account, WaitingQuery query) {
        long offset = ResultPage.offset(query.page(), query.size());
        return list(account, query.kinds(), query.words(), offset + query.size(), query.size(), offset)
                .map(listed -> new ResultPage<>(
                        items(listed),
                        query.page(),
                        query.size(),
                        listed.getFirst().whole()));
    }

    /** Returns the items of some kinds that are due earliest, at most a number of each. */
    public Mono<List<WaitingItem>> first(Account account, List<WaitingKind> kinds, int each) {
        return list(account, kinds, null, each, each * kinds.size(), 0).map(WaitingItems::items);
    }

    private Mono<List<Listed>> list(
            Account account, List<WaitingKind> kinds, @Nullable String words, long each, int size, long offset) {
        String typed = ResultPage.typed(words);
        Map<String, Object> parameters = parameters(account);
        parameters.put("each", each);
        parameters.put("size", size);
        parameters.put("offset", offset);
        if (typed != null) {
            parameters.put("words", typed);
        }
        return read(
                        bound(WaitingStatements.list(account, kinds, typed != null), parameters)
                                .map(this::listed)
                                .all(),
                        NO_TIMEOUT)
                .collectList();
    }

    private Listed listed(Readable row) {
        return new Listed(
                Optional.ofNullable(row.get("whole", Long.class)).orElse(0L),
                row.get("kind") == null ? null : dated(rows.read(WaitingItem.class, row)));
    }

    /** Returns the item with its last day; that of a decision is counted in working days, which no query knows. */
    private WaitingItem dated(WaitingItem item) {
        return item.kind() == WaitingKind.DECISION && item.since() != null
                ? item.until(deadlines.of(item.since()).target())
                : item;
    }

    private static List<WaitingItem> items(List<Listed> listed) {
        return listed.stream()
                .flatMap(row -> Optional.ofNullable(row.item()).stream())
                .toList();
    }

    /** Number of items of a kind, and what waits in one site. */
    record Count(WaitingKind kind, long items, long here) {}

    /**
     * Counts what waits for the account to act, within a short time.
     *
     * @param site current site
     * @return {@link WaitingCounts#NONE} when they cannot be read in time
     */
    public Mono<WaitingCounts> counts(Account account, @Nullable UUID site) {
        return counted(account, site, String.valueOf(properties.counters().toMillis()))
                // Also while a connection is waited for.
                .timeout(properties.counters())
                .doOnError(failure -> LOG.warn("Screen without counters: {}", failure.toString()))
                .onErrorReturn(WaitingCounts.NONE);
    }

    /** Returns the number of items that wait for the account to act. */
    Mono<Long> total(Account account) {
        return counted(account, null, NO_TIMEOUT).map(WaitingCounts::all);
    }

    private Mono<WaitingCounts> counted(Account account, @Nullable UUID site, String timeout) {
        List<WaitingKind> kinds = WaitingKind.of(account).stream()
                .filter(kind -> kind.isActedOnBy(account))
                .toList();
        Flux<Count> counted = bound(WaitingStatements.counts(account, kinds), parameters(account))
                .bind("site", Parameter.fromOrEmpty(site, UUID.class))
                .map(rows.of(Count.class))
                .all();
        return read(counted, timeout).collectList().map(WaitingItems::counts);
    }

    private static WaitingCounts counts(Collection<Count> counted) {
        Map<WaitingKind, Long> items = new LinkedHashMap<>();
        Map<WaitingKind, Long> here = new LinkedHashMap<>();
        counted.forEach(count -> {
            items.put(count.kind(), count.items());
            here.put(count.kind(), count.here());
        });
        return new WaitingCounts(Map.copyOf(items), Map.copyOf(here));
    }

    private <T> Flux<T> read(Flux<T> query, String timeout) {
        return crossTenant.read(
                CrossTenantScope.Purpose.WAITING,
                database.sql(SETTINGS).bind("timeout", timeout).then().thenMany(query));
    }

    private Map<String, Object> parameters(Account account) {
        ZonedDateTime now = clock.instant().atZone(ParisCalendar.ZONE);
        LocalDate today = now.toLocalDate();
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("account", account.id());
        parameters.put("email", account.email());
        parameters.put("now", now.toInstant());
        parameters.put("today", today);
        parameters.put("soon", today.plus(properties.deadlines()));
        parameters.put("ago", now.minus(properties.preparation()).toInstant());
        parameters.put("archiving", lifecycle.archiveAfter().toString());
        parameters.put("portal", platform.portalHost());
        parameters.put("inviting", AddressInvitations.invitingRoles());
        return parameters;
    }

    /** Binds the parameters that the statement has. */
    private DatabaseClient.GenericExecuteSpec bound(String sql, Map<String, Object> parameters) {
        DatabaseClient.GenericExecuteSpec statement = database.sql(sql);
        for (Map.Entry<String, Object> parameter : parameters.entrySet()) {
            if (sql.contains(":" + parameter.getKey())) {
                statement = statement.bind(parameter.getKey(), parameter.getValue());
            }
        }
        return statement;
    }
}
