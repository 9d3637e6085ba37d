package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.Hidden;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.template.Made;
import fr.gouv.anct.minisites.content.template.Making;
import fr.gouv.anct.minisites.content.template.PageTemplate;
import fr.gouv.anct.minisites.content.template.TemplateKind;
import fr.gouv.anct.minisites.content.template.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Makes a template, or a new version of one, from a page of any site. */
@Component
class TemplateResource implements Resource {

    private static final Set<String> OWN = Set.of(TypedTemplate.NAME, TypedTemplate.DESCRIPTION);

    private final Templates templates;
    private final TemplateSources sources;
    private final Making making;
    private final Screens screens;
    private final Texts texts;

    TemplateResource(Templates templates, TemplateSources sources, Making making, Screens screens, Texts texts) {
        this.templates = templates;
        this.sources = sources;
        this.making = making;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard manage = new Guard.SignedIn(Action.STANDARDS_MANAGE);
        return List.of(
                Route.get(TemplateAddress.NEW, manage, this::ask), Route.post(TemplateAddress.NEW, manage, this::put));
    }

    private Mono<ServerResponse> ask(Call call) {
        return known(call.query(TemplateAddress.TEMPLATE).orElse(""))
                .flatMap(known -> show(
                        HttpStatus.OK,
                        call,
                        known,
                        known.map(TypedTemplate::of).orElseGet(() -> new TypedTemplate("", "", "", "", "")),
                        Map.of(),
                        FormMerge.opened(stored(known))));
    }

    /** Fields with the stored name and description; the source page of a version is asked for each time. */
    private List<FieldView> stored(Optional<PageTemplate> known) {
        return known.map(one -> fields(false, TypedTemplate.of(one), Map.of()).stream()
                        .filter(field -> OWN.contains(field.name()))
                        .toList())
                .orElse(List.of());
    }

    /** Returns the template that gets a new version; empty for a new one. */
    private Mono<Optional<PageTemplate>> known(String id) {
        return Mono.justOrEmpty(TemplateAddress.id(id))
                .flatMap(templates::one)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            Call call,
            Optional<PageTemplate> known,
            TypedTemplate typed,
            Map<String, String> problems,
            FormMerge merge) {
        String key = known.isEmpty() ? "template.new" : "template.version";
        FormScreen screen = FormScreen.of(
                texts.say(key + ".lead"),
                List.of(),
                merge.mark(fields(known.isEmpty(), typed, problems), texts),
                known.map(one -> TemplateAddress.NEW + "?" + TemplateAddress.TEMPLATE + "=" + one.id())
                        .orElse(TemplateAddress.NEW),
                known.map(one -> List.of(
                                new Hidden(TemplateAddress.TEMPLATE, one.id().toString())))
                        .orElse(List.of()),
                texts.say(key + ".submit"),
                TemplateAddress.TEMPLATES);
        Heading heading = Heading.of(known.map(one -> texts.say("template.version.title", one.name()))
                        .orElseGet(() -> texts.say("template.new.title")))
                .below(texts.say("standard.title"), "/referentiel")
                .below(texts.say("template.title"), TemplateAddress.TEMPLATES)
                .erroneous(status.isError());
        return screens.show(status, call, heading, screen);
    }

    private List<FieldView> fields(boolean fresh, TypedTemplate typed, Map<String, String> problems) {
        List<FieldView> fields = new ArrayList<>();
        if (fresh) {
            fields.add(field(
                            FieldView.Kind.RADIOS,
                            TypedTemplate.KIND,
                            typed.chosen().code(),
                            problems)
                    .withOptions(Stream.of(TemplateKind.values())
                            .map(kind -> new Option(kind.code(), texts.say("template.kind." + kind.code())))
                            .toList()));
        }
        fields.add(field(FieldView.Kind.LINE, TypedTemplate.NAME, typed.name(), problems));
        fields.add(field(FieldView.Kind.LINE, TypedTemplate.DESCRIPTION, typed.description(), problems));
        fields.add(field(FieldView.Kind.LINE, TypedTemplate.SITE, typed.site(), problems));
        fields.add(field(FieldView.Kind.LINE, TypedTemplate.PATH, typed.path(), problems));
        return fields;
    }

    private FieldView field(FieldView.Kind kind, String name, String value, Map<String, String> problems) {
        FieldView field = FieldView.of(kind, name, texts.say("template.field." + name), value)
                .withHint(texts.say("template.field." + name + ".hint"));
        String problem = problems.get(name);
        return problem == null ? field : field.withError(texts.say(problem), List.of());
    }

    private Mono<ServerResponse> put(Call call) {
        return known(call.field(TemplateAddress.TEMPLATE)).flatMap(known -> put(call, known));
    }

    private Mono<ServerResponse> put(Call call, Optional<PageTemplate> known) {
        FormMerge merge = FormMerge.of(call, stored(known));
        TypedTemplate typed = TypedTemplate.of(merge.merged(call));
        if (merge.overtaken()) {
            return show(HttpStatus.CONFLICT, call, known, typed, Map.of(), merge);
        }
        Map<String, String> problems = typed.problems();
        return problems.isEmpty()
                ? taken(call, known, typed)
                : show(HttpStatus.UNPROCESSABLE_CONTENT, call, known, typed, problems, merge);
    }

    private Mono<ServerResponse> taken(Call call, Optional<PageTemplate> known, TypedTemplate typed) {
        return sources.site(typed.site())
                .map(site -> sources.page(site, typed.path())
                        .flatMap(page -> known.map(
                                        seen -> making.change(site, page, seen, typed.words(seen), call.who()))
                                .orElseGet(() -> making.add(site, page, typed.words(null), call.who())))
                        .defaultIfEmpty(new Made.Missing())
                        .flatMap(made -> answer(call, known, typed, made)))
                .defaultIfEmpty(
                        Mono.defer(() -> refuse(call, known, typed, TypedTemplate.SITE, "template.problem.site")))
                .flatMap(answer -> answer);
    }

    private Mono<ServerResponse> refuse(
            Call call, Optional<PageTemplate> known, TypedTemplate typed, String field, String problem) {
        FormMerge merge = FormMerge.opened(stored(known));
        return show(HttpStatus.UNPROCESSABLE_CONTENT, call, known, typed, Map.of(field, problem), merge);
    }

    private Mono<ServerResponse> answer(Call call, Optional<PageTemplate> known, TypedTemplate typed, Made made) {
        String problem = TemplateAddress.problem(made);
        if (problem != null) {
            String field = made instanceof Made.NameTaken ? TypedTemplate.NAME : TypedTemplate.PATH;
            return refuse(call, known, typed, field, problem);
        }
        String done = known.isEmpty() ? "template.made" : "template.changed";
        return call.seeOther(
                TemplateAddress.TEMPLATES, new Flash(Flash.Kind.SUCCESS, texts.say(done), texts.say(done + ".text")));
    }
}
