package fr.gouv.anct.minisites.admin.api.document;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.admin.routing.ApiOperation;
import fr.gouv.anct.minisites.admin.routing.ApiRequests;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.ProblemException;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.redirect.Redirect;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Describes every route under {@code /api/v1} from its mandatory {@link ApiOperation}. */
@Component
class OpenApiOperations {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*+)}");
    private static final Set<String> NUMBERS = Set.of("version", "limit");
    private static final Map<String, Class<?>> ENUMERATED = Map.of("state", Redirect.State.class);
    private static final String JSON = "application/json";
    private static final String PROBLEM = "Problem";

    private final ObjectProvider<BackOfficeResource> resources;
    private final Messages messages;

    OpenApiOperations(ObjectProvider<BackOfficeResource> resources, Messages messages) {
        this.resources = resources;
        this.messages = messages;
    }

    /** Schema of the problem details in responses. */
    @JsonTypeName("ProblemShape")
    record ProblemSchema(
            @Nullable String type,
            String title,
            int status,
            String detail,
            @Nullable List<ProblemException.Violation> errors) {}

    /** Adds the paths, and the schemas that they need. */
    void describe(OpenAPI document) {
        RecordSchemas schemas = new RecordSchemas();
        resources
                .orderedStream()
                .flatMap(resource -> resource.routes().stream())
                .filter(route -> route.pattern().startsWith(ApiRequests.ROOT + "/"))
                .forEach(route -> path(document, route.pattern())
                        .operation(PathItem.HttpMethod.valueOf(route.method().name()), operation(route, schemas)));
        schemas.of(ProblemSchema.class);
        Components components = document.getComponents();
        schemas.named().forEach(components::addSchemas);
        components.addResponses(PROBLEM, problem(schemas));
    }

    private static PathItem path(OpenAPI document, String pattern) {
        PathItem known =
                document.getPaths() == null ? null : document.getPaths().get(pattern);
        if (known == null) {
            known = new PathItem();
            document.path(pattern, known);
        }
        return known;
    }

    private io.swagger.v3.oas.models.Operation operation(Route route, RecordSchemas schemas) {
        ApiOperation apiOperation = route.operation();
        if (apiOperation == null) {
            throw new IllegalStateException("No API operation described for route " + route.pattern());
        }
        io.swagger.v3.oas.models.Operation operation = new io.swagger.v3.oas.models.Operation()
                .operationId(apiOperation.id())
                .addTagsItem(apiOperation.subject())
                .summary(messages.get(apiOperation.words()))
                .responses(responses(route, apiOperation, schemas));
        parameters(route, apiOperation, schemas).forEach(operation::addParametersItem);
        if (apiOperation.sends() != null) {
            operation.requestBody(new RequestBody().required(true).content(sent(apiOperation.sends(), schemas)));
        }
        return route.guard() instanceof Guard.Open ? operation.security(List.of()) : operation;
    }

    private Stream<Parameter> parameters(Route route, ApiOperation apiOperation, RecordSchemas schemas) {
        Stream<Parameter> path = VARIABLE.matcher(route.pattern())
                .results()
                .map((MatchResult found) ->
                        parameter("path", found.group(1), schemas).required(true));
        Stream<Parameter> query = apiOperation.parameters().stream().map(name -> parameter("query", name, schemas));
        Stream<Parameter> header = apiOperation.conditional()
                ? Stream.of(parameter("header", "If-Match", schemas).required(true))
                : Stream.empty();
        return Stream.of(path, query, header).flatMap(each -> each);
    }

    private Parameter parameter(String in, String name, RecordSchemas schemas) {
        return new Parameter()
                .in(in)
                .name(name)
                .description(messages.get("api.parameter." + name.toLowerCase(Locale.ROOT)))
                .schema(schema(in, name, schemas));
    }

    private static Schema<?> schema(String in, String name, RecordSchemas schemas) {
        Class<?> enumerated = ENUMERATED.get(name);
        if (enumerated != null) {
            return schemas.of(enumerated);
        }
        boolean id = in.equals("path") && !name.equals("site");
        return NUMBERS.contains(name)
                ? new IntegerSchema().format("int32")
                : id ? new UUIDSchema() : new StringSchema();
    }

    private ApiResponses responses(Route route, ApiOperation apiOperation, RecordSchemas schemas) {
        ApiResponses responses = new ApiResponses();
        ApiResponse done = new ApiResponse().description(messages.get("api.answer.done"));
        if (apiOperation.answers() != null) {
            done.content(json(answer(apiOperation, apiOperation.answers(), schemas)))
                    .addHeaderObject("ETag", new Header().schema(new StringSchema()));
        }
        responses.addApiResponse(String.valueOf(apiOperation.status()), done);
        refusals(route, apiOperation)
                .forEach(status -> responses.addApiResponse(
                        String.valueOf(status), new ApiResponse().$ref("#/components/responses/" + PROBLEM)));
        return responses;
    }

    private static Schema<?> answer(ApiOperation apiOperation, Class<?> kind, RecordSchemas schemas) {
        return switch (apiOperation.shape()) {
            case ONE -> schemas.of(kind);
            case LIST -> new ArraySchema().items(schemas.of(kind));
            case STRETCH ->
                schemas.around(kind, "Stretch", Map.of("next", new StringSchema().nullable(true)), List.of());
        };
    }

    /** Returns the error statuses that a client must handle. */
    private static Stream<Integer> refusals(Route route, ApiOperation apiOperation) {
        Stream<Integer> any = route.guard() instanceof Guard.Open ? Stream.empty() : Stream.of(401, 403, 404, 429);
        Stream<Integer> change = route.method().name().equals("GET") ? Stream.empty() : Stream.of(409, 423);
        Stream<Integer> body = apiOperation.sends() == null ? Stream.empty() : Stream.of(400, 413, 415, 422);
        Stream<Integer> seen = apiOperation.conditional() ? Stream.of(412, 428) : Stream.empty();
        return Stream.of(any, change, body, seen).flatMap(each -> each).sorted();
    }

    private ApiResponse problem(RecordSchemas schemas) {
        return new ApiResponse()
                .description(messages.get("api.answer.refused"))
                .content(new Content()
                        .addMediaType(
                                "application/problem+json", new MediaType().schema(schemas.of(ProblemSchema.class))));
    }

    private static Content sent(Class<?> shape, RecordSchemas schemas) {
        return shape == byte[].class
                ? new Content().addMediaType("application/octet-stream", new MediaType().schema(schemas.of(shape)))
                : json(schemas.of(shape));
    }

    private static Content json(Schema<?> schema) {
        return new Content().addMediaType(JSON, new MediaType().schema(schema));
    }
}
