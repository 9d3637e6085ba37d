package fr.gouv.anct.minisites.admin.site;

import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Column;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.delivery.MinisitesProperties;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Table of sites, each linked to its page. */
@Component
public class SiteTable {

    private final SiteNames names;
    private final MinisitesProperties properties;
    private final Texts texts;

    SiteTable(SiteNames names, MinisitesProperties properties, Texts texts) {
        this.names = names;
        this.properties = properties;
        this.texts = texts;
    }

    public TableView of(List<Tenant> sites) {
        return of(
                sites,
                List.of(
                        new Column(texts.say("site.list.name")),
                        new Column(texts.say("site.list.address")),
                        new Column(texts.say("site.list.state"))));
    }

    TableView of(List<Tenant> sites, List<Column> columns) {
        return new TableView(
                "sites",
                texts.say("site.list.caption"),
                columns,
                sites.stream().map(this::row).toList());
    }

    private TableRow row(Tenant site) {
        return TableRow.of(
                Cell.link(site.name(), SiteResource.path(site)),
                Cell.text(properties.url(site.canonical())),
                Cell.badge(names.badge(site.state())));
    }
}
