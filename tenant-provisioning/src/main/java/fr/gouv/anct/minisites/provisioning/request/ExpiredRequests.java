package fr.gouv.anct.minisites.provisioning.request;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository of the requests of all accounts that have not changed since a given time. */
@RowScope(RowOwner.PLATFORM)
interface ExpiredRequests extends Repository<SiteRequest, UUID> {

    @Modifying
    @Query("delete from site_request where state = 'draft' and updated_at < :before")
    Mono<Void> deleteDrafts(Instant before);

    /** Withdraws uncorrected requests, which releases their slugs. */
    @Query("""
        update site_request r
           set state = 'withdrawn', slug = null, version = r.version + 1, updated_at = now()
          from account a
         where a.id = r.requester_id and r.state = 'changes' and r.updated_at < :before
        """ + SiteRequests.RETURNING)
    Flux<SiteRequest> withdrawUncorrected(Instant before);

    /** Deletes the decisions on requests that ended without a site, before {@link #deleteEnded}. */
    @Modifying
    @Query("""
        delete from request_decision d using site_request r
         where r.id = d.request_id and r.state in ('refused', 'portal', 'withdrawn') and r.updated_at < :before
        """)
    Mono<Void> deleteDecisions(Instant before);

    @Modifying
    @Query("delete from site_request where state in ('refused', 'portal', 'withdrawn') and updated_at < :before")
    Mono<Void> deleteEnded(Instant before);
}
