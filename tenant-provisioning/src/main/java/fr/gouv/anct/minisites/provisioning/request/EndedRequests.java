package fr.gouv.anct.minisites.provisioning.request;

import fr.gouv.anct.minisites.database.PlatformScope;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The requests that came to nothing. */
@Repository
class EndedRequests {

    private final DatabaseClient database;
    private final PlatformScope platform;

    EndedRequests(DatabaseClient database, PlatformScope platform) {
        this.database = database;
        this.platform = platform;
    }

    /**
     * Clears them away.
     *
     * @param drafts those that nobody has changed since
     * @param ended those that were refused, taken back or sent to the portal before
     */
    Mono<Void> clear(Instant drafts, Instant ended) {
        return platform.write(
                PlatformScope.Purpose.RETENTION,
                delete("delete from site_request where state = 'draft' and updated_at < :border", drafts)
                        .then(delete("""
                                delete from request_decision d using site_request r
                                 where r.id = d.request_id and r.state in ('refused', 'portal', 'withdrawn')
                                   and r.updated_at < :border
                                """, ended))
                        .then(delete("""
                                delete from site_request
                                 where state in ('refused', 'portal', 'withdrawn') and updated_at < :border
                                """, ended)));
    }

    private Mono<Void> delete(String sql, Instant border) {
        return database.sql(sql).bind("border", border).then();
    }
}
