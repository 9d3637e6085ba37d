package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.ApiProblems;
import fr.gouv.anct.minisites.admin.api.CursorPaging;
import fr.gouv.anct.minisites.admin.api.JsonBodyReader;
import fr.gouv.anct.minisites.admin.api.JsonResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ApiOperation;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.section.NewSection;
import fr.gouv.anct.minisites.content.section.SharedSectionDetails;
import fr.gouv.anct.minisites.content.section.SharedSectionUsage;
import fr.gouv.anct.minisites.content.section.SharedSections;
import fr.gouv.anct.minisites.content.tree.PageCreation;
import fr.gouv.anct.minisites.content.tree.PageCreationResult;
import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Lists and creates the shared sections of a site, and lists their usages. All else is done as for pages. */
@Component
class SectionsApiResource implements BackOfficeResource {

    private final SharedSections sections;
    private final PageCreation creation;
    private final Drafts drafts;
    private final ApiPageCreation apiCreation;
    private final PageJsonMapper mapper;
    private final CursorPaging paging;
    private final JsonBodyReader json;
    private final ApiProblems problems;
    private final JsonResponses responses;

    SectionsApiResource(
            SharedSections sections,
            PageCreation creation,
            Drafts drafts,
            ApiPageCreation apiCreation,
            PageJsonMapper mapper,
            CursorPaging paging,
            JsonBodyReader json,
            ApiProblems problems,
            JsonResponses responses) {
        this.sections = sections;
        this.creation = creation;
        this.drafts = drafts;
        this.apiCreation = apiCreation;
        this.mapper = mapper;
        this.paging = paging;
        this.json = json;
        this.problems = problems;
        this.responses = responses;
    }

    /**
     * Page that shows a shared section.
     *
     * @param path within the site
     * @param published whether visitors see it there now
     */
    @JsonTypeName("SectionUseFacts")
    record SectionUsageSummary(UUID page, String title, String path, boolean published) {

        static SectionUsageSummary of(SharedSectionUsage usage) {
            return new SectionUsageSummary(usage.page(), usage.title(), usage.path(), usage.published());
        }
    }

    /** Shared section to create, as a draft with only its title. */
    @JsonTypeName("SentNewSection")
    record NewSectionRequest(String title) {}

    @Override
    public List<Route> routes() {
        Guard read = new Guard.OfSite(Action.SITE_READ);
        return List.of(
                Route.get(ApiPageUrls.SECTIONS, read, this::list)
                        .documentedBy(ApiOperation.returningList(
                                "api.operation.sections.listSections",
                                ApiOperation.Shape.STRETCH,
                                PageJsonMapper.SectionSummary.class,
                                "cursor",
                                "limit")),
                Route.post(ApiPageUrls.SECTIONS, new Guard.OfSite(Action.CONTENT_WRITE), this::make)
                        .documentedBy(ApiOperation.returning("api.operation.sections.createSection", PageDetails.class)
                                .sends(NewSectionRequest.class)
                                .created()),
                Route.get(ApiPageUrls.PAGE + "/uses", read, this::uses)
                        .documentedBy(ApiOperation.returningList(
                                "api.operation.sections.listSectionUses",
                                ApiOperation.Shape.LIST,
                                SectionUsageSummary.class)));
    }

    private Mono<ServerResponse> list(AdmittedRequest request) {
        String after = paging.position(request, Optional::of);
        return sections.after(after, paging.limit(request) + 1)
                .map(found -> paging.page(
                        request, found, SharedSectionDetails::path, line -> mapper.section(request.site(), line)))
                .flatMap(page -> responses.answer(request, page));
    }

    private Mono<ServerResponse> make(AdmittedRequest request) {
        return json.read(request, NewSectionRequest.class)
                .map(sent -> checked(NewSection.of(sent.title())))
                .flatMap(section -> creation.section(request.site(), section.title(), request.actor()))
                .flatMap(section ->
                        apiCreation.answer(request, PageKind.SECTION, new PageCreationResult.Created(section)));
    }

    private NewSection checked(NewSection section) {
        List<Problem> wrong = Constraints.check(section);
        if (!wrong.isEmpty()) {
            throw problems.invalid("page", wrong);
        }
        return section;
    }

    private Mono<ServerResponse> uses(AdmittedRequest request) {
        return request.id("page")
                .flatMap(drafts::head)
                .switchIfEmpty(Mono.defer(request::notFound))
                .flatMap(draft -> sections.uses(draft.page().id()))
                .map(uses -> uses.stream().map(SectionUsageSummary::of).toList())
                .flatMap(uses -> responses.answer(request, uses));
    }
}
