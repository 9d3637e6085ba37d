package fr.gouv.anct.minisites.rendering;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.Chart;
import fr.gouv.anct.minisites.content.block.DataTable;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.site.AccessibilityRecord;
import fr.gouv.anct.minisites.site.LegalFacts;
import fr.gouv.anct.minisites.site.PublishedContacts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The model of a page for the theme: a closed set of page types made of finished values, with no {@code Mono}, no bean
 * and no request inside.
 */
public sealed interface PageModel {

    /** A page in the theme of a site. */
    sealed interface SitePage extends PageModel {

        Shell shell();

        /** Returns the page's title, its only {@code h1}. */
        String title();

        /** Returns the relaxations of the Content Security Policy that the page needs. */
        default CspRelaxation opening() {
            return CspRelaxation.NONE;
        }

        /** Returns the links to its content for programs. */
        default List<FeedLink> feeds() {
            return List.of();
        }
    }

    /** A page of the portal alone, in a file of its own. */
    non-sealed interface PortalPage extends SitePage {

        /** Returns the name of its template. */
        String template();
    }

    /** A page whose content is blocks, which decide what its policy must admit. */
    sealed interface BlockPage extends SitePage permits ContentPage, ArticlePage, DocumentPage, ServicePage, CallPage {
        List<Block> blocks();

        ReferenceTargets references();

        /** Returns the URL of the site that leads to the tool of a service; null where the link is direct. */
        default @Nullable String toolHref() {
            return null;
        }

        @Override
        default CspRelaxation opening() {
            return CspRelaxation.of(blocks(), references(), shell());
        }
    }

    /** A generated list with facets. */
    sealed interface FacetedList extends SitePage permits DocumentList, ServiceList, CallList {}

    /**
     * A page of content.
     *
     * @param lead introduction under the title
     * @param blocks when the first is a {@code Hero}, its title is the {@code h1}
     * @param sideMenu the section's menu, empty when the page shows none
     * @param updated date of publication of this revision
     * @param marks of the blocks, in the preview of the editor alone
     */
    record ContentPage(
            Shell shell,
            String title,
            @Nullable String lead,
            List<Block> blocks,
            Outline outline,
            ReferenceTargets references,
            List<NavigationNode> sideMenu,
            LocalDate updated,
            BlockMarks marks)
            implements BlockPage {

        /** Creates a page without marks. */
        public ContentPage(
                Shell shell,
                String title,
                @Nullable String lead,
                List<Block> blocks,
                Outline outline,
                ReferenceTargets references,
                List<NavigationNode> sideMenu,
                LocalDate updated) {
            this(shell, title, lead, blocks, outline, references, sideMenu, updated, BlockMarks.NONE);
        }
    }

    /** A news article. {@code tags} link to the filtered list; {@code marks} as of {@link ContentPage}. */
    record ArticlePage(
            Shell shell,
            String title,
            @Nullable String lead,
            @Nullable MediaReference image,
            List<Block> blocks,
            Outline outline,
            ReferenceTargets references,
            LocalDate date,
            LocalDate updated,
            List<PageLink> tags,
            ArticleTerms terms,
            BlockMarks marks)
            implements BlockPage {}

    /**
     * The list of articles.
     *
     * @param tags all the tags in use; the selected one is current
     * @param feedHref the Atom feed
     */
    record ArticleList(
            Shell shell,
            String title,
            @Nullable String lead,
            List<ArticleSummary> articles,
            List<PageLink> tags,
            @Nullable String tag,
            Pagination pagination,
            String feedHref)
            implements SitePage {}

    /**
     * A document: its facts and files are in its first block. {@code collection} links to the filtered library; {@code
     * marks} as of {@link ContentPage}.
     */
    record DocumentPage(
            Shell shell,
            String title,
            @Nullable String lead,
            @Nullable MediaReference image,
            List<Block> blocks,
            Outline outline,
            ReferenceTargets references,
            LocalDate date,
            DocumentTerms terms,
            @Nullable PageLink collection,
            BlockMarks marks)
            implements BlockPage {

        /** Returns the date of its newest version, if it is later than its publication; null otherwise. */
        public @Nullable LocalDate updated() {
            return DocumentFacts.updated(blocks, date);
        }

        /** Returns the date of its newest version, else of its publication. */
        public LocalDate newest() {
            LocalDate updated = updated();
            return updated == null ? date : updated;
        }

        /** Returns its authors, for a citation; null where none are named. */
        public @Nullable String authors() {
            return DocumentFacts.in(blocks).map(DocumentFacts::authors).orElse(null);
        }
    }

