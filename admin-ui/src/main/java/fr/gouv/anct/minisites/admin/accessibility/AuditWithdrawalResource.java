package fr.gouv.anct.minisites.admin.accessibility;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Moments;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.database.StoredJson;
import fr.gouv.anct.minisites.site.AccessibilityRecord;
import fr.gouv.anct.minisites.site.AccessibilityRecord.Audit;
import fr.gouv.anct.minisites.site.AccessibilityRecords;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Withdraws an audit recorded by mistake, for example one of another site, after a confirmation. */
@Component
class AuditWithdrawalResource implements Resource {

    private static final String PATTERN = RecordResource.PATTERN + "/audit/retrait";
    private static final String AUDIT = "audit";

    private final AccessibilityRecords records;
    private final Screens screens;
    private final Texts texts;
    private final Clock clock;

    AuditWithdrawalResource(AccessibilityRecords records, Screens screens, Texts texts, Clock clock) {
        this.records = records;
        this.screens = screens;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        Guard settings = new Guard.OfSite(Action.SITE_SETTINGS);
        return List.of(Route.get(PATTERN, settings, this::ask), Route.post(PATTERN, settings, this::withdraw));
    }

    static String path(Call call, Audit audit) {
        return RecordResource.path(call) + "/audit/retrait?" + AUDIT + "=" + key(audit);
    }

    /** Key derived from the content, because audits have no id: a correction made meanwhile changes the key. */
    private static String key(Audit audit) {
        return UUID.nameUUIDFromBytes(StoredJson.write(audit).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private Mono<ServerResponse> ask(Call call) {
        return records.site()
                .flatMap(site ->
                        named(call, site.accessibility()).flatMap(audit -> confirm(call, audit, site.accessibility())))
                .switchIfEmpty(Mono.defer(() -> gone(call)));
    }

    private static Mono<Audit> named(Call call, AccessibilityRecord record) {
        String key = call.query(AUDIT).orElse("");
        return Mono.justOrEmpty(
                record.audits().stream().filter(audit -> key(audit).equals(key)).findFirst());
    }

    private Mono<ServerResponse> confirm(Call call, Audit audit, AccessibilityRecord record) {
        String back = RecordResource.path(call);
        ConfirmScreen screen = new ConfirmScreen(
                texts.say(
                        "a11y.withdraw.lead",
                        Moments.day(audit.date()),
                        audit.auditor(),
                        texts.say("a11y.percent", RecordResource.rate(audit))),
                List.of(consequence(audit, record), texts.say("a11y.withdraw.again")),
                path(call, audit),
                List.of(),
                texts.say("a11y.withdraw.confirm"),
                back);
        Heading heading = Heading.of(texts.say("a11y.withdraw.title"))
                .below(call.site().name(), "/sites/" + call.site().slug())
                .below(texts.say("a11y.title"), back);
        return screens.show(call, heading, screen);
    }

    private String consequence(Audit audit, AccessibilityRecord record) {
        AccessibilityRecord left = record.without(audit, today());
        Audit latest = left.audit();
        if (latest == null) {
            return texts.say("a11y.withdraw.none");
        }
        String state = texts.say("a11y.state." + left.state(today())).toLowerCase(Locale.FRENCH);
        return texts.say(
                latest.equals(record.audit()) ? "a11y.withdraw.same" : "a11y.withdraw.before",
                Moments.day(latest.date()),
                state);
    }

    private LocalDate today() {
        return ParisCalendar.today(clock);
    }

    private Mono<ServerResponse> withdraw(Call call) {
        return records.site()
                .flatMap(site -> named(call, site.accessibility()))
                .flatMap(audit -> records.changeIf(
                        call.site(),
                        record -> record.audits().contains(audit),
                        record -> record.without(audit, today()),
                        "accessibility.withdrawn",
                        RecordResource.detail(audit, texts),
                        call.who()))
                .filter(Boolean::booleanValue)
                .flatMap(_ -> call.seeOther(
                        RecordResource.path(call), new Flash(Flash.Kind.SUCCESS, texts.say("a11y.withdrawn"), "")))
                .switchIfEmpty(Mono.defer(() -> gone(call)));
    }

    private Mono<ServerResponse> gone(Call call) {
        return call.seeOther(
                RecordResource.path(call),
                new Flash(Flash.Kind.WARNING, texts.say("a11y.withdraw.gone"), texts.say("a11y.withdraw.gone.text")));
    }
}
