package fr.gouv.anct.minisites.rendering;

import fr.gouv.anct.minisites.site.Appearance;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The frame around the content of every page of a site: head, header, navigation and footer. All {@code href}s are
 * root-relative and ready to be written; {@code canonical} and {@code ogImage} are absolute.
 *
 * @param documentTitle « page - site », the page's title complete; at most 60 characters unless that alone is longer
 * @param description of the page, for search engines and sharing
 * @param canonical the canonical URL of this page; none on error pages and previews
 * @param indexable whether search engines may index it
 * @param basePath prefix of the site's paths: empty, {@code /prefix} or a preview's token
 * @param search URL of the search page; none: the header offers no search
 * @param query the visitor's search, to keep it in the field
 * @param breadcrumb from the home page to this page; empty on the home page
 * @param feedHref the Atom feed of the site, none when it has no articles
 * @param feedbackHref receives the answer whether the page is useful; none where this is not asked
 * @param scheme the colour scheme of a preview; the visitor's own elsewhere
 * @param blockTypes of the whole site, which determine its stylesheet and scripts
 */
public record Shell(
        String documentTitle,
        String description,
        @Nullable String canonical,
        boolean indexable,
        String basePath,
        String homeHref,
        Brand brand,
        Appearance appearance,
        List<PageLink> quickLinks,
        @Nullable String search,
        @Nullable String query,
        List<NavigationItem> navigation,
        @Nullable NoticeBannerView notice,
        List<PageLink> breadcrumb,
        Footer footer,
        @Nullable String ogImage,
        @Nullable String feedHref,
        @Nullable String feedbackHref,
        boolean preview,
        ColourScheme scheme,
        Set<String> blockTypes) {}
