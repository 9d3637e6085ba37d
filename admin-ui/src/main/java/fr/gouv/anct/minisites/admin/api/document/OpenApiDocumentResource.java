package fr.gouv.anct.minisites.admin.api.document;

import fr.gouv.anct.minisites.admin.api.JsonAnswers;
import fr.gouv.anct.minisites.admin.shell.Api;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Operation;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.rendering.RenderingThreads;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Serves the OpenAPI document to everyone: it reveals nothing that the source does not. */
@Component
class OpenApiDocumentResource implements Resource {

    private final Mono<byte[]> document;
    private final JsonAnswers answers;

    OpenApiDocumentResource(ApiDocument document, JsonAnswers answers) {
        this.document = RenderingThreads.BACK_OFFICE.<byte[]>run(document::json).cache();
        this.answers = answers;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(Api.ROOT + "/openapi.json", new Guard.Open(), this::show)
                .told(Operation.one("api.operation.document.getDocument", DocumentShape.class)));
    }

    private Mono<ServerResponse> show(Call call) {
        return document.flatMap(json -> answers.written(call, json));
    }
}
