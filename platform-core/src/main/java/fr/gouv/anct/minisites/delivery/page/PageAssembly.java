package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.SystemPage;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.ContactForm;
import fr.gouv.anct.minisites.content.block.EmbedUrl;
import fr.gouv.anct.minisites.portal.aid.AidFilter;
import fr.gouv.anct.minisites.rendering.ArticleTerms;
import fr.gouv.anct.minisites.rendering.Outline;
import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.rendering.PageModel.SitePage;
import fr.gouv.anct.minisites.rendering.ReferenceTargets;
import fr.gouv.anct.minisites.rendering.Shell;
import fr.gouv.anct.minisites.site.Site;
import fr.gouv.anct.minisites.sitedirectory.DirectoryFilter;
import fr.gouv.anct.minisites.time.ParisCalendar;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Assembles the model that the theme renders for one page, system page or error page from values already loaded. Pure
 * functions: no I/O.
 */
final class PageAssembly {

    private final PageRecord record;
    private final PageDependencies dependencies;
    private final PageShells shells;
    private final RelatedContent related;
    private final SiteUrls urls;
    private final VisitorPageRequest request;
    private final Instant now;
    private final DeliveryMessages messages;
    private final boolean formsOpen;

    PageAssembly(
            PageRecord record,
            PageDependencies dependencies,
            RelatedContent related,
            SiteUrls urls,
            VisitorPageRequest request,
            Instant now,
            DeliveryMessages messages,
            boolean formsOpen) {
        this.record = record;
        this.dependencies = dependencies;
        this.shells = new PageShells(record, dependencies, related, urls, request, now);
        this.related = related;
        this.urls = urls;
        this.request = request;
        this.now = now;
        this.messages = messages;
        this.formsOpen = formsOpen;
    }

    /** The instant at which the page is shown. */
    Instant now() {
        return now;
    }

    SitePage content(PageRecord.Published published) {
        Revision revision = published.revision();
        ReferenceTargets references = references(published);
        List<Block> shown = references.shown(revision.body());
        return new PageModel.ContentPage(
                shells.content(published),
                revision.title(),
                revision.lead(),
                shown,
                Outline.of(shown),
                references,
                related.section(dependencies.section(), published.page().path(), messages.allPages()),
                published.updated(),
                published.marks(urls.editor(), references));
    }

    SitePage article(PageRecord.Published published) {
        Revision revision = published.revision();
        ReferenceTargets references = references(published);
        List<Block> shown = references.shown(revision.body());
        return new PageModel.ArticlePage(
                shells.content(published),
                revision.title(),
                revision.lead(),
                related.media(revision.image()),
                shown,
                Outline.of(shown),
                references,
                Objects.requireNonNull(published.page().date()),
                published.updated(),
                revision.tags().stream()
                        .map(tag -> ArticleListPage.tagLink(tag, false, record.articlesPath(), urls))
                        .toList(),
                new ArticleTerms(
                        related.labels(Vocabulary.THEME),
                        related.labels(Vocabulary.AUDIENCE),
                        related.labels(Vocabulary.TERRITORY)),
                published.marks(urls.editor(), references));
    }

    /** Returns the assembly of pages with facts and of their lists. */
    FactsPages facts() {
        return new FactsPages(shells, related, urls, request, now, messages, this::references);
    }

    ReferenceTargets references(PageRecord.Published published) {
        return related.references(published.revision().body())
                .allowing(record.embedHosts())
                .with(forms(published).of(published.revision().body()));
    }

    private ContactFormViews forms(PageRecord.Published published) {
        return new ContactFormViews(record.site(), published.page().path(), urls, formsOpen);
    }

    /** Returns a contact form of the page; null when there is none of that number. */
    @Nullable
    ContactFormPage contact(int number) {
        PageRecord.Published published = record.published();
        if (published == null) {
            return null;
        }
        Revision revision = published.revision();
        List<ContactForm> found = ContactForm.in(revision.body());
        return number > found.size()
                ? null
                : new ContactFormPage(
                        found.get(number - 1),
                        number,
                        ContactFormPage.Content.of(published),
                        record.site().identity(),
                        forms(published),
                        title -> shells.shell(title, revision.title(), revision.description(), null, false),
                        urls,
                        messages,
                        references(published));
    }

    /** Returns a contact form on a page that no team has written. */
    ContactFormPage contact(ContactForm form, String title, String path) {
        return new ContactFormPage(
                form,
                1,
                new ContactFormPage.Content(title, path, List.of()),
                record.site().identity(),
                new ContactFormViews(record.site(), path, urls, formsOpen),
                named -> shells.shell(named, title, title, null, false),
                urls,
                messages,
                related.references(List.of()));
    }

