package fr.gouv.anct.minisites.admin.welcome;

import fr.gouv.anct.minisites.admin.layout.BackOfficePage;
import fr.gouv.anct.minisites.admin.layout.BackOfficeShell;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.rendering.ThemeAssets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Serves the index of the API, and the web app manifest that every page links to. */
@Component
class ApiIndexResource implements BackOfficeResource {

    private static final MediaType MANIFEST = new MediaType("application", "manifest+json");

    private final BackOfficeShell shell;
    private final Messages messages;
    private final ThemeAssets assets;

    ApiIndexResource(BackOfficeShell shell, Messages messages, ThemeAssets assets) {
        this.shell = shell;
        this.messages = messages;
        this.assets = assets;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(BackOfficePage.API.path(), new Guard.Open(), _ -> json(MediaType.APPLICATION_JSON, index())),
                Route.get("/manifest.webmanifest", new Guard.Open(), _ -> json(MANIFEST, manifest())));
    }

    private ApiIndex index() {
        return new ApiIndex(
                messages.get("api.name"),
                "v1",
                List.of(
                        new ApiIndex.IndexLink("self", shell.own(BackOfficePage.API), messages.get("api.title")),
                        new ApiIndex.IndexLink("me", shell.own(BackOfficePage.API) + "/me", messages.get("api.me")),
                        new ApiIndex.IndexLink(
                                "collection", shell.own(BackOfficePage.API) + "/sites", messages.get("api.sites")),
                        new ApiIndex.IndexLink(
                                "item",
                                shell.own(BackOfficePage.API) + "/sites/{site}",
                                messages.get("api.site"),
                                true),
                        new ApiIndex.IndexLink(
                                "related",
                                shell.own(BackOfficePage.API) + "/sites/{site}/members",
                                messages.get("api.people"),
                                true),
                        new ApiIndex.IndexLink("up", shell.own(BackOfficePage.WELCOME), messages.get("welcome.title")),
                        new ApiIndex.IndexLink(
                                "help", shell.own(BackOfficePage.REQUEST), messages.get("request.title")),
                        new ApiIndex.IndexLink("related", shell.portal("/"), messages.get("shell.portal")),
                        new ApiIndex.IndexLink(
                                "service-desc",
                                shell.own(BackOfficePage.API) + "/openapi.json",
                                messages.get("api.document.title"))));
    }

    private Map<String, Object> manifest() {
        List<Map<String, String>> icons = assets.applicationIcons().entrySet().stream()
                .map(icon -> sorted(Map.of("src", icon.getValue(), "sizes", icon.getKey(), "type", "image/png")))
                .toList();
        return sorted(Map.of(
                "name",
                messages.get("welcome.title"),
                "lang",
                "fr",
                "start_url",
                BackOfficePage.WELCOME.path(),
                "display",
                "browser",
                "icons",
                icons));
    }

    /** Orders the members by name: {@code Map.of} has another order in each process. */
    private static <T> Map<String, T> sorted(Map<String, T> members) {
        return new TreeMap<>(members);
    }

    private static Mono<ServerResponse> json(MediaType type, Object body) {
        return ServerResponse.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .bodyValue(body);
    }
}
