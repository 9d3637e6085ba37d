package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.invitation.AcceptanceResult;
import fr.gouv.anct.minisites.access.invitation.InvitationAcceptance;
import fr.gouv.anct.minisites.access.invitation.InvitationDetails;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.tenancy.TenantLinkToken;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Serves an invitation's link: anyone who has it sees inviter and site; a signed-in user can accept it, once. */
@Component
class InvitationLinkResource implements BackOfficeResource {

    private static final String PATTERN = "/invitations/{offer}";

    private final InvitationAcceptance acceptance;
    private final InvitationStateScreens pages;
    private final Messages messages;
    private final Clock clock;

    InvitationLinkResource(
            InvitationAcceptance acceptance, InvitationStateScreens pages, Messages messages, Clock clock) {
        this.acceptance = acceptance;
        this.pages = pages;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        Guard open = new Guard.Open();
        return List.of(Route.get(PATTERN, open, this::show), Route.post(PATTERN, open, this::accept));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return offer(request).flatMap(details -> show(request, details));
    }

    private Mono<ServerResponse> show(AdmittedRequest request, InvitationDetails details) {
        Optional<AcceptanceResult> obstacle = details.obstacle(clock.instant());
        if (obstacle.isPresent()) {
            return pages.answer(request, details, obstacle.get());
        }
        return request.account() == null
                ? pages.askToSignIn(request, details)
                : acceptance
                        .check(details, request.requireAccount())
                        .flatMap(found -> pages.answer(request, details, found));
    }

    private Mono<InvitationDetails> offer(AdmittedRequest request) {
        return token(request).flatMap(acceptance::offer).switchIfEmpty(Mono.defer(request::notFound));
    }

    private static Mono<TenantLinkToken> token(AdmittedRequest request) {
        return Mono.justOrEmpty(TenantLinkToken.parse(request.request().pathVariable("offer")));
    }

    private Mono<ServerResponse> accept(AdmittedRequest request) {
        return offer(request)
                .flatMap(details -> request.account() == null
                        ? request.seeOther(InvitationStateScreens.signIn(request))
                        : accept(request, details, request.requireAccount()));
    }

    private Mono<ServerResponse> accept(AdmittedRequest request, InvitationDetails details, Account account) {
        boolean confirmed = request.field(InvitationStateScreens.CONFIRMED).equals(InvitationStateScreens.YES);
        return token(request)
                .flatMap(token -> acceptance.accept(token, account, confirmed))
                .switchIfEmpty(Mono.defer(request::notFound))
                .flatMap(result -> result instanceof AcceptanceResult.Accepted
                        ? request.seeOther("/sites/" + details.site().slug(), welcome(details))
                        : pages.answer(request, details, result));
    }

    private Flash welcome(InvitationDetails details) {
        return new Flash(
                Flash.Kind.SUCCESS,
                messages.get("invitation.accepted"),
                messages.get("invitation.accepted.text", details.site().name()));
    }
}
