package fr.gouv.anct.minisites.content.template;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.draft.DraftSaving;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.draft.SaveResult;
import fr.gouv.anct.minisites.content.tree.PageCreation;
import fr.gouv.anct.minisites.content.tree.PageCreationRequest;
import fr.gouv.anct.minisites.content.tree.PageCreationResult;
import fr.gouv.anct.minisites.content.version.RevisionMerge;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Creates pages from templates and applies template updates: never automatically, and never over changes of the team.
 */
@Component
public class TemplateUpdates {

    private final PageCreation creation;
    private final Drafts drafts;
    private final DraftSaving saving;
    private final TemplateUsages usages;
    private final BlockCodec codec;
    private final Journal journal;
    private final TransactionalOperator transaction;

    TemplateUpdates(
            PageCreation creation,
            Drafts drafts,
            DraftSaving saving,
            TemplateUsages usages,
            BlockCodec codec,
            Journal journal,
            TransactionalOperator transaction) {
        this.creation = creation;
        this.drafts = drafts;
        this.saving = saving;
        this.usages = usages;
        this.codec = codec;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** Creates a page with the content of a template. */
    public Mono<PageCreationResult> create(
            Tenant site, PageCreationRequest request, PageTemplate template, AuditActor by) {
        Revision first = new Revision(request.title(), null, null, "", null, List.of(), template.body());
        return creation.create(site, request, first, page -> usages.note(page, List.of(template.newest())), by);
    }

    /**
     * Saves a page into which ready sections may have been inserted.
     *
     * @param from number of the base revision
     * @param taken ready sections named by the form
     */
    public Mono<SaveResult> save(
            Tenant site,
            UUID page,
            int from,
            Revision revision,
            @Nullable String comment,
            Collection<TemplateVersion> taken,
            AuditActor by) {
        return saving.save(site, page, from, revision, comment, by)
                .delayUntil(result -> result instanceof SaveResult.Saved ? usages.note(page, taken) : Mono.empty())
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.with(site.id()));
    }

    /** Returns the pending updates of a page, one for each changed template. */
    public Mono<List<TemplateUpdate>> updates(Tenant site, UUID page) {
        return updates(site, page, _ -> true).collectList();
    }

    /** Returns the pending update from one template; empty when the template has not changed. */
    public Mono<TemplateUpdate> update(Tenant site, UUID page, UUID template) {
        return updates(site, page, usage -> usage.template().equals(template)).next();
    }

    private Flux<TemplateUpdate> updates(Tenant site, UUID page, Predicate<TemplateUsage> asked) {
        return drafts.head(page)
                .flatMapMany(draft -> usages.changed(page)
                        .filter(changed -> asked.test(changed.usage()))
                        .collectList()
                        .as(transaction::transactional)
                        .flatMapIterable(changed -> changed)
                        .concatMap(changed -> update(draft, changed)))
                .contextWrite(CurrentTenant.with(site.id()));
    }

    private Mono<TemplateUpdate> update(Draft draft, TemplateUsages.Changed changed) {
        return ParsingThreads.run(() ->
                        merged(draft.revision(), codec.read(changed.before()), codec.read(changed.after()), codec))
                .map(merged -> new TemplateUpdate(draft, changed.usage(), merged));
    }

    /** Merges the changes between two template versions into the page; in a conflict, the team's version wins. */
    static Revision merged(Revision page, List<Block> before, List<Block> after, BlockCodec codec) {
        return RevisionMerge.preferringMine(page.with(before), page.with(after), page, codec);
    }

    /**
     * Applies an update as a new draft, if page and template are unchanged since the caller saw them.
     *
     * @param seen the update as displayed
     * @param comment comment of the new revision
     */
    public Mono<SaveResult> apply(Tenant site, TemplateUpdate seen, String comment, AuditActor by) {
        UUID page = seen.head().page().id();
        return saving.save(site, page, seen.head().number(), seen.revision(), comment, by)
                .delayUntil(result -> result instanceof SaveResult.Saved || result instanceof SaveResult.Unchanged
                        ? usages.note(page, List.of(seen.use().newest()))
                        : Mono.empty())
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.with(site.id()));
    }

    /** Declines an update; the page is unchanged, and this version is not proposed again. */
    public Mono<Void> decline(Tenant site, TemplateUpdate seen, AuditActor by) {
        UUID page = seen.head().page().id();
        return usages.decline(page, seen.use().template(), seen.use().to())
                .then(journal.record(
                        by,
                        "page.template-declined",
                        AuditSubject.of(site.id(), page),
                        Map.of("what", seen.use().name())))
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.with(site.id()));
    }
}
