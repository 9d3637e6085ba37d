package fr.gouv.anct.minisites.portal.catalogue;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Repository of what central communications decided about the services of the current tenant. */
@RowScope(RowOwner.TENANT)
@Transactional(readOnly = true)
public interface OwnServices extends Repository<OwnServices.Decided, UUID> {

    /**
     * A decision about a service.
     *
     * @param reason of a refusal; empty otherwise
     */
    record Decided(boolean accepted, String reason) {}

    /** Returns the decision about a service; empty while there is none. */
    @Query("select accepted, reason from portal_service where page_id = :page")
    Mono<Decided> find(UUID page);
}
