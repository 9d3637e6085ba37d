package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.template.PageTemplate;
import fr.gouv.anct.minisites.content.template.PageTemplates;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Retires a template, which is no longer offered, after a confirmation. */
@Component
class TemplateRetirementResource implements BackOfficeResource {

    private final PageTemplates templates;
    private final ScreenResponses screens;
    private final Messages messages;

    TemplateRetirementResource(PageTemplates templates, ScreenResponses screens, Messages messages) {
        this.templates = templates;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard manage = new Guard.SignedIn(Action.STANDARDS_MANAGE);
        return List.of(
                Route.get(TemplateUrls.RETIREMENT, manage, this::showForm),
                Route.post(TemplateUrls.RETIREMENT, manage, this::retire));
    }

    /** Returns the template; empty when it does not exist, or is already retired. */
    private Mono<PageTemplate> named(String id) {
        return Mono.justOrEmpty(TemplateUrls.id(id)).flatMap(templates::one);
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return named(request.query(TemplateUrls.TEMPLATE).orElse(""))
                .flatMap(template -> screens.show(
                        request,
                        ScreenHeading.of(messages.get("template.retire.title", template.name()))
                                .below(messages.get("standard.title"), "/referentiel")
                                .below(messages.get("template.title"), TemplateUrls.TEMPLATES),
                        new ConfirmScreen(
                                messages.get("template.retire.lead", template.name()),
                                List.of(
                                        messages.get("template.retire.consequence"),
                                        messages.get("template.retire.consequence.final")),
                                TemplateUrls.RETIREMENT,
                                List.of(new HiddenField(
                                        TemplateUrls.TEMPLATE, template.id().toString())),
                                messages.get("template.retire.confirm"),
                                TemplateUrls.TEMPLATES)))
                .switchIfEmpty(Mono.defer(() -> request.seeOther(TemplateUrls.TEMPLATES)));
    }

    private Mono<ServerResponse> retire(AdmittedRequest request) {
        return named(request.field(TemplateUrls.TEMPLATE))
                .flatMap(template -> templates
                        .retire(template, request.actor())
                        .then(Mono.defer(() -> request.seeOther(
                                TemplateUrls.TEMPLATES,
                                new Flash(Flash.Kind.SUCCESS, messages.get("template.retired", template.name()), "")))))
                .switchIfEmpty(Mono.defer(() -> request.seeOther(TemplateUrls.TEMPLATES)));
    }
}
