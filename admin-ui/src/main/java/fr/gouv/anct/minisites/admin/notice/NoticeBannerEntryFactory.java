package fr.gouv.anct.minisites.admin.notice;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.label.FindingLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.content.check.BrokenSiteLink;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.rendering.NoticeBannerView;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.site.NoticeBanner;
import fr.gouv.anct.minisites.site.NoticeBannerLinks;
import fr.gouv.anct.minisites.site.NoticeBannerSource;
import fr.gouv.anct.minisites.site.SiteNoticeBanners;
import fr.gouv.anct.minisites.time.DateTimeInput;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Builds the notice banners of a site on their screen, as visitors see them. */
@Component
class NoticeBannerEntryFactory {

    private final NoticeBannerLinks links;
    private final FindingLabels labels;
    private final Clock clock;

    NoticeBannerEntryFactory(NoticeBannerLinks links, FindingLabels labels, Clock clock) {
        this.links = links;
        this.labels = labels;
        this.clock = clock;
    }

    /**
     * Returns the banners, the one of an intervention first.
     *
     * @param edited source of the banner in the form
     * @param preview unsaved banner of that source, shown in place of the stored one; null for none
     */
    Mono<List<NoticeBannerEntry>> of(
            AdmittedRequest request,
            SiteNoticeBanners banners,
            NoticeBannerSource edited,
            @Nullable NoticeBanner preview) {
        List<Displayed> displayed = Stream.of(NoticeBannerSource.INTERVENTION, NoticeBannerSource.TEAM)
                .flatMap(source -> displayed(banners, source, edited, preview).stream())
                .toList();
        return Flux.fromIterable(displayed)
                .concatMap(one -> entry(request, banners, one, displayed.size() == 1))
                .collectList();
    }

    /** @param stored false for a preview */
    private record Displayed(NoticeBannerSource source, String id, NoticeBanner notice, boolean stored) {}

    private static Optional<Displayed> displayed(
            SiteNoticeBanners banners,
            NoticeBannerSource source,
            NoticeBannerSource edited,
            @Nullable NoticeBanner preview) {
        if (source == edited && preview != null) {
            return Optional.of(new Displayed(source, NoticeBannerEntry.EDITED, preview, false));
        }
        String id = source == edited ? NoticeBannerEntry.EDITED : NoticeBannerEntry.OTHER;
        return Optional.ofNullable(banners.of(source)).map(notice -> new Displayed(source, id, notice, true));
    }

    private Mono<NoticeBannerEntry> entry(
            AdmittedRequest request, SiteNoticeBanners banners, Displayed displayed, boolean alone) {
        return Mono.zip(
                links.typed(displayed.notice()),
                links.lost(displayed.notice()),
                (href, lost) -> entry(request, banners, displayed, alone, href, lost));
    }

    private NoticeBannerEntry entry(
            AdmittedRequest request,
            SiteNoticeBanners banners,
            Displayed displayed,
            boolean alone,
            String href,
            Optional<BrokenSiteLink> lost) {
        NoticeBanner notice = displayed.notice();
        NoticeBannerSource source = displayed.source();
        boolean removable = displayed.stored() && NoticeBannerChanges.mayChange(request, source);
        return new NoticeBannerEntry(
                displayed.id(),
                request.message(alone ? "notice.preview" : title(source)),
                view(notice, href, lost.isPresent()),
                lost.map(labels::label).orElse(null),
                displayed.stored() ? state(request, banners, source, notice) : null,
                displayed.stored() ? period(request, notice) : "",
                removable ? NoticeBannerRemovalResource.path(source).link(request.site()) : null);
    }

    private static String title(NoticeBannerSource source) {
        return switch (source) {
            case TEAM -> "notice.of.team";
            case INTERVENTION -> "notice.of.intervention";
        };
    }

    private static NoticeBannerView view(NoticeBanner notice, String href, boolean lost) {
        Link target = notice.link();
        PageLink link = target == null || href.isEmpty() || lost
                ? null
                : new PageLink(
                        NoticeBannerLinks.label(notice), href, target.leavesSite() && !href.startsWith("/"), false);
        return new NoticeBannerView(notice.kind(), notice.title(), notice.text(), link);
    }

    private BadgeView state(
            AdmittedRequest request, SiteNoticeBanners banners, NoticeBannerSource source, NoticeBanner notice) {
        Instant now = clock.instant();
        if (source == NoticeBannerSource.TEAM && banners.covered(now)) {
            return new BadgeView(request.message("notice.state.covered"), BadgeView.Tone.WARNING);
        }
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
}
