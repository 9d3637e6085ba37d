package fr.gouv.anct.minisites.admin.welcome;

import static org.springframework.web.reactive.function.server.RequestPredicates.methods;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import fr.gouv.anct.minisites.admin.shell.BackOfficeShell;
import fr.gouv.anct.minisites.admin.shell.OwnPage;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.rendering.ThemeAssets;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The addresses of the back office that anyone may read. */
@Configuration(proxyBeanMethods = false)
class WelcomeRoutes {

    private static final MediaType MANIFEST = new MediaType("application", "manifest+json");

    @Bean
    RouterFunction<ServerResponse> openPages(OpenPageHandler handler, List<OpenPage> pages) {
        return pages.stream()
                .map(page -> route(at(page.address().path()), _ -> handler.show(page)))
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    @Bean
    RouterFunction<ServerResponse> apiIndex(BackOfficeShell shell, Texts texts) {
        ApiIndex index = new ApiIndex(
                texts.say("api.name"),
                "v1",
                List.of(
                        new ApiIndex.ApiLink("self", shell.own(OwnPage.API), texts.say("api.title")),
                        new ApiIndex.ApiLink("up", shell.own(OwnPage.WELCOME), texts.say("welcome.title")),
                        new ApiIndex.ApiLink("help", shell.own(OwnPage.REQUEST), texts.say("request.title")),
                        new ApiIndex.ApiLink("related", shell.portal("/"), texts.say("shell.portal"))));
        return route(at(OwnPage.API.path()), _ -> json(MediaType.APPLICATION_JSON, index));
    }

    /** Every page of the theme names it. */
    @Bean
    RouterFunction<ServerResponse> backOfficeManifest(ThemeAssets assets, Texts texts) {
        List<Map<String, String>> icons = assets.applicationIcons().entrySet().stream()
                .map(icon -> Map.of("src", icon.getValue(), "sizes", icon.getKey(), "type", "image/png"))
                .toList();
        Map<String, Object> manifest = Map.of(
                "name",
                texts.say("welcome.title"),
                "lang",
                "fr",
                "start_url",
                OwnPage.WELCOME.path(),
                "display",
                "browser",
                "icons",
                icons);
        return route(at("/manifest.webmanifest"), _ -> json(MANIFEST, manifest));
    }

    private static Mono<ServerResponse> json(MediaType type, Object body) {
        return ServerResponse.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .bodyValue(body);
    }

    private static RequestPredicate at(String path) {
        return methods(HttpMethod.GET, HttpMethod.HEAD).and(path(path));
    }
}
