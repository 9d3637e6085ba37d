package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.component.Hidden;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.template.PageTemplate;
import fr.gouv.anct.minisites.content.template.Templates;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Retires a template, which is no longer offered, after a confirmation. */
@Component
class TemplateRetirementResource implements Resource {

    private final Templates templates;
    private final Screens screens;
    private final Texts texts;

    TemplateRetirementResource(Templates templates, Screens screens, Texts texts) {
        this.templates = templates;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard manage = new Guard.SignedIn(Action.STANDARDS_MANAGE);
        return List.of(
                Route.get(TemplateAddress.RETIREMENT, manage, this::ask),
                Route.post(TemplateAddress.RETIREMENT, manage, this::retire));
    }

    /** Returns the template; empty when it does not exist, or is already retired. */
    private Mono<PageTemplate> named(String id) {
        return Mono.justOrEmpty(TemplateAddress.id(id)).flatMap(templates::one);
    }

    private Mono<ServerResponse> ask(Call call) {
        return named(call.query(TemplateAddress.TEMPLATE).orElse(""))
                .flatMap(template -> screens.show(
                        call,
                        Heading.of(texts.say("template.retire.title", template.name()))
                                .below(texts.say("standard.title"), "/referentiel")
                                .below(texts.say("template.title"), TemplateAddress.TEMPLATES),
                        new ConfirmScreen(
                                texts.say("template.retire.lead", template.name()),
                                List.of(
                                        texts.say("template.retire.consequence"),
                                        texts.say("template.retire.consequence.final")),
                                TemplateAddress.RETIREMENT,
                                List.of(new Hidden(
                                        TemplateAddress.TEMPLATE, template.id().toString())),
                                texts.say("template.retire.confirm"),
                                TemplateAddress.TEMPLATES)))
                .switchIfEmpty(Mono.defer(() -> call.seeOther(TemplateAddress.TEMPLATES)));
    }

    private Mono<ServerResponse> retire(Call call) {
        return named(call.field(TemplateAddress.TEMPLATE))
                .flatMap(template -> templates
                        .retire(template, call.who())
                        .then(Mono.defer(() -> call.seeOther(
                                TemplateAddress.TEMPLATES,
                                new Flash(Flash.Kind.SUCCESS, texts.say("template.retired", template.name()), "")))))
                .switchIfEmpty(Mono.defer(() -> call.seeOther(TemplateAddress.TEMPLATES)));
    }
}
