package fr.gouv.anct.minisites.content.template;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockReferences;
import fr.gouv.anct.minisites.content.block.IncompleteBlock;
import fr.gouv.anct.minisites.content.block.Placeholder;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.tenancy.CurrentTenant;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Creates templates, or new versions of them, from the newest revision of a page. */
@Component
public class Making {

    private final Drafts drafts;
    private final TemplateUses uses;
    private final Templates templates;

    Making(Drafts drafts, TemplateUses uses, Templates templates) {
        this.drafts = drafts;
        this.uses = uses;
        this.templates = templates;
    }

    /** Creates and offers a new template. */
    public Mono<Made> add(Tenant site, UUID page, TemplateWords words, Account by) {
        return said(site, page)
                .flatMap(source -> refused(source.body())
                        .switchIfEmpty(Mono.defer(() -> nameTaken(words, null)))
                        .switchIfEmpty(Mono.defer(() -> {
                            PageTemplate template = template(UUID.randomUUID(), words, 1, source);
                            return templates.add(template, by).thenReturn(new Made.Offered(template));
                        })))
                .defaultIfEmpty(new Made.Missing());
    }

    /**
     * Checks that the name is free.
     *
     * @param seen the template to change; its current name stays allowed
     */
    private Mono<Made> nameTaken(TemplateWords words, @Nullable PageTemplate seen) {
        return seen != null && seen.name().equalsIgnoreCase(words.name())
                ? Mono.empty()
                : templates
                        .offered(words.kind())
                        .filter(all -> all.stream().anyMatch(one -> one.name().equalsIgnoreCase(words.name())))
                        .map(_ -> new Made.NameTaken());
    }

    /**
     * Offers a new version of a template, or only new details when its blocks are unchanged.
     *
     * @param seen the template as the caller saw it
     */
    public Mono<Made> change(Tenant site, UUID page, PageTemplate seen, TemplateWords words, Account by) {
        return said(site, page)
                .flatMap(source -> refused(source.body())
                        .switchIfEmpty(Mono.defer(() -> nameTaken(words, seen)))
                        .switchIfEmpty(Mono.defer(() -> change(source, seen, words, by))))
                .defaultIfEmpty(new Made.Missing());
    }

    private Mono<Made> change(Source source, PageTemplate seen, TemplateWords words, Account by) {
        int version = seen.version() + (seen.body().equals(source.body()) ? 0 : 1);
        PageTemplate template = template(seen.id(), words, version, source);
        return templates
                .change(seen, template, by)
                .map(done -> done ? new Made.Offered(template) : new Made.Overtaken());
    }

    /**
     * Source of a template.
     *
     * @param placeholders placeholders of the templates used by the page, as far as its blocks still contain them
     */
    private record Source(List<Block> body, List<String> placeholders) {}

    private static PageTemplate template(UUID id, TemplateWords words, int version, Source source) {
        return new PageTemplate(
                id, words.kind(), words.name(), words.description(), version, source.body(), source.placeholders());
    }

    private Mono<Source> said(Tenant site, UUID page) {
        return drafts.head(page)
                .map(head -> head.revision().body())
                .zipWith(uses.placeholders(page))
                .map(found -> new Source(found.getT1(), Placeholder.standingIn(found.getT1(), found.getT2())))
                .contextWrite(CurrentTenant.is(site.id()));
    }

    private static Mono<Made> refused(List<Block> body) {
        BlockReferences held = BlockReferences.of(body);
        if (body.isEmpty()) {
            return Mono.just(new Made.Blank());
        }
        if (body.stream().anyMatch(IncompleteBlock.class::isInstance)) {
            return Mono.just(new Made.Incomplete());
        }
        return held.pages().isEmpty() && held.media().isEmpty() ? Mono.empty() : Mono.just(new Made.Tied());
    }
}
