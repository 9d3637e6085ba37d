package fr.gouv.anct.minisites.delivery.testing;

import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Pages;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.CallFacts;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.content.block.Paragraph;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.ServiceFacts;
import fr.gouv.anct.minisites.content.tree.SectionPath;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.media.MediaFile;
import fr.gouv.anct.minisites.media.MediaLibrary;
import fr.gouv.anct.minisites.navigation.Menus;
import fr.gouv.anct.minisites.search.SearchIndex;
import fr.gouv.anct.minisites.site.AccessibilityRecord;
import fr.gouv.anct.minisites.site.Appearance;
import fr.gouv.anct.minisites.site.LegalFacts;
import fr.gouv.anct.minisites.site.Organisation;
import fr.gouv.anct.minisites.site.Site;
import fr.gouv.anct.minisites.site.SiteIdentity;
import fr.gouv.anct.minisites.site.Sites;
import fr.gouv.anct.minisites.sitedirectory.DirectoryEntry;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.Slug;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;

/** Creates sites through the repositories, as the application does. */
public final class TestSites {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final Tenants tenants;
    private final Sites sites;
    private final Pages pages;
    private final MediaLibrary media;
    private final TenantDirectory directory;
    private final SearchIndex index;

    public TestSites(
            Tenants tenants,
            Sites sites,
            Pages pages,
            MediaLibrary media,
            TenantDirectory directory,
            SearchIndex index) {
        this.tenants = tenants;
        this.sites = sites;
        this.pages = pages;
        this.media = media;
        this.directory = directory;
        this.index = index;
    }

    /** Created site. */
    public record TestSite(UUID id, String slug, String host, String prefix, String title) {

        /** Returns a path of the site as visitors request it. */
        public String path(String path) {
            return prefix + path;
        }
    }

    /** Creates a live site with its own host and a home page. */
    public TestSite live() {
        return site(TenantState.LIVE, List.of());
    }

    public TestSite site(TenantState state, List<Address> aliases) {
        String slug = "site-" + SERIAL.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
        return site(slug, state, new Address(new Host(slug + ".example.fr"), ""), aliases);
    }

    public TestSite site(String slug, TenantState state, Address canonical, List<Address> aliases) {
        UUID id = UUID.randomUUID();
        String title = "Site " + slug;
        run(id, tenants.save(id, new Slug(slug), title, state, canonical, aliases));
        TestSite made = new TestSite(id, slug, canonical.host().name(), canonical.pathPrefix(), title);
        save(site(made, Menus.EMPTY, Appearance.DEFAULT));
        page(made, "/", "Accueil de " + slug, text("Bienvenue sur " + slug));
        settle(made);
        return made;
    }

    public static Site site(TestSite of, Menus menus, Appearance appearance) {
        Organisation publisher =
                new Organisation("Agence " + of.slug(), "1 rue de Paris", "01 02 03 04 05", null, null);
        return new Site(
                of.id(),
                new SiteIdentity(
                        of.title(),
                        null,
                        "Description",
                        List.of("République", "Française"),
                        null,
                        null,
                        false,
                        "a@b.fr"),
                appearance,
                new LegalFacts(
                        publisher,
                        "Directrice",
                        publisher,
                        "etalab-2.0",
                        "dpo@b.fr",
                        List.of(),
                        List.of(),
                        "mailto:securite@b.fr"),
                new AccessibilityRecord(null, null, null, "a11y@b.fr", LocalDate.of(2026, 1, 1)),
                null,
                null,
                menus,
                DirectoryEntry.EMPTY,
                Set.of());
    }

    /** Gives a site an entry in the directory of sites. */
    public void list(TestSite of, DirectoryEntry entry) {
        Site plain = site(of, Menus.EMPTY, Appearance.DEFAULT);
        save(new Site(
                plain.tenantId(),
                plain.identity(),
                plain.appearance(),
                plain.legal(),
                plain.accessibility(),
                plain.notice(),
                plain.interventionNotice(),
                plain.menus(),
                entry,
                plain.blockTypes()));
        settle(of);
    }

    public void save(Site site) {
        run(site.tenantId(), sites.save(site));
    }

    public static Block text(String text) {
        return new Paragraph(new RichText("<p>" + text + "</p>"));
    }

    public UUID page(TestSite site, String path, String title, Block... body) {
        return publish(site, new Page(UUID.randomUUID(), null, PageKind.PAGE, path, 0, null), title, List.of(), body);
    }

