package fr.gouv.anct.minisites.admin.territory;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.territory.Territories;
import fr.gouv.anct.minisites.territory.TypedTerritories;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Completes the names of territories while a user types them, by name, postcode or code. */
@Component
class TerritorySearchResource implements BackOfficeResource {

    static final String SEARCH = "/territoires";

    private static final int LONGEST = 500;

    private final Territories territories;

    TerritorySearchResource(Territories territories) {
        this.territories = territories;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(SEARCH, new Guard.SignedIn(Action.ACCOUNT_OWN), this::show));
    }

    /**
     * Fragment with the options of a field.
     *
     * @param typed what the field contains
     * @param completions whole values of the field
     */
    record CompletionsScreen(String typed, List<String> completions) implements Screen {

        @Override
        public String template() {
            return "territory/completions";
        }
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        String typed = Stream.of(TerritoryField.ADDED, TerritoryField.ALL)
                .map(request::query)
                .flatMap(Optional::stream)
                .findFirst()
                .filter(text -> text.length() <= LONGEST)
                .orElse("");
        return TypedTerritories.completions(typed, territories)
                .map(completions -> new CompletionsScreen(typed, completions))
                .flatMap(request.screens()::fragment);
    }
}
