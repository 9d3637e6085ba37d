package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.page.PageAddress;
import fr.gouv.anct.minisites.admin.page.PageFrame;
import fr.gouv.anct.minisites.admin.page.PageFrames;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.draft.Saving;
import fr.gouv.anct.minisites.content.template.Starting;
import fr.gouv.anct.minisites.content.template.TemplateKind;
import fr.gouv.anct.minisites.content.template.Templates;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Putting a ready section behind the blocks of a page. */
@Component
class ReadySectionResource implements Resource {

    private static final String PATTERN = PageAddress.PAGE + TemplateAddress.READY;

    private final PageFrames frames;
    private final Templates templates;
    private final Starting starting;
    private final Screens screens;
    private final Texts texts;

    ReadySectionResource(PageFrames frames, Templates templates, Starting starting, Screens screens, Texts texts) {
        this.frames = frames;
        this.templates = templates;
        this.starting = starting;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(
                        PATTERN, write, call -> written(call).flatMap(frame -> show(HttpStatus.OK, call, frame, null))),
                Route.post(PATTERN, write, call -> written(call).flatMap(frame -> insert(call, frame))));
    }

    /** The list of articles has no blocks of its team's. */
    private Mono<PageFrame> written(Call call) {
        return frames.of(call)
                .filter(frame -> frame.head().page().kind() != PageKind.ARTICLES)
                .switchIfEmpty(Mono.defer(call::missing));
    }

    private static String address(Call call, PageFrame frame) {
        return PageAddress.page(call.site(), frame.head().page().id());
    }

    private Mono<ServerResponse> show(HttpStatus status, Call call, PageFrame frame, @Nullable String problem) {
        return templates.offered(TemplateKind.SECTION).flatMap(offered -> {
            FieldView field = FieldView.of(
                            FieldView.Kind.RADIOS, TemplateAddress.TEMPLATE, texts.say("template.field.section"), "")
                    .withOptions(offered.stream()
                            .map(one -> new Option(one.id().toString(), one.name(), one.description()))
                            .toList());
            FormScreen screen = FormScreen.of(
                    texts.say("template.insert.lead"),
                    List.of(),
                    List.of(problem == null ? field : field.withError(texts.say(problem), List.of())),
                    address(call, frame) + TemplateAddress.READY,
                    List.of(),
                    texts.say("template.insert.submit"),
                    address(call, frame));
            Heading heading = Heading.of(texts.say("template.insert.title"))
                    .below(call.site().name(), "/sites/" + call.site().slug())
                    .below(frame.head().revision().title(), address(call, frame))
                    .erroneous(problem != null);
            return screens.show(status, call, heading, screen);
        });
    }

    private Mono<ServerResponse> insert(Call call, PageFrame frame) {
        return Mono.justOrEmpty(TemplateAddress.id(call.field(TemplateAddress.TEMPLATE)))
                .flatMap(templates::one)
                .filter(template -> template.kind() == TemplateKind.SECTION)
                .map(section -> starting.insert(
                                call.site(),
                                frame.head().page().id(),
                                section,
                                texts.say("template.insert.comment", section.name()),
                                call.who())
                        .flatMap(saving -> saving instanceof Saving.Missing
                                ? call.<ServerResponse>missing()
                                : call.seeOther(
                                        address(call, frame),
                                        new Flash(
                                                Flash.Kind.SUCCESS,
                                                texts.say("template.inserted", section.name()),
                                                texts.say("template.inserted.text")))))
                .defaultIfEmpty(Mono.defer(
                        () -> show(HttpStatus.UNPROCESSABLE_CONTENT, call, frame, "template.problem.choose")))
                .flatMap(answer -> answer);
    }
}
