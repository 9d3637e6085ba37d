package fr.gouv.anct.minisites.access.identity;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Mono;

/** Repository of the configured administrators that have received their role, by the digest of their address. */
@RowScope(RowOwner.PLATFORM)
interface GrantedAdministrators extends Repository<AccountMatches.Candidate, UUID> {

    /** Adds an address; false if it was there. Waits for a concurrent addition of the same address. */
    @Modifying
    @Query("insert into granted_administrator (email_digest) values (:digest) on conflict do nothing")
    Mono<Boolean> add(byte[] digest);
}
