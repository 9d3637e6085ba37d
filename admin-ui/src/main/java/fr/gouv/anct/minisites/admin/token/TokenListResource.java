package fr.gouv.anct.minisites.admin.token;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.token.AccessToken;
import fr.gouv.anct.minisites.access.token.Tokens;
import fr.gouv.anct.minisites.admin.account.OwnAccountResource;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Lists the user's own tokens. */
@Component
class TokenListResource implements Resource {

    static final String PATH = OwnAccountResource.PATH + "/jetons";
    static final String CREATION = PATH + "/creation";

    private final Tokens tokens;
    private final TokenTable table;
    private final Screens screens;
    private final Texts texts;

    TokenListResource(Tokens tokens, TokenTable table, Screens screens, Texts texts) {
        this.tokens = tokens;
        this.table = table;
        this.screens = screens;
        this.texts = texts;
    }

    static String revocation(AccessToken token) {
        return PATH + "/" + token.id() + "/revocation";
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATH, new Guard.SignedIn(Action.ACCOUNT_OWN), this::show));
    }

    private Mono<ServerResponse> show(Call call) {
        EmptyState empty = new EmptyState(texts.say("token.empty.title"), texts.say("token.empty.text"), null);
        Heading heading =
                Heading.of(texts.say("token.title")).below(texts.say("account.title"), OwnAccountResource.PATH);
        return tokens.own(call.who())
                .collectList()
                .map(own -> new TokensScreen(table.of(own, true, TokenListResource::revocation), empty, CREATION))
                .flatMap(screen -> screens.show(call, heading, screen));
    }
}
