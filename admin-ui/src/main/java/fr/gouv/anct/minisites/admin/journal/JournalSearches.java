package fr.gouv.anct.minisites.admin.journal;

import fr.gouv.anct.minisites.audit.JournalQuery;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes a query of what was typed: a site is looked up by its short name. */
@Component
class JournalSearches {

    private final Tenants tenants;

    JournalSearches(Tenants tenants) {
        this.tenants = tenants;
    }

    /** Empty when the site that is named does not exist: nothing happened there. */
    Mono<JournalQuery> query(JournalFilters filters, int page, int size) {
        return filters.site().isEmpty()
                ? Mono.just(filters.query(null, page, size))
                : tenants.bySlug(filters.site()).map(Tenant::id).map(tenant -> filters.query(tenant, page, size));
    }
}
