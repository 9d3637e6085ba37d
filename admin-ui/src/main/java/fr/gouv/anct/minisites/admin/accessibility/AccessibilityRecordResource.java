package fr.gouv.anct.minisites.admin.accessibility;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.site.AccessibilityRecord;
import fr.gouv.anct.minisites.site.AccessibilityRecord.Audit;
import fr.gouv.anct.minisites.site.AccessibilityRecords;
import fr.gouv.anct.minisites.site.ConformityState;
import fr.gouv.anct.minisites.site.Site;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.time.ParisCalendar;
import fr.gouv.anct.minisites.wording.Percentage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Accessibilité » (accessibility): a site's conformity state, its reason, and the statement. */
@Component
class AccessibilityRecordResource implements BackOfficeResource {

    private static final int WARNED_MONTHS = 6;

    private final AccessibilityRecords records;
    private final MinisitesProperties properties;
    private final Clock clock;

    AccessibilityRecordResource(AccessibilityRecords records, MinisitesProperties properties, Clock clock) {
        this.records = records;
        this.properties = properties;
        this.clock = clock;
    }

    @Bean
    static SideNavigationItem accessibilityEntry() {
        return new SideNavigationItem(Group.PRESENTATION, 60, "a11y.title", Paths.ACCESSIBILITY, Action.SITE_READ);
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(Paths.ACCESSIBILITY, new Guard.OfSite(Action.SITE_READ), this::show));
    }

    /**
     * The accessibility record of a site.
     *
     * @param reason why the conformity state applies
     * @param warnings that the audit has lapsed or soon will, that its failures are not listed
     * @param changes whether the record may be changed
     * @param audits all of them, the newest first
     * @param statement preview of the statement; absent while the site is being created
     */
    record RecordScreen(
            Tenant site,
            BadgeView badge,
            String reason,
            List<String> warnings,
            boolean changes,
            TableView audits,
            @Nullable Statement statement)
            implements Screen {

        public String newHref() {
            return AccessibilityAuditResource.NEW.link(site);
        }

        public String correctHref() {
            return AccessibilityAuditResource.LAST.link(site);
        }

        public String contactHref() {
            return AccessibilityContactResource.CONTACT.link(site);
        }

        @Override
        public String template() {
            return "accessibility/record";
        }
    }

    /** Data of the statement. */
    record Statement(
            AccessibilityRecord record,
            ConformityState state,
            String publisher,
            String service,
            String siteUrl,
            String contactEmail,
            String contactHref) {}

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return records.site()
                .map(site -> screen(request, site))
                .defaultIfEmpty(empty(request))
                .flatMap(screen -> request.show(request.heading("a11y.title"), screen));
    }

    private static RecordScreen empty(AdmittedRequest request) {
        return new RecordScreen(
                request.site(),
                badge(request, ConformityState.NONE),
                request.message("a11y.reason.none"),
                List.of(),
                false,
                table(request, List.of()),
                null);
    }

    private RecordScreen screen(AdmittedRequest request, Site site) {
        AccessibilityRecord record = site.accessibility();
        LocalDate today = ParisCalendar.today(clock);
        ConformityState state = record.state(today);
        return new RecordScreen(
                request.site(),
                badge(request, state),
                reason(request, record.audit(), today),
                warnings(request, record.audit(), today),
                request.mayChange(Action.SITE_SETTINGS),
                table(request, record.audits()),
                new Statement(
                        record,
                        state,
                        site.legal().publisher().name(),
                        site.identity().title(),
                        properties.url(request.site().canonical()),
                        site.contacts().accessibility(),
                        "mailto:" + site.contacts().visitors()));
    }

    private static BadgeView badge(AdmittedRequest request, ConformityState state) {
        return new BadgeView(
                request.message("a11y.state." + state.name()),
                switch (state) {
                    case NONE -> BadgeView.Tone.ERROR;
                    case PARTIAL -> BadgeView.Tone.WARNING;
                    case TOTAL -> BadgeView.Tone.SUCCESS;
                });
    }

    private static String reason(AdmittedRequest request, @Nullable Audit audit, LocalDate today) {
        if (audit == null) {
            return request.message("a11y.reason.none");
        }
        return audit.lastDay().isBefore(today)
                ? request.message("a11y.reason.lapsed", DateTimes.day(audit.lastDay()))
                : request.message("a11y.reason.rate", rate(audit), DateTimes.day(audit.lastDay()));
    }

    /** Returns the rate in French notation. */
    static String rate(Audit audit) {
        return Percentage.of(audit.rate(), Locale.FRENCH);
    }

    private static List<String> warnings(AdmittedRequest request, @Nullable Audit audit, LocalDate today) {
        if (audit == null) {
            return List.of();
        }
        Stream<String> unlisted =
                audit.incomplete() ? Stream.of(request.message("a11y.warning.unlisted")) : Stream.empty();
        return Stream.concat(Stream.ofNullable(lapse(request, audit, today)), unlisted)
                .toList();
    }

    private static @Nullable String lapse(AdmittedRequest request, Audit audit, LocalDate today) {
        if (audit.lastDay().minusMonths(WARNED_MONTHS).isAfter(today)) {
            return null;
        }
        return audit.lastDay().isBefore(today)
                ? request.message("a11y.warning.lapsed")
                : request.message("a11y.warning.soon", DateTimes.day(audit.lastDay()));
    }

    private static TableView table(AdmittedRequest request, List<Audit> audits) {
        Table<Audit> table = Table.<Audit>of(request, "a11y.audit")
                .column("date", audit -> Cell.text(DateTimes.day(audit.date())))
                .column("auditor", audit -> Cell.text(audit.auditor()))
                .column("method", audit -> Cell.text(audit.method() == null ? "" : audit.method()))
                .column("rate", audit -> Cell.text(request.message("a11y.percent", rate(audit))))
                .column("last-day", audit -> Cell.text(DateTimes.day(audit.lastDay())));
        String caption = audits.size() > AccessibilityRecord.MOST_EARLIER
                ? request.message("a11y.audits.most", AccessibilityRecord.MOST_EARLIER)
                : request.message("a11y.audits");
        return (request.mayChange(Action.SITE_SETTINGS)
                        ? table.column("action", audit -> withdrawal(request, audit))
                        : table)
                .build("audits", caption, audits);
    }

    private static Cell withdrawal(AdmittedRequest request, Audit audit) {
        return Cell.link(
                request.message("a11y.audit.withdraw", DateTimes.day(audit.date())),
                AccessibilityAuditResource.withdrawalHref(request.site(), audit));
    }
}
