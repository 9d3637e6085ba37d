package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.AccountMembership;
import fr.gouv.anct.minisites.access.AccountMemberships;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the sites of approved requests, for users who may see them: a requester is not necessarily a member. */
@Component
class RequestedSiteLookup {

    private final Tenants tenants;
    private final TenantDirectory directory;
    private final Memberships memberships;
    private final AccountMemberships accountMemberships;

    RequestedSiteLookup(
            Tenants tenants,
            TenantDirectory directory,
            Memberships memberships,
            AccountMemberships accountMemberships) {
        this.tenants = tenants;
        this.directory = directory;
        this.memberships = memberships;
        this.accountMemberships = accountMemberships;
    }

    /** Returns the slugs of the sites of some requests, by id of the site, in one query at most. */
    Mono<Map<UUID, String>> findSlugs(List<SiteRequest> requests, Account account) {
        Set<UUID> requested = requests.stream()
                .flatMap(request -> Stream.ofNullable(request.tenantId()))
                .collect(Collectors.toSet());
        if (requested.isEmpty()) {
            return Mono.just(Map.of());
        }
        return account.may(Action.SITE_READ)
                ? Mono.fromSupplier(() -> known(requested))
                : accountMemberships
                        .of(account.id())
                        .filter(membership -> requested.contains(membership.tenantId()))
                        .collectMap(AccountMembership::tenantId, AccountMembership::slug);
    }

    private Map<UUID, String> known(Set<UUID> requested) {
        return requested.stream()
                .flatMap(id -> directory.snapshot().byId(id).stream())
                .filter(tenant -> tenant.state() != TenantState.DELETED)
                .collect(Collectors.toMap(Tenant::id, Tenant::slug));
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