    /**
     * The library: the list of documents.
     *
     * @param total number of documents that the filter admits
     * @param facets without those that distinguish no document
     * @param filtered whether a value is selected
     * @param allHref the library without a filter
     * @param reorder link to the other order
     * @param byTitle whether they are sorted by title; else newest first
     * @param download of the files of the selected collection; null where it is not the only filter, or they are not
     *     offered together
     * @param feeds of the whole library; none in a preview
     */
    record DocumentList(
            Shell shell,
            String title,
            @Nullable String lead,
            List<DocumentSummary> documents,
            int total,
            List<FacetLinks> facets,
            boolean filtered,
            String allHref,
            String reorder,
            boolean byTitle,
            @Nullable CollectionDownload download,
            List<FeedLink> feeds,
            Pagination pagination)
            implements FacetedList {}

    /**
     * The directory of sites, on the portal.
     *
     * @param sites those of this page
     * @param total number of sites that the filter admits
     * @param themes filters by theme; the selected one is current, and leads back to all
     * @param audiences filters by audience, likewise
     * @param territories filters by territory, likewise
     * @param filtered whether a theme, an audience or a territory is selected
     * @param allHref the directory without a filter
     */
    record SiteDirectoryPage(
            Shell shell,
            String title,
            List<ListedSite> sites,
            int total,
            List<PageLink> themes,
            List<PageLink> audiences,
            List<PageLink> territories,
            boolean filtered,
            String allHref,
            Pagination pagination)
            implements SitePage {}

    /** The list of open aids on one page of the portal. */
    record AidListPage(Shell shell, String title, AidListView list) implements SitePage {}

    /**
     * The results of a search.
     *
     * @param query as typed, empty before the first search
     * @param total number of pages found, without partial matches
     * @param bounded whether there may be more
     * @param near whether these have similar words only
     * @param correction the query with these words, as a link; null if there is none
     * @param wordless whether the query has no searchable word
     * @param facets by which the results can be filtered
     * @param partly pages with some of the words only, where no page or hardly any has all of them
     */
    record SearchResults(
            Shell shell,
            String title,
            String query,
            int total,
            boolean bounded,
            boolean near,
            @Nullable PageLink correction,
            boolean wordless,
            List<FacetLinks> facets,
            List<SearchHit> hits,
            List<SearchHit> partly,
            Pagination pagination)
            implements SitePage {}

    /**
     * « Accessibilité » : the accessibility statement of the RGAA.
     *
     * @param contactEmail address for reports of accessibility problems
     */
    record AccessibilityStatement(
            Shell shell,
            String title,
            AccessibilityRecord record,
            fr.gouv.anct.minisites.site.ConformityState state,
            String publisher,
            String siteUrl,
            String contactEmail)
            implements SitePage {}

    /**
     * « Mentions légales » : the legal notice.
     *
     * @param standard paragraphs of the platform, on all sites
     */
    record LegalNotice(Shell shell, String title, LegalFacts facts, PublishedContacts contacts, List<String> standard)
            implements SitePage {}

    /**
     * « Données personnelles » : the privacy notice.
     *
     * @param contactYears retention period of messages of its forms, in years; 0 when it has none
     * @param measured what the measurement of consultation keeps
     */
    record PrivacyNotice(
            Shell shell,
            String title,
            LegalFacts facts,
            PublishedContacts contacts,
            int contactYears,
            List<MeasuredItem> measured,
            List<String> standard)
            implements SitePage {}

    /** « Conditions générales d’utilisation » : the terms of use. */
    record TermsOfUse(Shell shell, String title, LegalFacts facts, String contactEmail, List<String> standard)
            implements SitePage {}

    /**
     * « Gestion des cookies » : the cookie notice.
     *
     * @param embeddedServices names of third-party services whose content published pages embed, once a visitor
     *     requests it
     */
    record CookieNotice(
            Shell shell,
            String title,
            List<String> embeddedServices,
            MeasurementChoices measurement,
            List<String> standard)
            implements SitePage {}

    /**
     * « Statistiques » : figures of the site by the headings of the impact matrix.
     *
     * @param consultation the months as a chart with its table; null before the first closed month
     * @param sums whether the counts are sums over all sites
     */
    record Statistics(
            Shell shell,
            String title,
            List<StatisticsSection> sections,
            @Nullable Chart consultation,
            boolean sums) implements SitePage {}

