package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.page.PageAddress;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageFrames;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.template.Made;
import fr.gouv.anct.minisites.content.template.Making;
import fr.gouv.anct.minisites.content.template.PageTemplate;
import fr.gouv.anct.minisites.content.template.TemplateKind;
import fr.gouv.anct.minisites.content.template.TemplateWords;
import fr.gouv.anct.minisites.content.template.Templates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Makes a page template, or a new version of one, from the current page; one form asks for name and description. */
@Component
class ModelResource implements Resource {

    private static final String PATTERN = PageAddress.PAGE + TemplateAddress.MODEL;

    private final PageFrames frames;
    private final Templates templates;
    private final Making making;
    private final Screens screens;
    private final Texts texts;

    ModelResource(PageFrames frames, Templates templates, Making making, Screens screens, Texts texts) {
        this.frames = frames;
        this.templates = templates;
        this.making = making;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard manage = new Guard.OfSite(Action.STANDARDS_MANAGE);
        return List.of(
                Route.get(PATTERN, manage, call -> frames.of(call).flatMap(frame -> ask(call, frame))),
                Route.post(PATTERN, manage, call -> frames.of(call).flatMap(frame -> make(call, frame))));
    }

    private Mono<ServerResponse> ask(Call call, PageContext frame) {
        Revision said = frame.head().revision();
        TemplateKind kind = frame.head().page().kind() == PageKind.SECTION ? TemplateKind.SECTION : TemplateKind.PAGE;
        return show(
                HttpStatus.OK,
                call,
                frame,
                new TypedTemplate(kind.code(), said.title(), said.description(), "", ""),
                Map.of());
    }

    private Mono<ServerResponse> show(
            HttpStatus status, Call call, PageContext frame, TypedTemplate typed, Map<String, String> problems) {
        return templates.offered().flatMap(offered -> {
            List<FieldView> fields = List.of(
                    field(FieldView.Kind.SELECT, TypedTemplate.KIND, typed.kind(), problems)
                            .withOptions(choices(offered)),
                    field(FieldView.Kind.LINE, TypedTemplate.NAME, typed.name(), problems),
                    field(FieldView.Kind.TEXT, TypedTemplate.DESCRIPTION, typed.description(), problems)
                            .atMost(TemplateWords.LONGEST_DESCRIPTION));
            FormScreen screen = FormScreen.of(
                    texts.say("template.model.lead"),
                    List.of(
                            texts.say("template.model.free"),
                            texts.say("template.model.placeholders"),
                            texts.say("template.model.follow")),
                    fields,
                    PageAddress.page(call.site(), frame.head().page().id()) + TemplateAddress.MODEL,
                    List.of(),
                    texts.say("template.new.submit"),
                    PageAddress.page(call.site(), frame.head().page().id()));
            return screens.show(status, call, frame.heading().erroneous(!problems.isEmpty()), screen);
        });
    }

    private List<Option> choices(List<PageTemplate> offered) {
        Stream<Option> fresh = Stream.of(TemplateKind.values())
                .map(kind -> new Option(kind.code(), texts.say("template.model." + kind.code())));
        Stream<Option> versions = offered.stream()
                .map(one -> new Option(one.id().toString(), texts.say("template.version.title", one.name())));
        return Stream.concat(fresh, versions).toList();
    }

    private FieldView field(FieldView.Kind kind, String name, String value, Map<String, String> problems) {
        FieldView field = FieldView.of(kind, name, texts.say("template.model.field." + name), value)
                .withHint(texts.say("template.model.field." + name + ".hint"));
        String problem = problems.get(name);
        return problem == null ? field : field.withError(texts.say(problem), List.of());
    }

    private Mono<ServerResponse> make(Call call, PageContext frame) {
        TypedTemplate typed = TypedTemplate.of(call);
        return Mono.justOrEmpty(TemplateAddress.id(typed.kind()))
                .flatMap(templates::one)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(known ->
                        known.map(seen -> change(call, frame, typed, seen)).orElseGet(() -> add(call, frame, typed)));
    }

    /** Creates a new version; a template keeps its name and description. */
    private Mono<ServerResponse> change(Call call, PageContext frame, TypedTemplate typed, PageTemplate seen) {
        TemplateWords words = new TemplateWords(seen.kind(), seen.name(), seen.description());
        return making.change(call.site(), page(frame), seen, words, call.who())
                .flatMap(made -> answer(call, frame, typed, made, "template.changed"));
    }

    private Mono<ServerResponse> add(Call call, PageContext frame, TypedTemplate typed) {
        Map<String, String> problems = typed.ownProblems();
        return problems.isEmpty()
                ? making.add(call.site(), page(frame), typed.words(null), call.who())
                        .flatMap(made -> answer(call, frame, typed, made, "template.made"))
                : show(HttpStatus.UNPROCESSABLE_CONTENT, call, frame, typed, problems);
    }

    private static UUID page(PageContext frame) {
        return frame.head().page().id();
    }

    private Mono<ServerResponse> answer(Call call, PageContext frame, TypedTemplate typed, Made made, String done) {
        String problem = TemplateAddress.problem(made);
        if (problem != null) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, call, frame, typed, Map.of(field(made), problem));
        }
        return call.seeOther(
                TemplateAddress.TEMPLATES, new Flash(Flash.Kind.SUCCESS, texts.say(done), texts.say(done + ".text")));
    }

    private static String field(Made made) {
        return made instanceof Made.NameTaken ? TypedTemplate.NAME : TypedTemplate.KIND;
    }
}
