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

/** Removes a member from a site after a confirmation. */
@Component
class RemovalResource implements Resource {

    private static final String PATTERN = PeopleAddress.MEMBER + "/retrait";

    private final NamedMembers members;
    private final Team team;
    private final EndingWorks works;
    private final EndingWords endings;
    private final Screens screens;
    private final Texts texts;

    RemovalResource(
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
        Guard manage = new Guard.OfSite(Action.MEMBERS_MANAGE);
        return List.of(Route.get(PATTERN, manage, this::ask), Route.post(PATTERN, manage, this::remove));
    }

    private Mono<ServerResponse> ask(Call call) {
        return members.of(call)
                .flatMap(named -> named.last()
                        ? call.seeOther(PeopleAddress.people(call.site()), members.lastOwner(call))
                        : works.of(named.id()).flatMap(work -> confirm(call, named, work)));
    }

    private Mono<ServerResponse> confirm(Call call, NamedMembers.Named named, EndingWork work) {
        String address = PeopleAddress.member(call.site(), named.id());
        ConfirmScreen screen = new ConfirmScreen(
                texts.say("people.remove.lead", named.name(), call.site().name()),
                Stream.of(
                                Stream.of("people.remove.consequence.1", "people.remove.consequence.2")
                                        .map(texts::say),
                                endings.leaving(work).stream(),
                                Stream.of("people.remove.invitations")
                                        .filter(_ -> named.inviting())
                                        .map(texts::say),
                                Stream.of(texts.say("people.remove.consequence.3")))
                        .flatMap(lines -> lines)
                        .toList(),
                address + "/retrait",
                List.of(),
                texts.say("people.remove.confirm"),
                address);
        return screens.show(
                call,
                PeopleAddress.heading(
                        call.site(), texts.say("people.title"), texts.say("people.remove.title", named.name())),
                screen);
    }

    private Mono<ServerResponse> remove(Call call) {
        return members.of(call)
                .flatMap(named -> team.remove(call.site(), named.id(), call.who()))
                .flatMap(change -> members.answer(call, change, "people.removed"));
    }
}
