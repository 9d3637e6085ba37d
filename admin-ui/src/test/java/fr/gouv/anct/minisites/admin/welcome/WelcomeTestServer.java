package fr.gouv.anct.minisites.admin.welcome;

import static org.springframework.web.reactive.function.server.RequestPredicates.methods;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import fr.gouv.anct.minisites.admin.layout.BackOfficeShell;
import fr.gouv.anct.minisites.admin.layout.PageModelResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.NoScreens;
import fr.gouv.anct.minisites.admin.security.BackOfficeErrors;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.delivery.http.ServerPorts;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.rendering.OversizedPageException;
import fr.gouv.anct.minisites.rendering.ThemeAssets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** The back office's handlers, wired by hand, with routes that fail. */
final class WelcomeTestServer {

    final RecordingRenderer renderer = new RecordingRenderer();
    final Messages messages = new Messages();
    final BackOfficeShell shell = new BackOfficeShell(
            messages,
            new MinisitesProperties(
                    "portail.gouv.fr",
                    "gouv.fr",
                    "gestion.gouv.fr",
                    "apercu.gouv.fr",
                    "https",
                    443,
                    List.of(),
                    null,
                    new MinisitesProperties.Cache(DataSize.ofMegabytes(1))));
    final WelcomePage welcome = new WelcomePage(messages, shell);
    final RequestGuidePage guide = new RequestGuidePage(messages, shell);
    final List<PublicPage> open = List.of(welcome, guide);
    final WebTestClient client;

    WelcomeTestServer() {
        PageModelResponses responses = new PageModelResponses(renderer);
        PublicPages openPages = new PublicPages(responses, shell, messages, welcome, guide);
        BackOfficeResource machine = new ApiIndexResource(shell, messages, _ -> Optional.<ThemeAssets.Asset>empty());
        RouterFunction<ServerResponse> all = route(reading("/"), _ -> openPages.welcome())
                .and(route(reading("/demande"), _ -> openPages.requestGuide(null)))
                .and(machine.routes().stream()
                        .map(route -> route(
                                reading(route.pattern()),
                                request -> route.handler().handle(call(request))))
                        .reduce(RouterFunction::and)
                        .orElseThrow())
                .and(route(path("/refus/{what}"), request -> Mono.error(refusal(request))))
                .and(route(path("/panne").or(path("/api/v1/panne")), _ -> Mono.error(new Exception("secret cause"))));
        client = WebTestClient.bindToRouterFunction(all)
                .handlerStrategies(HandlerStrategies.builder()
                        .webFilter(new BackOfficeErrors(responses, shell, messages, new ServerPorts()))
                        .build())
                .build();
    }

    private static RuntimeException refusal(ServerRequest request) {
        return switch (request.pathVariable("what")) {
            case "lecture" -> new MethodNotAllowedException(request.method(), Set.of(HttpMethod.GET, HttpMethod.PUT));
            case "envoi" -> new MethodNotAllowedException(request.method(), Set.of(HttpMethod.POST));
            case "page" -> new OversizedPageException(new IllegalStateException("secret cause"));
            case String status -> new ResponseStatusException(HttpStatus.valueOf(Integer.parseInt(status)));
        };
    }

    private static RequestPredicate reading(String pattern) {
        return methods(HttpMethod.GET, HttpMethod.HEAD).and(path(pattern));
    }

    private AdmittedRequest call(ServerRequest request) {
        return new AdmittedRequest(
                request, null, Set.of(), null, null, null, new LinkedMultiValueMap<>(), new NoScreens(messages));
    }
}
