package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.people.EndingWork;
import fr.gouv.anct.minisites.access.people.EndingWorks;
import fr.gouv.anct.minisites.access.people.Team;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Moments;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Hands the role « responsable » (owner) over to another member; the form for the own next role is the confirmation.
 */
@Component
class OwnerHandoverResource implements Resource {

    private static final String PATTERN = PeopleAddress.MEMBER + "/relais";

    private final NamedMembers members;
    private final Team team;
    private final RoleChoice roles;
    private final EndingWorks works;
    private final EndingWords endings;
    private final Screens screens;
    private final Texts texts;

    OwnerHandoverResource(
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
        return List.of(Route.get(PATTERN, manage, this::ask), Route.post(PATTERN, manage, this::handOver));
    }

    private Mono<ServerResponse> ask(Call call) {
        return members.of(call)
                .flatMap(named -> theirs(call, named)
                        ? form(HttpStatus.OK, call, named, roles.afterwards(""))
                        : refused(call, named));
    }

    /** Whether the user is an owner, and the successor another member who is not: an owner has nothing to receive. */
    static boolean theirs(Call call, NamedMembers.Named named) {
        return ofAnOwnerToAnother(call, named) && named.member().role() != Role.OWNER;
    }

    private static boolean ofAnOwnerToAnother(Call call, NamedMembers.Named named) {
        return call.roles().contains(Role.OWNER)
                && !named.id().equals(call.who().id());
    }

    private Mono<ServerResponse> refused(Call call, NamedMembers.Named named) {
        String why = ofAnOwnerToAnother(call, named)
                ? texts.say("people.handover.owner", named.name())
                : texts.say("people.handover.not-yours");
        return call.seeOther(PeopleAddress.people(call.site()), new Flash(Flash.Kind.WARNING, why, ""));
    }

    private Mono<ServerResponse> form(HttpStatus status, Call call, NamedMembers.Named named, FieldView field) {
        return works.of(call.who().id()).flatMap(work -> form(status, call, named, field, work));
    }

    private Mono<ServerResponse> form(
            HttpStatus status, Call call, NamedMembers.Named named, FieldView field, EndingWork work) {
        String address = PeopleAddress.member(call.site(), named.id());
        FormScreen screen = new FormScreen(
                lead(call, named),
                List.of(
                        new FormScreen.Ending(texts.say("people.ending.own.unpublishing"), endings.publishing(work)),
                        new FormScreen.Ending(texts.say("people.ending.own.leaving"), endings.leaving(work))),
                address + "/relais",
                List.of(field.withHint(texts.say("people.handover.hint"))),
                texts.say("people.handover.submit"),
                address);
        return screens.show(
                status,
                call,
                PeopleAddress.heading(
                                call.site(),
                                texts.say("people.title"),
                                texts.say("people.handover.title", named.name()))
                        .erroneous(field.error() != null),
                screen);
    }

    private String lead(Call call, NamedMembers.Named named) {
        String lead = texts.say(
                call.who().may(Action.MEMBERS_MANAGE) ? "people.handover.lead.kept" : "people.handover.lead",
                named.name());
        LocalDate until = named.member().until();
        return until == null ? lead : lead + " " + texts.say("people.handover.until", named.name(), Moments.day(until));
    }

    private Mono<ServerResponse> handOver(Call call) {
        String chosen = call.field(RoleChoice.NAME);
        Optional<Role> role = RoleChoice.chosen(chosen).filter(kept -> kept != Role.OWNER);
        return members.of(call).flatMap(named -> {
            if (!theirs(call, named)) {
                return refused(call, named);
            }
            return role.isPresent() || chosen.equals(RoleChoice.LEAVE)
                    ? handOver(call, named, role)
                    : form(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            call,
                            named,
                            roles.afterwards("").withError(texts.say("people.problem.role"), List.of()));
        });
    }

    private Mono<ServerResponse> handOver(Call call, NamedMembers.Named named, Optional<Role> role) {
        String afterwards = role.isPresent() ? PeopleAddress.people(call.site()) : "/sites";
        return team.handOver(call.site(), call.who(), named.id(), role.orElse(null))
                .flatMap(change -> members.answer(call, change, "people.handed-over", afterwards));
    }
}
