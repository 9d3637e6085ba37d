package fr.gouv.anct.minisites.admin.report;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.check.FindingViewFactory;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.label.FindingLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.setting.SettingsNavigation;
import fr.gouv.anct.minisites.content.check.BrokenSiteLink;
import fr.gouv.anct.minisites.content.check.SiteLinkChecks;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.site.NoticeBannerLinks;
import fr.gouv.anct.minisites.site.NoticeBanners;
import fr.gouv.anct.minisites.site.SiteNoticeBanners;
import fr.gouv.anct.minisites.site.SiteSetting;
import fr.gouv.anct.minisites.site.SiteSettings;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the broken links of a site's menus, notice banner and redirects. */
@Component
class BrokenLinkReport {

    /** Maximum number of redirects listed, because there can be thousands; the redirect screen lists the others. */
    private static final int MOST = 20;

    private final SiteSettings settings;
    private final NoticeBanners banners;
    private final NoticeBannerLinks noticeLinks;
    private final SiteLinkChecks links;
    private final FindingLabels labels;
    private final Clock clock;

    BrokenLinkReport(
            SiteSettings settings,
            NoticeBanners banners,
            NoticeBannerLinks noticeLinks,
            SiteLinkChecks links,
            FindingLabels labels,
            Clock clock) {
        this.settings = settings;
        this.banners = banners;
        this.noticeLinks = noticeLinks;
        this.links = links;
        this.labels = labels;
        this.clock = clock;
    }

    /**
     * A menu entry, the notice banner, or a redirect, with a broken target.
     *
     * @param href where it can be corrected; null without permission
     */
    record BrokenLink(
            BadgeView severity, String place, @Nullable String href, String text) {}

    /**
     * Broken links of a site.
     *
     * @param left number of redirects beyond the maximum
     */
    record Result(List<BrokenLink> links, long left) {

        public long total() {
            return links.size() + left;
        }
    }

    Mono<Result> of(AdmittedRequest request) {
        Mono<List<BrokenSiteLink>> entries = settings.of(request.site(), SiteSetting.MENUS)
                .flatMap(menus -> links.inMenus(menus.value()))
                .defaultIfEmpty(List.of());
        return Mono.zip(entries, inNotices(), links.inRedirects(request.site(), MOST))
                .map(found ->
                        result(request, Stream.concat(found.getT1().stream(), found.getT2().stream()), found.getT3()));
    }

    /** Visitors no longer read a banner that has ended. */
    private Mono<List<BrokenSiteLink>> inNotices() {
        return banners.current()
                .flatMapIterable(SiteNoticeBanners::all)
                .filter(notice -> !notice.ended(clock.instant()))
                .concatMap(noticeLinks::lost)
                .flatMapIterable(lost -> lost.stream().toList())
                .collectList();
    }

    private Result result(
            AdmittedRequest request, Stream<BrokenSiteLink> others, ResultPage<BrokenSiteLink> redirects) {
        return new Result(
                Stream.concat(others, redirects.items().stream())
                        .map(link -> view(request, link))
                        .toList(),
                redirects.total() - redirects.items().size());
    }

    private BrokenLink view(AdmittedRequest request, BrokenSiteLink link) {
        Tenant site = request.site();
        return switch (link.from()) {
            case BrokenSiteLink.MenuEntry(var spot, String label) ->
                view(
                        request,
                        link,
                        request.message("report.links.entry", label),
                        Path.query(SettingsNavigation.MENUS.path(site) + "/entree", "entree", spot));
            case BrokenSiteLink.Banner(String label) ->
                view(request, link, request.message("report.links.notice", label), Paths.NOTICE.link(site));
            case BrokenSiteLink.Redirected(UUID redirect, var source) ->
                view(
                        request,
                        link,
                        request.message("report.links.redirect", source.text()),
                        Paths.REDIRECT.link(site, redirect));
        };
    }

    private BrokenLink view(AdmittedRequest request, BrokenSiteLink link, String place, String href) {
        return new BrokenLink(
                FindingViewFactory.badge(request.messages(), link.severity()),
                place,
                request.mayChange(Action.SITE_ARRANGE) ? href : null,
                labels.label(link));
    }
}
