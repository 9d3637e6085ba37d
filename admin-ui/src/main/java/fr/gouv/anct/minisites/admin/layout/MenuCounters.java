package fr.gouv.anct.minisites.admin.layout;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.provisioning.waiting.WaitingCounts;
import fr.gouv.anct.minisites.provisioning.waiting.WaitingItems;
import fr.gouv.anct.minisites.provisioning.waiting.WaitingKind;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts what waits for the account, for the entries of the menus. */
@Component
class MenuCounters {

    private final WaitingItems waiting;

    MenuCounters(WaitingItems waiting) {
        this.waiting = waiting;
    }

    /** Returns the counts by address of the entry; none for anonymous users, or when they cannot be read in time. */
    Mono<Map<String, Long>> of(AdmittedRequest request) {
        Account account = request.account();
        Tenant site = request.tenant();
        return account == null
                ? Mono.just(Map.of())
                : waiting.counts(account, site == null ? null : site.id()).map(counts -> counters(counts, site));
    }

    private static Map<String, Long> counters(WaitingCounts counts, @Nullable Tenant site) {
        Map<String, Long> counters = new HashMap<>();
        counters.put(Paths.HOME.link(), counts.all());
        counters.put(Paths.DECISIONS.link(), counts.of(WaitingKind.DECISION));
        if (site != null) {
            counters.put(Paths.REVIEWS.link(site), counts.here(WaitingKind.REVIEW));
            counters.put(Paths.MESSAGES.link(site), counts.here(WaitingKind.MESSAGE));
            counters.put(Paths.SITE_CHECKS.link(site), counts.here(WaitingKind.FINDING));
        }
        return Map.copyOf(counters);
    }
}
