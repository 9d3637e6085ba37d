package fr.gouv.anct.minisites.admin.notice;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.check.CheckWords;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Moments;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.site.Notice;
import fr.gouv.anct.minisites.site.Notices;
import fr.gouv.anct.minisites.time.TypedMoment;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Bandeau » (notice banner): edits the notice banner of a site, with a preview. */
@Component
class NoticeResource implements Resource {

    private static final String PATTERN = "/sites/{site}/bandeau";

    private final Notices notices;
    private final NoticeLinks links;
    private final NoticeBannerForm form;
    private final CheckWords words;
    private final Screens screens;
    private final Texts texts;
    private final Clock clock;

    NoticeResource(
            Notices notices,
            NoticeLinks links,
            NoticeBannerForm form,
            CheckWords words,
            Screens screens,
            Texts texts,
            Clock clock) {
        this.notices = notices;
        this.links = links;
        this.form = form;
        this.words = words;
        this.screens = screens;
        this.texts = texts;
        this.clock = clock;
    }

    static String path(Call call) {
        return "/sites/" + call.site().slug() + "/bandeau";
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATTERN, new Guard.OfSite(Action.SITE_READ), this::show),
                Route.post(PATTERN, new Guard.OfSite(Action.SITE_ARRANGE), this::put));
    }

    private Mono<ServerResponse> show(Call call) {
        return notices.current()
                .flatMap(notice -> Mono.zip(links.shown(notice), links.typed(notice))
                        .flatMap(found -> opened(call, notice, found.getT1(), typed(notice, found.getT2()))))
                .switchIfEmpty(Mono.defer(() -> opened(call, null, null, TypedNotice.NONE)));
    }

    private Mono<ServerResponse> opened(
            Call call, @Nullable Notice notice, NoticeLinks.@Nullable Shown shown, TypedNotice typed) {
        return show(HttpStatus.OK, call, notice, shown, typed, Map.of(), FormMerge.opened(stored(typed)));
    }

    private List<FieldView> stored(TypedNotice typed) {
        return form.fields(typed, Map.of());
    }

    private static TypedNotice typed(Notice notice, String link) {
        return new TypedNotice(
                notice.kind().name(),
                notice.title(),
                Optional.ofNullable(notice.text()).orElse(""),
                link,
                Optional.ofNullable(notice.linkLabel()).orElse(""),
                TypedPeriod.of(notice.from(), notice.until()));
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            Call call,
            @Nullable Notice notice,
            NoticeLinks.@Nullable Shown shown,
            TypedNotice typed,
            Map<String, String> problems,
            FormMerge merge) {
        List<FieldView> fields =
                call.mayChange(Action.SITE_ARRANGE) ? merge.mark(form.fields(typed, problems), texts) : List.of();
        return screens.show(
                status,
                call,
                Heading.of(texts.say("notice.title"))
                        .below(call.site().name(), "/sites/" + call.site().slug())
                        .erroneous(!problems.isEmpty() || merge.overtaken()),
                new NoticeScreen(
                        shown == null ? null : shown.view(),
                        shown == null
                                ? null
                                : shown.lost().map(lost -> words.say(lost)).orElse(null),
                        notice == null ? null : state(call, notice),
                        notice == null ? "" : period(call, notice),
                        ErrorSummary.of(fields),
                        fields,
                        path(call),
                        notice == null || fields.isEmpty() ? null : path(call) + "/retrait"));
    }

    private BadgeView state(Call call, Notice notice) {
        Instant now = clock.instant();
        if (notice.shown(now)) {
            return new BadgeView(texts.say(call.site(), "notice.state.shown"), BadgeView.Tone.SUCCESS);
        }
        return notice.ended(now)
                ? new BadgeView(texts.say("notice.state.ended"), BadgeView.Tone.NEUTRAL)
                : new BadgeView(texts.say("notice.state.waiting"), BadgeView.Tone.INFO);
    }

    private String period(Call call, Notice notice) {
        TypedPeriod typed = TypedPeriod.of(notice.from(), notice.until());
        String from = notice.from() == null
                ? texts.say(call.site(), "notice.from.now")
                : at("notice.from", "notice.from.day", notice.from(), typed.from());
        String until = notice.until() == null
                ? texts.say("notice.until.none")
                : at("notice.until", "notice.until.day", notice.until(), typed.until());
        return from + " " + until;
    }

    /** Formats a moment as typed: a day without a time is the whole day. */
    private String at(String key, String wholeDay, Instant moment, TypedMoment typed) {
        return typed.time().isEmpty()
                ? texts.say(wholeDay, Moments.day(LocalDate.parse(typed.day())))
                : texts.say(key, texts.say("notice.moment", Moments.day(moment), Moments.time(moment)));
    }

    /** Whether it would end before it is shown; a banner that had ended already may be saved again. */
    private boolean past(TypedNotice typed, Optional<Notice> seen) {
        Instant until = typed.period().end();
        return until != null
                && !until.isAfter(clock.instant())
                && !until.equals(seen.map(Notice::until).orElse(null));
    }

    private Mono<ServerResponse> put(Call sent) {
        return notices.current()
                .flatMap(notice -> links.typed(notice)
                        .flatMap(link -> put(sent, Optional.of(notice), stored(typed(notice, link)))))
                .switchIfEmpty(Mono.defer(() -> put(sent, Optional.empty(), stored(TypedNotice.NONE))));
    }

    private Mono<ServerResponse> put(Call sent, Optional<Notice> seen, List<FieldView> stored) {
        FormMerge merge = FormMerge.of(sent.with(TypedPeriod.canonical(sent)), stored, TypedNotice.TOGETHER);
        Call call = merge.merged(sent);
        TypedNotice typed = TypedNotice.of(call);
        if (merge.overtaken()) {
            return show(HttpStatus.CONFLICT, call, null, null, typed, Map.of(), merge);
        }
        Map<String, String> problems = new LinkedHashMap<>(typed.problems());
        if (past(typed, seen)) {
            problems.putIfAbsent(TypedPeriod.day(TypedPeriod.UNTIL), "notice.problem.past");
        }
        return links.read(typed.link()).flatMap(link -> {
            if (link.wrong()) {
                problems.put(TypedNotice.LINK, "notice.problem.link");
            }
            if (!problems.isEmpty()) {
                return show(HttpStatus.UNPROCESSABLE_CONTENT, call, null, null, typed, problems, merge);
            }
            Notice notice = notice(typed, link);
            return call.field("puis").equals("apercu")
                    ? links.shown(notice)
                            .flatMap(shown -> show(HttpStatus.OK, call, null, shown, typed, Map.of(), merge))
                    : replace(sent, seen, notice);
        });
    }

    /** Stores the banner; when another write came between read and write, the form is merged once more. */
    private Mono<ServerResponse> replace(Call sent, Optional<Notice> seen, Notice wanted) {
        return notices.replace(sent.site(), seen.orElse(null), wanted, sent.who())
                .defaultIfEmpty(true)
                .flatMap(done -> done ? done(sent) : put(sent));
    }

    private static Notice notice(TypedNotice typed, NoticeLinks.Read link) {
        return new Notice(
                typed.chosen().orElseThrow(),
                typed.title(),
                typed.text().isEmpty() ? null : typed.text(),
                link.link(),
                link.link() == null ? null : typed.label(),
                typed.period().start(),
                typed.period().end());
    }

    private Mono<ServerResponse> done(Call call) {
        return call.seeOther(path(call), new Flash(Flash.Kind.SUCCESS, texts.say("notice.saved"), ""));
    }
}
