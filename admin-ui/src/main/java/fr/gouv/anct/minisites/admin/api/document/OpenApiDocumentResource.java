package fr.gouv.anct.minisites.admin.api.document;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.admin.api.JsonResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ApiOperation;
import fr.gouv.anct.minisites.admin.routing.ApiRequests;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.rendering.RenderingThreads;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Serves the OpenAPI document to everyone: it reveals nothing that the source does not. */
@Component
class OpenApiDocumentResource implements BackOfficeResource {

    private final Mono<byte[]> document;
    private final JsonResponses responses;

    OpenApiDocumentResource(OpenApiDocument document, JsonResponses responses) {
        this.document = RenderingThreads.BACK_OFFICE.<byte[]>run(document::json).cache();
        this.responses = responses;
    }

    /**
     * Schema of the document for clients of the API.
     *
     * @param openapi version of the specification that it follows
     */
    @JsonTypeName("DocumentShape")
    record OpenApiDocumentSchema(String openapi) {}

    @Override
    public List<Route> routes() {
        return List.of(Route.get(ApiRequests.ROOT + "/openapi.json", new Guard.Open(), this::show)
                .documentedBy(
                        ApiOperation.returning("api.operation.document.getDocument", OpenApiDocumentSchema.class)));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return document.flatMap(json -> responses.answerSerialized(request, json));
    }
}
