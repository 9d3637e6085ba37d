package fr.gouv.anct.minisites.admin.notice;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.label.FindingLabels;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.suspension.OwnerNotification;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.content.check.BrokenSiteLink;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.rendering.NoticeBannerView;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.site.NoticeBanner;
import fr.gouv.anct.minisites.site.NoticeBannerLinks;
import fr.gouv.anct.minisites.site.NoticeBanners;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.time.DateTimeInput;
import fr.gouv.anct.minisites.validation.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Bandeau » (notice banner): edits the notice banner of a site, with a preview. */
@Component
class NoticeBannerResource implements BackOfficeResource {

    private static final Form<NoticeBannerInput> FORM = Form.of(NoticeBannerInput.class, "notice")
            .dependent("link", "linkLabel")
            .as(FieldView.Kind.DATE, "from.day", "until.day")
            .together("link", "linkLabel")
            .together("from.day", "from.time")
            .together("until.day", "until.time");

    private final NoticeBanners banners;
    private final NoticeBannerLinks links;
    private final NoticeBannerChanges changes;
    private final OwnerNotification owners;
    private final FindingLabels labels;
    private final Clock clock;

    NoticeBannerResource(
            NoticeBanners banners,
            NoticeBannerLinks links,
            NoticeBannerChanges changes,
            OwnerNotification owners,
            FindingLabels labels,
            Clock clock) {
        this.banners = banners;
        this.links = links;
        this.changes = changes;
        this.owners = owners;
        this.labels = labels;
        this.clock = clock;
    }

