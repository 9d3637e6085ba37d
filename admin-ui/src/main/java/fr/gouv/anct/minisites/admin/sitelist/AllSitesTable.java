package fr.gouv.anct.minisites.admin.sitelist;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.SemicolonCsvLine;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.provisioning.listing.ListedSite;
import fr.gouv.anct.minisites.provisioning.listing.SiteListQuery.Sort;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The columns of the list of all sites, as a table and as lines of a file. */
@Component
class AllSitesTable {

    private final MinisitesProperties properties;
    private final Clock clock;

    AllSitesTable(MinisitesProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    TableView of(AdmittedRequest request, List<ListedSite> sites, ListUrl url) {
        LocalDate today = ParisCalendar.today(clock);
        return Table.<ListedSite>of(request, "site.all")
                .column("name", url, Sort.NAME, this::name)
                .column("state", url, Sort.STATE, site -> Cell.badge(SiteStateBadge.of(request, site.state())))
                .column("owners", url, Sort.OWNERS, site -> owners(request, site))
                .column("published", url, Sort.PUBLISHED, site -> last(request, site.publishedAt()))
                .column("signed-in", url, Sort.SIGNED_IN, site -> last(request, site.signedInAt()))
                .column("ending", url, Sort.ENDING, site -> ending(request, site, today))
                .column("audit", url, Sort.AUDITED, site -> audit(request, site, today))
                .column("errors", url, Sort.ERRORS, site -> Cell.text(String.valueOf(site.errors())))
                .build("sites", sites);
    }

    private Cell name(ListedSite site) {
        Cell name = Cell.link(site.name(), Paths.SITE.linkOf(site.slug()));
        return site.address() == null ? name : name.withDetail(properties.url(site.address()));
    }

    private static Cell owners(AdmittedRequest request, ListedSite site) {
        return site.lacksOwners()
                ? badge(request, "site.all.owners.few", Tone.WARNING, site.owners())
                : Cell.text(String.valueOf(site.owners()));
    }

    private static Cell last(AdmittedRequest request, @Nullable Instant moment) {
        return Cell.text(
                moment == null ? request.message("site.all.never") : DateTimes.figures(ParisCalendar.dateOf(moment)));
    }

    private static Cell ending(AdmittedRequest request, ListedSite site, LocalDate today) {
        LocalDate end = site.endsOn();
        if (end == null) {
            return Cell.text(request.message("site.all.ending.none"));
        }
        Cell day = Cell.link(DateTimes.figures(end), Paths.SITE_SHEET.linkOf(site.slug()));
        return site.active() && end.isBefore(today) ? day.withDetail(request.message("site.all.ending.past")) : day;
    }

    private static Cell audit(AdmittedRequest request, ListedSite site, LocalDate today) {
        LocalDate last = site.auditExpiresOn();
        if (last == null) {
            return site.active()
                    ? badge(request, "site.all.audit.missing", Tone.WARNING)
                    : Cell.text(request.message("site.all.audit.missing"));
        }
        return switch (site.audit(today)) {
            case EXPIRED ->
                badge(request, "site.all.audit.expired", site.active() ? Tone.ERROR : Tone.NEUTRAL)
                        .withDetail(request.message("site.all.audit.past", DateTimes.figures(last)));
            case VALID, MISSING -> Cell.text(request.message("site.all.audit.until", DateTimes.figures(last)));
        };
    }

    private static Cell badge(AdmittedRequest request, String key, Tone tone, Object... arguments) {
        return Cell.badge(new BadgeView(request.message(key, arguments), tone));
    }

    /** Returns the header line of the file: the columns of the table, with the words of its badges as columns. */
    static String head(AdmittedRequest request) {
        return SemicolonCsvLine.of(
                request.message("site.all.name"),
                request.message("site.all.slug"),
                request.message("site.list.address"),
                request.message("site.all.state"),
                request.message("site.all.owners"),
                request.message("site.all.owners.enough"),
                request.message("site.all.published"),
                request.message("site.all.signed-in"),
                request.message("site.all.ending"),
                request.message("site.all.audit"),
                request.message("site.all.audit.last"),
                request.message("site.all.filter.errors"));
    }

    /** Returns the line of a site; days as spreadsheets read them, empty where there is none. */
    String line(AdmittedRequest request, ListedSite site) {
        return SemicolonCsvLine.of(
                site.name(),
                site.slug(),
                site.address() == null ? "" : properties.url(site.address()),
                SiteStateBadge.label(request, site.state()),
                String.valueOf(site.owners()),
                site.active() ? request.message(site.lacksOwners() ? "site.all.no" : "site.all.yes") : "",
                day(site.publishedAt() == null ? null : ParisCalendar.dateOf(site.publishedAt())),
                day(site.signedInAt() == null ? null : ParisCalendar.dateOf(site.signedInAt())),
                day(site.endsOn()),
                day(site.auditedOn()),
                day(site.auditExpiresOn()),
                String.valueOf(site.errors()));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
