package fr.gouv.anct.minisites.site;

import fr.gouv.anct.minisites.content.check.BrokenSiteLink;
import fr.gouv.anct.minisites.content.check.SiteLinkChecks;
import fr.gouv.anct.minisites.content.tree.DirectoryLinks;
import fr.gouv.anct.minisites.content.tree.LinkResolution;
import fr.gouv.anct.minisites.content.tree.LinkResolution.Target;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.WebUrl;
import fr.gouv.anct.minisites.tenancy.OnlineSites;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Resolves a notice banner's link: typed as a page's path or a URL, stored as a reference that follows the page. */
@Component
public class NoticeBannerLinks {

    private final NoticeBanners banners;
    private final LinkResolution links;
    private final OnlineSites sites;
    private final DirectoryLinks directory;
    private final SiteLinkChecks siteLinks;

    NoticeBannerLinks(
            NoticeBanners banners,
            LinkResolution links,
            OnlineSites sites,
            DirectoryLinks directory,
            SiteLinkChecks siteLinks) {
        this.banners = banners;
        this.links = links;
        this.sites = sites;
        this.directory = directory;
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
        return Mono.just(typed.startsWith("/") ? within(target) : elsewhere(typed));
    }

    /** Returns the link to the portal's own directory, the only path within a site without a page that is a target. */
    private static Read within(@Nullable Target target) {
        return target != null && target.site() ? new Read(Link.of(target.address()), false) : new Read(null, true);
    }

    private Read elsewhere(String typed) {
        Optional<Link> ofPlatform = Link.typed(typed, sites).filter(link -> link instanceof Link.ToSite);
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
                Mono.deferContextual(context ->
                        Mono.just(typed(site, CurrentTenant.in(context).orElse(null))));
            case Link.External external -> Mono.just(external.url());
            case Link.Contact contact -> Mono.just(contact.uri());
            case Link.ToMedia file -> Mono.just(file.toString());
            case null -> Mono.just("");
        };
    }

    private String typed(Link.ToSite link, @Nullable UUID own) {
        return own != null
                        && own.equals(link.id())
                        && directory.at(own, link.path()).isPresent()
                ? link.path()
                : Optional.ofNullable(sites.roots(Set.of(link.id())).get(link.id()))
                        .map(root -> root + link.path())
                        .orElse("");
    }

    /** Returns why visitors do not see the link of a banner; empty when they do, or there is none. */
    public Mono<Optional<BrokenSiteLink>> lost(NoticeBanner notice) {
        Link link = notice.link();
        return link == null
                ? Mono.just(Optional.empty())
                : siteLinks.inNotice(label(notice), link).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    /** Returns the label of the link; the title where it has none. */
    public static String label(NoticeBanner notice) {
        return Objects.requireNonNullElse(notice.linkLabel(), notice.title());
    }
}
