package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.form.Option;
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
import fr.gouv.anct.minisites.content.template.TemplateCreation;
import fr.gouv.anct.minisites.content.template.TemplateCreationResult;
import fr.gouv.anct.minisites.content.template.TemplateKind;
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
class TemplateResource implements BackOfficeResource {

    private static final Set<String> OWN = Set.of(TemplateInput.NAME, TemplateInput.DESCRIPTION);

    private final PageTemplates templates;
    private final TemplateSourceLookup sources;
    private final TemplateCreation creation;
    private final ScreenResponses screens;
    private final Messages messages;

    TemplateResource(
            PageTemplates templates,
            TemplateSourceLookup sources,
            TemplateCreation creation,
            ScreenResponses screens,
            Messages messages) {
        this.templates = templates;
        this.sources = sources;
        this.creation = creation;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard manage = new Guard.SignedIn(Action.STANDARDS_MANAGE);
        return List.of(
                Route.get(TemplateUrls.NEW, manage, this::showForm), Route.post(TemplateUrls.NEW, manage, this::put));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return known(request.query(TemplateUrls.TEMPLATE).orElse(""))
                .flatMap(known -> show(
                        HttpStatus.OK,
                        request,
                        known,
                        known.map(TemplateInput::of).orElseGet(() -> new TemplateInput("", "", "", "", "")),
                        Map.of(),
                        FormMerge.opened(stored(known))));
    }

    /** Fields with the stored name and description; the source page of a version is asked for each time. */
    private List<FieldView> stored(Optional<PageTemplate> known) {
        return known.map(one -> fields(false, TemplateInput.of(one), Map.of()).stream()
                        .filter(field -> OWN.contains(field.name()))
                        .toList())
                .orElse(List.of());
    }

    /** Returns the template that gets a new version; empty for a new one. */
    private Mono<Optional<PageTemplate>> known(String id) {
        return Mono.justOrEmpty(TemplateUrls.id(id))
                .flatMap(templates::one)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            AdmittedRequest request,
            Optional<PageTemplate> known,
            TemplateInput input,
            Map<String, String> problems,
            FormMerge merge) {
        String key = known.isEmpty() ? "template.new" : "template.version";
        FormScreen screen = FormScreen.of(
                messages.get(key + ".lead"),
                List.of(),
                merge.mark(fields(known.isEmpty(), input, problems), messages),
                known.map(one -> TemplateUrls.NEW + "?" + TemplateUrls.TEMPLATE + "=" + one.id())
                        .orElse(TemplateUrls.NEW),
                known.map(one -> List.of(
                                new HiddenField(TemplateUrls.TEMPLATE, one.id().toString())))
                        .orElse(List.of()),
                messages.get(key + ".submit"),
                TemplateUrls.TEMPLATES);
        ScreenHeading heading = ScreenHeading.of(known.map(one -> messages.get("template.version.title", one.name()))
                        .orElseGet(() -> messages.get("template.new.title")))
                .below(messages.get("standard.title"), "/referentiel")
                .below(messages.get("template.title"), TemplateUrls.TEMPLATES)
                .erroneous(status.isError());
        return screens.show(status, request, heading, screen);
    }

    private List<FieldView> fields(boolean fresh, TemplateInput input, Map<String, String> problems) {
        List<FieldView> fields = new ArrayList<>();
        if (fresh) {
            fields.add(field(
                            FieldView.Kind.RADIOS,
                            TemplateInput.KIND,
                            input.chosen().code(),
                            problems)
                    .withOptions(Stream.of(TemplateKind.values())
                            .map(kind -> new Option(kind.code(), messages.get("template.kind." + kind.code())))
                            .toList()));
        }
        fields.add(field(FieldView.Kind.LINE, TemplateInput.NAME, input.name(), problems));
        fields.add(field(FieldView.Kind.LINE, TemplateInput.DESCRIPTION, input.description(), problems));
        fields.add(field(FieldView.Kind.LINE, TemplateInput.SITE, input.site(), problems));
        fields.add(field(FieldView.Kind.LINE, TemplateInput.PATH, input.path(), problems));
        return fields;
    }

    private FieldView field(FieldView.Kind kind, String name, String value, Map<String, String> problems) {
        FieldView field = FieldView.of(kind, name, messages.get("template.field." + name), value)
                .withHint(messages.get("template.field." + name + ".hint"));
        String problem = problems.get(name);
        return problem == null ? field : field.withError(messages.get(problem), List.of());
    }

    private Mono<ServerResponse> put(AdmittedRequest request) {
        return known(request.field(TemplateUrls.TEMPLATE)).flatMap(known -> put(request, known));
    }

    private Mono<ServerResponse> put(AdmittedRequest request, Optional<PageTemplate> known) {
        FormMerge merge = FormMerge.of(request, stored(known));
        TemplateInput input = TemplateInput.of(merge.merged(request));
        if (merge.overtaken()) {
            return show(HttpStatus.CONFLICT, request, known, input, Map.of(), merge);
        }
        Map<String, String> problems = input.problems();
        return problems.isEmpty()
                ? taken(request, known, input)
                : show(HttpStatus.UNPROCESSABLE_CONTENT, request, known, input, problems, merge);
    }

    private Mono<ServerResponse> taken(AdmittedRequest request, Optional<PageTemplate> known, TemplateInput input) {
        return sources.site(input.site())
                .map(site -> sources.page(site, input.path())
                        .flatMap(page -> known.map(
                                        seen -> creation.change(site, page, seen, input.words(seen), request.actor()))
                                .orElseGet(() -> creation.add(site, page, input.words(null), request.actor())))
                        .defaultIfEmpty(new TemplateCreationResult.Missing())
                        .flatMap(result -> respond(request, known, input, result)))
                .defaultIfEmpty(
                        Mono.defer(() -> refuse(request, known, input, TemplateInput.SITE, "template.problem.site")))
                .flatMap(answer -> answer);
    }

    private Mono<ServerResponse> refuse(
            AdmittedRequest request, Optional<PageTemplate> known, TemplateInput input, String field, String problem) {
        FormMerge merge = FormMerge.opened(stored(known));
        return show(HttpStatus.UNPROCESSABLE_CONTENT, request, known, input, Map.of(field, problem), merge);
    }

    private Mono<ServerResponse> respond(
            AdmittedRequest request, Optional<PageTemplate> known, TemplateInput input, TemplateCreationResult result) {
        String problem = TemplateUrls.problem(result);
        if (problem != null) {
            String field = result instanceof TemplateCreationResult.NameTaken ? TemplateInput.NAME : TemplateInput.PATH;
            return refuse(request, known, input, field, problem);
        }
        String done = known.isEmpty() ? "template.created" : "template.changed";
        return request.seeOther(
                TemplateUrls.TEMPLATES,
                new Flash(Flash.Kind.SUCCESS, messages.get(done), messages.get(done + ".text")));
    }
}
