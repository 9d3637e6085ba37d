package fr.gouv.anct.minisites.admin.invitation;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.invitation.Acceptance;
import fr.gouv.anct.minisites.access.invitation.Acceptances;
import fr.gouv.anct.minisites.access.invitation.Offer;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.tenancy.TenantLinkToken;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Serves an invitation's link: anyone who has it sees inviter and site; a signed-in user can accept it, once. */
@Component
class OfferResource implements Resource {

    private static final String PATTERN = "/invitations/{offer}";

    private final Acceptances acceptances;
    private final OfferPages pages;
    private final Texts texts;
    private final Clock clock;

    OfferResource(Acceptances acceptances, OfferPages pages, Texts texts, Clock clock) {
        this.acceptances = acceptances;
        this.pages = pages;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        Guard open = new Guard.Open();
        return List.of(Route.get(PATTERN, open, this::show), Route.post(PATTERN, open, this::accept));
    }

    private Mono<ServerResponse> show(Call call) {
        return offer(call).flatMap(offer -> {
            Optional<Acceptance> obstacle = offer.obstacle(clock.instant());
            if (obstacle.isPresent()) {
                return pages.answer(call, offer, obstacle.get());
            }
            return call.account() == null
                    ? pages.askToSignIn(call, offer)
                    : acceptances.foresee(offer, call.who()).flatMap(found -> pages.answer(call, offer, found));
        });
    }

    private Mono<Offer> offer(Call call) {
        return token(call).flatMap(acceptances::offer).switchIfEmpty(Mono.defer(call::missing));
    }

    private static Mono<TenantLinkToken> token(Call call) {
        return Mono.justOrEmpty(TenantLinkToken.parse(call.request().pathVariable("offer")));
    }

    private Mono<ServerResponse> accept(Call call) {
        return offer(call)
                .flatMap(offer -> call.account() == null
                        ? call.seeOther(OfferPages.signIn(call))
                        : accept(call, offer, call.who()));
    }

    private Mono<ServerResponse> accept(Call call, Offer offer, Account who) {
        boolean confirmed = call.field(OfferPages.CONFIRMED).equals(OfferPages.YES);
        return token(call)
                .flatMap(token -> acceptances.accept(token, who, confirmed))
                .switchIfEmpty(Mono.defer(call::missing))
                .flatMap(outcome -> outcome instanceof Acceptance.Accepted
                        ? call.seeOther("/sites/" + offer.site().slug(), welcome(offer))
                        : pages.answer(call, offer, outcome));
    }

    private Flash welcome(Offer offer) {
        return new Flash(
                Flash.Kind.SUCCESS,
                texts.say("invitation.accepted"),
                texts.say("invitation.accepted.text", offer.site().name()));
    }
}
