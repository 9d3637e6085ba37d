package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FieldView.Kind;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.template.PageTemplate;
import fr.gouv.anct.minisites.content.template.TemplateKind;
import fr.gouv.anct.minisites.content.template.Templates;
import fr.gouv.anct.minisites.content.tree.Creating;
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

    private final Templates templates;
    private final ParentChoice parents;
    private final Screens screens;
    private final Texts texts;

    NewPageForm(Templates templates, ParentChoice parents, Screens screens, Texts texts) {
        this.templates = templates;
        this.parents = parents;
        this.screens = screens;
        this.texts = texts;
    }

    /**
     * Shows the form.
     *
     * @param problems message keys, by field name
     */
    Mono<ServerResponse> show(
            HttpStatus status, Call call, boolean article, TypedNewPage typed, Map<String, String> problems) {
        return show(status, call, article, typed, problems, List.of());
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            Call call,
            boolean article,
            TypedNewPage typed,
            Map<String, String> problems,
            List<String> suggestions) {
        return Mono.zip(
                        templates.offered(TemplateKind.PAGE),
                        parents.field(
                                TypedNewPage.PARENT,
                                texts.say("page.field.parente"),
                                texts.say("page.field.parente.hint"),
                                typed.parent(),
                                ""))
                .flatMap(found ->
                        show(status, call, article, typed, problems, suggestions, found.getT1(), found.getT2()));
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            Call call,
            boolean article,
            TypedNewPage typed,
            Map<String, String> problems,
            List<String> suggestions,
            List<PageTemplate> offered,
            FieldView parent) {
        String list = article ? PageAddress.articles(call.site()) : PageAddress.pages(call.site());
        FormScreen screen = FormScreen.of(
                texts.say(article ? "page.new-article.lead" : "page.new.lead"),
                List.of(),
                article
                        ? fields(true, typed, parent, problems, suggestions)
                        : Stream.concat(
                                        fields(false, typed, parent, problems, suggestions).stream(),
                                        Stream.of(start(call, problems, offered)))
                                .toList(),
                list + "/nouvelle",
                List.of(),
                texts.say("page.new.submit"),
                list);
        Heading heading = Heading.of(texts.say(article ? "page.new-article.title" : "page.new.title"))
                .below(call.site().name(), PageAddress.site(call.site()))
                .below(texts.say(article ? "page.articles.title" : "page.tree.title"), list)
                .erroneous(!problems.isEmpty());
        return screens.show(status, call, heading, screen);
    }

    private List<FieldView> fields(
            boolean article,
            TypedNewPage typed,
            FieldView parent,
            Map<String, String> problems,
            List<String> suggestions) {
        List<FieldView> fields = new ArrayList<>();
        fields.add(field(Kind.LINE, TypedPage.TITLE, typed.title(), problems, List.of()));
        if (article) {
            fields.add(field(Kind.DATE, TypedNewPage.DATE, typed.date(), problems, List.of())
                    .withHint(texts.say("page.field.date.hint")));
        } else {
            fields.add(checked(parent, problems, List.of()));
        }
        fields.add(field(Kind.SLUG, TypedNewPage.SEGMENT, typed.segment(), problems, suggestions)
                .withHint(texts.say("page.field.adresse.hint"))
                .optional());
        return fields;
    }

    /** Returns the field that chooses the start of the page: blank, or a template. */
    private FieldView start(Call call, Map<String, String> problems, List<PageTemplate> offered) {
        Stream<Option> blank = Stream.of(new Option("", texts.say("template.blank"), texts.say("template.blank.text")));
        return field(Kind.RADIOS, TEMPLATE, call.field(TEMPLATE), problems, List.of())
                .withOptions(Stream.concat(
                                blank,
                                offered.stream()
                                        .map(one -> new Option(one.id().toString(), one.name(), one.description())))
                        .toList())
                .optional();
    }

    private FieldView field(
            Kind kind, String name, String value, Map<String, String> problems, List<String> suggestions) {
        return checked(FieldView.of(kind, name, texts.say("page.field." + name), value), problems, suggestions);
    }

    private FieldView checked(FieldView field, Map<String, String> problems, List<String> suggestions) {
        String problem = problems.get(field.name());
        return problem == null ? field : field.withError(texts.say(problem, PagePath.DEEPEST), suggestions);
    }

    Mono<ServerResponse> answer(Call call, boolean article, TypedNewPage typed, Creating outcome) {
        return switch (outcome) {
            case Creating.Created(var page) ->
                call.seeOther(
                        PageAddress.page(call.site(), page),
                        new Flash(Flash.Kind.SUCCESS, texts.say("page.created"), texts.say("page.created.text")));
            case Creating.PathTaken(var free) ->
                refuse(
                        call,
                        article,
                        typed,
                        TypedNewPage.SEGMENT,
                        "page.problem.path-taken",
                        free.stream().toList());
            case Creating.PathRefused _ ->
                refuse(
                        call,
                        article,
                        typed,
                        TypedNewPage.SEGMENT,
                        "page.problem.path-refused",
                        List.of(PagePath.suggested(typed.lastPart() + " du site")));
            case Creating.TooDeep _ ->
                refuse(
                        call,
                        article,
                        typed,
                        article ? TypedNewPage.SEGMENT : TypedNewPage.PARENT,
                        "page.problem.deep",
                        List.of());
            case Creating.NoParent _ ->
                refuse(call, article, typed, TypedNewPage.PARENT, "page.problem.parent", List.of());
            case Creating.NoHome _ ->
                refuse(call, article, typed, TypedNewPage.SEGMENT, "page.problem.list-home", List.of());
            case Creating.ListPathTaken _ ->
                refuse(call, article, typed, TypedNewPage.SEGMENT, "page.problem.list-taken", List.of());
        };
    }

    private Mono<ServerResponse> refuse(
            Call call, boolean article, TypedNewPage typed, String field, String problem, List<String> suggestions) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, call, article, typed, Map.of(field, problem), suggestions);
    }
}
