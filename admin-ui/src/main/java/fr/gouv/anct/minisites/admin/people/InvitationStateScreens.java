package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.invitation.AcceptanceResult;
import fr.gouv.anct.minisites.access.invitation.Invitation;
import fr.gouv.anct.minisites.access.invitation.InvitationDetails;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.layout.MessageScreen;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.routing.SignInRedirects;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Builds the screen of an invitation link for each state of the invitation. */
@Component
class InvitationStateScreens {

    static final String CONFIRMED = "confirmation";
    static final String YES = "oui";

    private final ScreenResponses screens;
    private final Messages messages;

    InvitationStateScreens(ScreenResponses screens, Messages messages) {
        this.screens = screens;
        this.messages = messages;
    }

    /** Returns the sign-in URL that leads back here. */
    static String signIn(AdmittedRequest request) {
        return SignInRedirects.signInUrl(request.request().path());
    }

    Mono<ServerResponse> askToSignIn(AdmittedRequest request, InvitationDetails details) {
        return show(
                HttpStatus.OK, request, screen(details, null, null, List.of(), "invitation.sign-in", signIn(request)));
    }

    /** Shows the invitation to a signed-in user, or an invitation that can no longer be accepted. */
    Mono<ServerResponse> answer(AdmittedRequest request, InvitationDetails details, AcceptanceResult found) {
        return switch (found) {
            case AcceptanceResult.Accepted _ ->
                show(
                        HttpStatus.OK,
                        request,
                        screen(details, null, request.request().path(), List.of(), "invitation.accept", null));
            case AcceptanceResult.OtherAddress(String invited, String own) ->
                // A POST lacks the confirmation, which is an error; a GET only opens the page.
                show(
                        request.request().method().name().equals("POST") ? HttpStatus.CONFLICT : HttpStatus.OK,
                        request,
                        screen(
                                details,
                                messages.get("invitation.other-address", invited, own),
                                request.request().path(),
                                List.of(new HiddenField(CONFIRMED, YES)),
                                "invitation.accept-otherwise",
                                null));
            case AcceptanceResult.AlreadyMember(Role present) ->
                message(
                        HttpStatus.CONFLICT,
                        request,
                        "invitation.member",
                        messages.get("invitation.member.text", details.site().name(), as(present)),
                        site(details));
            case AcceptanceResult.OwnInvitation _ ->
                over(
                        HttpStatus.CONFLICT,
                        request,
                        "invitation.own",
                        messages.get("invitation.own.text", details.invitation().email()));
            case AcceptanceResult.AlreadyAccepted _ ->
                over(HttpStatus.CONFLICT, request, "invitation.used", messages.get("invitation.used.text"));
            case AcceptanceResult.Revoked _ ->
                over(HttpStatus.GONE, request, "invitation.revoked", messages.get("invitation.revoked.text"));
            case AcceptanceResult.Expired(Instant at) ->
                over(
                        HttpStatus.GONE,
                        request,
                        "invitation.expired",
                        messages.get("invitation.expired.text", DateTimes.day(at)));
            case AcceptanceResult.Withdrawn _ ->
                over(HttpStatus.GONE, request, "invitation.withdrawn", messages.get("invitation.withdrawn.text"));
        };
    }

    private InvitationLinkScreen screen(
            InvitationDetails details,
            @Nullable String warning,
            @Nullable String action,
            List<HiddenField> hidden,
            String submit,
            @Nullable String signInHref) {
        Invitation invitation = details.invitation();
        return new InvitationLinkScreen(
                messages.get(
                        "invitation.lead",
                        invitation.invitedBy().name(),
                        details.site().name(),
                        as(invitation.role())),
                List.of(
                        messages.get("invitation.role." + invitation.role().code()),
                        messages.get("invitation.until", DateTimes.day(invitation.expiresAt()))),
                warning,
                action,
                hidden,
                messages.get(submit),
                signInHref);
    }

    private String as(Role role) {
        return messages.get("people.as." + role.code());
    }

    private Mono<ServerResponse> show(HttpStatus status, AdmittedRequest request, InvitationLinkScreen screen) {
        return screens.show(status, request, ScreenHeading.of(messages.get("invitation.title")), screen);
    }

    private Mono<ServerResponse> over(HttpStatus status, AdmittedRequest request, String key, String text) {
        return message(status, request, key, text, null);
    }

    private Mono<ServerResponse> message(
            HttpStatus status, AdmittedRequest request, String key, String text, @Nullable PageLink first) {
        String title = messages.get(key);
        List<PageLink> links = Stream.concat(
                        Stream.ofNullable(first),
                        Stream.of(new PageLink(messages.get("error.home"), "/", false, false)))
                .toList();
        return screens.show(status, request, ScreenHeading.of(title), new MessageScreen(title, text, links));
    }

    private PageLink site(InvitationDetails details) {
        return new PageLink(
                messages.get("invitation.site"), "/sites/" + details.site().slug(), false, false);
    }
}
