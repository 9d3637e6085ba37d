package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Links to the site of an approved request, for users who may see it: a requester is not necessarily a member. */
@Component
class RequestedSiteLinks {

    private final Tenants tenants;
    private final Memberships memberships;

    RequestedSiteLinks(Tenants tenants, Memberships memberships) {
        this.tenants = tenants;
        this.memberships = memberships;
    }

    /** Path of the site in the back office. */
    Mono<Optional<String>> of(SiteRequest request, Account account) {
        return Mono.justOrEmpty(request.tenantId())
                .flatMap(tenants::findById)
                .filterWhen(tenant -> visible(tenant, account))
                .map(tenant -> Optional.of("/sites/" + tenant.slug()))
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<Boolean> visible(Tenant tenant, Account account) {
        return account.may(Action.SITE_READ)
                ? Mono.just(true)
                : memberships.role(account.id()).hasElement().contextWrite(CurrentTenant.with(tenant.id()));
    }
}
