package fr.gouv.anct.minisites.content.template;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockReferences;
import fr.gouv.anct.minisites.content.block.IncompleteBlock;
import fr.gouv.anct.minisites.content.block.Placeholder;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.tree.LinkResolution;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Creates templates, or new versions of them, from the newest revision of a page. */
@Component
public class TemplateCreation {

    private final Drafts drafts;
    private final TemplateUsages usages;
    private final PageTemplates templates;
    private final LinkResolution links;
    private final TransactionalOperator transaction;

    TemplateCreation(
            Drafts drafts,
            TemplateUsages usages,
            PageTemplates templates,
            LinkResolution links,
            TransactionalOperator transaction) {
        this.drafts = drafts;
        this.usages = usages;
        this.templates = templates;
        this.links = links;
        this.transaction = transaction;
    }

    /**
     * Creates and offers a new template.
     *
     * @param site null where there is none as requested
     * @param page null where there is none as requested
     */
    public Mono<TemplateCreationResult> add(
            @Nullable Tenant site, @Nullable UUID page, TemplateDetails details, AuditActor by) {
        return source(site, page, details, null).flatMap(source -> source.refused(() -> add(source, details, by)));
    }

    private Mono<TemplateCreationResult> add(Source source, TemplateDetails details, AuditActor by) {
        PageTemplate template = template(UUID.randomUUID(), details, 1, source);
        return templates.add(template, by).thenReturn(new TemplateCreationResult.Offered(template));
    }

    /**
     * Offers a new version of a template, or only new details when its blocks are unchanged.
     *
     * @param site null where there is none as requested
     * @param page null where there is none as requested
     * @param seen the template as the caller saw it
     */
    public Mono<TemplateCreationResult> change(
            @Nullable Tenant site, @Nullable UUID page, PageTemplate seen, TemplateDetails details, AuditActor by) {
        return source(site, page, details, seen)
                .flatMap(source -> source.refused(() -> change(source, seen, details, by)));
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
     * Returns all reasons why {@link #add} or {@link #change} would refuse.
     *
     * @param seen the template to change; null for a new one
     */
    public Mono<List<Problem>> problems(
            @Nullable Tenant site, @Nullable UUID page, TemplateDetails details, @Nullable PageTemplate seen) {
        return source(site, page, details, seen).map(Source::problems);
    }

    /**
     * Source of a template.
     *
     * @param placeholders placeholders of the templates used by the page, as far as its blocks still contain them
     * @param problems why no template with the requested details can be made of it
     */
    private record Source(List<Block> body, List<String> placeholders, List<Problem> problems) {

        /** There is no such site or page. */
        static Source missing(@Nullable Tenant site) {
            return new Source(
                    List.of(),
                    List.of(),
                    List.of(site == null ? Problem.of("site", "no-site") : Problem.of("page", "no-page")));
        }

        Source with(Collection<Problem> more) {
            return new Source(
                    body,
                    placeholders,
                    Stream.concat(problems.stream(), more.stream()).toList());
        }

        Mono<TemplateCreationResult> refused(Supplier<Mono<TemplateCreationResult>> otherwise) {
            return problems.isEmpty() ? otherwise.get() : Mono.just(new TemplateCreationResult.Refused(problems));
        }
    }

    private static PageTemplate template(UUID id, TemplateDetails details, int version, Source source) {
        return new PageTemplate(
                id,
                Objects.requireNonNull(details.kind()),
                details.name(),
                details.description(),
                version,
                source.body(),
                source.placeholders());
    }

    private Mono<Source> source(
            @Nullable Tenant site, @Nullable UUID page, TemplateDetails details, @Nullable PageTemplate seen) {
        Mono<Source> found = site == null || page == null ? Mono.empty() : source(site, page);
        return found.defaultIfEmpty(Source.missing(site))
                .flatMap(source -> nameProblems(details, seen).map(source::with))
                .map(source -> source.with(Constraints.check(details)));
    }

    private Mono<Source> source(Tenant site, UUID page) {
        return drafts.head(page)
                .map(draft -> draft.revision().body())
                .flatMap(body -> Mono.zip(
                        Mono.just(body),
                        usages.placeholders(page).collectList().as(transaction::transactional),
                        links.addresses(BlockReferences.of(body))))
                .map(found -> new Source(
                        found.getT1(),
                        Placeholder.findRemaining(found.getT1(), found.getT2()),
                        problems(found.getT1(), found.getT3())))
                .contextWrite(CurrentTenant.with(site.id()));
    }

    /**
     * Returns the problem that another template of this kind has the same name: teams could not distinguish them.
     *
     * @param seen the template to change; its current name stays allowed
     */
    private Mono<List<Problem>> nameProblems(TemplateDetails details, @Nullable PageTemplate seen) {
        TemplateKind kind = details.kind();
        return kind == null || (seen != null && seen.name().equalsIgnoreCase(details.name()))
                ? Mono.just(List.of())
                : templates
                        .offered(kind)
                        .map(all -> all.stream()
                                .filter(one -> one.name().equalsIgnoreCase(details.name()))
                                .map(_ -> Problem.of("name", "name-taken"))
                                .toList());
    }

    /** @param addresses of what the blocks refer to, as far as it still exists */
    private static List<Problem> problems(List<Block> body, Map<UUID, String> addresses) {
        if (body.isEmpty()) {
            return List.of(Problem.of("page", "empty"));
        }
        if (body.stream().anyMatch(IncompleteBlock.class::isInstance)) {
            return List.of(Problem.of("page", "incomplete"));
        }
        BlockReferences references = BlockReferences.of(body);
        // Other sites do not have the pages and files that it refers to.
        List<String> tied = Stream.concat(references.pages().stream(), references.media().stream())
                .map(addresses::get)
                .filter(Objects::nonNull)
                .toList();
        if (references.pages().isEmpty() && references.media().isEmpty()) {
            return List.of();
        }
        return List.of(
                tied.isEmpty() ? Problem.of("page", "tied-lost") : Problem.of("page", "tied", String.join(", ", tied)));
    }
}
