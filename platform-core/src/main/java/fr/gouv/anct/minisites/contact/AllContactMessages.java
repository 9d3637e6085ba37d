package fr.gouv.anct.minisites.contact;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;

/** Cross-tenant repository of the encrypted messages of all sites. */
@RowScope(RowOwner.PLATFORM)
interface AllContactMessages extends Repository<ContactMessages.EncryptedRow, UUID> {

    /** Returns the tenants with messages received before the given time. */
    @Query("select distinct tenant_id from contact_message where received_at < :before")
    Flux<UUID> findTenants(Instant before);
}
