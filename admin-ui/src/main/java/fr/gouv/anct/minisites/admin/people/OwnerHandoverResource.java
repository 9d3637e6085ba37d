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
    private final MembershipEndImpacts impacts;
    private final MembershipEndImpactLabels impactLabels;
    private final ScreenResponses screens;
    private final Messages messages;

    OwnerHandoverResource(
            MemberLookup members,
            TeamMembers team,
            RoleField roles,
            MembershipEndImpacts impacts,
            MembershipEndImpactLabels impactLabels,
            ScreenResponses screens,
            Messages messages) {
        this.members = members;
        this.team = team;
        this.roles = roles;
        this.impacts = impacts;
        this.impactLabels = impactLabels;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard manage = new Guard.OfSite(Action.MEMBERS_MANAGE);
        return List.of(Route.get(PATTERN, manage, this::showForm), Route.post(PATTERN, manage, this::handOver));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return members.of(request)
                .flatMap(match -> theirs(request, match)
                        ? form(HttpStatus.OK, request, match, roles.afterwards(""))
                        : refused(request, match));
    }

    /** Whether the user is an owner, and the successor another member who is not: an owner has nothing to receive. */
    static boolean theirs(AdmittedRequest request, MemberLookup.Match match) {
        return ofAnOwnerToAnother(request, match) && match.member().role() != Role.OWNER;
    }

    private static boolean ofAnOwnerToAnother(AdmittedRequest request, MemberLookup.Match match) {
        return request.roles().contains(Role.OWNER)
                && !match.id().equals(request.requireAccount().id());
    }

    private Mono<ServerResponse> refused(AdmittedRequest request, MemberLookup.Match match) {
        String why = ofAnOwnerToAnother(request, match)
                ? messages.get("people.handover.owner", match.name())
                : messages.get("people.handover.not-yours");
        return request.seeOther(PeopleUrls.people(request.site()), new Flash(Flash.Kind.WARNING, why, ""));
    }

    private Mono<ServerResponse> form(
            HttpStatus status, AdmittedRequest request, MemberLookup.Match match, FieldView field) {
        return impacts.of(request.requireAccount().id()).flatMap(impact -> form(status, request, match, field, impact));
    }

    private Mono<ServerResponse> form(
            HttpStatus status,
            AdmittedRequest request,
            MemberLookup.Match match,
            FieldView field,
            MembershipEndImpact impact) {
        String address = PeopleUrls.member(request.site(), match.id());
        PeopleFormScreen screen = new PeopleFormScreen(
                lead(request, match),
                List.of(
                        new PeopleFormScreen.Effect(
                                messages.get("people.ending.own.unpublishing"), impactLabels.publishing(impact)),
                        new PeopleFormScreen.Effect(
                                messages.get("people.ending.own.leaving"), impactLabels.leaving(impact))),
                address + "/relais",
                List.of(field.withHint(messages.get("people.handover.hint"))),
                messages.get("people.handover.submit"),
                address);
        return screens.show(
                status,
                request,
                PeopleUrls.heading(
                                request.site(),
                                messages.get("people.title"),
                                messages.get("people.handover.title", match.name()))
                        .erroneous(field.error() != null),
                screen);
    }

    private String lead(AdmittedRequest request, MemberLookup.Match match) {
        String lead = messages.get(
                request.requireAccount().may(Action.MEMBERS_MANAGE)
                        ? "people.handover.lead.kept"
                        : "people.handover.lead",
                match.name());
        LocalDate until = match.member().until();
        return until == null
                ? lead
                : lead + " " + messages.get("people.handover.until", match.name(), DateTimes.day(until));
    }

    private Mono<ServerResponse> handOver(AdmittedRequest request) {
        String chosen = request.field(RoleField.NAME);
        Optional<Role> role = RoleField.chosen(chosen).filter(kept -> kept != Role.OWNER);
        return members.of(request).flatMap(match -> {
            if (!theirs(request, match)) {
                return refused(request, match);
            }
            return role.isPresent() || chosen.equals(RoleField.LEAVE)
                    ? handOver(request, match, role)
                    : form(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            request,
                            match,
                            roles.afterwards("").withError(messages.get("people.problem.role"), List.of()));
        });
    }

    private Mono<ServerResponse> handOver(AdmittedRequest request, MemberLookup.Match match, Optional<Role> role) {
        String afterwards = role.isPresent() ? PeopleUrls.people(request.site()) : "/sites";
        return team.handOver(request.site(), request.requireAccount(), match.id(), role.orElse(null))
                .flatMap(change -> members.answer(request, change, "people.handed-over", afterwards));
    }
}
