package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.admin.api.ApiProblems;
import fr.gouv.anct.minisites.admin.api.JsonResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ProblemException.Violation;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.template.PageTemplates;
import fr.gouv.anct.minisites.content.template.TemplateKind;
import fr.gouv.anct.minisites.content.template.TemplateUpdates;
import fr.gouv.anct.minisites.content.tree.ListedPageCreation;
import fr.gouv.anct.minisites.content.tree.PageCreation;
import fr.gouv.anct.minisites.content.tree.PageCreationRequest;
import fr.gouv.anct.minisites.content.tree.PageCreationResult;
import fr.gouv.anct.minisites.content.tree.PageNaming;
import fr.gouv.anct.minisites.content.tree.PagePath;
import fr.gouv.anct.minisites.media.library.MediaListing;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.time.DateInput;
import fr.gouv.anct.minisites.validation.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Creates a draft page, article, document, service or call for projects from the body of an API request, and converts the result to a 201 response
 * or a problem.
 */
@Component
class ApiPageCreation {

    private static final Map<String, String> POINTERS = Map.of("title", "/title", "segment", "/slug", "date", "/date");

    private final PageCreation creation;
    private final ListedPageCreation listedPageCreation;
    private final MediaListing media;
    private final PageTemplates templates;
    private final TemplateUpdates updates;
    private final Drafts drafts;
    private final PageJsonMapper mapper;
    private final ApiProblems problems;
    private final JsonResponses responses;
    private final Messages messages;

    ApiPageCreation(
            PageCreation creation,
            ListedPageCreation listedPageCreation,
            MediaListing media,
            PageTemplates templates,
            TemplateUpdates updates,
            Drafts drafts,
            PageJsonMapper mapper,
            ApiProblems problems,
            JsonResponses responses,
            Messages messages) {
        this.creation = creation;
        this.listedPageCreation = listedPageCreation;
        this.media = media;
        this.templates = templates;
        this.updates = updates;
        this.drafts = drafts;
        this.mapper = mapper;
        this.problems = problems;
        this.responses = responses;
        this.messages = messages;
    }

    /**
     * Page to create, as a draft with only its title, or with the content of a template.
     *
     * @param parent its parent page
     * @param template that it starts from
     * @param slug last segment of its path; derived from the title when it is omitted
     */
    @JsonTypeName("SentNewPage")
    record NewPageRequest(
            String title,
            UUID parent,
            @Nullable String slug,
            @Nullable UUID template) {}

    /**
     * Article to create, as a draft with only its title.
     *
     * @param slug last segment of its path; derived from the title when it is omitted
     */
    @JsonTypeName("SentNewArticle")
    record NewArticleRequest(
            String title, LocalDate date, @Nullable String slug) {}

    /**
     * Document to create, as a draft with its title and its file.
     *
     * @param file media of the site; none to add it later, in the body of the page
     * @param slug last segment of its path; derived from the title when it is omitted
     */
    @JsonTypeName("SentNewDocument")
    record NewDocumentRequest(
            String title,
            LocalDate date,
            @Nullable UUID file,
            @Nullable String slug) {}

    /**
     * Service to create, as a draft with only its title; its facts are added in the body of the page.
     *
     * @param slug last segment of its path; derived from the title when it is omitted
     */
    @JsonTypeName("SentNewService")
    record NewServiceRequest(
            String title, LocalDate date, @Nullable String slug) {}

    /**
     * Call for projects to create, as a draft with only its title; its facts are added in the body of the page.
     *
     * @param slug last segment of its path; derived from the title when it is omitted
     */
    @JsonTypeName("SentNewCall")
    record NewCallRequest(
            String title, LocalDate date, @Nullable String slug) {}

    Mono<PageCreationResult> page(AdmittedRequest request, NewPageRequest sent) {
        PageNaming naming = PageNaming.of(sent.title(), sent.slug());
        refuse(naming.check());
        PageCreationRequest pageCreationRequest = new PageCreationRequest(
                PageKind.PAGE, sent.parent(), naming.lastSegment(), naming.title(), null, naming.numbered());
        return Mono.justOrEmpty(sent.template())
                .flatMap(id -> templates
                        .one(id)
                        .filter(template -> template.kind() == TemplateKind.PAGE)
                        .switchIfEmpty(
                                Mono.error(() -> problems.invalid("/template", messages.get("api.template.unknown")))))
                .flatMap(template -> updates.create(request.site(), pageCreationRequest, template, request.actor()))
                .switchIfEmpty(Mono.defer(() -> creation.create(request.site(), pageCreationRequest, request.actor())));
    }

