package fr.gouv.anct.minisites.portal.catalogue;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.portal.catalogue.OwnServices.Decided;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Mono;

/** Repository of what central communications decided about the services of the current tenant. */
@RowScope(RowOwner.TENANT)
interface OwnServiceRows extends Repository<Decided, UUID> {

    @Query("select accepted, reason from portal_service where page_id = :page")
    Mono<Decided> find(UUID page);
}
