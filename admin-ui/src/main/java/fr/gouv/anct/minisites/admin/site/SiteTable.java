package fr.gouv.anct.minisites.admin.site;

import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Table of sites, each linked to its page. */
@Component
public class SiteTable {

    private final SiteStateLabels labels;
    private final MinisitesProperties properties;
    private final Messages messages;

    SiteTable(SiteStateLabels labels, MinisitesProperties properties, Messages messages) {
        this.labels = labels;
        this.properties = properties;
        this.messages = messages;
    }

    public TableView of(List<Tenant> sites) {
        return of(
                sites,
                List.of(
                        new TableColumn(messages.get("site.list.name")),
                        new TableColumn(messages.get("site.list.address")),
                        new TableColumn(messages.get("site.list.state"))));
    }

    TableView of(List<Tenant> sites, List<TableColumn> columns) {
        return new TableView(
                "sites",
                messages.get("site.list.caption"),
                columns,
                sites.stream().map(this::row).toList());
    }

    private TableRow row(Tenant site) {
        return TableRow.of(
                Cell.link(site.name(), SiteResource.path(site)),
                Cell.text(properties.url(site.canonical())),
                Cell.badge(labels.badge(site.state())));
    }
}