    @Bean
    static SideNavigationItem noticeEntry() {
        return new SideNavigationItem(Group.PRESENTATION, 40, "notice.title", Paths.NOTICE, Action.SITE_READ);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(Paths.NOTICE, new Guard.OfSite(Action.SITE_READ), this::open),
                Route.post(Paths.NOTICE, NoticeBannerChanges.ARRANGE, this::put),
                Route.post(NoticeBannerChanges.INTERVENTION, NoticeBannerChanges.INTERVENE, this::put));
    }

    /**
     * A stored banner.
     *
     * @param notice null when there is none
     * @param input as typed
     */
    private record Stored(@Nullable NoticeBanner notice, NoticeBannerInput input) {}

    /**
     * The notice banner of a site.
     *
     * @param notice preview of the current or typed banner; null when there is none
     * @param lost why the link of that banner is left out; null when it is not
     * @param state whether visitors see it; null while it is unsaved
     * @param period its start and end
     * @param form null without permission to change it
     * @param told whether owners are notified, where the form changes it in place of the team; else null
     */
    record NoticeScreen(
            Tenant site,
            @Nullable NoticeBannerView notice,
            @Nullable String lost,
            @Nullable BadgeView state,
            String period,
            @Nullable FormView form,
            @Nullable String told)
            implements Screen {

        /** Returns where the stored banner is removed; null when there is none, or without permission. */
        public @Nullable String removeHref() {
            return state == null || form == null
                    ? null
                    : NoticeBannerRemovalResource.path(told != null).link(site);
        }

        @Override
        public String template() {
            return "notice/page";
        }
    }

    /**
     * A banner as visitors see it.
     *
     * @param lost why its link is left out; empty when it is shown, or there is none
     */
    private record Shown(NoticeBannerView view, Optional<BrokenSiteLink> lost) {

        static Shown of(NoticeBanner notice, String href, Optional<BrokenSiteLink> lost) {
            Link target = notice.link();
            PageLink link = target == null || href.isEmpty() || lost.isPresent()
                    ? null
                    : new PageLink(
                            NoticeBannerLinks.label(notice), href, target.leavesSite() && !href.startsWith("/"), false);
            return new Shown(new NoticeBannerView(notice.kind(), notice.title(), notice.text(), link), lost);
        }
    }

    private Mono<Shown> shown(NoticeBanner notice) {
        return Mono.zip(links.typed(notice), links.lost(notice), (href, lost) -> Shown.of(notice, href, lost));
    }

    private Mono<Stored> stored() {
        return banners.current()
                .flatMap(notice ->
                        links.typed(notice).map(link -> new Stored(notice, NoticeBannerInput.of(notice, link))))
                .defaultIfEmpty(new Stored(null, NoticeBannerInput.NONE));
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return stored().flatMap(stored -> open(request, stored));
    }

    private Mono<ServerResponse> open(AdmittedRequest request, Stored stored) {
        FormState<NoticeBannerInput> form = FORM.opened(request, stored.input());
        NoticeBanner notice = stored.notice();
        return notice == null
                ? show(HttpStatus.OK, form)
                : shown(notice).flatMap(shown -> show(HttpStatus.OK, form, shown, notice));
    }

    private Mono<ServerResponse> show(HttpStatus status, FormState<NoticeBannerInput> form) {
        return show(status, form, null, null);
    }

    /**
     * @param shown the banner that is previewed
     * @param stored that banner; null while it is unsaved
     */
    private Mono<ServerResponse> show(
            HttpStatus status,
            FormState<NoticeBannerInput> form,
            @Nullable Shown shown,
            @Nullable NoticeBanner stored) {
        AdmittedRequest request = form.request();
        return NoticeBannerChanges.intervenes(request)
                ? owners.sentence(request, NoticeBannerChanges.TOLD)
                        .flatMap(told -> show(status, form, shown, stored, told))
                : show(status, form, shown, stored, null);
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            FormState<NoticeBannerInput> form,
            @Nullable Shown shown,
            @Nullable NoticeBanner stored,
            @Nullable String told) {
        AdmittedRequest request = form.request();
        return request.show(
                status,
                request.heading("notice.title"),
                new NoticeScreen(
                        request.site(),
                        shown == null ? null : shown.view(),
                        shown == null ? null : shown.lost().map(labels::label).orElse(null),
                        stored == null ? null : state(request, stored),
                        stored == null ? "" : period(request, stored),
                        NoticeBannerChanges.offered(form),
                        told));
    }

    private BadgeView state(AdmittedRequest request, NoticeBanner notice) {
        Instant now = clock.instant();
        if (notice.shown(now)) {
            return new BadgeView(request.messages().get(request.site(), "notice.state.shown"), BadgeView.Tone.SUCCESS);
        }
        return notice.ended(now)
                ? new BadgeView(request.message("notice.state.ended"), BadgeView.Tone.NEUTRAL)
                : new BadgeView(request.message("notice.state.waiting"), BadgeView.Tone.INFO);
    }

    private static String period(AdmittedRequest request, NoticeBanner notice) {
        NoticeBannerPeriod period = NoticeBannerPeriod.of(notice.from(), notice.until());
        String from = notice.from() == null
                ? request.messages().get(request.site(), "notice.from.now")
                : moment(request, "notice.from", notice.from(), period.from());
        String until = notice.until() == null
                ? request.message("notice.until.none")
                : moment(request, "notice.until", notice.until(), period.until());
        return from + " " + until;
    }

    /** Formats a moment as typed: a day without a time is the whole day. */
    private static String moment(AdmittedRequest request, String key, Instant moment, DateTimeInput typed) {
        return typed.time().isEmpty()
                ? request.message(key + ".day", DateTimes.day(LocalDate.parse(typed.day())))
                : request.message(key, request.message("notice.moment", DateTimes.day(moment), DateTimes.time(moment)));
    }

    private Mono<ServerResponse> put(AdmittedRequest request) {
        return stored().flatMap(stored -> put(request, stored));
    }

    private Mono<ServerResponse> put(AdmittedRequest request, Stored stored) {
        AdmittedRequest sent = request.with(NoticeBannerPeriod.canonical(request.form()));
        FormState<NoticeBannerInput> form = FORM.sent(sent, stored.input());
        if (form.conflicting()) {
            return show(HttpStatus.CONFLICT, form);
        }
        FormState<NoticeBannerInput> checked = form.checked();
        FormState<NoticeBannerInput> timely =
                past(checked.value(), stored) ? checked.with(Problem.of("until.day", "past")) : checked;
        return links.read(timely.value().url()).flatMap(link -> put(request, stored, timely, link));
    }

    private Mono<ServerResponse> put(
            AdmittedRequest request, Stored stored, FormState<NoticeBannerInput> form, NoticeBannerLinks.Read link) {
        FormState<NoticeBannerInput> state = link.wrong() ? form.with(Problem.of("link", "target")) : form;
        if (!state.valid()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, state);
        }
        NoticeBanner wanted = state.value().banner(link.link());
        return request.field("then").equals("preview")
                ? shown(wanted).flatMap(shown -> show(HttpStatus.OK, state, shown, null))
                : replace(request, stored, wanted);
    }

    /** Whether it would end before it is shown; a banner that had ended already may be saved again. */
    private boolean past(NoticeBannerInput input, Stored stored) {
        Instant until = input.period().end();
        NoticeBanner now = stored.notice();
        return until != null && !until.isAfter(clock.instant()) && (now == null || !until.equals(now.until()));
    }

    /** Stores the banner; when another write came between read and write, the form is merged once more. */
    private Mono<ServerResponse> replace(AdmittedRequest request, Stored stored, NoticeBanner wanted) {
        return changes.replace(request, stored.notice(), wanted)
                .defaultIfEmpty(true)
                .flatMap(done -> done
                        ? request.seeOther(Paths.NOTICE.link(request.site()), request.success("notice.saved"))
                        : put(request));
    }
}
