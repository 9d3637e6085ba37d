package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.admin.page.editor.LinkSearchResource.Match;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.tenancy.directory.TenantListing;
import fr.gouv.anct.minisites.tenancy.directory.TenantQuery;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Searches the other sites that visitors can reach, by words; the address of one is stored as a reference. */
@Component
class LinkableSites {

    private static final int SHOWN = 5;

    private final TenantListing tenants;
    private final MinisitesProperties properties;
    private final Messages messages;

    LinkableSites(TenantListing tenants, MinisitesProperties properties, Messages messages) {
        this.tenants = tenants;
        this.properties = properties;
        this.messages = messages;
    }

    /**
     * Returns the sites whose name or short name contains all these words, except the site itself; none without words.
     */
    Mono<List<Match>> find(Tenant own, String words) {
        if (words.isBlank()) {
            return Mono.just(List.of());
        }
        TenantQuery query = new TenantQuery(null, TenantState.LIVE, words, TenantQuery.Sort.NAME, false, 1, SHOWN + 1);
        return tenants.page(query)
                .map(page -> page.items().stream()
                        .filter(site -> !site.id().equals(own.id()))
                        .limit(SHOWN)
                        .map(this::found)
                        .toList());
    }

    private Match found(Tenant site) {
        return new Match(
                properties.url(site.canonical()), site.name(), messages.get("editor.found.site"), null, null, null);
    }
}
