package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.difference.Changes;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.content.template.PageTemplate;
import fr.gouv.anct.minisites.content.template.Templates;
import fr.gouv.anct.minisites.content.version.Comparison;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows the content of a template or a ready-made section, block by block, to the users who can read the list. */
@Component
class TemplateContentResource implements Resource {

    private final Templates templates;
    private final BlockCodec codec;
    private final Changes changes;
    private final Screens screens;
    private final Texts texts;

    TemplateContentResource(Templates templates, BlockCodec codec, Changes changes, Screens screens, Texts texts) {
        this.templates = templates;
        this.codec = codec;
        this.changes = changes;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(TemplateAddress.CONTENT, new Guard.SignedIn(Action.FLEET_READ), this::show));
    }

    private Mono<ServerResponse> show(Call call) {
        return Mono.justOrEmpty(
                        TemplateAddress.id(call.query(TemplateAddress.TEMPLATE).orElse("")))
                .flatMap(templates::one)
                .flatMap(template -> ParsingThreads.run(() -> screen(template))
                        .flatMap(screen -> screens.show(
                                call,
                                Heading.of(template.name())
                                        .below(texts.say("standard.title"), "/referentiel")
                                        .below(texts.say("template.title"), TemplateAddress.TEMPLATES),
                                screen)))
                .switchIfEmpty(Mono.defer(() -> call.seeOther(TemplateAddress.TEMPLATES)));
    }

    private TemplateContentScreen screen(PageTemplate template) {
        String kind = texts.say("template.kind." + template.kind().code());
        return new TemplateContentScreen(
                texts.say("template.content.version", kind, template.version()),
                template.description(),
                changes.content("content-", Comparison.unchanged(template.body(), codec)));
    }
}
