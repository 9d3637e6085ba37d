package fr.gouv.anct.minisites.content.redirect;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.throttling.TooManyRequestsException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Finds the targets of redirects that apply at one alias only, before a visitor is redirected from the alias to the
 * canonical address. Few sites have any: the aliases concerned are cached in memory, so that the others cost no query.
 */
@Component
public class AliasRedirects {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int SITES = 10_000;

    /** A version of a site; the entries of older versions are never requested again. */
    private record Version(UUID tenantId, long number) {}

    private final Redirects redirects;
    private final TransactionalOperator transaction;
    private final RedirectHits hits;
    private final AsyncCache<Version, Set<String>> aliases =
            Caffeine.newBuilder().maximumSize(SITES).buildAsync();

    AliasRedirects(Redirects redirects, TransactionalOperator transaction, RedirectHits hits) {
        this.redirects = redirects;
        this.transaction = transaction;
        this.hits = hits;
    }

    /**
     * Returns the target of a path requested under an alias: a path of the site, or a URL; empty without a redirect.
     *
     * @param limit admits the query for the path; a {@link TooManyRequestsException} of it is not concealed
     */
    public Mono<String> destination(Tenant site, Address asked, String path, UnaryOperator<Mono<String>> limit) {
        RedirectSource source = new RedirectSource(SiteAddresses.name(asked), path);
        return redirected(site)
                .filter(known -> known.contains(source.alias()))
                .flatMap(_ -> limit.apply(at(site, source)))
                .doOnNext(_ -> hits.count(site.id(), source))
                .timeout(PATIENCE)
                // The redirect to the canonical address needs no database.
                .onErrorComplete(failure -> !(failure instanceof TooManyRequestsException));
    }

    private Mono<Set<String>> redirected(Tenant site) {
        return Mono.fromFuture(
                aliases.get(
                        new Version(site.id(), site.version()),
                        (_, _) -> read(site).toFuture()),
                true);
    }

    private Mono<Set<String>> read(Tenant site) {
        return redirects
                .findAliases()
                .collectList()
                .map(Set::copyOf)
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.with(site.id()));
    }

    private Mono<String> at(Tenant site, RedirectSource source) {
        return redirects
                .findTarget(source.alias(), source.path())
                .as(transaction::transactional)
                .timeout(PATIENCE)
                .contextWrite(CurrentTenant.with(site.id()));
    }
}
