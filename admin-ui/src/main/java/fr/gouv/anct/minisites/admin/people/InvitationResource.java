package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.invitation.Invitation;
import fr.gouv.anct.minisites.access.invitation.InvitationManagement;
import fr.gouv.anct.minisites.access.invitation.InvitationResult;
import fr.gouv.anct.minisites.admin.component.Confirmation;
import fr.gouv.anct.minisites.admin.component.Confirmation.Step;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.routing.SeeOtherException;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Invites a person by e-mail address; shows, renews and revokes a pending invitation. */
@Component
class InvitationResource implements BackOfficeResource {

    static final Path.One<Tenant> NEW = Paths.INVITATIONS.at("/nouvelle");
    static final Path.Two<Tenant, UUID> ONE = Paths.INVITATIONS.id("invitation");
    private static final Path.Two<Tenant, UUID> RENEWAL = ONE.at("/renvoi");
    private static final Path.Two<Tenant, UUID> REVOCATION = ONE.at("/annulation");

    private final InvitationManagement invitations;
    private final RoleField roles;
    private final Clock clock;

    InvitationResource(InvitationManagement invitations, RoleField roles, Clock clock) {
        this.invitations = invitations;
        this.roles = roles;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return Stream.concat(
                        Stream.of(
                                Route.get(
                                        NEW,
                                        MemberResource.MANAGE,
                                        request -> form(HttpStatus.OK, request, InvitationInput.NONE, Map.of())),
                                Route.post(NEW, MemberResource.MANAGE, this::invite),
                                Route.get(ONE, MemberResource.MANAGE, this::show),
                                Route.post(RENEWAL, MemberResource.MANAGE, this::renew)),
                        Confirmation.routes(
                                REVOCATION, MemberResource.MANAGE, this::one, this::askToRevoke, this::revoke)
                                .stream())
                .toList();
    }

    /**
     * A pending invitation.
     *
     * @param validity until when it can be accepted, or why it no longer can
     */
    record InvitationScreen(Tenant site, Invitation invitation, String validity) implements Screen {

        public String renewAction() {
            return RENEWAL.link(site, invitation.id());
        }

        public String revokeHref() {
            return REVOCATION.link(site, invitation.id());
        }

        @Override
        public String template() {
            return "people/invitation";
        }
    }

    private Mono<ServerResponse> form(
            HttpStatus status, AdmittedRequest request, InvitationInput input, Map<String, String> problems) {
        PeopleFormScreen screen = new PeopleFormScreen(
                request.message("people.invite.lead"),
                NEW.link(request.site()),
                fields(request, input).stream()
                        .map(field -> withProblem(request, field, problems))
                        .toList(),
                request.message("people.invite.submit"),
                PeopleResource.listHref(request));
        return request.show(status, PeopleResource.below(request, "people.invite"), screen);
    }

    private List<FieldView> fields(AdmittedRequest request, InvitationInput input) {
        return List.of(
                FieldView.of(
                                FieldView.Kind.EMAIL,
                                InvitationInput.EMAIL,
                                request.message("people.field.email"),
                                input.email())
                        .withHint(request.message("people.field.email.hint")),
                roles.field(input.role()),
                FieldView.of(
                                FieldView.Kind.TEXT,
                                InvitationInput.MESSAGE,
                                request.message("people.field.message"),
                                input.message())
                        .withHint(request.message("people.field.message.hint"))
                        .optional()
                        .atMost(InvitationInput.LONGEST));
    }

    private static FieldView withProblem(AdmittedRequest request, FieldView field, Map<String, String> problems) {
        String key = problems.get(field.name());
        return key == null ? field : field.withError(request.message(key), List.of());
    }

    private Mono<ServerResponse> invite(AdmittedRequest request) {
        InvitationInput input = InvitationInput.of(request);
        Map<String, String> problems = input.problems();
        return problems.isEmpty()
                ? send(request, input)
                : form(HttpStatus.UNPROCESSABLE_CONTENT, request, input, problems);
    }

    private Mono<ServerResponse> send(AdmittedRequest request, InvitationInput input) {
        return invitations
                .invite(
                        request.site(),
                        input.address().orElseThrow(),
                        input.chosen().orElseThrow(),
                        input.words(),
                        request.requireAccount())
                .flatMap(result -> respond(request, input, result));
    }

