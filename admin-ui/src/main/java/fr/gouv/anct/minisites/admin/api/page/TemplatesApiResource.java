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
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.template.PageTemplate;
import fr.gouv.anct.minisites.content.template.PageTemplates;
import fr.gouv.anct.minisites.content.template.TemplateCreation;
import fr.gouv.anct.minisites.content.template.TemplateCreationResult;
import fr.gouv.anct.minisites.content.template.TemplateDetails;
import fr.gouv.anct.minisites.content.template.TemplateKind;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import fr.gouv.anct.minisites.validation.PlainText;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Templates of pages and ready sections: read by teams, maintained by central communications, who create them from
 * pages.
 */
@Component
class TemplatesApiResource implements BackOfficeResource {

    /** Key of the form of a template. */
    private static final String KEY = "template";

    private final PageTemplates templates;
    private final TemplateCreation creation;
    private final Tenants tenants;
    private final PageTemplateJsonMapper mapper;
    private final JsonBodyReader json;
    private final Preconditions preconditions;
    private final ApiProblems problems;
    private final JsonResponses responses;
    private final Messages messages;

    TemplatesApiResource(
            PageTemplates templates,
            TemplateCreation creation,
            Tenants tenants,
            PageTemplateJsonMapper mapper,
            JsonBodyReader json,
            Preconditions preconditions,
            ApiProblems problems,
            JsonResponses responses,
            Messages messages) {
        this.templates = templates;
        this.creation = creation;
        this.tenants = tenants;
        this.mapper = mapper;
        this.json = json;
        this.preconditions = preconditions;
        this.problems = problems;
        this.responses = responses;
        this.messages = messages;
    }

    /**
     * Template to offer: its details, and the page whose saved blocks it copies.
     *
     * @param kind of a new template; a new version keeps the kind
     * @param description when it is of use, in one sentence
     * @param site short name of the site of the page
     */
    @JsonTypeName("SentTemplate")
    record TemplateRequest(TemplateKind kind, String name, String description, String site, UUID page) {}

    @Override
    public List<Route> routes() {
        Guard watch = new Guard.SignedIn(Action.FLEET_READ);
        Guard manage = new Guard.SignedIn(Action.STANDARDS_MANAGE);
        Guard team = new Guard.OfSite(Action.SITE_READ);
        String one = ApiPageUrls.TEMPLATES + ApiPageUrls.TEMPLATE;
        return List.of(
                Route.get(ApiPageUrls.TEMPLATES, watch, this::list)
                        .documentedBy(ApiOperation.returningList(
                                "api.operation.templates.listTemplates",
                                ApiOperation.Shape.LIST,
                                PageTemplateJsonMapper.TemplateSummary.class)),
                Route.post(ApiPageUrls.TEMPLATES, manage, this::make)
                        .documentedBy(ApiOperation.returning(
                                        "api.operation.templates.createTemplate",
                                        PageTemplateJsonMapper.TemplateDocument.class)
                                .sends(TemplateRequest.class)
                                .created()),
                Route.get(one, watch, this::show)
                        .documentedBy(ApiOperation.returning(
                                "api.operation.templates.getTemplate", PageTemplateJsonMapper.TemplateDocument.class)),
                Route.put(one, manage, this::change)
                        .documentedBy(ApiOperation.returning(
                                        "api.operation.templates.saveTemplate",
                                        PageTemplateJsonMapper.TemplateDocument.class)
                                .sends(TemplateRequest.class)
                                .requiringIfMatch()),
                Route.delete(one, manage, this::retire)
                        .documentedBy(ApiOperation.returning("api.operation.templates.retireTemplate", null)),
                Route.get(ApiPageUrls.OFFERED, team, this::list)
                        .documentedBy(ApiOperation.returningList(
                                "api.operation.templates.listOffered",
                                ApiOperation.Shape.LIST,
                                PageTemplateJsonMapper.TemplateSummary.class)),
                Route.get(ApiPageUrls.OFFERED + ApiPageUrls.TEMPLATE, team, this::show)
                        .documentedBy(ApiOperation.returning(
                                "api.operation.templates.getOffered", PageTemplateJsonMapper.TemplateDocument.class)));
    }

    private Mono<ServerResponse> list(AdmittedRequest request) {
        return templates
                .offered()
                .map(offered -> offered.stream().map(mapper::line).toList())
                .flatMap(lines -> responses.answer(request, lines));
    }

    private Mono<PageTemplate> named(AdmittedRequest request) {
        return request.id("template").flatMap(templates::one).switchIfEmpty(Mono.defer(request::notFound));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return named(request).flatMap(template -> responses.answer(request, mapper.whole(template)));
    }

    private Mono<ServerResponse> make(AdmittedRequest request) {
        return json.read(request, TemplateRequest.class)
                .flatMap(sent -> add(request, sent))
                .map(this::made)
                .flatMap(made -> responses.created(mapper.address(made), mapper.whole(made)));
    }

    private Mono<TemplateCreationResult> add(AdmittedRequest request, TemplateRequest sent) {
        return site(sent).flatMap(site -> creation.add(site.orElse(null), sent.page(), details(sent), request.actor()));
    }

    private Mono<ServerResponse> change(AdmittedRequest request) {
        return named(request)
                .doOnNext(template -> preconditions.require(request, mapper.whole(template)))
                .zipWhen(_ -> json.read(request, TemplateRequest.class))
                .flatMap(both -> change(request, both.getT1(), both.getT2()))
                .map(this::made)
                .flatMap(made -> responses.ok(mapper.whole(made)));
    }

    private Mono<TemplateCreationResult> change(AdmittedRequest request, PageTemplate known, TemplateRequest sent) {
        if (sent.kind() != known.kind()) {
            return Mono.error(problems.invalid("/kind", messages.get("api.template.kind")));
        }
        return site(sent)
                .flatMap(
                        site -> creation.change(site.orElse(null), sent.page(), known, details(sent), request.actor()));
    }

    private Mono<Optional<Tenant>> site(TemplateRequest sent) {
        return tenants.bySlug(sent.site()).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    private static TemplateDetails details(TemplateRequest sent) {
        return new TemplateDetails(sent.kind(), PlainText.line(sent.name()), PlainText.line(sent.description()));
    }

    private PageTemplate made(TemplateCreationResult result) {
        return switch (result) {
            case TemplateCreationResult.Offered(var template) -> template;
            case TemplateCreationResult.Refused(var found) -> throw problems.invalid(KEY, found);
            case TemplateCreationResult.Overtaken _ -> throw problems.preconditionFailed();
        };
    }

    private Mono<ServerResponse> retire(AdmittedRequest request) {
        return named(request)
                .flatMap(template -> templates.retire(template, request.actor()))
                .then(Mono.defer(() -> ServerResponse.noContent().build()));
    }
}
