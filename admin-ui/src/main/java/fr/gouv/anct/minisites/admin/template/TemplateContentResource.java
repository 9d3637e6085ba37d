package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.difference.DifferenceViewFactory;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.content.template.PageTemplate;
import fr.gouv.anct.minisites.content.template.PageTemplates;
import fr.gouv.anct.minisites.content.version.RevisionDiff;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows the content of a template or a ready-made section, block by block, to the users who can read the list. */
@Component
class TemplateContentResource implements BackOfficeResource {

    private final PageTemplates templates;
    private final BlockCodec codec;
    private final DifferenceViewFactory differences;
    private final ScreenResponses screens;
    private final Messages messages;

    TemplateContentResource(
            PageTemplates templates,
            BlockCodec codec,
            DifferenceViewFactory differences,
            ScreenResponses screens,
            Messages messages) {
        this.templates = templates;
        this.codec = codec;
        this.differences = differences;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(TemplateUrls.CONTENT, new Guard.SignedIn(Action.FLEET_READ), this::show));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return Mono.justOrEmpty(
                        TemplateUrls.id(request.query(TemplateUrls.TEMPLATE).orElse("")))
                .flatMap(templates::one)
                .flatMap(template -> show(request, template))
                .switchIfEmpty(Mono.defer(() -> request.seeOther(TemplateUrls.TEMPLATES)));
    }

    private Mono<ServerResponse> show(AdmittedRequest request, PageTemplate template) {
        return ParsingThreads.run(() -> screen(template))
                .flatMap(screen -> screens.show(
                        request,
                        ScreenHeading.of(template.name())
                                .below(messages.get("standard.title"), "/referentiel")
                                .below(messages.get("template.title"), TemplateUrls.TEMPLATES),
                        screen));
    }

    private TemplateContentScreen screen(PageTemplate template) {
        String kind = messages.get("template.kind." + template.kind().code());
        return new TemplateContentScreen(
                messages.get("template.content.version", kind, template.version()),
                template.description(),
                differences.content("content-", RevisionDiff.unchanged(template.body(), codec)));
    }
}
