package fr.gouv.anct.minisites.admin.api.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.Locale;
import java.util.Map;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webflux.api.OpenApiResource;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * Generates the OpenAPI document of the API as JSON with springdoc, from the routes of the back office instead of
 * controllers. springdoc searches for controllers, and would be one itself; here the routes behind their guards
 * describe themselves, and one of them serves the document.
 */
@Component
class OpenApiDocument extends OpenApiResource {

    private final OpenApiOperations routes;
    private final String origin;

    OpenApiDocument(
            ObjectFactory<OpenAPIService> documents,
            AbstractRequestService requests,
            GenericResponseService responses,
            OperationService operations,
            SpringDocConfigProperties springdoc,
            SpringDocProviders providers,
            SpringDocCustomizers customizers,
            OpenApiOperations routes,
            MinisitesProperties properties) {
        super(documents, requests, responses, operations, springdoc, providers, customizers);
        this.routes = routes;
        this.origin = properties.origin(properties.backOfficeHost());
    }

    byte[] json() {
        try {
            return writeJsonValue(getOpenApi(origin, Locale.FRENCH));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    protected void getPaths(Map<String, Object> controllers, Locale locale, OpenAPI document) {
        routes.describe(document);
    }

    @Override
    protected String getServerUrl(ServerHttpRequest request, String path) {
        return origin;
    }
}
