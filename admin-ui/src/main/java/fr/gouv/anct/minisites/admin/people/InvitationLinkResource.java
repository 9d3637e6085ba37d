package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.invitation.AcceptanceResult;
import fr.gouv.anct.minisites.access.invitation.InvitationAcceptance;
import fr.gouv.anct.minisites.access.invitation.InvitationDetails;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.component.MessageScreen;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.routing.SignInRedirects;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.TenantLinkToken;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Serves an invitation's link: anyone who has it sees inviter and site; a signed-in user can accept it, once. */
@Component
class InvitationLinkResource implements BackOfficeResource {

    private static final Path.One<TenantLinkToken> LINK =
            Path.of("/invitations").segment("offer");
    private static final String CONFIRMED = "confirmed";
    private static final String YES = "true";

    private final InvitationAcceptance acceptance;
    private final Clock clock;

    InvitationLinkResource(InvitationAcceptance acceptance, Clock clock) {
        this.acceptance = acceptance;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        Guard open = new Guard.Open();
        return List.of(Route.get(LINK, open, this::show), Route.post(LINK, open, this::accept));
    }

    /**
     * An invitation that can be accepted.
     *
     * @param path of its link
     * @param signedIn whether it can be accepted now; otherwise after signing in
     * @param other the invited address and the user's own, when they differ: the user then confirms
     */
    record InvitationLinkScreen(
            InvitationDetails details, String path, boolean signedIn, AcceptanceResult.@Nullable OtherAddress other)
            implements Screen {

        /** Hidden fields of the form. */
        public List<HiddenField> hidden() {
            return other == null ? List.of() : List.of(new HiddenField(CONFIRMED, YES));
        }

        public String signInHref() {
            return SignInRedirects.signInUrl(path);
        }

        @Override
        public String template() {
            return "invitation";
        }
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return offer(request).flatMap(details -> show(request, details));
    }

    private Mono<ServerResponse> show(AdmittedRequest request, InvitationDetails details) {
        Optional<AcceptanceResult> obstacle = details.obstacle(clock.instant());
        if (obstacle.isPresent()) {
            return answer(request, details, obstacle.get());
        }
        return request.account() == null
                ? show(HttpStatus.OK, request, details, null)
                : acceptance.check(details, request.requireAccount()).flatMap(found -> answer(request, details, found));
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
                        ? request.seeOther(
                                SignInRedirects.signInUrl(request.request().path()))
                        : accept(request, details, request.requireAccount()));
    }

    private Mono<ServerResponse> accept(AdmittedRequest request, InvitationDetails details, Account account) {
        boolean confirmed = request.field(CONFIRMED).equals(YES);
        return token(request)
                .flatMap(token -> acceptance.accept(token, account, confirmed))
                .switchIfEmpty(Mono.defer(request::notFound))
                .flatMap(result -> result instanceof AcceptanceResult.Accepted
                        ? request.seeOther(
                                Paths.SITE.link(details.site()),
                                request.success(
                                        "invitation.accepted", details.site().name()))
                        : answer(request, details, result));
    }

    /** Shows the invitation to a signed-in user, or why it can no longer be accepted. */
    private static Mono<ServerResponse> answer(
            AdmittedRequest request, InvitationDetails details, AcceptanceResult found) {
        return switch (found) {
            case AcceptanceResult.Accepted _ -> show(HttpStatus.OK, request, details, null);
            case AcceptanceResult.OtherAddress other ->
                // A POST lacks the confirmation, which is an error; a GET only opens the page.
                show(
                        request.request().method().equals(HttpMethod.POST) ? HttpStatus.CONFLICT : HttpStatus.OK,
                        request,
                        details,
                        other);
            case AcceptanceResult.AlreadyMember(Role present) -> alreadyMember(request, details, present);
            case AcceptanceResult.OwnInvitation _ ->
                over(
                        HttpStatus.CONFLICT,
                        request,
                        "invitation.own",
                        details.invitation().email());
            case AcceptanceResult.AlreadyAccepted _ -> over(HttpStatus.CONFLICT, request, "invitation.used");
            case AcceptanceResult.Revoked _ -> over(HttpStatus.GONE, request, "invitation.revoked");
            case AcceptanceResult.Expired(Instant at) ->
                over(HttpStatus.GONE, request, "invitation.expired", DateTimes.day(at));
            case AcceptanceResult.Withdrawn _ -> over(HttpStatus.GONE, request, "invitation.withdrawn");
        };
    }

    /** Shows the invitation; whatever the status, nothing was typed that could be corrected. */
    private static Mono<ServerResponse> show(
            HttpStatus status,
            AdmittedRequest request,
            InvitationDetails details,
            AcceptanceResult.@Nullable OtherAddress other) {
        return request.report(
                status,
                request.heading("invitation.title"),
                new InvitationLinkScreen(details, request.request().path(), request.account() != null, other));
    }

    private static Mono<ServerResponse> alreadyMember(
            AdmittedRequest request, InvitationDetails details, Role present) {
        return message(
                HttpStatus.CONFLICT,
                request,
                "invitation.member",
                List.of(link(request, "invitation.site", Paths.SITE.link(details.site())), home(request)),
                details.site().name(),
                request.message("people.as." + present.code()));
    }

    private static Mono<ServerResponse> over(
            HttpStatus status, AdmittedRequest request, String key, Object... arguments) {
        return message(status, request, key, List.of(home(request)), arguments);
    }

    /** @param arguments of the text, which has the key of the title with {@code .text} */
    private static Mono<ServerResponse> message(
            HttpStatus status, AdmittedRequest request, String key, List<PageLink> links, Object... arguments) {
        MessageScreen screen =
                new MessageScreen(request.message(key), request.message(key + ".text", arguments), links);
        return request.report(status, request.heading(key), screen);
    }

    private static PageLink home(AdmittedRequest request) {
        return link(request, "error.home", "/");
    }

    private static PageLink link(AdmittedRequest request, String key, String href) {
        return new PageLink(request.message(key), href, false, false);
    }
}
