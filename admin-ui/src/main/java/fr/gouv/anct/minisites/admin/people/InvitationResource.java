package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.EmailAddressFormat;
import fr.gouv.anct.minisites.access.PersonEmail;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.invitation.Invitation;
import fr.gouv.anct.minisites.access.invitation.InvitationManagement;
import fr.gouv.anct.minisites.access.invitation.InvitationResult;
import fr.gouv.anct.minisites.admin.component.Confirmation;
import fr.gouv.anct.minisites.admin.component.Confirmation.Step;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
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
import fr.gouv.anct.minisites.validation.EnumCode;
import fr.gouv.anct.minisites.validation.Multiline;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Invites a person by e-mail address; shows, renews and revokes a pending invitation. */
@Component
class InvitationResource implements BackOfficeResource {

    static final Path.One<Tenant> NEW = Paths.NEW_INVITATION;
    static final Path.Two<Tenant, UUID> ONE = Paths.INVITATIONS.id("invitation");
    private static final Path.Two<Tenant, UUID> RENEWAL = ONE.at("/renvoi");
    private static final Path.Two<Tenant, UUID> REVOCATION = ONE.at("/annulation");
    private static final String TOO_MANY = "too-many";

    private static final Form<Input> FORM = Form.of(Input.class, "people").offering("role", Role.OF_TENANTS);

    private final InvitationManagement invitations;
    private final Clock clock;

    InvitationResource(InvitationManagement invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return Stream.concat(
                        Stream.of(
                                Route.get(NEW, MemberResource.MANAGE, this::open),
                                Route.post(NEW, MemberResource.MANAGE, this::invite),
                                Route.get(ONE, MemberResource.MANAGE, this::show),
                                Route.post(RENEWAL, MemberResource.MANAGE, this::renew)),
                        Confirmation.routes(
                                REVOCATION, MemberResource.MANAGE, this::one, this::askToRevoke, this::revoke)
                                .stream())
                .toList();
    }

    /** An invitation as typed. */
    record Input(
            @NotBlank @PersonEmail String email,
            @NotNull @Nullable Role role,

            @Multiline @Size(max = Invitation.LONGEST_MESSAGE) @Nullable
            String message) {}

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

    private static Mono<ServerResponse> show(HttpStatus status, AdmittedRequest request, FormState<Input> form) {
        FormView view = form.view().creating();
        FormScreen screen = FormScreen.of(
                request.message("people.invite.lead", Invitation.VALIDITY.toDays()),
                List.of(),
                view.fields(),
                view.action(),
                List.of(),
                request.message("people.invite.submit"),
                PeopleResource.listHref(request));
        return request.show(status, PeopleResource.below(request, "people.invite"), screen);
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return show(HttpStatus.OK, request, FORM.empty(request, new Input("", askedRole(request), null)));
    }

    /** Returns the role that a link asks for; null without one. */
    private static @Nullable Role askedRole(AdmittedRequest request) {
        return request.query("role")
                .flatMap(code -> EnumCode.find(Role.class, code))
                .filter(Role::isTenantRole)
                .orElse(null);
    }

    private Mono<ServerResponse> invite(AdmittedRequest request) {
        return FORM.sent(request).answer((status, form) -> show(status, request, form), form -> invite(request, form));
    }

    private Mono<ServerResponse> invite(AdmittedRequest request, FormState<Input> form) {
        Input input = form.value();
        return invitations
                .invite(
                        request.site(),
                        EmailAddressFormat.ofPerson(input.email()).orElseThrow(),
                        Objects.requireNonNull(input.role()),
                        input.message(),
                        request.requireAccount())
                .flatMap(result -> respond(request, form, result));
    }

    private static Mono<ServerResponse> respond(
            AdmittedRequest request, FormState<Input> form, InvitationResult result) {
        HttpStatus invalid = HttpStatus.UNPROCESSABLE_CONTENT;
        return switch (result) {
            case InvitationResult.Sent(Invitation invitation) ->
                request.seeOther(
                        PeopleResource.listHref(request),
                        request.success("people.invited", invitation.email(), DateTimes.day(invitation.expiresAt())));
            case InvitationResult.OwnAddress _ -> refuse(invalid, request, form, "own-address");
            case InvitationResult.AlreadyMember _ -> refuse(invalid, request, form, "already-member");
            case InvitationResult.AlreadyInvited _, InvitationResult.NoneToRenew _ ->
                refuse(invalid, request, form, "already-invited");
            case InvitationResult.CeilingReached _ ->
                refuse(HttpStatus.TOO_MANY_REQUESTS, request, form, ceilingReached(request));
            case InvitationResult.TooMany _ -> refuse(HttpStatus.TOO_MANY_REQUESTS, request, form, TOO_MANY);
        };
    }

    private static Mono<ServerResponse> refuse(
            HttpStatus status, AdmittedRequest request, FormState<Input> form, String problem) {
        return show(status, request, form.with(Problem.of("email", problem)));
    }

    /** Returns the problem, in words with the remedy, when the invitation quota is reached. */
    private static String ceilingReached(AdmittedRequest request) {
        return request.may(Action.INVITATIONS_RAISE) ? "ceiling-reached-raise" : "ceiling-reached";
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
            case InvitationResult.CeilingReached _ -> problem(request, ceilingReached(request));
            case InvitationResult.TooMany _ -> problem(request, TOO_MANY);
            case InvitationResult.OwnAddress _,
                    InvitationResult.AlreadyMember _,
                    InvitationResult.AlreadyInvited _,
                    InvitationResult.NoneToRenew _ -> overtaken(request);
        };
    }

    private static Flash problem(AdmittedRequest request, String code) {
        return request.flash(Flash.Kind.ERROR, "people.problem." + code);
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
