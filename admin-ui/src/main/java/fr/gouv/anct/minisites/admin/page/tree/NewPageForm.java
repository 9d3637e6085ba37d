package fr.gouv.anct.minisites.admin.page.tree;

import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FieldView.Kind;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.page.NewPageInput;
import fr.gouv.anct.minisites.admin.page.PageInput;
import fr.gouv.anct.minisites.admin.page.PageUrls;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.template.PageTemplate;
import fr.gouv.anct.minisites.content.template.PageTemplates;
import fr.gouv.anct.minisites.content.template.TemplateKind;
import fr.gouv.anct.minisites.content.tree.PageCreationResult;
import fr.gouv.anct.minisites.content.tree.PagePath;
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
    private final ScreenResponses screens;
    private final Messages messages;

    NewPageForm(PageTemplates templates, ParentPageField parents, ScreenResponses screens, Messages messages) {
        this.templates = templates;
        this.parents = parents;
        this.screens = screens;
        this.messages = messages;
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
                                messages.get("page.field.parente"),
                                messages.get("page.field.parente.hint"),
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
        String list = article ? PageUrls.articles(request.site()) : PageUrls.pages(request.site());
        FormScreen screen = FormScreen.of(
                messages.get(article ? "page.new-article.lead" : "page.new.lead"),
                List.of(),
                article
                        ? fields(true, input, parent, problems, suggestions)
                        : Stream.concat(
                                        fields(false, input, parent, problems, suggestions).stream(),
                                        Stream.of(start(request, problems, offered)))
                                .toList(),
                list + "/nouvelle",
                List.of(),
                messages.get("page.new.submit"),
                list);
        ScreenHeading heading = ScreenHeading.of(messages.get(article ? "page.new-article.title" : "page.new.title"))
                .below(request.site().name(), PageUrls.site(request.site()))
                .below(messages.get(article ? "page.articles.title" : "page.tree.title"), list)
                .erroneous(!problems.isEmpty());
        return screens.show(status, request, heading, screen);
    }

    private List<FieldView> fields(
            boolean article,
            NewPageInput input,
            FieldView parent,
            Map<String, String> problems,
            List<String> suggestions) {
        List<FieldView> fields = new ArrayList<>();
        fields.add(field(Kind.LINE, PageInput.TITLE, input.title(), problems, List.of()));
        if (article) {
            fields.add(field(Kind.DATE, NewPageInput.DATE, input.date(), problems, List.of())
                    .withHint(messages.get("page.field.date.hint")));
        } else {
            fields.add(checked(parent, problems, List.of()));
        }
        fields.add(field(Kind.SLUG, NewPageInput.SEGMENT, input.segment(), problems, suggestions)
                .withHint(messages.get("page.field.adresse.hint"))
                .optional());
        return fields;
    }

    /** Returns the field that chooses the start of the page: blank, or a template. */
    private FieldView start(AdmittedRequest request, Map<String, String> problems, List<PageTemplate> offered) {
        Stream<Option> blank =
                Stream.of(new Option("", messages.get("template.blank"), messages.get("template.blank.text")));
        return field(Kind.RADIOS, TEMPLATE, request.field(TEMPLATE), problems, List.of())
                .withOptions(Stream.concat(
                                blank,
                                offered.stream()
                                        .map(one -> new Option(one.id().toString(), one.name(), one.description())))
                        .toList())
                .optional();
    }

    private FieldView field(
            Kind kind, String name, String value, Map<String, String> problems, List<String> suggestions) {
        return checked(FieldView.of(kind, name, messages.get("page.field." + name), value), problems, suggestions);
    }

    private FieldView checked(FieldView field, Map<String, String> problems, List<String> suggestions) {
        String problem = problems.get(field.name());
        return problem == null ? field : field.withError(messages.get(problem, PagePath.DEEPEST), suggestions);
    }

    Mono<ServerResponse> answer(
            AdmittedRequest request, boolean article, NewPageInput input, PageCreationResult result) {
        return switch (result) {
            case PageCreationResult.Created(var page) ->
                request.seeOther(
                        PageUrls.page(request.site(), page),
                        new Flash(Flash.Kind.SUCCESS, messages.get("page.created"), messages.get("page.created.text")));
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
