package fr.gouv.anct.minisites.admin.site;

import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.sitelist.SiteStateBadge;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.TenantQuery.Sort;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Builds the table of sites with name, address and state for the user's home page and own site list, each linked to its
 * screen.
 */
@Component
class SiteTable {

    private static final String ID = "sites";

    private final MinisitesProperties properties;

    SiteTable(MinisitesProperties properties) {
        this.properties = properties;
    }

    TableView of(AdmittedRequest request, List<Tenant> sites) {
        return Table.<Tenant>of(request, "site.list")
                .column("name", SiteTable::name)
                .column("address", this::address)
                .column("state", site -> state(request, site))
                .build(ID, sites);
    }

    /** Builds the table with links that sort it. */
    TableView of(AdmittedRequest request, List<Tenant> sites, ListUrl url) {
        return Table.<Tenant>of(request, "site.list")
                .column("name", url, Sort.NAME, SiteTable::name)
                .column("address", this::address)
                .column("state", url, Sort.STATE, site -> state(request, site))
                .build(ID, sites);
    }

    private static Cell name(Tenant site) {
        return Cell.link(site.name(), Paths.SITE.link(site));
    }

    private Cell address(Tenant site) {
        return Cell.text(properties.url(site.canonical()));
    }

    private static Cell state(AdmittedRequest request, Tenant site) {
        return Cell.badge(SiteStateBadge.of(request, site.state()));
    }
}