    /** Publishes a shared section. */
    public UUID section(TestSite site, String name, Block... body) {
        Page section = new Page(UUID.randomUUID(), null, PageKind.SECTION, SectionPath.of(name), 0, null);
        return publish(site, section, "Section " + name, List.of(), body);
    }

    public UUID articles(TestSite site, String path, String title) {
        return publish(site, new Page(UUID.randomUUID(), null, PageKind.ARTICLES, path, 0, null), title, List.of());
    }

    public UUID article(TestSite site, String path, String title, LocalDate date, String... tags) {
        Page page = new Page(UUID.randomUUID(), null, PageKind.ARTICLE, path, 0, date);
        return publish(site, page, title, List.of(tags), text("Article " + title));
    }

    /** Publishes the library of a site. */
    public UUID library(TestSite site, String path) {
        Page page = new Page(UUID.randomUUID(), null, PageKind.DOCUMENTS, path, 0, null);
        return publish(site, page, "Documents", List.of());
    }

    /** Publishes a document of the library at {@code /documents}. */
    public UUID document(TestSite site, String name, LocalDate date, DocumentFacts facts, String... tags) {
        Page page = new Page(UUID.randomUUID(), null, PageKind.DOCUMENT, "/documents/" + name, 0, date);
        return publish(site, page, "Document " + name, List.of(tags), facts);
    }

    /** Publishes the catalogue of a site. */
    public UUID catalogue(TestSite site, String path) {
        Page page = new Page(UUID.randomUUID(), null, PageKind.SERVICES, path, 0, null);
        return publish(site, page, "Services", List.of());
    }

    /** Publishes a service of the catalogue at {@code /services}. */
    public UUID service(TestSite site, String name, LocalDate date, ServiceFacts facts, String... tags) {
        Page page = new Page(UUID.randomUUID(), null, PageKind.SERVICE, "/services/" + name, 0, date);
        return publish(site, page, "Service " + name, List.of(tags), facts);
    }

    /** Publishes the list of calls for projects of a site. */
    public UUID listOfCalls(TestSite site, String path) {
        Page page = new Page(UUID.randomUUID(), null, PageKind.CALLS, path, 0, null);
        return publish(site, page, "Appels à projets", List.of());
    }

    /** Publishes a call for projects of the list at {@code /appels-a-projets}. */
    public UUID call(TestSite site, String name, LocalDate date, CallFacts facts, String... tags) {
        Page page = new Page(UUID.randomUUID(), null, PageKind.CALL, "/appels-a-projets/" + name, 0, date);
        return publish(site, page, "Appel " + name, List.of(tags), facts);
    }

    public UUID publish(TestSite site, Page page, String title, List<String> tags, Block... body) {
        return publish(
                site, page, new Revision(title, null, null, "Description de " + title, null, tags, List.of(body)));
    }

    public UUID publish(TestSite site, Page page, Revision revision) {
        run(site.id(), pages.publish(page, revision, "test"));
        return page.id();
    }

    public void redirect(TestSite site, String from, UUID page) {
        run(site.id(), pages.redirect(from, page));
    }

    public void withdraw(TestSite site, UUID page) {
        run(site.id(), pages.withdraw(page));
    }

    public UUID file(TestSite site, String name, String type, byte[] content) {
        UUID id = UUID.randomUUID();
        replace(site, id, name, type, content);
        return id;
    }

    public void replace(TestSite site, UUID id, String name, String type, byte[] content) {
        run(
                site.id(),
                media.content(id, content)
                        .map(kept -> new MediaFile(id, name, type, "Titre", "Alternative", null, null, 1, 1, kept))
                        .flatMap(file -> media.store(file)));
    }

    public void state(TestSite site, TenantState state) {
        run(site.id(), tenants.findById(site.id()).flatMap(now -> tenants.move(site.id(), now.state(), state)));
        settle(site);
    }

    private static void run(UUID tenant, Mono<?> work) {
        work.contextWrite(CurrentTenant.with(tenant)).block(Duration.ofSeconds(20));
    }

    public long version(TestSite site) {
        return tenants.findById(site.id()).block(Duration.ofSeconds(20)).version();
    }

    /** Indexes the site, and returns once this process has its present version. */
    public TestSite settle(TestSite site) {
        run(
                site.id(),
                index.refresh().repeat().takeUntil(indexed -> indexed == 0).then());
        long version = version(site);
        Eventually.until(
                Duration.ofSeconds(10),
                site.slug() + " in version " + version,
                () -> directory
                        .snapshot()
                        .byId(site.id())
                        .filter(known -> known.version() >= version)
                        .isPresent());
        return site;
    }
}
