package fr.gouv.anct.minisites.admin.accessibility;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.site.AccessibilityRecord;
import fr.gouv.anct.minisites.site.AccessibilityRecord.Audit;
import fr.gouv.anct.minisites.site.AccessibilityRecords;
import fr.gouv.anct.minisites.site.ConformityState;
import fr.gouv.anct.minisites.site.Site;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Accessibilité » (accessibility): a site's conformity state, its reason, and the statement. */
@Component
public class AccessibilityRecordResource implements BackOfficeResource {

    static final String PATTERN = "/sites/{site}/accessibilite";
    private static final int WARNED_MONTHS = 6;

    private final AccessibilityRecords records;
    private final MinisitesProperties properties;
    private final ScreenResponses screens;
    private final Messages messages;
    private final Clock clock;

    AccessibilityRecordResource(
            AccessibilityRecords records,
            MinisitesProperties properties,
            ScreenResponses screens,
            Messages messages,
            Clock clock) {
        this.records = records;
        this.properties = properties;
        this.screens = screens;
        this.messages = messages;
        this.clock = clock;
    }

    static String path(AdmittedRequest request) {
        return "/sites/" + request.site().slug() + "/accessibilite";
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATTERN, new Guard.OfSite(Action.SITE_READ), this::show));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return records.site()
                .map(site -> screen(request, site))
                .defaultIfEmpty(empty())
                .flatMap(screen -> screens.show(
                        request,
                        ScreenHeading.of(messages.get("a11y.title"))
                                .below(
                                        request.site().name(),
                                        "/sites/" + request.site().slug()),
                        screen));
    }

    private AccessibilityRecordScreen empty() {
        return new AccessibilityRecordScreen(
                badge(ConformityState.NONE),
                messages.get("a11y.reason.none"),
                List.of(),
                List.of(),
                table(List.of(), _ -> Stream.empty()),
                null);
    }

    private AccessibilityRecordScreen screen(AdmittedRequest request, Site site) {
        AccessibilityRecord record = site.accessibility();
        LocalDate today = ParisCalendar.today(clock);
        ConformityState state = record.state(today);
        String url = properties.url(request.site().canonical());
        return new AccessibilityRecordScreen(
                badge(state),
                reason(record, today),
                warnings(record.audit(), today),
                request.mayChange(Action.SITE_SETTINGS) ? links(request, record) : List.of(),
                table(record.audits(), audit -> withdrawal(request, audit)),
                new AccessibilityRecordScreen.Statement(
                        record,
                        state,
                        site.legal().publisher().name(),
                        site.identity().title(),
                        url,
                        site.contacts().accessibility(),
                        "mailto:" + site.contacts().visitors()));
    }

    private BadgeView badge(ConformityState state) {
        return new BadgeView(
                messages.get("a11y.state." + state.name()),
                switch (state) {
                    case NONE -> BadgeView.Tone.ERROR;
                    case PARTIAL -> BadgeView.Tone.WARNING;
                    case TOTAL -> BadgeView.Tone.SUCCESS;
                });
    }

    private String reason(AccessibilityRecord record, LocalDate today) {
        Audit audit = record.audit();
        if (audit == null) {
            return messages.get("a11y.reason.none");
        }
        return audit.lastDay().isBefore(today)
                ? messages.get("a11y.reason.lapsed", DateTimes.day(audit.lastDay()))
                : messages.get("a11y.reason.rate", rate(audit), DateTimes.day(audit.lastDay()));
    }

    /** Returns the rate in French notation. */
    public static String rate(Audit audit) {
        return AccessibilityAuditInput.rate(audit.rate());
    }

    /** Returns the journal's details of a withdrawn audit. */
    public static Map<String, String> detail(Audit audit, Messages messages) {
        return Map.of(
                "audit", DateTimes.day(audit.date()),
                "rate", messages.get("a11y.percent", rate(audit)));
    }

    private List<String> warnings(@Nullable Audit audit, LocalDate today) {
        if (audit == null) {
            return List.of();
        }
        Stream<String> unlisted =
                audit.incomplete() ? Stream.of(messages.get("a11y.warning.unlisted")) : Stream.empty();
        return Stream.concat(Stream.ofNullable(lapse(audit, today)), unlisted).toList();
    }

    private @Nullable String lapse(Audit audit, LocalDate today) {
        if (audit.lastDay().minusMonths(WARNED_MONTHS).isAfter(today)) {
            return null;
        }
        return audit.lastDay().isBefore(today)
                ? messages.get("a11y.warning.lapsed")
                : messages.get("a11y.warning.soon", DateTimes.day(audit.lastDay()));
    }

    private List<PageLink> links(AdmittedRequest request, AccessibilityRecord record) {
        Stream<PageLink> audit = record.audit() == null
                ? Stream.empty()
                : Stream.of(new PageLink(messages.get("a11y.audit.correct"), path(request) + "/audit", false, false));
        return Stream.concat(
                        Stream.of(new PageLink(
                                messages.get("a11y.audit.new"), path(request) + "/audit/nouveau", false, false)),
                        Stream.concat(
                                audit,
                                Stream.of(new PageLink(
                                        messages.get("a11y.contact"), path(request) + "/fiche", false, false))))
                .toList();
    }

    private Stream<Cell> withdrawal(AdmittedRequest request, Audit audit) {
        return request.mayChange(Action.SITE_SETTINGS)
                ? Stream.of(Cell.link(
                        messages.get("a11y.audit.withdraw", DateTimes.day(audit.date())),
                        AuditWithdrawalResource.path(request, audit)))
                : Stream.empty();
    }

    private TableView table(List<Audit> audits, Function<Audit, Stream<Cell>> actions) {
        return new TableView(
                "audits",
                audits.size() > AccessibilityRecord.MOST_EARLIER
                        ? messages.get("a11y.audits.most", AccessibilityRecord.MOST_EARLIER)
                        : messages.get("a11y.audits"),
                Stream.concat(
                                Stream.of("date", "auditor", "method", "rate", "last-day"),
                                audits.stream().limit(1).flatMap(actions).map(_ -> "action"))
                        .map(key -> new TableColumn(messages.get("a11y.audit." + key)))
                        .toList(),
                audits.stream()
                        .map(audit -> new TableRow(Stream.concat(facts(audit), actions.apply(audit))
                                .toList()))
                        .toList());
    }

    private Stream<Cell> facts(Audit audit) {
        return Stream.of(
                Cell.text(DateTimes.day(audit.date())),
                Cell.text(audit.auditor()),
                Cell.text(audit.method() == null ? "" : audit.method()),
                Cell.text(messages.get("a11y.percent", rate(audit))),
                Cell.text(DateTimes.day(audit.lastDay())));
    }
}
