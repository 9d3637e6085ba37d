package fr.gouv.anct.minisites.audit;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Mono;

/**
 * Anonymises old entries of the journal through a function of the database owner, because the application's role may
 * not update its rows.
 */
@RowScope(RowOwner.PLATFORM)
interface JournalRetention extends Repository<AuditEvent, UUID> {

    /** Returns the number of anonymised rows; the database refuses a time less than three years ago. */
    @Query("select anonymise_journal(:before)")
    Mono<Long> anonymise(Instant before);
}
