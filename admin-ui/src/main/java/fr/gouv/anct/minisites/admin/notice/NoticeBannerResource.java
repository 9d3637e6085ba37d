package fr.gouv.anct.minisites.admin.notice;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.check.FindingLabels;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.site.NoticeBanner;
import fr.gouv.anct.minisites.site.NoticeBanners;
import fr.gouv.anct.minisites.time.DateTimeInput;
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
class NoticeBannerResource implements BackOfficeResource {

    private static final String PATTERN = "/sites/{site}/bandeau";

    private final NoticeBanners banners;
    private final NoticeBannerLinks links;
    private final NoticeBannerForm form;
    private final FindingLabels labels;
    private final ScreenResponses screens;
    private final Messages messages;
    private final Clock clock;

    NoticeBannerResource(
            NoticeBanners banners,
            NoticeBannerLinks links,
            NoticeBannerForm form,
            FindingLabels labels,
            ScreenResponses screens,
            Messages messages,
            Clock clock) {
        this.banners = banners;
        this.links = links;
        this.form = form;
        this.labels = labels;
        this.screens = screens;
        this.messages = messages;
        this.clock = clock;
    }

    static String path(AdmittedRequest request) {
        return "/sites/" + request.site().slug() + "/bandeau";
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATTERN, new Guard.OfSite(Action.SITE_READ), this::show),
                Route.post(PATTERN, new Guard.OfSite(Action.SITE_ARRANGE), this::put));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return banners.current()
                .flatMap(notice -> opened(request, notice))
                .switchIfEmpty(Mono.defer(() -> opened(request, null, null, NoticeBannerInput.NONE)));
    }

    private Mono<ServerResponse> opened(AdmittedRequest request, NoticeBanner notice) {
        return Mono.zip(links.shown(notice), links.typed(notice))
                .flatMap(found -> opened(request, notice, found.getT1(), typed(notice, found.getT2())));
    }

    private Mono<ServerResponse> opened(
            AdmittedRequest request,
            @Nullable NoticeBanner notice,
            NoticeBannerLinks.@Nullable Shown shown,
            NoticeBannerInput input) {
        return show(HttpStatus.OK, request, notice, shown, input, Map.of(), FormMerge.opened(stored(input)));
    }

    private List<FieldView> stored(NoticeBannerInput input) {
        return form.fields(input, Map.of());
    }

    private static NoticeBannerInput typed(NoticeBanner notice, String link) {
        return new NoticeBannerInput(
                notice.kind().name(),
                notice.title(),
                Optional.ofNullable(notice.text()).orElse(""),
                link,
                Optional.ofNullable(notice.linkLabel()).orElse(""),
                NoticeBannerPeriodInput.of(notice.from(), notice.until()));
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            AdmittedRequest request,
            @Nullable NoticeBanner notice,
            NoticeBannerLinks.@Nullable Shown shown,
            NoticeBannerInput input,
            Map<String, String> problems,
            FormMerge merge) {
        List<FieldView> fields =
                request.mayChange(Action.SITE_ARRANGE) ? merge.mark(form.fields(input, problems), messages) : List.of();
        return screens.show(
                status,
                request,
                ScreenHeading.of(messages.get("notice.title"))
                        .below(request.site().name(), "/sites/" + request.site().slug())
                        .erroneous(!problems.isEmpty() || merge.overtaken()),
                new NoticeBannerScreen(
                        shown == null ? null : shown.view(),
                        shown == null
                                ? null
                                : shown.lost().map(lost -> labels.label(lost)).orElse(null),
                        notice == null ? null : state(request, notice),
                        notice == null ? "" : period(request, notice),
                        ErrorSummary.of(fields),
                        fields,
                        path(request),
                        notice == null || fields.isEmpty() ? null : path(request) + "/retrait"));
    }

    private BadgeView state(AdmittedRequest request, NoticeBanner notice) {
        Instant now = clock.instant();
        if (notice.shown(now)) {
            return new BadgeView(messages.get(request.site(), "notice.state.shown"), BadgeView.Tone.SUCCESS);
        }
        return notice.ended(now)
                ? new BadgeView(messages.get("notice.state.ended"), BadgeView.Tone.NEUTRAL)
                : new BadgeView(messages.get("notice.state.waiting"), BadgeView.Tone.INFO);
    }

    private String period(AdmittedRequest request, NoticeBanner notice) {
        NoticeBannerPeriodInput input = NoticeBannerPeriodInput.of(notice.from(), notice.until());
        String from = notice.from() == null
                ? messages.get(request.site(), "notice.from.now")
                : at("notice.from", "notice.from.day", notice.from(), input.from());
        String until = notice.until() == null
                ? messages.get("notice.until.none")
                : at("notice.until", "notice.until.day", notice.until(), input.until());
        return from + " " + until;
    }

    /** Formats a moment as typed: a day without a time is the whole day. */
    private String at(String key, String wholeDay, Instant moment, DateTimeInput input) {
        return input.time().isEmpty()
                ? messages.get(wholeDay, DateTimes.day(LocalDate.parse(input.day())))
                : messages.get(key, messages.get("notice.moment", DateTimes.day(moment), DateTimes.time(moment)));
    }

    /** Whether it would end before it is shown; a banner that had ended already may be saved again. */
    private boolean past(NoticeBannerInput input, Optional<NoticeBanner> seen) {
        Instant until = input.period().end();
        return until != null
                && !until.isAfter(clock.instant())
                && !until.equals(seen.map(NoticeBanner::until).orElse(null));
    }

    private Mono<ServerResponse> put(AdmittedRequest sent) {
        return banners.current()
                .flatMap(notice -> put(sent, notice))
                .switchIfEmpty(Mono.defer(() -> put(sent, Optional.empty(), stored(NoticeBannerInput.NONE))));
    }

    private Mono<ServerResponse> put(AdmittedRequest sent, NoticeBanner notice) {
        return links.typed(notice).flatMap(link -> put(sent, Optional.of(notice), stored(typed(notice, link))));
    }

    private Mono<ServerResponse> put(AdmittedRequest sent, Optional<NoticeBanner> seen, List<FieldView> stored) {
        FormMerge merge =
                FormMerge.of(sent.with(NoticeBannerPeriodInput.canonical(sent)), stored, NoticeBannerInput.TOGETHER);
        AdmittedRequest request = merge.merged(sent);
        NoticeBannerInput input = NoticeBannerInput.of(request);
        if (merge.overtaken()) {
            return show(HttpStatus.CONFLICT, request, null, null, input, Map.of(), merge);
        }
        Map<String, String> problems = new LinkedHashMap<>(input.problems());
        if (past(input, seen)) {
            problems.putIfAbsent(NoticeBannerPeriodInput.day(NoticeBannerPeriodInput.UNTIL), "notice.problem.past");
        }
        return links.read(input.link()).flatMap(link -> {
            if (link.wrong()) {
                problems.put(NoticeBannerInput.LINK, "notice.problem.link");
            }
            if (!problems.isEmpty()) {
                return show(HttpStatus.UNPROCESSABLE_CONTENT, request, null, null, input, problems, merge);
            }
            NoticeBanner notice = notice(input, link);
            return request.field("puis").equals("apercu")
                    ? preview(request, notice, input, merge)
                    : replace(sent, seen, notice);
        });
    }

    private Mono<ServerResponse> preview(
            AdmittedRequest request, NoticeBanner notice, NoticeBannerInput input, FormMerge merge) {
        return links.shown(notice).flatMap(shown -> show(HttpStatus.OK, request, null, shown, input, Map.of(), merge));
    }

    /** Stores the banner; when another write came between read and write, the form is merged once more. */
    private Mono<ServerResponse> replace(AdmittedRequest sent, Optional<NoticeBanner> seen, NoticeBanner wanted) {
        return banners.replace(sent.site(), seen.orElse(null), wanted, sent.actor())
                .defaultIfEmpty(true)
                .flatMap(done -> done ? done(sent) : put(sent));
    }

    private static NoticeBanner notice(NoticeBannerInput input, NoticeBannerLinks.Read link) {
        return new NoticeBanner(
                input.chosen().orElseThrow(),
                input.title(),
                input.text().isEmpty() ? null : input.text(),
                link.link(),
                link.link() == null ? null : input.label(),
                input.period().start(),
                input.period().end());
    }

    private Mono<ServerResponse> done(AdmittedRequest request) {
        return request.seeOther(path(request), new Flash(Flash.Kind.SUCCESS, messages.get("notice.saved"), ""));
    }
}