    /**
     * « Budget » : what the site costs.
     *
     * @param text sentence of the team
     * @param amounts by category and year, with their sums
     * @param sources where the money of each year comes from
     * @param updated says when the team has updated the amounts
     */
    record Budget(
            Shell shell,
            String title,
            @Nullable String text,
            DataTable amounts,
            List<String> sources,
            @Nullable String updated)
            implements SitePage {}

    /**
     * « Plan du site » : the site map.
     *
     * @param pages entries of this page of the site map
     */
    record SiteMap(Shell shell, String title, List<NavigationNode> pages, Pagination pagination) implements SitePage {}

    /**
     * A submitted contact form that is not accepted yet, with the submitted values.
     *
     * @param others the blocks around the form on its page, such as other ways to reach the team
     */
    record ContactStep(
            Shell shell,
            String title,
            ContactStepState state,
            ContactFormView form,
            List<Block> others,
            ReferenceTargets references)
            implements SitePage {

        @Override
        public CspRelaxation opening() {
            return CspRelaxation.of(others, references, shell);
        }

        /** Returns the headings of the other blocks. */
        public Outline outline() {
            return Outline.of(others);
        }
    }

    /**
     * Confirms a submitted message.
     *
     * @param rehearsal whether it belongs to a preview: no message was sent
     * @param reachable whether the form requires an e-mail address or a telephone number
     */
    record ContactThanks(Shell shell, String title, String backHref, boolean rehearsal, boolean reachable)
            implements SitePage {}

    /**
     * Asks why a page is useful or not, after the visitor has answered whether it is.
     *
     * @param form with the submitted values
     */
    record FeedbackStep(Shell shell, String title, FeedbackStepState state, FeedbackView form) implements SitePage {}

    /**
     * Thanks for an answer whether a page is useful.
     *
     * @param rehearsal whether it belongs to a preview: nothing was counted
     */
    record FeedbackThanks(Shell shell, String title, String backHref, boolean rehearsal) implements SitePage {}

    /**
     * No page at this path, in the theme of the site (DSFR 404 model).
     *
     * @param home whether the home page itself is missing: no link leads to it
     */
    record NotFound(Shell shell, String title, boolean home) implements SitePage {}

    /** The page in place of a withdrawn document that nothing replaces, in the theme of the site (410). */
    record Gone(Shell shell, String title) implements SitePage {}

    /** An unexpected error, in the theme of the site (DSFR 500 model). */
    record ServerError(Shell shell, String title) implements SitePage {}

    /**
     * A page that needs no database access and has no site's theme (DSFR 503 model).
     *
     * @param name the site's name where it is known and may be disclosed
     * @param href link to another page
     * @param hrefLabel label of the link; the theme's default for the reason when null
     * @param notice paragraphs of plain text in place of the theme's lead; empty for the theme's
     * @param until last day of the closure; null when it is unknown, or there is none
     */
    record Standalone(
            Reason reason,
            @Nullable String name,
            @Nullable String href,
            @Nullable String hrefLabel,
            List<String> notice,
            @Nullable LocalDate until)
            implements PageModel {

        /** Returns the paragraphs, each divided into text and links. */
        public List<List<LinkedText>> paragraphs() {
            return notice.stream().map(LinkedText::of).toList();
        }

        /** Creates a page with the texts of the theme. */
        public Standalone(Reason reason, @Nullable String name, @Nullable String href, @Nullable String hrefLabel) {
            this(reason, name, href, hrefLabel, List.of(), null);
        }

        /** The reason; each has its HTTP status. */
        public enum Reason {
            /** 400 */
            MALFORMED,
            /** 403: a form without proof that it comes from a page of ours. */
            FORM_REFUSED,
            /** 404: no site exists under this host. */
            UNKNOWN_HOST,
            /** 404: the site exists and is not open yet. */
            IN_PREPARATION,
            /** 404: the grant of the preview has ended, or does not cover the path. */
            PREVIEW_CLOSED,
            /** 422: the previewed page exceeds the maximum size of a page. */
            PREVIEW_LONG,
            /** 405 */
            METHOD_NOT_ALLOWED,
            /** 405: a path that only accepts forms. */
            FORM_ONLY,
            /** 410: the site is closed for good. */
            ARCHIVED,
            /** 413 */
            FORM_TOO_LARGE,
            /** 415: a form in another encoding than its page sends. */
            FORM_UNREADABLE,
            /** 429: more than a fair share. */
            TOO_MANY,
            /** 500 */
            FAULT,
            /** 503: the site is suspended. */
            SUSPENDED,
            /** 503: the database does not respond. */
            UNAVAILABLE
        }
    }
}
