package fr.gouv.anct.minisites.content.template;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockReferences;
import fr.gouv.anct.minisites.content.block.IncompleteBlock;
import fr.gouv.anct.minisites.content.block.Placeholder;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Creates templates, or new versions of them, from the newest revision of a page. */
@Component
public class TemplateCreation {

    private final Drafts drafts;
    private final TemplateUsages usages;
    private final PageTemplates templates;

    TemplateCreation(Drafts drafts, TemplateUsages usages, PageTemplates templates) {
        this.drafts = drafts;
        this.usages = usages;
        this.templates = templates;
    }

    /** Creates and offers a new template. */
    public Mono<TemplateCreationResult> add(Tenant site, UUID page, TemplateDetails details, AuditActor by) {
        return source(site, page)
                .flatMap(source -> refused(source.body())
                        .switchIfEmpty(Mono.defer(() -> nameTaken(details, null)))
                        .switchIfEmpty(Mono.defer(() -> {
                            PageTemplate template = template(UUID.randomUUID(), details, 1, source);
                            return templates.add(template, by).thenReturn(new TemplateCreationResult.Offered(template));
                        })))
                .defaultIfEmpty(new TemplateCreationResult.Missing());
    }

    /**
     * Checks that the name is free.
     *
     * @param seen the template to change; its current name stays allowed
     */
    private Mono<TemplateCreationResult> nameTaken(TemplateDetails details, @Nullable PageTemplate seen) {
        return seen != null && seen.name().equalsIgnoreCase(details.name())
                ? Mono.empty()
                : templates
                        .offered(details.kind())
                        .filter(all -> all.stream().anyMatch(one -> one.name().equalsIgnoreCase(details.name())))
                        .map(_ -> new TemplateCreationResult.NameTaken());
    }

    /**
     * Offers a new version of a template, or only new details when its blocks are unchanged.
     *
     * @param seen the template as the caller saw it
     */
    public Mono<TemplateCreationResult> change(
            Tenant site, UUID page, PageTemplate seen, TemplateDetails details, AuditActor by) {
        return source(site, page)
                .flatMap(source -> refused(source.body())
                        .switchIfEmpty(Mono.defer(() -> nameTaken(details, seen)))
                        .switchIfEmpty(Mono.defer(() -> change(source, seen, details, by))))
                .defaultIfEmpty(new TemplateCreationResult.Missing());
    }

    private Mono<TemplateCreationResult> change(
            Source source, PageTemplate seen, TemplateDetails details, AuditActor by) {
        int version = seen.version() + (seen.body().equals(source.body()) ? 0 : 1);
        PageTemplate template = template(seen.id(), details, version, source);
        return templates
                .change(seen, template, by)
                .map(done ->
                        done ? new TemplateCreationResult.Offered(template) : new TemplateCreationResult.Overtaken());
    }

    /**
     * Source of a template.
     *
     * @param placeholders placeholders of the templates used by the page, as far as its blocks still contain them
     */
    private record Source(List<Block> body, List<String> placeholders) {}

    private static PageTemplate template(UUID id, TemplateDetails details, int version, Source source) {
        return new PageTemplate(
                id,
                details.kind(),
                details.name(),
                details.description(),
                version,
                source.body(),
                source.placeholders());
    }

    private Mono<Source> source(Tenant site, UUID page) {
        return drafts.head(page)
                .map(draft -> draft.revision().body())
                .zipWith(usages.placeholders(page))
                .map(found -> new Source(found.getT1(), Placeholder.findRemaining(found.getT1(), found.getT2())))
                .contextWrite(CurrentTenant.with(site.id()));
    }

    private static Mono<TemplateCreationResult> refused(List<Block> body) {
        BlockReferences references = BlockReferences.of(body);
        if (body.isEmpty()) {
            return Mono.just(new TemplateCreationResult.Blank());
        }
        if (body.stream().anyMatch(IncompleteBlock.class::isInstance)) {
            return Mono.just(new TemplateCreationResult.Incomplete());
        }
        return references.pages().isEmpty() && references.media().isEmpty()
                ? Mono.empty()
                : Mono.just(new TemplateCreationResult.Tied());
    }
}
