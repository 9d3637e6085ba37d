package fr.gouv.anct.minisites.admin.notice;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.suspension.Interventions;
import fr.gouv.anct.minisites.admin.suspension.OwnerNotification;
import fr.gouv.anct.minisites.site.NoticeBanner;
import fr.gouv.anct.minisites.site.NoticeBannerLinks;
import fr.gouv.anct.minisites.site.NoticeBannerSource;
import fr.gouv.anct.minisites.site.SiteNoticeBanners;
import fr.gouv.anct.minisites.validation.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Screen « Bandeau » (notice banner): shows the banners of a site, and edits with a preview the team's, or the one that
 * is shown instead of it.
 */
@Component
class NoticeBannerResource implements BackOfficeResource {

    private static final Form<NoticeBannerInput> FORM = Form.of(NoticeBannerInput.class, "notice")
            .dependent("link", "linkLabel")
            .as(FieldView.Kind.DATE, "from.day", "until.day")
            .together("link", "linkLabel")
            .together("from.day", "from.time")
            .together("until.day", "until.time");

    private final NoticeBannerLinks links;
    private final NoticeBannerChanges changes;
    private final NoticeBannerEntryFactory entries;
    private final OwnerNotification owners;
    private final Clock clock;

    NoticeBannerResource(
            NoticeBannerLinks links,
            NoticeBannerChanges changes,
            NoticeBannerEntryFactory entries,
            OwnerNotification owners,
            Clock clock) {
        this.links = links;
        this.changes = changes;
        this.entries = entries;
        this.owners = owners;
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
                Route.post(Paths.NOTICE, NoticeBannerChanges.ARRANGE, request -> put(request, NoticeBannerSource.TEAM)),
                Route.post(
                        NoticeBannerChanges.INTERVENTION,
                        NoticeBannerChanges.INTERVENE,
                        request -> NoticeBannerChanges.mayChange(request, NoticeBannerSource.INTERVENTION)
                                ? put(request, NoticeBannerSource.INTERVENTION)
                                : Interventions.refuse()));
    }

    /**
     * The stored banners.
     *
     * @param source of the banner in the form
     * @param input that banner as typed
     */
    private record Stored(SiteNoticeBanners banners, NoticeBannerSource source, NoticeBannerInput input) {

        @Nullable
        NoticeBanner notice() {
            return banners.of(source);
        }
    }

    /**
     * The notice banners of a site.
     *
     * @param form null without permission to change one
     * @param instead sentence on the banner that is shown instead of the team's; null when there are not both
     * @param told whether owners are notified, where the form changes the banner shown instead; else null
     */
    record NoticeScreen(
            List<NoticeBannerEntry> banners,
            @Nullable FormView form,
            @Nullable String instead,
            @Nullable String told) implements Screen {

        /** Whether the form replaces a stored banner. */
        public boolean replaces() {
            return form != null && banners.stream().anyMatch(NoticeBannerEntry::replaced);
        }

        @Override
        public String template() {
            return "notice/page";
        }
    }

    private Mono<Stored> stored(NoticeBannerSource source) {
        return changes.current().flatMap(banners -> stored(banners, source));
    }

    private Mono<Stored> stored(SiteNoticeBanners banners, NoticeBannerSource source) {
        NoticeBanner notice = banners.of(source);
        return notice == null
                ? Mono.just(new Stored(banners, source, NoticeBannerInput.NONE))
                : links.typed(notice).map(link -> new Stored(banners, source, NoticeBannerInput.of(notice, link)));
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return stored(NoticeBannerChanges.edited(request)).flatMap(stored -> open(request, stored));
    }

    private Mono<ServerResponse> open(AdmittedRequest request, Stored stored) {
        return show(FORM.opened(request, stored.input()), stored, null);
    }

    /** @param preview unsaved banner that is shown in place of the stored one; null for none */
    private Mono<ServerResponse> show(
            FormState<NoticeBannerInput> form, Stored stored, @Nullable NoticeBanner preview) {
        return entries.of(form.request(), stored.banners(), stored.source(), preview)
                .flatMap(found -> show(HttpStatus.OK, form, stored, found));
    }

    private Mono<ServerResponse> refuse(HttpStatus status, FormState<NoticeBannerInput> form, Stored stored) {
        return show(status, form, stored, List.of());
    }

    private Mono<ServerResponse> show(
            HttpStatus status, FormState<NoticeBannerInput> form, Stored stored, List<NoticeBannerEntry> displayed) {
        AdmittedRequest request = form.request();
        return told(request, stored.source())
                .flatMap(told -> request.show(
                        status,
                        request.heading("notice.title"),
                        new NoticeScreen(
                                displayed,
                                NoticeBannerChanges.offered(form, stored.source()),
                                instead(request, stored),
                                told.orElse(null))));
    }

    private Mono<Optional<String>> told(AdmittedRequest request, NoticeBannerSource source) {
        return source == NoticeBannerSource.INTERVENTION
                ? owners.sentence(request, NoticeBannerChanges.TOLD).map(Optional::of)
                : Mono.just(Optional.empty());
    }

    private @Nullable String instead(AdmittedRequest request, Stored stored) {
        Instant now = clock.instant();
        SiteNoticeBanners banners = stored.banners();
        return switch (stored.source()) {
            case INTERVENTION -> banners.kept(now) == null ? null : request.message("notice.instead.intervention");
            case TEAM ->
                banners.intervention() == null || banners.intervention().ended(now)
                        ? null
                        : request.message("notice.instead");
        };
    }

    private Mono<ServerResponse> put(AdmittedRequest request, NoticeBannerSource source) {
        return stored(source).flatMap(stored -> put(request, stored));
    }

    private Mono<ServerResponse> put(AdmittedRequest request, Stored stored) {
        AdmittedRequest sent = request.with(NoticeBannerPeriod.canonical(request.form()));
        FormState<NoticeBannerInput> form = FORM.sent(sent, stored.input());
        if (form.conflicting()) {
            return refuse(HttpStatus.CONFLICT, form, stored);
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
            return refuse(HttpStatus.UNPROCESSABLE_CONTENT, state, stored);
        }
        NoticeBanner wanted = state.value().banner(link.link());
        return request.field("then").equals("preview") ? show(state, stored, wanted) : replace(request, stored, wanted);
    }

    /** Whether it would end before it is shown; a banner that had ended already may be saved again. */
    private boolean past(NoticeBannerInput input, Stored stored) {
        Instant until = input.period().end();
        NoticeBanner now = stored.notice();
        return until != null && !until.isAfter(clock.instant()) && (now == null || !until.equals(now.until()));
    }

    /** Stores the banner; when another write came between read and write, the form is merged once more. */
    private Mono<ServerResponse> replace(AdmittedRequest request, Stored stored, NoticeBanner wanted) {
        return changes.replace(request, stored.source(), stored.notice(), wanted)
                .defaultIfEmpty(true)
                .flatMap(done -> done
                        ? request.seeOther(Paths.NOTICE.link(request.site()), saved(request, stored))
                        : put(request, stored.source()));
    }

    private Flash saved(AdmittedRequest request, Stored stored) {
        String instead = instead(request, stored);
        Flash flash = request.success("notice.saved");
        return instead == null ? flash : flash.withText(instead);
    }
}
