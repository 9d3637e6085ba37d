package fr.gouv.anct.minisites.provisioning.request;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Cross-tenant repository that finds a submitted site request by its id or by words of its name, whichever account
 * created it.
 */
@RowScope(RowOwner.PLATFORM)
interface AllSiteRequests extends Repository<SiteRequest, UUID> {

    /** Returns a submitted request; empty when it was never submitted, because only its author may see it then. */
    @Query(SiteRequests.SELECT + " where r.id = :id and r.sent_at is not null")
    Mono<SiteRequest> findSubmitted(UUID id);

    /** Returns the submitted requests with these words in their names, the last submitted first. */
    @Query(SiteRequests.SELECT + " where r.sent_at is not null and " + SiteRequests.NAMED
            + " order by r.sent_at desc, r.id limit :most")
    Flux<SiteRequest> searchSubmitted(String words, int most);
}
