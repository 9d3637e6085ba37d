package fr.gouv.anct.minisites.admin.accounts;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.KnownAccount;
import fr.gouv.anct.minisites.access.token.AccessToken;
import fr.gouv.anct.minisites.access.token.Tokens;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.admin.token.RevocationScreens;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Revokes another user's token after a confirmation. */
@Component
class AccountTokenResource implements Resource {

    private static final String PATTERN = AccountPageResource.PATTERN + "/jetons/{token}/revocation";

    /** A token and its owner. */
    private record Held(KnownAccount owner, AccessToken token) {

        String page() {
            return AccountPageResource.path(owner.account().id());
        }
    }

    private final AccountLookup subjects;
    private final Tokens tokens;
    private final RevocationScreens confirmation;
    private final Screens screens;
    private final Texts texts;

    AccountTokenResource(
            AccountLookup subjects, Tokens tokens, RevocationScreens confirmation, Screens screens, Texts texts) {
        this.subjects = subjects;
        this.tokens = tokens;
        this.confirmation = confirmation;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard manage = new Guard.SignedIn(Action.ACCOUNTS_MANAGE);
        return List.of(Route.get(PATTERN, manage, this::ask), Route.post(PATTERN, manage, this::revoke));
    }

    private Mono<Held> held(Call call) {
        return Mono.zip(subjects.of(call), call.id("token"))
                .flatMap(named -> tokens.of(named.getT1().account().id())
                        .filter(token -> token.id().equals(named.getT2()))
                        .next()
                        .map(token -> new Held(named.getT1(), token)))
                .switchIfEmpty(Mono.defer(call::missing));
    }

    private Mono<ServerResponse> ask(Call call) {
        return held(call)
                .flatMap(held -> screens.show(
                        call,
                        subjects.below(
                                held.owner(),
                                texts.say("token.revoke.title", held.token().name())),
                        confirmation.of(
                                held.token(),
                                held.page() + "/jetons/" + held.token().id() + "/revocation",
                                held.page())));
    }

    private Mono<ServerResponse> revoke(Call call) {
        return held(call)
                .flatMap(held -> tokens.revoke(held.owner().account(), held.token(), call.who())
                        .then(Mono.defer(() -> call.seeOther(held.page(), done(held.token())))));
    }

    private Flash done(AccessToken token) {
        return new Flash(Flash.Kind.SUCCESS, texts.say("token.revoke.done", token.name()), "");
    }
}
