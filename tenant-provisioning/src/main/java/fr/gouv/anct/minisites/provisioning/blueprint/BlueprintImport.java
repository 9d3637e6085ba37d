package fr.gouv.anct.minisites.provisioning.blueprint;

import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.Pages;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.media.MediaContent;
import fr.gouv.anct.minisites.media.MediaFile;
import fr.gouv.anct.minisites.media.MediaLibrary;
import fr.gouv.anct.minisites.search.SiteSearchRules;
import fr.gouv.anct.minisites.site.Site;
import fr.gouv.anct.minisites.site.Sites;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.Slug;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Imports a blueprint into a tenant, atomically; idempotent: a repeated import writes only the differences. */
@Component
public class BlueprintImport {

    private final Tenants tenants;
    private final Sites sites;
    private final Pages pages;
    private final MediaLibrary media;
    private final SiteSearchRules rules;
    private final TransactionalOperator transaction;

    BlueprintImport(
            Tenants tenants,
            Sites sites,
            Pages pages,
            MediaLibrary media,
            SiteSearchRules rules,
            TransactionalOperator transaction) {
        this.tenants = tenants;
        this.sites = sites;
        this.pages = pages;
        this.media = media;
        this.rules = rules;
        this.transaction = transaction;
    }

    /**
     * Writes the site in one transaction.
     *
     * @param author named on the revisions
     */
    public Mono<Void> apply(Blueprint blueprint, String author) {
        return files(blueprint)
                .flatMap(files -> write(blueprint, files, author).as(transaction::transactional))
                .contextWrite(CurrentTenant.with(blueprint.tenantId()));
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Loaded(BlueprintMedia file, byte[] bytes) {}

    private static Mono<List<Loaded>> files(Blueprint blueprint) {
        return Flux.fromIterable(blueprint.media())
                .concatMap(file -> Mono.fromCallable(() -> read(file)).subscribeOn(Schedulers.boundedElastic()))
                .collectList();
    }

    private static Loaded read(BlueprintMedia file) throws IOException {
        return new Loaded(file, file.content().getContentAsByteArray());
    }

    private Mono<Void> store(Loaded loaded) {
        return media.content(loaded.file().id(), loaded.bytes())
                .flatMap(content -> media.store(described(loaded.file(), content)));
    }

    private static MediaFile described(BlueprintMedia file, MediaContent content) {
        return new MediaFile(
                file.id(),
                file.fileName(),
                file.contentType(),
                file.title(),
                file.alt(),
                file.credit(),
                file.language(),
                file.width(),
                file.height(),
                content);
    }

    private Mono<Void> write(Blueprint blueprint, List<Loaded> files, String author) {
        return saveTenant(blueprint)
                .then(saveSite(blueprint))
                .then(rules.save(blueprint.synonyms()))
                .thenMany(Flux.fromIterable(files).concatMap(this::store))
                .then(savePages(blueprint, author));
    }

    /** Stores the tenant and its addresses, in the current transaction. */
    public Mono<Void> saveTenant(Blueprint blueprint) {
        return tenants.save(
                blueprint.tenantId(),
                new Slug(blueprint.slug()),
                blueprint.name(),
                TenantState.of(blueprint.state()),
                addresses(blueprint, true).getFirst(),
                addresses(blueprint, false));
    }

    private static List<Address> addresses(Blueprint blueprint, boolean canonical) {
        return blueprint.addresses().stream()
                .filter(address -> address.canonical() == canonical)
                .map(address -> new Address(Host.parse(address.host()), address.path()))
                .toList();
    }

    /** Stores the site's identity and settings, in the current transaction. */
    public Mono<Void> saveSite(Blueprint blueprint) {
        return sites.save(new Site(
                blueprint.tenantId(),
                blueprint.identity(),
                blueprint.appearance(),
                blueprint.legal(),
                blueprint.accessibility(),
                blueprint.notice(),
                null,
                blueprint.menus(),
                blueprint.directory(),
                Set.of()));
    }

    /**
     * Publishes pages and articles, and withdraws the documents that have a successor, in the current transaction; the files they show are not imported here.
     *
     * @param author named on the revisions
     */
    public Mono<Void> savePages(Blueprint blueprint, String author) {
        return pages.publish(
                        blueprint.pages().stream()
                                .map(BlueprintImport::publication)
                                .toList(),
                        author)
                .thenMany(Flux.fromIterable(blueprint.pages())
                        .filter(page -> page.successor() != null)
                        .concatMap(page -> pages.withdraw(page.id(), null, page.successor())))
                .then();
    }

    private static Pages.Publication publication(BlueprintPage page) {
        Page place = new Page(page.id(), page.parentId(), page.kind(), page.path(), page.position(), page.date());
        Revision revision = new Revision(
                page.title(),
                page.navigationTitle(),
                page.lead(),
                page.description(),
                page.image() == null ? null : page.image().id(),
                page.tags(),
                page.terms(),
                page.body());
        return new Pages.Publication(place, revision);
    }
}
