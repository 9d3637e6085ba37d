package fr.gouv.anct.minisites.territorycontent;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.sitedirectory.DirectorySite;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Mono;

/** Repository of the facts of sites that the directory in memory does not have. */
@RowScope(RowOwner.PLATFORM)
interface SharingSites extends Repository<SharingSites.Known, UUID> {

    /**
     * Facts of sites.
     *
     * @param sharing those of them that share their content with the portal
     * @param inside those of their territories that lie in a territory
     */
    record Known(Set<UUID> sharing, Set<String> inside) {

        boolean isSharing(DirectorySite site) {
            return sharing.contains(site.id());
        }
    }

    @Query("""
        select array(select tenant_id from tenant where tenant_id = any(:sites) and state = 'live' and shared) as sharing,
               array(select code from territory where code = any(:codes) and within @> string_to_array(:territory, ' ')) as inside
        """)
    Mono<Known> find(UUID[] sites, String[] codes, String territory);
}
