package fr.gouv.anct.minisites.rendering;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.site.AccessibilityRecord;
import fr.gouv.anct.minisites.site.ConformityState;
import fr.gouv.anct.minisites.site.LegalFacts;
import fr.gouv.anct.minisites.site.PublishedContacts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a theme can be asked to render: a closed set of pages made of finished values, with no {@code Mono},
 * no bean and no request inside.
 */
public sealed interface PageModel {

    /** A page in the dress of a site. */
    sealed interface SitePage extends PageModel {

        Shell shell();

        /** The page's title, its only {@code h1}. */
        String title();

        /** What it needs beside what all pages are allowed. */
        default Opening opening() {
            return Opening.NONE;
        }
    }

    /**
     * A page of content.
     *
     * @param lead introduction under the title
     * @param blocks when the first is a {@code Hero}, its title is the {@code h1}
     * @param sideMenu the section's menu, empty when the page shows none
     * @param updated date of publication of this revision
     */
    record ContentPage(
            Shell shell,
            String title,
            @Nullable String lead,
            List<Block> blocks,
            Outline outline,
            References references,
            List<NavigationNode> sideMenu,
            LocalDate updated)
            implements SitePage {

        @Override
        public Opening opening() {
            return Opening.of(blocks, references, shell);
        }
    }

    /** A news article. {@code tags} link to the filtered list. */
    record ArticlePage(
            Shell shell,
            String title,
            @Nullable String lead,
            @Nullable MediaReference image,
            List<Block> blocks,
            Outline outline,
            References references,
            LocalDate date,
            LocalDate updated,
            List<PageLink> tags)
            implements SitePage {

        @Override
        public Opening opening() {
            return Opening.of(blocks, references, shell);
        }
    }

    /**
     * The list of articles.
     *
     * @param tags all the tags in use; the chosen one is current
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
     * The answer to a search.
     *
     * @param query as typed, empty before the first search
     * @param total number of pages found, without those that have a part of the words only
     * @param near whether these have similar words only
     * @param wordless whether nothing that was typed can be looked for
     * @param partly pages that have a part of the words only, where all of them are on no page or hardly any
     */
    record SearchResults(
            Shell shell,
            String title,
            String query,
            int total,
            boolean near,
            boolean wordless,
            List<SearchHit> hits,
            List<SearchHit> partly,
            Pagination pagination)
            implements SitePage {}

    /**
     * « Accessibilité » : the statement of the RGAA.
     *
     * @param contactEmail where to report an obstacle
     */
    record AccessibilityStatement(
            Shell shell,
            String title,
            AccessibilityRecord record,
            ConformityState state,
            String publisher,
            String siteUrl,
            String contactEmail)
            implements SitePage {}

    /**
     * « Mentions légales ».
     *
     * @param standard paragraphs that stand on all sites
     */
    record LegalNotice(Shell shell, String title, LegalFacts facts, PublishedContacts contacts, List<String> standard)
            implements SitePage {}

    /**
     * « Données personnelles ».
     *
     * @param contactYears how long messages of its published contact forms are kept; 0 when it has none
     */
    record PrivacyNotice(
            Shell shell,
            String title,
            LegalFacts facts,
            PublishedContacts contacts,
            int contactYears,
            List<String> standard)
            implements SitePage {}

    /** « Conditions générales d’utilisation ». */
    record TermsOfUse(Shell shell, String title, LegalFacts facts, String contactEmail, List<String> standard)
            implements SitePage {}

    /**
     * « Gestion des cookies ».
     *
     * @param embeddedServices names of the other services that published pages show something of, once a visitor asks for it
     */
    record CookieNotice(Shell shell, String title, List<String> embeddedServices, List<String> standard)
            implements SitePage {}

    /**
     * « Plan du site ».
     *
     * @param pages those of one of its pages
     */
    record SiteMap(Shell shell, String title, List<NavigationNode> pages, Pagination pagination) implements SitePage {}

    /** A contact form that was sent and is not yet a message: what was typed is in it. */
    record ContactStep(Shell shell, String title, State state, ContactFormView form) implements SitePage {

        /** Why; each with its HTTP status. */
        public enum State {
            /** 200: it came without a token, so one sends it from here once more. */
            CONFIRMATION,
            /** 422: something is missing or wrong. */
            ERRORS,
            /** 413: so much was sent that nothing of it was read. */
            TOO_LARGE,
            /** 429: too many messages in a short time. */
            TOO_MANY,
            /** 503: messages cannot be taken. */
            CLOSED
        }
    }

    /**
     * A message was sent.
     *
     * @param rehearsal of a preview: nothing was
     * @param reachable whether whoever wrote had to say where to answer
     */
    record ContactThanks(Shell shell, String title, String backHref, boolean rehearsal, boolean reachable)
            implements SitePage {}

    /**
     * No page at this address, in the dress of the site (DSFR 404 model).
     *
     * @param home whether it is the home page itself that is not there: nothing leads to it
     */
    record NotFound(Shell shell, String title, boolean home) implements SitePage {}

    /** An unexpected fault, in the dress of the site (DSFR 500 model). */
    record Fault(Shell shell, String title) implements SitePage {}

    /**
     * A page that needs nothing from the database and wears no site's dress (DSFR 503 model).
     *
     * @param name the site's name where it is known and may be said
     * @param href where to go instead
     * @param hrefLabel what the link says; the theme's words for the reason when null
     */
    record Standalone(
            Reason reason,
            @Nullable String name,
            @Nullable String href,
            @Nullable String hrefLabel) implements PageModel {

        /** Why; each with its HTTP status. */
        public enum Reason {
            /** 400 */
            MALFORMED,
            /** 403: a form that does not prove that it comes from a page of ours. */
            FORM_REFUSED,
            /** 404: no site answers under this host. */
            UNKNOWN_HOST,
            /** 404: the site exists and is not open yet. */
            IN_PREPARATION,
            /** 404: what gave the preview is over, or it does not reach so far. */
            PREVIEW_CLOSED,
            /** 422: the page of a preview is longer than a page that is shown. */
            PREVIEW_LONG,
            /** 405 */
            METHOD_NOT_ALLOWED,
            /** 405: an address that forms are sent to, and that shows nothing. */
            FORM_ONLY,
            /** 410: the site is closed for good. */
            ARCHIVED,
            /** 413 */
            FORM_TOO_LARGE,
            /** 415: a form that is sent in another way than its page does. */
            FORM_UNREADABLE,
            /** 429: more than a fair share. */
            TOO_MANY,
            /** 500 */
            FAULT,
            /** 503: the site is suspended. */
            SUSPENDED,
            /** 503: the database does not answer. */
            UNAVAILABLE
        }
    }
}