    private Mono<ServerResponse> respond(AdmittedRequest request, InvitationInput input, InvitationResult result) {
        HttpStatus invalid = HttpStatus.UNPROCESSABLE_CONTENT;
        return switch (result) {
            case InvitationResult.Sent(Invitation invitation) ->
                request.seeOther(
                        PeopleResource.listHref(request),
                        request.success("people.invited", invitation.email(), DateTimes.day(invitation.expiresAt())));
            case InvitationResult.OwnAddress _ -> refuse(invalid, request, input, "people.problem.own-address");
            case InvitationResult.AlreadyMember _ -> refuse(invalid, request, input, "people.problem.already-member");
            case InvitationResult.AlreadyInvited _, InvitationResult.NoneToRenew _ ->
                refuse(invalid, request, input, "people.problem.already-invited");
            case InvitationResult.CeilingReached _ ->
                refuse(HttpStatus.TOO_MANY_REQUESTS, request, input, ceilingReached(request));
            case InvitationResult.TooMany _ ->
                refuse(HttpStatus.TOO_MANY_REQUESTS, request, input, "people.problem.too-many");
        };
    }

    private Mono<ServerResponse> refuse(
            HttpStatus status, AdmittedRequest request, InvitationInput input, String problem) {
        return form(status, request, input, Map.of(InvitationInput.EMAIL, problem));
    }

    /** Message key of the remedy when the invitation quota is reached. */
    private static String ceilingReached(AdmittedRequest request) {
        return request.may(Action.INVITATIONS_RAISE)
                ? "people.problem.ceiling-reached.raise"
                : "people.problem.ceiling-reached";
    }

    private Mono<Invitation> one(AdmittedRequest request) {
        return request.id("invitation")
                .flatMap(id -> invitations.open(request.site(), id).switchIfEmpty(Mono.defer(() -> over(request, id))));
    }

    /** An invitation answered, revoked or renewed while its page was open is not an attempt at forbidden access. */
    private Mono<Invitation> over(AdmittedRequest request, UUID id) {
        return invitations
                .hasEnded(request.site(), id)
                .flatMap(over -> over
                        ? Mono.error(() -> new SeeOtherException(PeopleResource.listHref(request), overtaken(request)))
                        : request.notFound());
    }

    private static Flash overtaken(AdmittedRequest request) {
        return request.flash(Flash.Kind.WARNING, "people.invitation.overtaken");
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return one(request)
                .flatMap(invitation -> request.show(
                        PeopleResource.person(request, invitation.email()),
                        new InvitationScreen(
                                request.site(), invitation, validity(request, invitation, clock.instant()))));
    }

    /** Returns until when an invitation can be accepted, or why it no longer can. */
    static String validity(AdmittedRequest request, Invitation invitation, Instant now) {
        String day = DateTimes.day(invitation.expiresAt());
        return switch (invitation.state(now)) {
            case OPEN -> request.message("people.invitation.open.until", day);
            case WITHDRAWN ->
                request.message(
                        "people.invitation.withdrawn.why",
                        invitation.invitedBy().name());
            case EXPIRED, ACCEPTED, REVOKED -> request.message("people.invitation.expired.since", day);
        };
    }

    private Mono<ServerResponse> renew(AdmittedRequest request) {
        return one(request)
                .flatMap(invitation -> invitations.renew(request.site(), invitation.id(), request.requireAccount()))
                .flatMap(result -> request.seeOther(PeopleResource.listHref(request), renewed(request, result)));
    }

    private static Flash renewed(AdmittedRequest request, InvitationResult result) {
        return switch (result) {
            case InvitationResult.Sent(Invitation invitation) ->
                request.success("people.renewed", invitation.email(), DateTimes.day(invitation.expiresAt()));
            case InvitationResult.CeilingReached _ -> request.flash(Flash.Kind.ERROR, ceilingReached(request));
            case InvitationResult.TooMany _ -> request.flash(Flash.Kind.ERROR, "people.problem.too-many");
            case InvitationResult.OwnAddress _,
                    InvitationResult.AlreadyMember _,
                    InvitationResult.AlreadyInvited _,
                    InvitationResult.NoneToRenew _ -> overtaken(request);
        };
    }

    private Mono<Step> askToRevoke(AdmittedRequest request, Invitation invitation) {
        return Mono.just(
                Question.of(request, "people.revoke", ONE.link(request.site(), invitation.id()), invitation.email())
                        .below(request.message("people.title"), PeopleResource.listHref(request))
                        .consequences(
                                request.message("people.revoke.consequence.1"),
                                request.message("people.revoke.consequence.2")));
    }

    private Mono<Step> revoke(AdmittedRequest request, Invitation invitation) {
        return invitations
                .revoke(request.site(), invitation.id(), request.actor())
                .map(done -> new Confirmation.Redirection(
                        PeopleResource.listHref(request),
                        done ? request.success("people.revoked") : overtaken(request)));
    }
}
