package fr.gouv.anct.minisites.content.redirect;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Resolves redirects that apply at one alias only. Few sites have any: the aliases concerned are cached in memory, so
 * that the others cost no query.
 */
@Component
@RowScope(RowOwner.TENANT)
public class AliasRedirects {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int SITES = 10_000;

    /** A version of a site; the entries of older versions are never requested again. */
    private record Version(UUID tenantId, long number) {}

    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final RedirectHits hits;
    private final AsyncCache<Version, Set<String>> aliases =
            Caffeine.newBuilder().maximumSize(SITES).buildAsync();

    AliasRedirects(DatabaseClient database, TransactionalOperator transaction, RedirectHits hits) {
        this.database = database;
        this.transaction = transaction;
        this.hits = hits;
    }

    /**
     * Returns the target of a path requested under an alias: a path of the site, or a URL; empty without a redirect.
     */
    public Mono<String> destination(Tenant site, Address asked, String path) {
        RedirectSource source = new RedirectSource(SiteAddresses.name(asked), path);
        return redirected(site)
                .filter(known -> known.contains(source.alias()))
                .flatMap(_ -> at(site, source))
                .doOnNext(_ -> hits.count(site.id(), source))
                .timeout(PATIENCE)
                // The redirect to the canonical address needs no database.
                .onErrorComplete();
    }

    private Mono<Set<String>> redirected(Tenant site) {
        return Mono.fromFuture(
                aliases.get(
                        new Version(site.id(), site.version()),
                        (_, _) -> read(site).toFuture()),
                true);
    }

    private Mono<Set<String>> read(Tenant site) {
        return database.sql("select distinct alias from redirect where alias <> ''")
                .map(row -> requireNonNull(row.get("alias", String.class)))
                .all()
                .collectList()
                .map(Set::copyOf)
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.with(site.id()));
    }

    private Mono<String> at(Tenant site, RedirectSource source) {
        return database.sql("""
            select coalesce(d.url, p.path) as target
              from redirect d left join page p
                on p.tenant_id = d.tenant_id and p.id = d.page_id and p.published_revision is not null
             where d.alias = :alias and d.path = :path and coalesce(d.url, p.path) is not null
            """)
                .bind("alias", source.alias())
                .bind("path", source.path())
                .map(row -> requireNonNull(row.get("target", String.class)))
                .one()
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.with(site.id()));
    }
}
