package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the site of an approved request, for users who may see it: a requester is not necessarily a member. */
@Component
class RequestedSiteLookup {

    private final Tenants tenants;
    private final Memberships memberships;

    RequestedSiteLookup(Tenants tenants, Memberships memberships) {
        this.tenants = tenants;
        this.memberships = memberships;
    }

    Mono<Tenant> find(SiteRequest request, Account account) {
        return Mono.justOrEmpty(request.tenantId())
                .flatMap(tenants::findById)
                .filterWhen(tenant -> visible(tenant, account));
    }

    private Mono<Boolean> visible(Tenant tenant, Account account) {
        return account.may(Action.SITE_READ)
                ? Mono.just(true)
                : memberships.role(account.id()).hasElement().contextWrite(CurrentTenant.with(tenant.id()));
    }
}
