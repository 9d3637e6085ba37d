package fr.gouv.anct.minisites.admin.invitation;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.invitation.Acceptance;
import fr.gouv.anct.minisites.access.invitation.Invitation;
import fr.gouv.anct.minisites.access.invitation.Offer;
import fr.gouv.anct.minisites.admin.component.Hidden;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.MessageScreen;
import fr.gouv.anct.minisites.admin.shell.Moments;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.SignInDoor;
import fr.gouv.anct.minisites.admin.shell.Texts;
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
class OfferPages {

    static final String CONFIRMED = "confirmation";
    static final String YES = "oui";

    private final Screens screens;
    private final Texts texts;

    OfferPages(Screens screens, Texts texts) {
        this.screens = screens;
        this.texts = texts;
    }

    /** Returns the sign-in URL that leads back here. */
    static String signIn(Call call) {
        return SignInDoor.signInThen(call.request().path());
    }

    Mono<ServerResponse> askToSignIn(Call call, Offer offer) {
        return show(HttpStatus.OK, call, screen(offer, null, null, List.of(), "invitation.sign-in", signIn(call)));
    }

    /** Shows the invitation to a signed-in user, or an invitation that can no longer be accepted. */
    Mono<ServerResponse> answer(Call call, Offer offer, Acceptance found) {
        return switch (found) {
            case Acceptance.Accepted _ ->
                show(
                        HttpStatus.OK,
                        call,
                        screen(offer, null, call.request().path(), List.of(), "invitation.accept", null));
            case Acceptance.OtherAddress(String invited, String own) ->
                // A POST lacks the confirmation, which is an error; a GET only opens the page.
                show(
                        call.request().method().name().equals("POST") ? HttpStatus.CONFLICT : HttpStatus.OK,
                        call,
                        screen(
                                offer,
                                texts.say("invitation.other-address", invited, own),
                                call.request().path(),
                                List.of(new Hidden(CONFIRMED, YES)),
                                "invitation.accept-otherwise",
                                null));
            case Acceptance.AlreadyMember(Role present) ->
                message(
                        HttpStatus.CONFLICT,
                        call,
                        "invitation.member",
                        texts.say("invitation.member.text", offer.site().name(), as(present)),
                        site(offer));
            case Acceptance.OwnInvitation _ ->
                over(
                        HttpStatus.CONFLICT,
                        call,
                        "invitation.own",
                        texts.say("invitation.own.text", offer.invitation().email()));
            case Acceptance.AlreadyAccepted _ ->
                over(HttpStatus.CONFLICT, call, "invitation.used", texts.say("invitation.used.text"));
            case Acceptance.Revoked _ ->
                over(HttpStatus.GONE, call, "invitation.revoked", texts.say("invitation.revoked.text"));
            case Acceptance.Expired(Instant at) ->
                over(
                        HttpStatus.GONE,
                        call,
                        "invitation.expired",
                        texts.say("invitation.expired.text", Moments.day(at)));
            case Acceptance.Withdrawn _ ->
                over(HttpStatus.GONE, call, "invitation.withdrawn", texts.say("invitation.withdrawn.text"));
        };
    }

    private OfferScreen screen(
            Offer offer,
            @Nullable String warning,
            @Nullable String action,
            List<Hidden> hidden,
            String submit,
            @Nullable String signInHref) {
        Invitation invitation = offer.invitation();
        return new OfferScreen(
                texts.say(
                        "invitation.lead",
                        invitation.invitedBy().name(),
                        offer.site().name(),
                        as(invitation.role())),
                List.of(
                        texts.say("invitation.role." + invitation.role().code()),
                        texts.say("invitation.until", Moments.day(invitation.expiresAt()))),
                warning,
                action,
                hidden,
                texts.say(submit),
                signInHref);
    }

    private String as(Role role) {
        return texts.say("people.as." + role.code());
    }

    private Mono<ServerResponse> show(HttpStatus status, Call call, OfferScreen screen) {
        return screens.show(status, call, Heading.of(texts.say("invitation.title")), screen);
    }

    private Mono<ServerResponse> over(HttpStatus status, Call call, String key, String text) {
        return message(status, call, key, text, null);
    }

    private Mono<ServerResponse> message(
            HttpStatus status, Call call, String key, String text, @Nullable PageLink first) {
        String title = texts.say(key);
        List<PageLink> links = Stream.concat(
                        Stream.ofNullable(first), Stream.of(new PageLink(texts.say("error.home"), "/", false, false)))
                .toList();
        return screens.show(status, call, Heading.of(title), new MessageScreen(title, text, links));
    }

    private PageLink site(Offer offer) {
        return new PageLink(
                texts.say("invitation.site"), "/sites/" + offer.site().slug(), false, false);
    }
}
