package fr.gouv.anct.minisites.provisioning.request;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Finds requests by the beginnings of words in the name of their programme, in its entity or in their short name. */
@Component
@RowScope(value = RowOwner.ACCOUNT, crossTenantPurposes = CrossTenantScope.Purpose.REQUESTS)
public class RequestSearch {

    private final SiteRequests requests;
    private final AllSiteRequests allRequests;
    private final CrossTenantScope crossTenant;

    RequestSearch(SiteRequests requests, AllSiteRequests allRequests, CrossTenantScope crossTenant) {
        this.requests = requests;
        this.allRequests = allRequests;
        this.crossTenant = crossTenant;
    }

    /** Finds requests of the current account, the last changed first. */
    @Transactional(readOnly = true)
    public Mono<List<SiteRequest>> findOwn(String words, int most) {
        return requests.search(typed(words), most).collectList();
    }

    /** Finds submitted requests of all accounts, for their reviewers, the last submitted first. */
    public Mono<List<SiteRequest>> findSubmitted(String words, int most) {
        return crossTenant
                .read(CrossTenantScope.Purpose.REQUESTS, allRequests.searchSubmitted(typed(words), most))
                .collectList();
    }

    private static String typed(String words) {
        return requireNonNull(ResultPage.typed(words));
    }
}
