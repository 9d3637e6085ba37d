package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.ApiProblems;
import fr.gouv.anct.minisites.admin.api.JsonBodyReader;
import fr.gouv.anct.minisites.admin.api.JsonResponses;
import fr.gouv.anct.minisites.admin.api.Preconditions;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ApiOperation;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.ProblemException;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.ownership.PageOwnership;
import fr.gouv.anct.minisites.content.ownership.PageOwnershipAssignment;
import fr.gouv.anct.minisites.validation.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Reads and changes the owner of a page, its review date, its sharing with the portal, and the date of an article. */
@Component
class PageOwnershipApiResource implements BackOfficeResource {

    private static final String UPKEEP = ApiPageUrls.PAGE + "/ownership";

    private final Drafts drafts;
    private final PageOwnershipAssignment assignment;
    private final JsonBodyReader json;
    private final Preconditions preconditions;
    private final ApiProblems problems;
    private final JsonResponses responses;
    private final Messages messages;

    PageOwnershipApiResource(
            Drafts drafts,
            PageOwnershipAssignment assignment,
            JsonBodyReader json,
            Preconditions preconditions,
            ApiProblems problems,
            JsonResponses responses,
            Messages messages) {
        this.drafts = drafts;
        this.assignment = assignment;
        this.json = json;
        this.preconditions = preconditions;
        this.problems = problems;
        this.responses = responses;
        this.messages = messages;
    }

    /**
     * Owner and review date of a page.
     *
     * @param owner id of a member of the site
     * @param reviewOn when the page is to be reviewed
     * @param date of an article
     * @param shared whether the search of the portal may find the page; absent: as it is
     */
    @JsonTypeName("UpkeepDocument")
    record OwnershipDetails(
            @Nullable UUID owner,
            @Nullable LocalDate reviewOn,
            @Nullable LocalDate date,
            @Nullable Boolean shared) {

        static OwnershipDetails of(PageOwnership ownership) {
            return new OwnershipDetails(
                    ownership.owner(), ownership.reviewOn(), ownership.date(), !ownership.unshared());
        }

        PageOwnership upkeep(Draft draft) {
            return new PageOwnership(date, owner, reviewOn, !(shared == null ? draft.shared() : shared));
        }
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(UPKEEP, new Guard.OfSite(Action.SITE_READ), this::show)
                        .documentedBy(ApiOperation.returning("api.operation.upkeep.getUpkeep", OwnershipDetails.class)),
                Route.put(UPKEEP, new Guard.OfSite(Action.CONTENT_WRITE), this::keep)
                        .documentedBy(ApiOperation.returning("api.operation.upkeep.saveUpkeep", OwnershipDetails.class)
                                .sends(OwnershipDetails.class)
                                .requiringIfMatch()));
    }

    private Mono<Draft> head(AdmittedRequest request) {
        return request.id("page").flatMap(drafts::head).switchIfEmpty(Mono.defer(request::notFound));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return head(request).flatMap(draft -> responses.answer(request, OwnershipDetails.of(PageOwnership.of(draft))));
    }

    private Mono<ServerResponse> keep(AdmittedRequest request) {
        return head(request)
                .doOnNext(draft -> preconditions.require(request, OwnershipDetails.of(PageOwnership.of(draft))))
                .zipWhen(_ -> json.read(request, OwnershipDetails.class))
                .flatMap(both -> keep(request, both.getT1(), checked(both.getT1(), both.getT2())));
    }

    private PageOwnership checked(Draft draft, OwnershipDetails sent) {
        PageKind kind = draft.page().kind();
        List<Problem> wrong = sent.upkeep(draft).problems(kind);
        if (!wrong.isEmpty()) {
            throw invalid(wrong);
        }
        if (!kind.isListed() && sent.date() != null) {
            throw problems.invalid("/date", messages.get("api.upkeep.date"));
        }
        return sent.upkeep(draft);
    }

    private Mono<ServerResponse> keep(AdmittedRequest request, Draft draft, PageOwnership ownership) {
        return assignment
                .assign(
                        request.site(),
                        draft.page().id(),
                        PageOwnership.of(draft),
                        ownership,
                        request.may(Action.CONTENT_PUBLISH),
                        request.actor())
                .switchIfEmpty(Mono.defer(request::notFound))
                .flatMap(result -> switch (result) {
                    case DONE, UNCHANGED -> responses.ok(OwnershipDetails.of(ownership));
                    case NO_MEMBER -> request.notFound();
                    case OVERTAKEN -> Mono.error(problems.preconditionFailed());
                    case PUBLIC ->
                        Mono.error(invalid(List.of(PageOwnership.of(draft).published(ownership, request.site()))));
                });
    }

    /** Names the member of the document, which says the opposite of the form. */
    private ProblemException invalid(List<Problem> wrong) {
        return problems.invalid(
                "ownership",
                wrong.stream()
                        .map(problem -> problem.path().equals("unshared") ? problem.at("shared") : problem)
                        .toList());
    }
}
