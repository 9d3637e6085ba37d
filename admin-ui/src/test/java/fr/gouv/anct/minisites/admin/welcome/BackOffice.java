package fr.gouv.anct.minisites.admin.welcome;

import static org.springframework.web.reactive.function.server.RequestPredicates.path;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import fr.gouv.anct.minisites.admin.shell.BackOfficeErrors;
import fr.gouv.anct.minisites.admin.shell.BackOfficePages;
import fr.gouv.anct.minisites.admin.shell.BackOfficeShell;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.delivery.MainServer;
import fr.gouv.anct.minisites.delivery.MinisitesProperties;
import fr.gouv.anct.minisites.rendering.ThemeAssets;
import java.util.List;
import java.util.Optional;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The back office's host, wired by hand, with two addresses that fail. */
final class BackOffice {

    final FakeRenderer renderer = new FakeRenderer();
    final Texts texts = new Texts();
    final BackOfficeShell shell = new BackOfficeShell(
            texts,
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
    final List<OpenPage> open = List.of(new WelcomePage(texts, shell), new RequestPage(texts, shell));
    final WebTestClient client;

    BackOffice() {
        BackOfficePages pages = new BackOfficePages(renderer);
        WelcomeRoutes routes = new WelcomeRoutes();
        RouterFunction<ServerResponse> all = routes.openPages(new OpenPageHandler(pages, shell, texts), open)
                .and(routes.apiIndex(shell, texts))
                .and(routes.backOfficeManifest(_ -> Optional.<ThemeAssets.Asset>empty(), texts))
                .and(route(path("/panne").or(path("/api/v1/panne")), _ -> Mono.error(new Exception("secret cause"))));
        client = WebTestClient.bindToRouterFunction(all)
                .handlerStrategies(HandlerStrategies.builder()
                        .webFilter(new BackOfficeErrors(pages, shell, texts, new MainServer()))
                        .build())
                .build();
    }
}
