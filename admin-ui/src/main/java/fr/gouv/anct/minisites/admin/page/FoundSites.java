package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.page.FoundScreen.Found;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.delivery.MinisitesProperties;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.tenancy.directory.Fleet;
import fr.gouv.anct.minisites.tenancy.directory.FleetQuery;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Searches the other sites that visitors can reach, by words; the address of one is stored as a reference. */
@Component
class FoundSites {

    private static final int SHOWN = 5;

    private final Fleet fleet;
    private final MinisitesProperties properties;
    private final Texts texts;

    FoundSites(Fleet fleet, MinisitesProperties properties, Texts texts) {
        this.fleet = fleet;
        this.properties = properties;
        this.texts = texts;
    }

    /**
     * Returns the sites whose name or short name contains all these words, except the site itself; none without words.
     */
    Mono<List<Found>> find(Tenant own, String words) {
        if (words.isBlank()) {
            return Mono.just(List.of());
        }
        FleetQuery query = new FleetQuery(null, TenantState.LIVE, words, FleetQuery.Sort.NAME, false, 1, SHOWN + 1);
        return fleet.page(query)
                .map(page -> page.items().stream()
                        .filter(site -> !site.id().equals(own.id()))
                        .limit(SHOWN)
                        .map(this::found)
                        .toList());
    }

    private Found found(Tenant site) {
        return new Found(
                properties.url(site.canonical()), site.name(), texts.say("editor.found.site"), null, null, null);
    }
}
