package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.content.template.PageTemplate;
import fr.gouv.anct.minisites.content.template.PageTemplates;
import fr.gouv.anct.minisites.content.template.TemplateCreation;
import fr.gouv.anct.minisites.content.template.TemplateCreationResult;
import fr.gouv.anct.minisites.content.template.TemplateDetails;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Makes a template, or a new version of one, from a page of any site. */
@Component
class TemplateFormResource implements BackOfficeResource {

    static final Path.Fixed NEW = Paths.TEMPLATES.at("/nouveau");
    private static final Form<TemplateInput> FORM = Form.of(TemplateInput.class, "template");
    /** A new version is of the same kind. */
    private static final Form<TemplateInput> VERSION = FORM.without("kind");

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
        return known(request)
                .flatMap(known -> show(
                        HttpStatus.OK,
                        known,
                        known.map(one -> VERSION.opened(request, TemplateInput.of(one)))
                                .orElseGet(() -> FORM.empty(request, TemplateInput.NONE))));
    }

    /** Returns the template that gets a new version; empty for a new one. */
    private Mono<Optional<PageTemplate>> known(AdmittedRequest request) {
        return Mono.justOrEmpty(request.query(TemplateResource.TEMPLATE).flatMap(CanonicalUuid::read))
                .flatMap(templates::one)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private static Mono<ServerResponse> show(
            HttpStatus status, Optional<PageTemplate> known, FormState<TemplateInput> state) {
        AdmittedRequest request = state.request();
        String key = known.isEmpty() ? "template.new" : "template.version";
        FormView form = known.isEmpty() ? state.view().creating() : state.view();
        FormScreen screen = FormScreen.of(
                request.message(key + ".lead"),
                List.of(),
                form.fields(),
                form.action(),
                List.of(),
                request.message(key + ".submit"),
                Paths.TEMPLATES.link());
        ScreenHeading heading = request.heading(
                        key + ".title", known.map(PageTemplate::name).stream().toArray())
                .below(request.message("standard.title"), Paths.STANDARDS.link())
                .below(request.message("template.title"), Paths.TEMPLATES.link());
        return request.show(status, heading, screen);
    }

    private Mono<ServerResponse> put(AdmittedRequest request) {
        return known(request).flatMap(known -> put(request, known));
    }

    private Mono<ServerResponse> put(AdmittedRequest request, Optional<PageTemplate> known) {
        FormState<TemplateInput> sent =
                known.map(one -> VERSION.sent(request, TemplateInput.of(one))).orElseGet(() -> FORM.sent(request));
        return sent.conflicting()
                ? show(HttpStatus.CONFLICT, known, sent)
                : sources.of(sent.value().site(), sent.value().page())
                        .flatMap(source -> put(known, sent.checked(), source));
    }

    /** Creates the template of a valid form, otherwise reports all problems, including those of the page. */
    private Mono<ServerResponse> put(
            Optional<PageTemplate> known, FormState<TemplateInput> state, TemplateSourceLookup.Source source) {
        TemplateDetails details = state.value().details();
        if (!state.valid()) {
            return creation.problems(source.site(), source.page(), details, known.orElse(null))
                    .flatMap(found -> refuse(known, state, found));
        }
        AuditActor actor = state.request().actor();
        return known.map(seen -> creation.change(source.site(), source.page(), seen, details, actor))
                .orElseGet(() -> creation.add(source.site(), source.page(), details, actor))
                .flatMap(result -> switch (result) {
                    case TemplateCreationResult.Offered _ ->
                        state.request()
                                .seeOther(
                                        Paths.TEMPLATES.link(),
                                        state.request()
                                                .success(known.isEmpty() ? "template.created" : "template.changed"));
                    case TemplateCreationResult.Refused(var found) -> refuse(known, state, found);
                    case TemplateCreationResult.Overtaken _ ->
                        refuse(known, state, List.of(Problem.of("page", "overtaken")));
                });
    }

    private static Mono<ServerResponse> refuse(
            Optional<PageTemplate> known, FormState<TemplateInput> state, List<Problem> found) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, known, state.with(found));
    }
}
