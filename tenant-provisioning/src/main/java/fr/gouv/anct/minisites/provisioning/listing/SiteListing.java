package fr.gouv.anct.minisites.provisioning.listing;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lists all sites with what is known about each, across tenants, in one statement. */
@Repository
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.FLEET)
public class SiteListing {

    private final DatabaseClient database;
    private final RowMappers rows;
    private final CrossTenantScope crossTenant;
    private final Clock clock;

    SiteListing(DatabaseClient database, RowMappers rows, CrossTenantScope crossTenant, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.crossTenant = crossTenant;
        this.clock = clock;
    }

    /** The numbers of sites by state, and one site; null in the only row of a page without sites. */
    private record Line(CountsRow counts, @Nullable ListedSite site) {}

    record CountsRow(List<String> states, List<Long> numbers) {

        Map<TenantState, Long> byState() {
            Map<TenantState, Long> counts = new EnumMap<>(TenantState.class);
            IntStream.range(0, states.size()).forEach(i -> counts.put(TenantState.of(states.get(i)), numbers.get(i)));
            return counts;
        }
    }

    /**
     * Returns one page of the matching sites.
     *
     * @param page from 1
     */
    public Mono<SiteListPage> page(SiteListQuery query, int page, int size) {
        SiteListStatement statement = SiteListStatement.of(query, clock);
        Mono<List<Line>> lines = statement
                .bound(database.sql(statement.page()))
                .bind("size", size)
                .bind("offset", ResultPage.offset(page, size))
                .map(row -> new Line(
                        rows.read(CountsRow.class, row),
                        row.get("slug", String.class) == null
                                ? null
                                : rows.read(ListedSiteRow.class, row).site()))
                .all()
                .collectList();
        return crossTenant
                .read(CrossTenantScope.Purpose.FLEET, lines.flux())
                .single()
                .map(found -> page(query, found, page, size));
    }

    private static SiteListPage page(SiteListQuery query, List<Line> lines, int page, int size) {
        Map<TenantState, Long> states = lines.getFirst().counts().byState();
        long total = query.state() == null
                ? states.values().stream().mapToLong(Long::longValue).sum()
                : states.getOrDefault(query.state(), 0L);
        List<ListedSite> sites =
                lines.stream().map(Line::site).filter(Objects::nonNull).toList();
        return new SiteListPage(new ResultPage<>(sites, page, size, total), states);
    }

    /** Returns all matching sites, read at once: a slow reader holds no transaction. */
    public Flux<ListedSite> all(SiteListQuery query) {
        SiteListStatement statement = SiteListStatement.of(query, clock);
        Mono<List<ListedSite>> sites = statement
                .bound(database.sql(statement.all()))
                .map(rows.of(ListedSiteRow.class))
                .all()
                .map(ListedSiteRow::site)
                .collectList();
        return crossTenant.read(CrossTenantScope.Purpose.FLEET, sites.flux()).concatMapIterable(found -> found);
    }
}
