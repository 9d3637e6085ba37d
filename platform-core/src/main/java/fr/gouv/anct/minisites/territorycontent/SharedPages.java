package fr.gouv.anct.minisites.territorycontent;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CrossTenantScope.Purpose;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.territory.TerritoryDetails;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Reads the published pages of a kind that live sites share with the portal, by territory; of services those that it lists. */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = Purpose.TERRITORIES)
public class SharedPages {

    private final SharedPageRows rows;
    private final CrossTenantScope crossTenant;
    private final Clock clock;
    private final String portal;

    SharedPages(SharedPageRows rows, CrossTenantScope crossTenant, Clock clock, MinisitesProperties properties) {
        this.rows = rows;
        this.crossTenant = crossTenant;
        this.clock = clock;
        this.portal = properties.portalHost();
    }

    /** A page that a site shares, as the database returns it. */
    record SharedPage(
            UUID tenantId,
            String path,
            String title,
            @Nullable String lead,
            @Nullable LocalDate date,
            @Nullable String about,
            boolean inside) {

        TerritoryItem item() {
            return new TerritoryItem(TerritoryScale.of(about, inside), title, lead, tenantId, path, date);
        }
    }

    /** Returns the pages of a kind that concern a territory, as {@link TerritoryContent#find}. */
    public Flux<TerritoryItem> find(PageKind kind, TerritoryDetails territory) {
        return crossTenant
                .read(
                        Purpose.TERRITORIES,
                        rows.find(
                                portal,
                                territory.code(),
                                territory.containingCodes().toArray(String[]::new),
                                new String[] {kind.code()},
                                ParisCalendar.dateOf(clock.instant()),
                                TerritoryContent.SHOWN + 1))
                .map(SharedPage::item);
    }

    /** Returns the codes of the territories that pages of a kind are about. */
    public Flux<String> territories(PageKind kind) {
        return crossTenant.read(Purpose.TERRITORIES, rows.territories(portal, new String[] {kind.code()}));
    }
}
