package fr.gouv.anct.minisites.admin.signin;

import fr.gouv.anct.minisites.access.openid.Answer;
import fr.gouv.anct.minisites.access.openid.Arrived;
import fr.gouv.anct.minisites.access.openid.AuthorizationRedirect;
import fr.gouv.anct.minisites.access.openid.SignIns;
import fr.gouv.anct.minisites.access.session.SessionAttribute;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.SignInDoor;
import fr.gouv.anct.minisites.admin.shell.Texts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Signs in with an identity provider: the redirect there, and the callback. The session is created at the end only. */
@Component
class ProviderSignInResource implements Resource {

    private static final String NAME = "provider";

    private final SignIns signIns;
    private final Traveller traveller;
    private final Sessions sessions;
    private final SignInDoor door;
    private final UnfinishedSignIns unfinished;
    private final Crowd crowd;
    private final Texts texts;

    ProviderSignInResource(
            SignIns signIns,
            Traveller traveller,
            Sessions sessions,
            SignInDoor door,
            UnfinishedSignIns unfinished,
            Crowd crowd,
            Texts texts) {
        this.signIns = signIns;
        this.traveller = traveller;
        this.sessions = sessions;
        this.door = door;
        this.unfinished = unfinished;
        this.crowd = crowd;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                // POST with a CSRF token: another site cannot start it.
                Route.post(SignInDoor.SIGN_IN + "/{" + NAME + "}", new Guard.Open(), this::leave),
                Route.get(SignIns.RETURN, new Guard.Open(), this::arrive));
    }

    private Mono<ServerResponse> leave(Call call) {
        if (!crowd.admits(call.request())) {
            return unfinished.crowded(call);
        }
        String next = SignInDoor.safe(call.field(SignInDoor.NEXT));
        String mark = traveller.mark(call.request().exchange());
        return signIns.leave(call.request().pathVariable(NAME), mark, next)
                .flatMap(departure -> left(call, departure, mark, next))
                .switchIfEmpty(Mono.defer(call::missing));
    }

    private Mono<ServerResponse> left(Call call, AuthorizationRedirect departure, String mark, String next) {
        return switch (departure) {
            case AuthorizationRedirect.Gone(var there) -> {
                traveller.leaves(call.request().exchange(), mark);
                yield ServerResponse.seeOther(there).build();
            }
            case AuthorizationRedirect.Stayed(var failure) -> unfinished.failed(call, failure, next);
        };
    }

    private Mono<ServerResponse> arrive(Call call) {
        Answer answer = new Answer(
                call.query("state").orElse(null),
                call.query("code").orElse(null),
                call.query("error").orElse(null),
                call.query("iss").orElse(null));
        return crowd.admits(call.request())
                ? signIns.arrive(answer, traveller.back(call.request().exchange()))
                        .flatMap(arrived -> arrived(call, arrived))
                : unfinished.crowded(call);
    }

    private Mono<ServerResponse> arrived(Call call, Arrived arrived) {
        return switch (arrived) {
            case Arrived.SignedIn in -> signedIn(call, in);
            case Arrived.Refused(var reason) -> unfinished.refused(call, reason);
            case Arrived.Failed(var failure, var next) -> unfinished.failed(call, failure, next);
        };
    }

    private Mono<ServerResponse> signedIn(Call call, Arrived.SignedIn in) {
        Map<String, String> facts =
                Map.of(SessionAttribute.PROVIDER, in.provider(), SessionAttribute.ID_TOKEN, in.idToken());
        return sessions.open(call.request().exchange(), in.account(), facts)
                .then(Mono.defer(() -> in.emailKept()
                        ? call.seeOther(in.next(), emailKept())
                        : door.leadOn(call, in.account(), in.next())));
    }

    private Flash emailKept() {
        return new Flash(
                Flash.Kind.WARNING, texts.say("sign-in.email-kept.title"), texts.say("sign-in.email-kept.text"));
    }
}
