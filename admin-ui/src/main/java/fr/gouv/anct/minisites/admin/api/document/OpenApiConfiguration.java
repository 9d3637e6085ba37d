package fr.gouv.anct.minisites.admin.api.document;

import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Declares the general part of the OpenAPI document: title, version, server URL and bearer authentication, but none of
 * the routes.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String TOKEN = "token";

    @Bean
    OpenAPI api(Messages messages, MinisitesProperties properties) {
        SecurityScheme token = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("msite_…")
                .description(messages.get("api.token"));
        return new OpenAPI()
                .addServersItem(new Server()
                        .url(properties.origin(properties.backOfficeHost()))
                        .description(messages.get("api.name")))
                .info(new Info()
                        .title(messages.get("api.document.title"))
                        .description(messages.get("api.document.description"))
                        .version("1"))
                .components(new Components().addSecuritySchemes(TOKEN, token))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }
}
