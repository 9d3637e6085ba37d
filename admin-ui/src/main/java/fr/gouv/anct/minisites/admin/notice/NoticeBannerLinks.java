package fr.gouv.anct.minisites.admin.notice;

import fr.gouv.anct.minisites.content.check.BrokenSiteLink;
import fr.gouv.anct.minisites.content.check.SiteLinkChecks;
import fr.gouv.anct.minisites.content.tree.LinkResolution;
import fr.gouv.anct.minisites.content.tree.LinkResolution.Target;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.WebUrl;
import fr.gouv.anct.minisites.rendering.NoticeBannerView;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.site.NoticeBanner;
import fr.gouv.anct.minisites.site.NoticeBanners;
import fr.gouv.anct.minisites.tenancy.OnlineSites;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Resolves a notice banner's link: typed as a page's path or a URL, stored as a reference that follows the page. */
@Component
public class NoticeBannerLinks {

    private final NoticeBanners banners;
    private final LinkResolution links;
    private final OnlineSites sites;
    private final SiteLinkChecks siteLinks;

    NoticeBannerLinks(NoticeBanners banners, LinkResolution links, OnlineSites sites, SiteLinkChecks siteLinks) {
        this.banners = banners;
        this.links = links;
        this.sites = sites;
        this.siteLinks = siteLinks;
    }

    /** @param wrong whether the typed link has no target */
    public record Read(@Nullable Link link, boolean wrong) {}

    /** Parses the typed link. */
    public Mono<Read> read(String typed) {
        if (typed.isEmpty()) {
            return Mono.just(new Read(null, false));
        }
        return links.at(Set.of(typed)).flatMap(found -> read(typed, found.get(typed)));
    }

    private Mono<Read> read(String typed, @Nullable Target target) {
        if (target != null && !target.file() && !target.site()) {
            return banners.page(target.address())
                    .map(id -> new Read(new Link.ToPage(id, null), false))
                    .defaultIfEmpty(new Read(null, true));
        }
        return Mono.just(typed.startsWith("/") ? new Read(null, true) : elsewhere(typed));
    }

    private Read elsewhere(String typed) {
        Optional<Link> ofPlatform =
                Link.typed(typed).map(link -> link.referring(sites)).filter(link -> link instanceof Link.ToSite);
        return ofPlatform
                .or(() -> WebUrl.secure(typed)
                        .filter(url -> !sites.isPreview(url))
                        .map(Link.External::new))
                .map(link -> new Read(link, false))
                .orElse(new Read(null, true));
    }

    /** Returns the link in typed form; empty when there is none, or its page was deleted. */
    public Mono<String> typed(NoticeBanner notice) {
        return switch (notice.link()) {
            case Link.ToPage page -> banners.path(page.id()).defaultIfEmpty("");
            case Link.ToSite site ->
                Mono.just(Optional.ofNullable(sites.roots(Set.of(site.id())).get(site.id()))
                        .map(root -> root + site.path())
                        .orElse(""));
            case Link.External external -> Mono.just(external.url());
            case Link.Contact contact -> Mono.just(contact.uri());
            case Link.ToMedia file -> Mono.just(file.toString());
            case null -> Mono.just("");
        };
    }

    /**
     * A banner as visitors see it.
     *
     * @param lost why its link is left out; empty when it is shown, or there is none
     */
    record Shown(NoticeBannerView view, Optional<BrokenSiteLink> lost) {}

    /** Returns the banner as visitors see it, without a link whose target is not online. */
    Mono<Shown> shown(NoticeBanner notice) {
        return Mono.zip(typed(notice), lost(notice), (href, lost) -> {
            PageLink link = lost.isPresent() ? null : link(notice, href);
            return new Shown(new NoticeBannerView(notice.kind(), notice.title(), notice.text(), link), lost);
        });
    }

    /** Returns why visitors do not see the link of a banner; empty when they do, or there is none. */
    public Mono<Optional<BrokenSiteLink>> lost(NoticeBanner notice) {
        Link link = notice.link();
        return link == null
                ? Mono.just(Optional.empty())
                : siteLinks.inNotice(label(notice), link).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    private static String label(NoticeBanner notice) {
        return Objects.requireNonNullElse(notice.linkLabel(), notice.title());
    }

    private static @Nullable PageLink link(NoticeBanner notice, String href) {
        return Optional.of(href)
                .filter(address -> !address.isEmpty())
                .map(address -> new PageLink(
                        label(notice),
                        address,
                        Objects.requireNonNull(notice.link()).leavesSite(),
                        false))
                .orElse(null);
    }
}
