package fr.gouv.anct.minisites.admin.report;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.check.FindingLabels;
import fr.gouv.anct.minisites.admin.notice.NoticeBannerLinks;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.setting.SettingsNavigation;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.check.BrokenSiteLink;
import fr.gouv.anct.minisites.content.check.SiteLinkChecks;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.site.NoticeBanners;
import fr.gouv.anct.minisites.site.SiteSetting;
import fr.gouv.anct.minisites.site.SiteSettings;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final Messages messages;
    private final Clock clock;

    BrokenLinkReport(
            SiteSettings settings,
            NoticeBanners banners,
            NoticeBannerLinks noticeLinks,
            SiteLinkChecks links,
            FindingLabels labels,
            Messages messages,
            Clock clock) {
        this.settings = settings;
        this.banners = banners;
        this.noticeLinks = noticeLinks;
        this.links = links;
        this.labels = labels;
        this.messages = messages;
        this.clock = clock;
    }

    /** Links found, and the number of redirects beyond the maximum. */
    record Result(List<BrokenLinkView> links, long left) {}

    Mono<Result> of(AdmittedRequest request) {
        Mono<List<BrokenSiteLink>> entries = settings.of(request.site(), SiteSetting.MENUS)
                .flatMap(menus -> links.inMenus(menus.value()))
                .defaultIfEmpty(List.of());
        return Mono.zip(entries, inNotice(), links.inRedirects(request.site(), MOST))
                .map(found ->
                        result(request, Stream.concat(found.getT1().stream(), found.getT2().stream()), found.getT3()));
    }

    /** Visitors no longer read a banner that has ended. */
    private Mono<Optional<BrokenSiteLink>> inNotice() {
        return banners.current()
                .filter(notice -> !notice.ended(clock.instant()))
                .flatMap(noticeLinks::lost)
                .defaultIfEmpty(Optional.empty());
    }

    private Result result(
            AdmittedRequest request, Stream<BrokenSiteLink> others, ResultPage<BrokenSiteLink> redirects) {
        return new Result(
                Stream.concat(others, redirects.items().stream())
                        .map(link -> view(request, link))
                        .toList(),
                redirects.total() - redirects.items().size());
    }

    private BrokenLinkView view(AdmittedRequest request, BrokenSiteLink link) {
        boolean arranges = request.mayChange(Action.SITE_ARRANGE);
        String site = "/sites/" + request.site().slug();
        return switch (link.from()) {
            case BrokenSiteLink.MenuEntry entry ->
                new BrokenLinkView(
                        labels.badge(link.severity()),
                        messages.get("report.links.entry", entry.label()),
                        arranges
                                ? SettingsNavigation.MENUS.path(request.site()) + "/entree?entree=" + entry.spot()
                                : null,
                        labels.label(link));
            case BrokenSiteLink.Banner banner ->
                new BrokenLinkView(
                        labels.badge(link.severity()),
                        messages.get("report.links.notice", banner.label()),
                        arranges ? site + "/bandeau" : null,
                        labels.label(link));
            case BrokenSiteLink.Redirected redirect ->
                new BrokenLinkView(
                        labels.badge(link.severity()),
                        messages.get("report.links.redirect", redirect.source().text()),
                        arranges ? site + "/redirections/" + redirect.redirect() : null,
                        labels.label(link));
        };
    }
}
