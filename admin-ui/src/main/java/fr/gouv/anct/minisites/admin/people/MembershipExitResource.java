package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.people.EndingWork;
import fr.gouv.anct.minisites.access.people.EndingWorks;
import fr.gouv.anct.minisites.access.people.Team;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Ends the user's own membership of a site after a confirmation. */
@Component
class MembershipExitResource implements Resource {

    private static final String PATTERN = "/sites/{site}/depart";

    private final NamedMembers members;
    private final Team team;
    private final EndingWorks works;
    private final EndingWords endings;
    private final Screens screens;
    private final Texts texts;

    MembershipExitResource(
            NamedMembers members, Team team, EndingWorks works, EndingWords endings, Screens screens, Texts texts) {
        this.members = members;
        this.team = team;
        this.works = works;
        this.endings = endings;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard leave = new Guard.OfSite(Action.SITE_LEAVE);
        return List.of(Route.get(PATTERN, leave, this::ask), Route.post(PATTERN, leave, this::leave));
    }

    private Mono<ServerResponse> ask(Call call) {
        return team.of(call.site())
                .flatMap(people -> people.isLastOwner(call.who().id())
                        ? call.seeOther(PeopleAddress.people(call.site()), members.lastOwner(call))
                        : works.of(call.who().id()).flatMap(work -> confirm(call, work)));
    }

    private Mono<ServerResponse> confirm(Call call, EndingWork work) {
        ConfirmScreen screen = new ConfirmScreen(
                texts.say("people.leave.lead", call.site().name()),
                Stream.of(
                                Stream.of("people.leave.consequence.1", "people.leave.consequence.2")
                                        .map(texts::say),
                                endings.leaving(work).stream(),
                                Stream.of("people.leave.consequence.3")
                                        .filter(_ -> inviting(call))
                                        .map(texts::say))
                        .flatMap(lines -> lines)
                        .toList(),
                PeopleAddress.site(call.site()) + "/depart",
                List.of(),
                texts.say("people.leave.confirm"),
                PeopleAddress.people(call.site()));
        return screens.show(
                call, PeopleAddress.heading(call.site(), texts.say("people.title"), texts.say("people.leave")), screen);
    }

    /** Whether the user's pending invitations end with the membership. */
    private static boolean inviting(Call call) {
        return call.may(Action.MEMBERS_MANAGE) && !call.who().may(Action.MEMBERS_MANAGE);
    }

    private Mono<ServerResponse> leave(Call call) {
        return team.leave(call.site(), call.who())
                .flatMap(change -> members.answer(call, change, "people.left", "/sites"));
    }
}
