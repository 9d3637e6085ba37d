package fr.gouv.anct.minisites.portal.guide;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;

/** Repository of the services that the portal lists: functions of the database. */
@RowScope(RowOwner.PLATFORM)
interface GuideServiceRows extends Repository<GuideServiceRows.Row, UUID> {

    /** A service as the database returns it. */
    record Row(
            UUID tenantId,
            String path,
            String title,
            @Nullable String lead,
            String kind,
            Set<String> phases,
            Set<String> terms,
            LocalDate date) {}

    /**
     * Returns the newest services that the portal lists and that are not over.
     *
     * @param portal its host
     */
    @Query("select tenant_id, path, title, lead, kind, phases, terms, date from guide_services(:portal, :today, :most)")
    Flux<Row> find(String portal, LocalDate today, int most);

    /** Returns those of some sites that share their content. */
    @Query("select tenant_id from tenant where tenant_id = any(:sites) and state = 'live' and shared")
    Flux<UUID> findSharing(UUID[] sites);
}
