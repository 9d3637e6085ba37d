package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.invitation.Invitation;
import fr.gouv.anct.minisites.access.invitation.InvitationManagement;
import fr.gouv.anct.minisites.access.invitation.Inviting;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.ElsewhereException;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Moments;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Renews or revokes a pending invitation. */
@Component
class InvitationResource implements Resource {

    private static final String RENEWAL = PeopleAddress.INVITATION + "/renvoi";
    private static final String REVOCATION = PeopleAddress.INVITATION + "/annulation";

    private final InvitationManagement invitations;
    private final PeopleTables tables;
    private final Screens screens;
    private final Texts texts;

    InvitationResource(InvitationManagement invitations, PeopleTables tables, Screens screens, Texts texts) {
        this.invitations = invitations;
        this.tables = tables;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard manage = new Guard.OfSite(Action.MEMBERS_MANAGE);
        return List.of(
                Route.get(PeopleAddress.INVITATION, manage, this::show),
                Route.post(RENEWAL, manage, this::renew),
                Route.get(REVOCATION, manage, this::ask),
                Route.post(REVOCATION, manage, this::revoke));
    }

    private Mono<Invitation> named(Call call) {
        return call.id("invitation")
                .flatMap(id -> invitations.open(call.site(), id).switchIfEmpty(Mono.defer(() -> over(call, id))));
    }

    /** An invitation answered, revoked or renewed while its page was open is not an attempt at forbidden access. */
    private Mono<Invitation> over(Call call, UUID id) {
        return invitations
                .over(call.site(), id)
                .flatMap(over -> over
                        ? Mono.error(() -> new ElsewhereException(PeopleAddress.people(call.site()), overtaken()))
                        : call.missing());
    }

    private Mono<ServerResponse> show(Call call) {
        return named(call)
                .flatMap(invitation -> screens.show(
                        call,
                        PeopleAddress.heading(call.site(), texts.say("people.title"), invitation.email()),
                        card(call, invitation)));
    }

    private CardScreen card(Call call, Invitation invitation) {
        String address = PeopleAddress.invitation(call.site(), invitation.id());
        return new CardScreen(
                facts(invitation),
                null,
                new CardScreen.Post(address + "/renvoi", texts.say("people.invitation.renew")),
                List.of(new PageLink(texts.say("people.invitation.revoke"), address + "/annulation", false, false)));
    }

    private List<CardScreen.Fact> facts(Invitation invitation) {
        return Stream.concat(
                        Stream.of(
                                fact("people.column.role", tables.role(invitation.role())),
                                fact("people.column.by", invitation.invitedBy().name()),
                                fact("people.invitation.sent", Moments.day(invitation.createdAt())),
                                fact("people.invitation.link", tables.when(invitation))),
                        Stream.ofNullable(invitation.message())
                                .map(message -> fact("people.invitation.message", message)))
                .toList();
    }

    private CardScreen.Fact fact(String key, String value) {
        return new CardScreen.Fact(texts.say(key), value);
    }

    private Mono<ServerResponse> renew(Call call) {
        return named(call)
                .flatMap(invitation -> invitations.renew(call.site(), invitation.id(), call.who()))
                .flatMap(outcome -> call.seeOther(PeopleAddress.people(call.site()), renewed(call, outcome)));
    }

    /** Message key of the remedy when the invitation quota is reached. */
    static String ceilingReached(Call call) {
        return call.may(Action.INVITATIONS_RAISE)
                ? "people.problem.ceiling-reached.raise"
                : "people.problem.ceiling-reached";
    }

    private Flash renewed(Call call, Inviting outcome) {
        return switch (outcome) {
            case Inviting.Sent(Invitation invitation) ->
                new Flash(
                        Flash.Kind.SUCCESS,
                        texts.say("people.renewed"),
                        texts.say("people.renewed.text", invitation.email(), Moments.day(invitation.expiresAt())));
            case Inviting.CeilingReached _ -> new Flash(Flash.Kind.ERROR, texts.say(ceilingReached(call)), "");
            case Inviting.TooMany _ -> new Flash(Flash.Kind.ERROR, texts.say("people.problem.too-many"), "");
            case Inviting.OwnAddress _, Inviting.AlreadyMember _, Inviting.AlreadyInvited _, Inviting.NoneToRenew _ ->
                overtaken();
        };
    }

    private Flash overtaken() {
        return new Flash(Flash.Kind.WARNING, texts.say("people.invitation.overtaken"), "");
    }

    private Mono<ServerResponse> ask(Call call) {
        return named(call).flatMap(invitation -> {
            String address = PeopleAddress.invitation(call.site(), invitation.id());
            ConfirmScreen screen = new ConfirmScreen(
                    texts.say("people.revoke.lead", invitation.email()),
                    List.of(texts.say("people.revoke.consequence.1"), texts.say("people.revoke.consequence.2")),
                    address + "/annulation",
                    List.of(),
                    texts.say("people.revoke.confirm"),
                    address);
            return screens.show(
                    call,
                    PeopleAddress.heading(call.site(), texts.say("people.title"), texts.say("people.revoke.title")),
                    screen);
        });
    }

    private Mono<ServerResponse> revoke(Call call) {
        return named(call)
                .flatMap(invitation -> invitations.revoke(call.site(), invitation.id(), call.who()))
                .flatMap(done -> call.seeOther(
                        PeopleAddress.people(call.site()),
                        done ? new Flash(Flash.Kind.SUCCESS, texts.say("people.revoked"), "") : overtaken()));
    }
}
