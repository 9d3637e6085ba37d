package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.people.EndingWork;
import fr.gouv.anct.minisites.access.people.EndingWorks;
import fr.gouv.anct.minisites.access.people.Team;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.component.Hidden;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Changes a member's role; stepping down oneself is confirmed first, because it is irreversible for the user. */
@Component
class RoleResource implements Resource {

    private static final String PATTERN = PeopleAddress.MEMBER + "/role";
    private static final String CONFIRMED = "confirmation";
    private static final String YES = "oui";

    private final NamedMembers members;
    private final Team team;
    private final RoleChoice roles;
    private final EndingWorks works;
    private final EndingWords endings;
    private final Screens screens;
    private final Texts texts;

    RoleResource(
            NamedMembers members,
            Team team,
            RoleChoice roles,
            EndingWorks works,
            EndingWords endings,
            Screens screens,
            Texts texts) {
        this.members = members;
        this.team = team;
        this.roles = roles;
        this.works = works;
        this.endings = endings;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard manage = new Guard.OfSite(Action.MEMBERS_MANAGE);
        return List.of(Route.get(PATTERN, manage, this::ask), Route.post(PATTERN, manage, this::change));
    }

    private Mono<ServerResponse> ask(Call call) {
        return members.of(call)
                .flatMap(named -> named.last()
                        ? call.seeOther(PeopleAddress.people(call.site()), members.lastOwner(call))
                        : form(HttpStatus.OK, call, named, stored(named), FormMerge.opened(List.of(stored(named)))));
    }

    private FieldView stored(NamedMembers.Named named) {
        return roles.field(named.member().role().code());
    }

    private Mono<ServerResponse> form(
            HttpStatus status, Call call, NamedMembers.Named named, FieldView field, FormMerge merge) {
        return works.of(named.id()).flatMap(work -> form(status, call, named, field, merge, work));
    }

    private Mono<ServerResponse> form(
            HttpStatus status, Call call, NamedMembers.Named named, FieldView field, FormMerge merge, EndingWork work) {
        String address = PeopleAddress.member(call.site(), named.id());
        FormScreen screen = new FormScreen(
                lead(call, named),
                List.of(new FormScreen.Ending(texts.say("people.ending.unpublishing"), endings.publishing(work))),
                address + "/role",
                merge.mark(List.of(field), texts),
                texts.say("people.role.submit"),
                address);
        return screens.show(status, call, heading(call, named).erroneous(status.isError()), screen);
    }

    /** Users get no letter about their own change; the effects of stepping down are listed in its confirmation. */
    private String lead(Call call, NamedMembers.Named named) {
        if (named.id().equals(call.who().id())) {
            return texts.say("people.role.lead.own");
        }
        return texts.say(named.inviting() ? "people.role.lead.inviting" : "people.role.lead", named.name());
    }

    private Heading heading(Call call, NamedMembers.Named named) {
        return PeopleAddress.heading(
                call.site(), texts.say("people.title"), texts.say("people.role.title", named.name()));
    }

    private Mono<ServerResponse> change(Call call) {
        return members.of(call).flatMap(named -> change(call, named, FormMerge.of(call, List.of(stored(named)))));
    }

    private Mono<ServerResponse> change(Call call, NamedMembers.Named named, FormMerge merge) {
        String typed = merge.merged(call).field(RoleChoice.NAME);
        if (merge.overtaken()) {
            return form(HttpStatus.CONFLICT, call, named, roles.field(typed), merge);
        }
        return RoleChoice.chosen(typed)
                .map(role -> change(call, named, role, merge))
                .orElseGet(() -> form(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        call,
                        named,
                        roles.field("").withError(texts.say("people.problem.role"), List.of()),
                        merge));
    }

    private Mono<ServerResponse> change(Call call, NamedMembers.Named named, Role role, FormMerge merge) {
        boolean stepsDown =
                named.id().equals(call.who().id()) && named.member().role().above(role);
        return stepsDown && !named.last() && !call.field(CONFIRMED).equals(YES)
                ? works.of(named.id()).flatMap(work -> confirm(call, named, role, merge, work))
                : team.changeRole(call.site(), named.id(), role, call.who())
                        .flatMap(change -> members.answer(call, change, "people.role.changed"));
    }

    private Mono<ServerResponse> confirm(
            Call call, NamedMembers.Named named, Role role, FormMerge merge, EndingWork work) {
        String address = PeopleAddress.member(call.site(), named.id());
        ConfirmScreen screen = new ConfirmScreen(
                texts.say("people.step-down.lead"),
                Stream.concat(
                                Stream.of("people.step-down.consequence.1", "people.step-down.consequence.2")
                                        .filter(_ -> named.inviting())
                                        .map(texts::say),
                                endings.role(work, role).stream())
                        .toList(),
                address + "/role",
                Stream.concat(
                                Stream.of(new Hidden(RoleChoice.NAME, role.code()), new Hidden(CONFIRMED, YES)),
                                Hidden.of(merge.bases()))
                        .toList(),
                texts.say("people.step-down.confirm"),
                address);
        return screens.show(call, heading(call, named), screen);
    }
}