    Mono<PageCreationResult> article(AdmittedRequest request, NewArticleRequest sent) {
        PageNaming naming = named(sent.title(), sent.slug(), sent.date());
        return create(
                request,
                ListedPageCreation.Request.starting(PageKind.ARTICLE, naming, sent.date()),
                "page.articles.title");
    }

    Mono<PageCreationResult> document(AdmittedRequest request, NewDocumentRequest sent) {
        PageNaming naming = named(sent.title(), sent.slug(), sent.date());
        return facts(sent.file())
                .map(facts -> ListedPageCreation.Request.document(
                        naming.title(), naming.lastSegment(), sent.date(), naming.numbered(), facts))
                .flatMap(wanted -> create(request, wanted, "page.documents.title"));
    }

    Mono<PageCreationResult> service(AdmittedRequest request, NewServiceRequest sent) {
        PageNaming naming = named(sent.title(), sent.slug(), sent.date());
        return create(
                request,
                ListedPageCreation.Request.starting(PageKind.SERVICE, naming, sent.date()),
                "page.services.title");
    }

    Mono<PageCreationResult> call(AdmittedRequest request, NewCallRequest sent) {
        PageNaming naming = named(sent.title(), sent.slug(), sent.date());
        return create(
                request, ListedPageCreation.Request.starting(PageKind.CALL, naming, sent.date()), "page.calls.title");
    }

    private Mono<PageCreationResult> create(
            AdmittedRequest request, ListedPageCreation.Request wanted, String titleOfList) {
        return listedPageCreation.create(request.site(), wanted, messages.get(titleOfList), request.actor());
    }

    private Mono<DocumentFacts> facts(@Nullable UUID file) {
        return file == null
                ? Mono.just(DocumentFacts.starting())
                : media.findById(file)
                        .map(found -> DocumentFacts.starting(new MediaRef(found.id())))
                        .switchIfEmpty(Mono.error(() -> problems.invalid("/file", messages.get("api.file.unknown"))));
    }

    private PageNaming named(String title, @Nullable String slug, LocalDate date) {
        PageNaming naming = PageNaming.of(title, slug);
        List<Problem> wrong = new ArrayList<>(naming.check());
        if (!DateInput.covers(date.getYear())) {
            wrong.add(Problem.of("date", "date"));
        }
        refuse(wrong);
        return naming;
    }

    private void refuse(List<Problem> wrong) {
        if (!wrong.isEmpty()) {
            throw problems.invalid(wrong.stream()
                    .map(problem ->
                            new Violation(POINTERS.getOrDefault(problem.path(), ""), messages.of("page", problem)))
                    .toList());
        }
    }

    Mono<ServerResponse> answer(AdmittedRequest request, PageKind kind, PageCreationResult result) {
        return switch (result) {
            case PageCreationResult.Created(var page) ->
                drafts.head(page)
                        .flatMap(draft -> responses.created(
                                mapper.address(request.site(), page), mapper.whole(request.site(), draft)));
            case PageCreationResult.PathTaken(var free) -> {
                String words = messages.get("problem.path-taken");
                yield Mono.error(problems.conflict(
                        "address-taken",
                        messages.get("api.address-taken"),
                        words,
                        List.of(new Violation("/slug", words, free.orElse(null)))));
            }
            case PageCreationResult.PathRefused _ ->
                Mono.error(problems.invalid("/slug", messages.get("problem.path-refused")));
            case PageCreationResult.TooDeep _ ->
                Mono.error(problems.invalid(
                        kind.isListed() ? "/slug" : "/parent", messages.get("problem.deep", PagePath.DEEPEST)));
            case PageCreationResult.NoParent _ ->
                Mono.error(problems.invalid(kind.isListed() ? "" : "/parent", messages.get("problem.parent")));
            case PageCreationResult.NoHome _ ->
                Mono.error(problems.invalid("", messages.get("page.new.problem.list-home")));
            case PageCreationResult.ListPathTaken _ ->
                Mono.error(problems.invalid("", messages.get("page.new.problem.list-taken")));
        };
    }
}
