package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.people.MembershipEndImpact;
import fr.gouv.anct.minisites.access.people.MembershipEndImpacts;
import fr.gouv.anct.minisites.access.people.TeamMembers;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Hands the role « responsable » (owner) over to another member; the form for the own next role is the confirmation.
 */
@Component
class OwnerHandoverResource implements BackOfficeResource {

    static final Path.Two<Tenant, UUID> HANDOVER = MemberResource.ONE.at("/relais");

    private final MemberLookup members;
    private final TeamMembers team;
    private final RoleField roles;
    private final MembershipEndImpacts impacts;
    private final MembershipEndImpactLabels impactLabels;

    OwnerHandoverResource(
            MemberLookup members,
            TeamMembers team,
            RoleField roles,
            MembershipEndImpacts impacts,
            MembershipEndImpactLabels impactLabels) {
        this.members = members;
        this.team = team;
        this.roles = roles;
        this.impacts = impacts;
        this.impactLabels = impactLabels;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(HANDOVER, MemberResource.MANAGE, this::showForm),
                Route.post(HANDOVER, MemberResource.MANAGE, this::handOver));
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
        return request.roles().contains(Role.OWNER) && !match.self(request);
    }

    private static Mono<ServerResponse> refused(AdmittedRequest request, MemberLookup.Match match) {
        String why = ofAnOwnerToAnother(request, match) ? "people.handover.owner" : "people.handover.not-yours";
        return request.seeOther(PeopleResource.listHref(request), request.flash(Flash.Kind.WARNING, why, match.name()));
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
        PeopleFormScreen screen = new PeopleFormScreen(
                lead(request, match),
                List.of(
                        new PeopleFormScreen.Effect(
                                request.message("people.ending.own.unpublishing"), impactLabels.publishing(impact)),
                        new PeopleFormScreen.Effect(
                                request.message("people.ending.own.leaving"), impactLabels.leaving(impact))),
                HANDOVER.link(request.site(), match.id()),
                List.of(field.withHint(request.message("people.handover.hint"))),
                request.message("people.handover.submit"),
                MemberResource.ONE.link(request.site(), match.id()));
        return request.show(status, PeopleResource.below(request, "people.handover.title", match.name()), screen);
    }

    private static String lead(AdmittedRequest request, MemberLookup.Match match) {
        String lead = request.message(
                request.requireAccount().may(Action.MEMBERS_MANAGE)
                        ? "people.handover.lead.kept"
                        : "people.handover.lead",
                match.name());
        LocalDate until = match.member().until();
        return until == null
                ? lead
                : lead + " " + request.message("people.handover.until", match.name(), DateTimes.day(until));
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
                            roles.afterwards("").withError(request.message("people.problem.role"), List.of()));
        });
    }

    private Mono<ServerResponse> handOver(AdmittedRequest request, MemberLookup.Match match, Optional<Role> role) {
        String afterwards = role.isPresent() ? PeopleResource.listHref(request) : Paths.SITES.link();
        return team.handOver(request.site(), request.requireAccount(), match.id(), role.orElse(null))
                .flatMap(change -> MemberLookup.answer(request, change, "people.handed-over", afterwards));
    }
}
