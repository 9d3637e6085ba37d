package fr.gouv.anct.minisites.delivery.page;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.LatestArticles;
import fr.gouv.anct.minisites.site.Site;
import fr.gouv.anct.minisites.standard.StandardText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The first statement's answer: the site, and what it has at a path.
 *
 * @param contact whether the site has a page at {@code /contact}
 * @param articlesPath where its list of articles is
 * @param published what is published there
 * @param standard what the platform adds to its own page there, on all sites
 * @param embedHosts that pages of all sites may frame
 * @param redirect where this path has gone: a path of the site or a URL
 */
record PageRecord(
        Site site,
        boolean contact,
        @Nullable String articlesPath,
        @Nullable Published published,
        @Nullable String redirect,
        @Nullable String standard,
        Set<String> embedHosts) {

    /** The same of a site that says something else. */
    PageRecord with(Site other) {
        return new PageRecord(other, contact, articlesPath, published, redirect, standard, embedHosts);
    }

    /** The same with a page there. */
    PageRecord with(Published there) {
        return new PageRecord(site, contact, articlesPath, there, redirect, standard, embedHosts);
    }

    /** The same with other words of its page. */
    PageRecord saying(Revision words) {
        Published now = requireNonNull(published);
        return with(new Published(now.page(), words, now.updated()));
    }

    /** The types of block of the page that is shown, by which its stylesheet is made. */
    Set<String> shownTypes() {
        if (published == null) {
            return Set.of();
        }
        Set<String> types = published.revision().body().stream()
                .map(BlockCodec::typeOf)
                .collect(Collectors.toCollection(TreeSet::new));
        if (published.page().kind() == PageKind.ARTICLE || published.page().kind() == PageKind.ARTICLES) {
            // They look like the block that lists articles, with a published list or without.
            types.add(BlockCodec.typeOf(LatestArticles.class));
        }
        return types;
    }

    /** What the platform says on this page of all sites, with the values of this one: paragraphs. */
    List<String> standardText() {
        return standard == null
                ? List.of()
                : StandardText.filled(
                        standard,
                        Map.of(
                                "site", site.identity().title(),
                                "editeur", site.legal().publisher().name(),
                                "contact", site.identity().contactEmail()));
    }

    /** Whether it is about that page. */
    boolean of(UUID page) {
        return published != null && published.page().id().equals(page);
    }

    /** A page with the revision that visitors see. */
    record Published(Page page, Revision revision, LocalDate updated) {}
}
