package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.people.MembershipEndImpact;
import fr.gouv.anct.minisites.access.people.MembershipEndImpacts;
import fr.gouv.anct.minisites.access.people.TeamMembers;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Changes a member's role; stepping down oneself is confirmed first, because it is irreversible for the user. */
@Component
class MemberRoleResource implements BackOfficeResource {

    static final Path.Two<Tenant, UUID> ROLE = MemberResource.ONE.at("/role");
    private static final String CONFIRMED = "confirmation";
    private static final String YES = "oui";

    private final MemberLookup members;
    private final TeamMembers team;
    private final RoleField roles;
    private final MembershipEndImpacts impacts;
    private final MembershipEndImpactLabels impactLabels;

    MemberRoleResource(
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
                Route.get(ROLE, MemberResource.MANAGE, this::showForm),
                Route.post(ROLE, MemberResource.MANAGE, this::change));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return members.of(request)
                .flatMap(match -> match.last()
                        ? request.seeOther(PeopleResource.listHref(request), MemberLookup.lastOwner(request))
                        : form(HttpStatus.OK, request, match, stored(match), FormMerge.opened(List.of(stored(match)))));
    }

    private FieldView stored(MemberLookup.Match match) {
        return roles.field(match.member().role().code());
    }

    private Mono<ServerResponse> form(
            HttpStatus status, AdmittedRequest request, MemberLookup.Match match, FieldView field, FormMerge merge) {
        return impacts.of(match.id()).flatMap(impact -> form(status, request, match, field, merge, impact));
    }

    private Mono<ServerResponse> form(
            HttpStatus status,
            AdmittedRequest request,
            MemberLookup.Match match,
            FieldView field,
            FormMerge merge,
            MembershipEndImpact impact) {
        PeopleFormScreen screen = new PeopleFormScreen(
                lead(request, match),
                List.of(new PeopleFormScreen.Effect(
                        request.message("people.ending.unpublishing"), impactLabels.publishing(impact))),
                ROLE.link(request.site(), match.id()),
                merge.mark(List.of(field), request.messages()),
                request.message("people.role.submit"),
                MemberResource.ONE.link(request.site(), match.id()));
        return request.show(status, heading(request, match), screen);
    }

    /** Users get no letter about their own change; the effects of stepping down are listed in its confirmation. */
    private static String lead(AdmittedRequest request, MemberLookup.Match match) {
        if (match.self(request)) {
            return request.message("people.role.lead.own");
        }
        return request.message(match.inviting() ? "people.role.lead.inviting" : "people.role.lead", match.name());
    }

    private static ScreenHeading heading(AdmittedRequest request, MemberLookup.Match match) {
        return PeopleResource.below(request, "people.role.title", match.name());
    }

    private Mono<ServerResponse> change(AdmittedRequest request) {
        return members.of(request)
                .flatMap(match -> change(request, match, FormMerge.of(request, List.of(stored(match)))));
    }

    private Mono<ServerResponse> change(AdmittedRequest request, MemberLookup.Match match, FormMerge merge) {
        String typed = merge.merged(request).field(RoleField.NAME);
        if (merge.overtaken()) {
            return form(HttpStatus.CONFLICT, request, match, roles.field(typed), merge);
        }
        return RoleField.chosen(typed)
                .map(role -> change(request, match, role, merge))
                .orElseGet(() -> form(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        request,
                        match,
                        roles.field("").withError(request.message("people.problem.role"), List.of()),
                        merge));
    }

    private Mono<ServerResponse> change(AdmittedRequest request, MemberLookup.Match match, Role role, FormMerge merge) {
        boolean stepsDown = match.self(request) && match.member().role().outranks(role);
        return stepsDown && !match.last() && !request.field(CONFIRMED).equals(YES)
                ? impacts.of(match.id()).flatMap(impact -> confirm(request, match, role, merge, impact))
                : team.changeRole(request.site(), match.id(), role, request.actor())
                        .flatMap(change -> MemberLookup.answer(request, change, "people.role.changed"));
    }

    private Mono<ServerResponse> confirm(
            AdmittedRequest request, MemberLookup.Match match, Role role, FormMerge merge, MembershipEndImpact impact) {
        Question question = new Question(
                heading(request, match),
                request.message("people.step-down.lead"),
                Stream.concat(
                                Stream.of("people.step-down.consequence.1", "people.step-down.consequence.2")
                                        .filter(_ -> match.inviting())
                                        .map(request::message),
                                impactLabels.role(impact, role).stream())
                        .toList(),
                ROLE.link(request.site(), match.id()),
                Stream.concat(
                                Stream.of(
                                        new HiddenField(RoleField.NAME, role.code()), new HiddenField(CONFIRMED, YES)),
                                HiddenField.of(merge.bases()))
                        .toList(),
                request.message("people.step-down.confirm"),
                MemberResource.ONE.link(request.site(), match.id()),
                List.of());
        return request.show(question.heading(), question);
    }
}