    /** Returns the pages that follow an answer whether the page is useful; null where this is not asked. */
    @Nullable
    FeedbackPage feedback() {
        PageRecord.Published published = record.published();
        if (published == null || !record.asksFeedback()) {
            return null;
        }
        Revision revision = published.revision();
        return new FeedbackPage(
                published,
                record.site().identity(),
                forms(published),
                title -> shells.shell(title, revision.title(), revision.description(), null, false),
                urls,
                messages);
    }

    /** Whether the page shows or links to a file, except by the list of articles. */
    boolean has(UUID file) {
        return related.has(file);
    }

    /**
     * Returns the list of articles; null when the tag is not in use or the page number is past the end.
     */
    @Nullable
    PageLookupResult articles(PageRecord.Published published, SiteLists.Articles found) {
        return new ArticleListPage(published, found, record.articlesPath(), request, urls, messages).result(shells);
    }

    PageLookupResult search(SiteSearch.Result found) {
        return new SearchResultsPage(found.hits(), found.corrections(), request, urls, messages)
                .result(shells, siteTitle());
    }

    private String siteTitle() {
        return record.site().identity().title();
    }

    /** Returns a page of the directory of sites; null when its number is past the end. */
    @Nullable
    SitePage directory(DirectoryFilter filter) {
        return new DirectoryPages(filter, related.directory(), urls, messages).page(request.number(), shells, related);
    }

    /** Returns a page of the list of aids; null when its number is past the end, or no aid has a value of the filter. */
    @Nullable
    SitePage aids(AidFilter filter) {
        return new AidListPage(filter, related.aids(), record.site().tenantId(), urls, messages)
                .page(request.number(), shells, related);
    }

    SitePage siteMap(SiteMapPage part) {
        String title = messages.title(SystemPage.SITE_MAP);
        String description = messages.description(SystemPage.SITE_MAP, siteTitle());
        Shell shell = shells.shell(messages.numbered(title, part.number()), title, description, part.path(), true);
        return new PageModel.SiteMap(shell, title, part.entries(), part.pagination(urls));
    }

    SitePage system(SystemPage page) {
        String title = messages.title(page);
        Shell shell = shells.shell(title, messages.description(page, siteTitle()), page.path(), true);
        Site site = record.site();
        return switch (page) {
            case ACCESSIBILITY ->
                new PageModel.AccessibilityStatement(
                        shell,
                        title,
                        site.accessibility(),
                        site.accessibility().state(ParisCalendar.dateOf(now)),
                        site.legal().publisher().name(),
                        urls.absolute("/"),
                        site.contacts().accessibility());
            case LEGAL_NOTICE ->
                new PageModel.LegalNotice(shell, title, site.legal(), site.contacts(), record.standardText());
            case PRIVACY ->
                new PageModel.PrivacyNotice(
                        shell,
                        title,
                        site.legal(),
                        site.contacts(),
                        ContactFormViews.years(site),
                        MeasuredItems.all(),
                        record.standardText());
            case TERMS ->
                new PageModel.TermsOfUse(
                        shell, title, site.legal(), site.contacts().visitors(), record.standardText());
            case COOKIES, STATISTICS, BUDGET, SITE_MAP ->
                throw new IllegalArgumentException(page + " needs values of its own");
            case SEARCH ->
                new SearchResultsPage(PageSearch.Hits.NONE, Map.of(), request, urls, messages)
                        .page(shells, siteTitle());
        };
    }

    /**
     * @param hosts that published pages embed content of, where the platform allows it
     * @param choice that the visitor has made
     */
    SitePage cookies(Set<String> hosts, @Nullable MeasurementChoice choice) {
        String title = messages.title(SystemPage.COOKIES);
        return new PageModel.CookieNotice(
                shells.shell(
                        title, messages.description(SystemPage.COOKIES, siteTitle()), SystemPage.COOKIES.path(), true),
                title,
                EmbedUrl.services(hosts.stream().filter(record.embedHosts()::contains)),
                MeasurementChoice.choices(urls, choice),
                record.standardText());
    }

    Site site() {
        return record.site();
    }

    /** Returns what is made of values that are loaded apart, in the shell of this site. */
    <T extends @Nullable Object> T with(BiFunction<Site, PageShells, T> page) {
        return page.apply(record.site(), shells);
    }

    /**
     * Returns the page of a missing path. One is cached for all missing paths of the site but the home page: it must not
     * depend on the path.
     */
    SitePage missing() {
        String title = messages.missing();
        return new PageModel.NotFound(
                shells.ofMissing(title), title, request.path().equals("/"));
    }

    /** Returns the page in place of a withdrawn document. */
    SitePage gone() {
        return new PageModel.Gone(shells.ofMissing(messages.gone()), messages.gone());
    }

    SitePage fault() {
        return new PageModel.ServerError(
                shells.shell(messages.fault(), messages.fault(), null, false), messages.fault());
    }
}
