package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.people.MembershipEndImpact;
import fr.gouv.anct.minisites.access.people.MembershipEndImpacts;
import fr.gouv.anct.minisites.access.people.TeamMembers;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.admin.text.Messages;
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
class OwnerHandoverResource implements BackOfficeResource {

    private static final String PATTERN = PeopleUrls.MEMBER + "/relais";

    private final MemberLookup members;
    private final TeamMembers team;
    private final RoleField roles;
    private final MembershipEndImpacts works;
    private final MembershipEndImpactLabels endings;
    private final ScreenResponses screens;
    private final Messages texts;

    OwnerHandoverResource(
            MemberLookup members,
            TeamMembers team,
            RoleField roles,
            MembershipEndImpacts works,
            MembershipEndImpactLabels endings,
            ScreenResponses screens,
            Messages texts) {
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

    private Mono<ServerResponse> ask(AdmittedRequest call) {
        return members.of(call)
                .flatMap(named -> theirs(call, named)
                        ? form(HttpStatus.OK, call, named, roles.afterwards(""))
                        : refused(call, named));
    }

    /** Whether the user is an owner, and the successor another member who is not: an owner has nothing to receive. */
    static boolean theirs(AdmittedRequest call, MemberLookup.Match named) {
        return ofAnOwnerToAnother(call, named) && named.member().role() != Role.OWNER;
    }

    private static boolean ofAnOwnerToAnother(AdmittedRequest call, MemberLookup.Match named) {
        return call.roles().contains(Role.OWNER)
                && !named.id().equals(call.requireAccount().id());
    }

    private Mono<ServerResponse> refused(AdmittedRequest call, MemberLookup.Match named) {
        String why = ofAnOwnerToAnother(call, named)
                ? texts.get("people.handover.owner", named.name())
                : texts.get("people.handover.not-yours");
        return call.seeOther(PeopleUrls.people(call.site()), new Flash(Flash.Kind.WARNING, why, ""));
    }

    private Mono<ServerResponse> form(
            HttpStatus status, AdmittedRequest call, MemberLookup.Match named, FieldView field) {
        return works.of(call.requireAccount().id()).flatMap(work -> form(status, call, named, field, work));
    }

    private Mono<ServerResponse> form(
            HttpStatus status,
            AdmittedRequest call,
            MemberLookup.Match named,
            FieldView field,
            MembershipEndImpact work) {
        String address = PeopleUrls.member(call.site(), named.id());
        PeopleFormScreen screen = new PeopleFormScreen(
                lead(call, named),
                List.of(
                        new PeopleFormScreen.Effect(
                                texts.get("people.ending.own.unpublishing"), endings.publishing(work)),
                        new PeopleFormScreen.Effect(texts.get("people.ending.own.leaving"), endings.leaving(work))),
                address + "/relais",
                List.of(field.withHint(texts.get("people.handover.hint"))),
                texts.get("people.handover.submit"),
                address);
        return screens.show(
                status,
                call,
                PeopleUrls.heading(
                                call.site(),
                                texts.get("people.title"),
                                texts.get("people.handover.title", named.name()))
                        .erroneous(field.error() != null),
                screen);
    }

    private String lead(AdmittedRequest call, MemberLookup.Match named) {
        String lead = texts.get(
                call.requireAccount().may(Action.MEMBERS_MANAGE) ? "people.handover.lead.kept" : "people.handover.lead",
                named.name());
        LocalDate until = named.member().until();
        return until == null
                ? lead
                : lead + " " + texts.get("people.handover.until", named.name(), DateTimes.day(until));
    }

    private Mono<ServerResponse> handOver(AdmittedRequest call) {
        String chosen = call.field(RoleField.NAME);
        Optional<Role> role = RoleField.chosen(chosen).filter(kept -> kept != Role.OWNER);
        return members.of(call).flatMap(named -> {
            if (!theirs(call, named)) {
                return refused(call, named);
            }
            return role.isPresent() || chosen.equals(RoleField.LEAVE)
                    ? handOver(call, named, role)
                    : form(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            call,
                            named,
                            roles.afterwards("").withError(texts.get("people.problem.role"), List.of()));
        });
    }

    private Mono<ServerResponse> handOver(AdmittedRequest call, MemberLookup.Match named, Optional<Role> role) {
        String afterwards = role.isPresent() ? PeopleUrls.people(call.site()) : "/sites";
        return team.handOver(call.site(), call.requireAccount(), named.id(), role.orElse(null))
                .flatMap(change -> members.answer(call, change, "people.handed-over", afterwards));
    }
}
