package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.SystemPage;
import fr.gouv.anct.minisites.navigation.MegaMenu;
import fr.gouv.anct.minisites.navigation.Menu;
import fr.gouv.anct.minisites.navigation.MenuEntry;
import fr.gouv.anct.minisites.navigation.MenuLink;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.rendering.Brand;
import fr.gouv.anct.minisites.rendering.Footer;
import fr.gouv.anct.minisites.rendering.MediaReference;
import fr.gouv.anct.minisites.rendering.NavigationItem;
import fr.gouv.anct.minisites.rendering.NoticeBannerView;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.ReferenceTargets;
import fr.gouv.anct.minisites.rendering.Shell;
import fr.gouv.anct.minisites.site.NoticeBanner;
import fr.gouv.anct.minisites.site.Site;
import fr.gouv.anct.minisites.site.SiteIdentity;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Assembles the shell around the content of every page of a site. Pure functions of loaded values. */
final class ShellAssembly {

    private final PageRecord record;
    private final ReferenceTargets references;
    private final SiteUrls urls;
    private final String path;
    private final Instant now;

    ShellAssembly(PageRecord record, ReferenceTargets references, SiteUrls urls, String path, Instant now) {
        this.record = record;
        this.references = references;
        this.urls = urls;
        this.path = path;
        this.now = now;
    }

    /** The values that differ from page to page. */
    record Head(
            String title,
            String description,
            boolean indexable,
            @Nullable String canonicalPath,
            List<PageLink> breadcrumb,
            @Nullable String query,
            @Nullable MediaReference image,
            @Nullable String feedbackHref) {}

    Shell shell(Head head) {
        Site site = record.site();
        SiteIdentity identity = site.identity();
        boolean home = path.equals("/");
        return new Shell(
                home
                        ? HeadTitle.ofHome(identity.title(), identity.tagline())
                        : HeadTitle.of(head.title(), identity.title()),
                head.description(),
                urls.preview() || head.canonicalPath() == null ? null : urls.absolute(head.canonicalPath()),
                head.indexable() && !urls.preview(),
                urls.basePath(),
                urls.href("/"),
                brand(identity),
                site.appearance(),
                links(site.menus().quickLinks()),
                site.appearance().search() ? urls.href(SystemPage.SEARCH.path()) : null,
                head.query(),
                CurrentMenuEntry.alone(
                        site.menus().main().stream().flatMap(this::item).toList(), this::onBranch),
                notice(site.notices().shown(now)),
                home ? List.of() : head.breadcrumb(),
                footer(site),
                head.image() == null || urls.preview() ? null : urls.absolute(head.image()),
                record.articlesPath() == null ? null : urls.href(FEED),
                head.feedbackHref(),
                urls.preview(),
                urls.scheme(),
                blockTypes());
    }

    /**
     * Returns the block types of the published pages and of this page: a draft may show the first block of its type in
     * the site.
     */
    private Set<String> blockTypes() {
        Set<String> published = record.site().blockTypes();
        Set<String> shown = record.shownTypes();
        if (published.containsAll(shown)) {
            return published;
        }
        Set<String> all = new TreeSet<>(published);
        all.addAll(shown);
        return all;
    }

    static final String FEED = "/flux.atom";

    private Brand brand(SiteIdentity identity) {
        return new Brand(
                identity.brandBlock(),
                identity.operatorLogo() == null ? null : references.media(identity.operatorLogo()),
                identity.operatorName(),
                identity.title(),
                identity.tagline(),
                identity.beta());
    }

    private @Nullable NoticeBannerView notice(@Nullable NoticeBanner notice) {
        if (notice == null) {
            return null;
        }
        PageLink link = notice.link() == null
                ? null
                : references.link(Objects.requireNonNullElse(notice.linkLabel(), notice.title()), notice.link());
        return new NoticeBannerView(notice.kind(), notice.title(), notice.text(), link);
    }

    /** Returns a menu link, marked as current when it leads to this page; empty when its target is not published. */
    private Optional<PageLink> link(String label, Link target) {
        return Optional.ofNullable(references.link(label, target))
                .map(l ->
                        new PageLink(l.label(), l.href(), l.external(), l.href().equals(urls.href(path))));
    }

    private List<PageLink> links(List<MenuLink> menuLinks) {
        return menuLinks.stream()
                .flatMap(l -> link(l.label(), l.link()).stream())
                .toList();
    }

    /**
     * Whether this page is at or below the link's target; the home page is an ancestor of every page and marks nothing.
     */
    private boolean onBranch(PageLink link) {
        return link.current()
                || (!link.href().equals(urls.href("/")) && urls.href(path).startsWith(link.href() + "/"));
    }

    private Stream<NavigationItem> item(MenuEntry entry) {
        return switch (entry) {
            case MenuLink direct ->
                link(direct.label(), direct.link()).stream()
                        .map(l -> new NavigationItem.Direct(direct.label(), l, onBranch(l)));
            case Menu menu -> {
                List<PageLink> links = links(menu.links());
                yield links.isEmpty()
                        ? Stream.empty()
                        : Stream.of(new NavigationItem.Dropdown(
                                menu.label(), links, links.stream().anyMatch(this::onBranch)));
            }
            case MegaMenu mega -> mega(mega).stream();
        };
    }

    /** Returns a mega-menu without its empty columns; without any column its own link, and empty without one. */
    private Optional<NavigationItem> mega(MegaMenu mega) {
        PageLink link =
                mega.link() == null ? null : link(mega.label(), mega.link()).orElse(null);
        List<NavigationItem.Column> columns = mega.categories().stream()
                .map(category -> new NavigationItem.Column(
                        category.label(),
                        category.link() == null
                                ? null
                                : link(category.label(), category.link()).orElse(null),
                        links(category.links())))
                .filter(column -> column.link() != null || !column.links().isEmpty())
                .toList();
        if (columns.isEmpty()) {
            return Optional.ofNullable(link).map(l -> new NavigationItem.Direct(mega.label(), l, onBranch(l)));
        }
        boolean current = (link != null && onBranch(link))
                || columns.stream()
                        .flatMap(c -> Stream.concat(Stream.ofNullable(c.link()), c.links().stream()))
                        .anyMatch(this::onBranch);
        return Optional.of(new NavigationItem.Mega(mega.label(), mega.leader(), link, columns, current));
    }

    private Footer footer(Site site) {
        return new Footer(
                site.identity().description(),
                site.menus().footer().stream()
                        .map(column -> new Footer.Column(column.title(), links(column.links())))
                        .filter(column -> !column.links().isEmpty())
                        .toList(),
                site.menus().partners().stream()
                        .flatMap(partner -> Optional.ofNullable(references.media(partner.logo())).stream()
                                .map(logo -> new Footer.PartnerLogo(
                                        partner.name(),
                                        logo,
                                        partner.link() == null
                                                ? null
                                                : references.link(partner.name(), partner.link()))))
                        .toList(),
                site.accessibility().state(ParisCalendar.dateOf(now)),
                urls.href(SystemPage.ACCESSIBILITY.path()),
                urls.href(SystemPage.SITE_MAP.path()),
                urls.href(SystemPage.LEGAL_NOTICE.path()),
                urls.href(SystemPage.TERMS.path()),
                urls.href(SystemPage.PRIVACY.path()),
                urls.href(SystemPage.COOKIES.path()),
                urls.href(SystemPage.STATISTICS.path()),
                record.budget() ? urls.href(SystemPage.BUDGET.path()) : null,
                record.contact()
                        ? urls.href("/contact")
                        : "mailto:" + site.identity().contactEmail(),
                site.appearance().opinionUrl());
    }
}
