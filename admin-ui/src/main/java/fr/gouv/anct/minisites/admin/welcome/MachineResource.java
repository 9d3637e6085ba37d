package fr.gouv.anct.minisites.admin.welcome;

import fr.gouv.anct.minisites.admin.shell.BackOfficeShell;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.OwnPage;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.rendering.ThemeAssets;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Serves the index of the API, and the web app manifest that every page links to. */
@Component
class MachineResource implements Resource {

    private static final MediaType MANIFEST = new MediaType("application", "manifest+json");

    private final BackOfficeShell shell;
    private final Texts texts;
    private final ThemeAssets assets;

    MachineResource(BackOfficeShell shell, Texts texts, ThemeAssets assets) {
        this.shell = shell;
        this.texts = texts;
        this.assets = assets;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(OwnPage.API.path(), new Guard.Open(), _ -> json(MediaType.APPLICATION_JSON, index())),
                Route.get("/manifest.webmanifest", new Guard.Open(), _ -> json(MANIFEST, manifest())));
    }

    private ApiIndex index() {
        return new ApiIndex(
                texts.say("api.name"),
                "v1",
                List.of(
                        new ApiIndex.ApiLink("self", shell.own(OwnPage.API), texts.say("api.title")),
                        new ApiIndex.ApiLink("me", shell.own(OwnPage.API) + "/me", texts.say("api.me")),
                        new ApiIndex.ApiLink("collection", shell.own(OwnPage.API) + "/sites", texts.say("api.sites")),
                        new ApiIndex.ApiLink(
                                "item", shell.own(OwnPage.API) + "/sites/{site}", texts.say("api.site"), true),
                        new ApiIndex.ApiLink(
                                "related",
                                shell.own(OwnPage.API) + "/sites/{site}/members",
                                texts.say("api.people"),
                                true),
                        new ApiIndex.ApiLink("up", shell.own(OwnPage.WELCOME), texts.say("welcome.title")),
                        new ApiIndex.ApiLink("help", shell.own(OwnPage.REQUEST), texts.say("request.title")),
                        new ApiIndex.ApiLink("related", shell.portal("/"), texts.say("shell.portal")),
                        new ApiIndex.ApiLink(
                                "service-desc",
                                shell.own(OwnPage.API) + "/openapi.json",
                                texts.say("api.document.title"))));
    }

    private Map<String, Object> manifest() {
        List<Map<String, String>> icons = assets.applicationIcons().entrySet().stream()
                .map(icon -> Map.of("src", icon.getValue(), "sizes", icon.getKey(), "type", "image/png"))
                .toList();
        return Map.of(
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
    }

    private static Mono<ServerResponse> json(MediaType type, Object body) {
        return ServerResponse.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .bodyValue(body);
    }
}
