package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.SystemPage;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.Listing;
import fr.gouv.anct.minisites.delivery.page.RelatedRecord.RelatedListed;
import fr.gouv.anct.minisites.delivery.page.RelatedRecord.RelatedMedia;
import fr.gouv.anct.minisites.delivery.page.RelatedRecord.RelatedPage;
import fr.gouv.anct.minisites.delivery.page.RelatedRecord.RelatedTerm;
import fr.gouv.anct.minisites.rendering.ArticleSummary;
import fr.gouv.anct.minisites.rendering.ListedPage;
import fr.gouv.anct.minisites.rendering.MediaReference;
import fr.gouv.anct.minisites.rendering.NavigationNode;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.ReferenceTargets;
import fr.gouv.anct.minisites.sitedirectory.DirectorySite;
import fr.gouv.anct.minisites.vocabulary.Terms;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The content related to a page: the rows of the second statement, grouped by purpose. */
final class RelatedContent {

    private final List<RelatedPage> pages = new ArrayList<>();
    private final Map<UUID, MediaReference> media = new HashMap<>();
    private final Map<Listing, List<RelatedListed>> listed = new HashMap<>();
    private final List<RelatedTerm> terms = new ArrayList<>();
    private final Map<UUID, String> sites;
    private final List<DirectorySite> directory;
    private final CopiedContent copied;
    private final Terms vocabularies;
    private final SiteUrls urls;

    /**
     * @param sites root URLs of the sites that the page links to and that visitors can reach
     * @param directory the sites that a page may list; none except on the portal
     * @param copied what it may show of outside services
     * @param vocabularies the terms by which it may filter them
     */
    RelatedContent(
            List<RelatedRecord> rows,
            PageDependencies dependencies,
            Map<UUID, String> sites,
            List<DirectorySite> directory,
            CopiedContent copied,
            Terms vocabularies,
            SiteUrls urls) {
        this.sites = sites;
        this.directory = directory;
        this.copied = copied;
        this.vocabularies = vocabularies;
        this.urls = urls;
        for (RelatedRecord row : rows) {
            switch (row) {
                case RelatedPage page -> pages.add(page);
                case RelatedMedia file -> media.put(file.id(), reference(file, urls));
                case RelatedTerm term -> terms.add(term);
                case RelatedListed page ->
                    listed.computeIfAbsent(
                                    dependencies.references().listings().get(page.list() - 1), _ -> new ArrayList<>())
                            .add(page);
            }
        }
    }

    static MediaReference reference(RelatedMedia file, SiteUrls urls) {
        return new MediaReference(
                file.id(),
                urls.media(file.id(), file.fingerprint(), file.name()),
                file.alt(),
                file.width(),
                file.height(),
                file.type(),
                file.size(),
                file.title(),
                file.language(),
                file.renditions().stream()
                        .map(rendition -> new MediaReference.Rendition(
                                urls.rendition(file.id(), rendition.fingerprint(), file.name(), rendition.width()),
                                rendition.width(),
                                rendition.height()))
                        .toList(),
                file.focusX(),
                file.focusY(),
                file.inaccessible(),
                file.pages(),
                file.headings() == null ? List.of() : file.headings());
    }

    static ArticleSummary summary(SiteLists.Article article, SiteUrls urls) {
        RelatedMedia image = article.image();
        return new ArticleSummary(
                article.title(),
                article.lead(),
                urls.href(article.path()),
                article.date(),
                article.tags(),
                image == null ? null : reference(image, urls));
    }

    /** @param body blocks around the lists, possibly the whole page */
    ReferenceTargets references(List<Block> body) {
        Map<UUID, PageLink> links = new HashMap<>();
        pages.forEach(page -> links.put(page.id(), link(page, false)));
        Map<Listing, List<ListedPage>> lists = new HashMap<>();
        listed.forEach((listing, rows) -> lists.put(listing, ListedPages.of(listing, rows, urls)));
        return new ReferenceTargets(links, media, ListedPages.shown(lists, body))
                .reaching(sites)
                .listing(DirectoryPages.views(body, directory, vocabularies, urls))
                .withAids(copied.aids().views(body, urls))
                .withDataSets(copied.dataSets().views(body));
    }

    /** Returns the sites that the page may list, in the order of their names. */
    List<DirectorySite> directory() {
        return directory;
    }

    /** Returns the aids that the page may show. */
    PageAids aids() {
        return copied.aids();
    }

    @Nullable
    MediaReference media(@Nullable UUID id) {
        return id == null ? null : media.get(id);
    }

    /** Whether a file is among those that the page shows or links to. */
    boolean has(UUID file) {
        return media.containsKey(file)
                || listed.values().stream()
                        .flatMap(List::stream)
                        .map(RelatedListed::image)
                        .anyMatch(image -> image != null && image.id().equals(file));
    }

    private PageLink link(RelatedPage page, boolean current) {
        return new PageLink(page.title(), urls.href(page.path()), false, current);
    }

    /** Whether the page at a path is published, among the ancestors of the page shown. */
    boolean hasPage(String path) {
        return pages.stream().anyMatch(page -> page.path().equals(path));
    }

    /** Returns the page's terms of a vocabulary, in French alphabetical order. */
    List<RelatedTerm> terms(Vocabulary vocabulary) {
        return terms.stream()
                .filter(term -> term.vocabulary() == vocabulary)
                .sorted(Comparator.comparing(RelatedTerm::label, Collator.getInstance(Locale.FRENCH)))
                .toList();
    }

    /** Returns the labels of the page's {@link #terms}. */
    List<String> labels(Vocabulary vocabulary) {
        return terms(vocabulary).stream().map(RelatedTerm::label).toList();
    }

    /** Returns the breadcrumb: the ancestors of a path, then the page itself. */
    List<PageLink> breadcrumb(List<String> ancestors, String title, String path) {
        List<PageLink> trail = new ArrayList<>();
        for (String ancestor : ancestors) {
            pages.stream()
                    .filter(page -> page.path().equals(ancestor))
                    .findFirst()
                    .ifPresent(page -> trail.add(link(page, false)));
        }
        trail.add(new PageLink(title, urls.href(path), false, true));
        return trail;
    }

    /**
     * Returns the pages of the section, as a tree in which the branch of {@code currentPath} is marked.
     *
     * @param all label of the link to all pages, which follows the pages that fit into the menu
     */
    List<NavigationNode> section(@Nullable String section, String currentPath, String all) {
        if (section == null) {
            return List.of();
        }
        List<RelatedPage> inside = inside(section);
        List<NavigationNode> menu = new ArrayList<>(PageTree.below(section, inside, urls, currentPath));
        if (inside.size() > PageRecords.SIDE_MENU) {
            PageLink everything = new PageLink(all, urls.href(SystemPage.SITE_MAP.path()), false, false);
            menu.add(new NavigationNode(everything, false, List.of()));
        }
        return menu;
    }

    private List<RelatedPage> inside(String section) {
        return pages.stream()
                .filter(page -> page.path().startsWith(section + "/"))
                .distinct()
                .sorted(Comparator.comparingInt(RelatedPage::position).thenComparing(RelatedPage::path))
                .toList();
    }
}
