package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
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
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.draft.SaveResult;
import fr.gouv.anct.minisites.content.template.TemplateUpdate;
import fr.gouv.anct.minisites.content.template.TemplateUpdates;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Reads the pending template updates of a page, and applies or declines an update as it was read. */
@Component
class TemplateUpdatesApiResource implements BackOfficeResource {

    private final Drafts drafts;
    private final TemplateUpdates updates;
    private final PageJsonMapper pageJsonMapper;
    private final PageTemplateJsonMapper mapper;
    private final JsonBodyReader json;
    private final Preconditions preconditions;
    private final ApiProblems problems;
    private final JsonResponses responses;
    private final Messages messages;

    TemplateUpdatesApiResource(
            Drafts drafts,
            TemplateUpdates updates,
            PageJsonMapper pageJsonMapper,
            PageTemplateJsonMapper mapper,
            JsonBodyReader json,
            Preconditions preconditions,
            ApiProblems problems,
            JsonResponses responses,
            Messages messages) {
        this.drafts = drafts;
        this.updates = updates;
        this.pageJsonMapper = pageJsonMapper;
        this.mapper = mapper;
        this.json = json;
        this.preconditions = preconditions;
        this.problems = problems;
        this.responses = responses;
        this.messages = messages;
    }

    /** Decision of a team about an update of a template. */
    @JsonTypeName("SentUpdate")
    record UpdateRequest(Decision decision) {

        /** Possible decisions; an update is never applied automatically. */
        enum Decision {
            /** Saves the proposed content as a new draft of the page. */
            APPLY,
            /** Keeps the page as it is; that version is not proposed again. */
            DECLINE;

            @JsonValue
            String code() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    @Override
    public List<Route> routes() {
        Guard read = new Guard.OfSite(Action.SITE_READ);
        String one = ApiPageUrls.UPDATES + ApiPageUrls.TEMPLATE;
        return List.of(
                Route.get(ApiPageUrls.UPDATES, read, this::list)
                        .documentedBy(ApiOperation.returningList(
                                "api.operation.templates.listUpdates",
                                ApiOperation.Shape.LIST,
                                PageTemplateJsonMapper.UpdateDetails.class)),
                Route.get(one, read, this::show)
                        .documentedBy(ApiOperation.returning(
                                "api.operation.templates.getUpdate", PageTemplateJsonMapper.UpdateDetails.class)),
                Route.put(one, new Guard.OfSite(Action.CONTENT_WRITE), this::decide)
                        .documentedBy(ApiOperation.returning("api.operation.templates.decideUpdate", PageDetails.class)
                                .sends(UpdateRequest.class)
                                .requiringIfMatch()));
    }

    private Mono<UUID> page(AdmittedRequest request) {
        return request.id("page")
                .flatMap(drafts::head)
                .switchIfEmpty(Mono.defer(request::notFound))
                .map(draft -> draft.page().id());
    }

    private Mono<ServerResponse> list(AdmittedRequest request) {
        return page(request)
                .flatMap(page -> updates.updates(request.site(), page))
                .map(updates -> updates.stream().map(mapper::update).toList())
                .flatMap(updates -> responses.answer(request, updates));
    }

    /** Returns the update; 404 when the template has no pending update for this page. */
    private Mono<TemplateUpdate> named(AdmittedRequest request) {
        return page(request)
                .zipWith(request.id("template"))
                .flatMap(both -> updates.update(request.site(), both.getT1(), both.getT2()))
                .switchIfEmpty(Mono.defer(request::notFound));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return named(request).flatMap(update -> responses.answer(request, mapper.update(update)));
    }

    private Mono<ServerResponse> decide(AdmittedRequest request) {
        return named(request)
                .doOnNext(update -> preconditions.require(request, mapper.update(update)))
                .zipWhen(_ -> json.read(request, UpdateRequest.class))
                .flatMap(both -> switch (both.getT2().decision()) {
                    case APPLY -> apply(request, both.getT1());
                    case DECLINE -> decline(request, both.getT1());
                })
                .flatMap(draft -> responses.ok(pageJsonMapper.whole(request.site(), draft)));
    }

    private Mono<Draft> apply(AdmittedRequest request, TemplateUpdate update) {
        String comment = messages.get("template.update.comment", update.use().name());
        return updates.apply(request.site(), update, comment, request.actor()).flatMap(result -> switch (result) {
            case SaveResult.Saved(Draft now) -> Mono.just(now);
            case SaveResult.Unchanged(Draft now) -> Mono.just(now);
            case SaveResult.Conflict _ -> Mono.error(problems.preconditionFailed());
            case SaveResult.Missing _ -> request.notFound();
        });
    }

    private Mono<Draft> decline(AdmittedRequest request, TemplateUpdate update) {
        return updates.decline(request.site(), update, request.actor()).thenReturn(update.head());
    }
}
