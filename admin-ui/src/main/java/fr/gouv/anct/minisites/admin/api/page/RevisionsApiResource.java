package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.CursorPaging;
import fr.gouv.anct.minisites.admin.api.JsonResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ApiOperation;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.version.RevisionHistory;
import fr.gouv.anct.minisites.content.version.RevisionHistoryEntry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;

/** Lists and reads the version history of a page, and restores an earlier version as a new one. */
@Component
class RevisionsApiResource implements BackOfficeResource {

    private static final String ONE = ApiPageUrls.VERSIONS + "/{version}";

    private final RevisionHistory history;
    private final Drafts drafts;
    private final PageJsonMapper mapper;
    private final CursorPaging paging;
    private final JsonResponses responses;
    private final Messages messages;

    RevisionsApiResource(
            RevisionHistory history,
            Drafts drafts,
            PageJsonMapper mapper,
            CursorPaging paging,
            JsonResponses responses,
            Messages messages) {
        this.history = history;
        this.drafts = drafts;
        this.mapper = mapper;
        this.paging = paging;
        this.responses = responses;
        this.messages = messages;
    }

    /**
     * Version of a page, with its content.
     *
     * @param comment why it was saved, in its author's words
     */
    @JsonTypeName("VersionDocument")
    record RevisionDetails(
            int version,
            Instant savedAt,
            String savedBy,
            @Nullable String comment,
            PageContent content) {

        /**
         * Version in a list.
         *
         * @param online whether visitors read it
         */
        @JsonTypeName("VersionDocumentLine")
        record Summary(
                int version,
                String title,
                Instant savedAt,
                String savedBy,
                @Nullable String comment,
                boolean online) {}
    }

    @Override
    public List<Route> routes() {
        Guard read = new Guard.OfSite(Action.SITE_READ);
        return List.of(
                Route.get(ApiPageUrls.VERSIONS, read, this::list)
                        .documentedBy(ApiOperation.returningList(
                                "api.operation.versions.listVersions",
                                ApiOperation.Shape.STRETCH,
                                RevisionDetails.Summary.class,
                                "cursor",
                                "limit")),
                Route.get(ONE, read, this::show)
                        .documentedBy(
                                ApiOperation.returning("api.operation.versions.getVersion", RevisionDetails.class)),
                Route.post(ONE + "/restoration", new Guard.OfSite(Action.CONTENT_WRITE), this::restore)
                        .documentedBy(ApiOperation.returning("api.operation.versions.restoreVersion", PageDetails.class)
                                .created()));
    }

    private Mono<ServerResponse> list(AdmittedRequest request) {
        Integer from = paging.position(request, RevisionHistoryEntry::parseNumber);
        int before = from == null ? Integer.MAX_VALUE : from;
        return request.id("page")
                .flatMap(page -> history.before(page, before, paging.limit(request) + 1))
                // Each page has a first version: only the list of a missing page is empty.
                .filter(found -> !found.isEmpty() || from != null)
                .switchIfEmpty(Mono.defer(request::notFound))
                .map(found -> paging.page(
                        request, found, version -> String.valueOf(version.number()), RevisionsApiResource::line))
                .flatMap(page -> responses.answer(request, page));
    }

    private static RevisionDetails.Summary line(RevisionHistoryEntry version) {
        return new RevisionDetails.Summary(
                version.number(), version.title(), version.at(), version.author(), version.comment(), version.online());
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return named(request)
                .flatMap(ids -> drafts.findByNumber(ids.getT1(), ids.getT2()))
                .switchIfEmpty(Mono.defer(request::notFound))
                .flatMap(draft -> responses.answer(request, document(draft)));
    }

    private static Mono<Tuple2<UUID, Integer>> named(AdmittedRequest request) {
        return request.id("page")
                .zipWhen(_ -> Mono.justOrEmpty(
                        RevisionHistoryEntry.parseNumber(request.request().pathVariable("version"))));
    }

    private RevisionDetails document(Draft draft) {
        return new RevisionDetails(
                draft.number(), draft.at(), draft.author(), draft.comment(), mapper.content(draft.revision()));
    }

    private Mono<ServerResponse> restore(AdmittedRequest request) {
        return named(request)
                .flatMap(ids -> restore(request, ids.getT1(), ids.getT2()))
                .switchIfEmpty(Mono.defer(request::notFound));
    }

    private Mono<ServerResponse> restore(AdmittedRequest request, UUID page, int number) {
        String comment = messages.get("version.restore.comment", String.valueOf(number));
        return history.restore(request.site(), page, number, comment, request.actor())
                .flatMap(again -> restored(request, page, again));
    }

    private Mono<ServerResponse> restored(AdmittedRequest request, UUID page, int again) {
        return drafts.head(page)
                .flatMap(draft -> responses.created(
                        mapper.address(request.site(), page) + "/versions/" + again,
                        mapper.whole(request.site(), draft)));
    }
}
