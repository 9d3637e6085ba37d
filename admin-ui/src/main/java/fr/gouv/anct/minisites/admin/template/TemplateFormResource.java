package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.content.template.PageTemplate;
import fr.gouv.anct.minisites.content.template.PageTemplates;
import fr.gouv.anct.minisites.content.template.TemplateCreation;
import fr.gouv.anct.minisites.content.template.TemplateCreationResult;
import fr.gouv.anct.minisites.content.template.TemplateKind;
import fr.gouv.anct.minisites.database.CanonicalUuid;
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
class TemplateFormResource implements BackOfficeResource {

    static final Path.Fixed NEW = Paths.TEMPLATES.at("/nouveau");
    private static final Set<String> OWN = Set.of(TemplateInput.NAME, TemplateInput.DESCRIPTION);

    private final PageTemplates templates;
    private final TemplateSourceLookup sources;
    private final TemplateCreation creation;

    TemplateFormResource(PageTemplates templates, TemplateSourceLookup sources, TemplateCreation creation) {
        this.templates = templates;
        this.sources = sources;
        this.creation = creation;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(NEW, TemplateResource.MANAGE, this::showForm),
                Route.post(NEW, TemplateResource.MANAGE, this::put));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return known(request.query(TemplateResource.TEMPLATE).orElse(""))
                .flatMap(known -> show(
                        HttpStatus.OK,
                        request,
                        known,
                        known.map(TemplateInput::of).orElseGet(() -> new TemplateInput("", "", "", "", "")),
                        Map.of(),
                        FormMerge.opened(stored(request, known))));
    }

    /** Fields with the stored name and description; the source page of a version is asked for each time. */
    private static List<FieldView> stored(AdmittedRequest request, Optional<PageTemplate> known) {
        return known.map(one -> fields(request, false, TemplateInput.of(one), Map.of()).stream()
                        .filter(field -> OWN.contains(field.name()))
                        .toList())
                .orElse(List.of());
    }

    /** Returns the template that gets a new version; empty for a new one. */
    private Mono<Optional<PageTemplate>> known(String id) {
        return Mono.justOrEmpty(CanonicalUuid.read(id))
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
                request.message(key + ".lead"),
                List.of(),
                merge.mark(fields(request, known.isEmpty(), input, problems), request.messages()),
                known.map(one -> TemplateResource.link(NEW, one)).orElseGet(NEW::link),
                known.map(one -> List.of(new HiddenField(
                                TemplateResource.TEMPLATE, one.id().toString())))
                        .orElse(List.of()),
                request.message(key + ".submit"),
                Paths.TEMPLATES.link());
        ScreenHeading heading = known.map(one -> request.heading("template.version.title", one.name()))
                .orElseGet(() -> request.heading("template.new.title"))
                .below(request.message("standard.title"), Paths.STANDARDS.link())
                .below(request.message("template.title"), Paths.TEMPLATES.link());
        return request.show(status, heading, screen);
    }

    private static List<FieldView> fields(
            AdmittedRequest request, boolean fresh, TemplateInput input, Map<String, String> problems) {
        List<FieldView> fields = new ArrayList<>();
        if (fresh) {
            fields.add(field(
                            request,
                            FieldView.Kind.RADIOS,
                            TemplateInput.KIND,
                            input.chosen().code(),
                            problems)
                    .withOptions(Stream.of(TemplateKind.values())
                            .map(kind -> new Option(kind.code(), request.message("template.kind." + kind.code())))
                            .toList()));
        }
        fields.add(field(request, FieldView.Kind.LINE, TemplateInput.NAME, input.name(), problems));
        fields.add(field(request, FieldView.Kind.LINE, TemplateInput.DESCRIPTION, input.description(), problems));
        fields.add(field(request, FieldView.Kind.LINE, TemplateInput.SITE, input.site(), problems));
        fields.add(field(request, FieldView.Kind.LINE, TemplateInput.PATH, input.path(), problems));
        return fields;
    }

    private static FieldView field(
            AdmittedRequest request, FieldView.Kind kind, String name, String value, Map<String, String> problems) {
        FieldView field = FieldView.of(kind, name, request.message("template.field." + name), value)
                .withHint(request.message("template.field." + name + ".hint"));
        String problem = problems.get(name);
        return problem == null ? field : field.withError(request.message(problem), List.of());
    }

    private Mono<ServerResponse> put(AdmittedRequest request) {
        return known(request.field(TemplateResource.TEMPLATE)).flatMap(known -> put(request, known));
    }

    private Mono<ServerResponse> put(AdmittedRequest request, Optional<PageTemplate> known) {
        FormMerge merge = FormMerge.of(request, stored(request, known));
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
        FormMerge merge = FormMerge.opened(stored(request, known));
        return show(HttpStatus.UNPROCESSABLE_CONTENT, request, known, input, Map.of(field, problem), merge);
    }

    private Mono<ServerResponse> respond(
            AdmittedRequest request, Optional<PageTemplate> known, TemplateInput input, TemplateCreationResult result) {
        String problem = TemplateInput.problem(result);
        if (problem != null) {
            String field = result instanceof TemplateCreationResult.NameTaken ? TemplateInput.NAME : TemplateInput.PATH;
            return refuse(request, known, input, field, problem);
        }
        String done = known.isEmpty() ? "template.created" : "template.changed";
        return request.seeOther(Paths.TEMPLATES.link(), request.success(done));
    }
}
