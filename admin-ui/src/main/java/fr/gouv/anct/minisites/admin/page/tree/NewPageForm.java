package fr.gouv.anct.minisites.admin.page.tree;

import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.content.PageInput;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FieldView.Kind;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.page.NewPageInput;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.content.template.PageTemplate;
import fr.gouv.anct.minisites.content.template.PageTemplates;
import fr.gouv.anct.minisites.content.template.TemplateKind;
import fr.gouv.anct.minisites.content.tree.PageCreationResult;
import fr.gouv.anct.minisites.content.tree.PagePath;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Form that creates a page or an article, with the responses to it. */
@Component
class NewPageForm {

    /** Name of the field with the page template (« gabarit ») that the page starts from. */
    static final String TEMPLATE = "gabarit";

    private final PageTemplates templates;
    private final ParentPageField parents;

    NewPageForm(PageTemplates templates, ParentPageField parents) {
        this.templates = templates;
        this.parents = parents;
    }

    /**
     * Shows the form.
     *
     * @param problems message keys, by field name
     */
    Mono<ServerResponse> show(
            HttpStatus status,
            AdmittedRequest request,
            boolean article,
            NewPageInput input,
            Map<String, String> problems) {
        return show(status, request, article, input, problems, List.of());
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            AdmittedRequest request,
            boolean article,
            NewPageInput input,
            Map<String, String> problems,
            List<String> suggestions) {
        return Mono.zip(
                        templates.offered(TemplateKind.PAGE),
                        parents.field(
                                NewPageInput.PARENT,
                                request.message("page.field.parente"),
                                request.message("page.field.parente.hint"),
                                input.parent(),
                                ""))
                .flatMap(found ->
                        show(status, request, article, input, problems, suggestions, found.getT1(), found.getT2()));
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            AdmittedRequest request,
            boolean article,
            NewPageInput input,
            Map<String, String> problems,
            List<String> suggestions,
            List<PageTemplate> offered,
            FieldView parent) {
        String list = (article ? Paths.ARTICLES : Paths.PAGES).link(request.site());
        Path.One<Tenant> form = article ? Paths.NEW_ARTICLE : Paths.NEW_PAGE;
        FormScreen screen = FormScreen.of(
                request.message(article ? "page.new-article.lead" : "page.new.lead"),
                List.of(),
                article
                        ? fields(request, true, input, parent, problems, suggestions)
                        : Stream.concat(
                                        fields(request, false, input, parent, problems, suggestions).stream(),
                                        Stream.of(start(request, problems, offered)))
                                .toList(),
                form.link(request.site()),
                List.of(),
                request.message("page.new.submit"),
                list);
        return request.show(
                status,
                request.heading(article ? "page.new-article.title" : "page.new.title")
                        .below(request.message(article ? "page.articles.title" : "page.tree.title"), list),
                screen);
    }

    private static List<FieldView> fields(
            AdmittedRequest request,
            boolean article,
            NewPageInput input,
            FieldView parent,
            Map<String, String> problems,
            List<String> suggestions) {
        List<FieldView> fields = new ArrayList<>();
        fields.add(field(request, Kind.LINE, PageInput.TITLE, input.title(), problems, List.of()));
        if (article) {
            fields.add(field(request, Kind.DATE, NewPageInput.DATE, input.date(), problems, List.of())
                    .withHint(request.message("page.field.date.hint")));
        } else {
            fields.add(checked(request, parent, problems, List.of()));
        }
        fields.add(field(request, Kind.SLUG, NewPageInput.SEGMENT, input.segment(), problems, suggestions)
                .withHint(request.message("page.field.adresse.hint"))
                .optional());
        return fields;
    }

    /** Returns the field that chooses the start of the page: blank, or a template. */
    private static FieldView start(AdmittedRequest request, Map<String, String> problems, List<PageTemplate> offered) {
        Stream<Option> blank =
                Stream.of(new Option("", request.message("template.blank"), request.message("template.blank.text")));
        return field(request, Kind.RADIOS, TEMPLATE, request.field(TEMPLATE), problems, List.of())
                .withOptions(Stream.concat(
                                blank,
                                offered.stream()
                                        .map(one -> new Option(one.id().toString(), one.name(), one.description())))
                        .toList())
                .optional();
    }

    private static FieldView field(
            AdmittedRequest request,
            Kind kind,
            String name,
            String value,
            Map<String, String> problems,
            List<String> suggestions) {
        return checked(
                request, FieldView.of(kind, name, request.message("page.field." + name), value), problems, suggestions);
    }

    private static FieldView checked(
            AdmittedRequest request, FieldView field, Map<String, String> problems, List<String> suggestions) {
        String problem = problems.get(field.name());
        return problem == null ? field : field.withError(request.message(problem, PagePath.DEEPEST), suggestions);
    }

    Mono<ServerResponse> answer(
            AdmittedRequest request, boolean article, NewPageInput input, PageCreationResult result) {
        return switch (result) {
            case PageCreationResult.Created(var page) ->
                request.seeOther(Paths.PAGE.link(request.site(), page), request.success("page.created"));
            case PageCreationResult.PathTaken(var free) ->
                refuse(
                        request,
                        article,
                        input,
                        NewPageInput.SEGMENT,
                        "page.problem.path-taken",
                        free.stream().toList());
            case PageCreationResult.PathRefused _ ->
                refuse(
                        request,
                        article,
                        input,
                        NewPageInput.SEGMENT,
                        "page.problem.path-refused",
                        List.of(PagePath.suggested(input.lastPart() + " du site")));
            case PageCreationResult.TooDeep _ ->
                refuse(
                        request,
                        article,
                        input,
                        article ? NewPageInput.SEGMENT : NewPageInput.PARENT,
                        "page.problem.deep",
                        List.of());
            case PageCreationResult.NoParent _ ->
                refuse(request, article, input, NewPageInput.PARENT, "page.problem.parent", List.of());
            case PageCreationResult.NoHome _ ->
                refuse(request, article, input, NewPageInput.SEGMENT, "page.problem.list-home", List.of());
            case PageCreationResult.ListPathTaken _ ->
                refuse(request, article, input, NewPageInput.SEGMENT, "page.problem.list-taken", List.of());
        };
    }

    private Mono<ServerResponse> refuse(
            AdmittedRequest request,
            boolean article,
            NewPageInput input,
            String field,
            String problem,
            List<String> suggestions) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, request, article, input, Map.of(field, problem), suggestions);
    }
}
