package fr.gouv.anct.minisites.admin.token;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.token.AccessToken;
import fr.gouv.anct.minisites.access.token.AccessTokenManagement;
import fr.gouv.anct.minisites.admin.account.OwnAccountResource;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Lists the user's own tokens. */
@Component
class TokenListResource implements BackOfficeResource {

    static final String PATH = OwnAccountResource.PATH + "/jetons";
    static final String CREATION = PATH + "/creation";

    private final AccessTokenManagement tokens;
    private final TokenTable table;
    private final ScreenResponses screens;
    private final Messages messages;

    TokenListResource(AccessTokenManagement tokens, TokenTable table, ScreenResponses screens, Messages messages) {
        this.tokens = tokens;
        this.table = table;
        this.screens = screens;
        this.messages = messages;
    }

    static String revocation(AccessToken token) {
        return PATH + "/" + token.id() + "/revocation";
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATH, new Guard.SignedIn(Action.ACCOUNT_OWN), this::show));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        EmptyState empty = new EmptyState(messages.get("token.empty.title"), messages.get("token.empty.text"), null);
        ScreenHeading heading = ScreenHeading.of(messages.get("token.title"))
                .below(messages.get("account.title"), OwnAccountResource.PATH);
        return tokens.own(request.requireAccount())
                .collectList()
                .map(own -> new TokenListScreen(table.of(own, true, TokenListResource::revocation), empty, CREATION))
                .flatMap(screen -> screens.show(request, heading, screen));
    }
}
