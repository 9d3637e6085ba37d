package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.people.MembershipEndImpact;
import fr.gouv.anct.minisites.access.people.MembershipEndImpacts;
import fr.gouv.anct.minisites.access.people.TeamMembers;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.tenancy.Tenant;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Changes a member's role; stepping down oneself is confirmed first, because it is irreversible for the user. */
@Component
class MemberRoleResource implements BackOfficeResource {

    static final Path.Two<Tenant, UUID> ROLE = MemberResource.ONE.at("/role");
    private static final String CONFIRMED = "confirmed";
    private static final String YES = "true";

    private static final Form<Input> FORM = Form.of(Input.class, "people").offering("role", Role.OF_TENANTS);

    private final MemberLookup members;
    private final TeamMembers team;
    private final MembershipEndImpacts impacts;
    private final MembershipEndImpactLabels impactLabels;

    MemberRoleResource(
            MemberLookup members,
            TeamMembers team,
            MembershipEndImpacts impacts,
            MembershipEndImpactLabels impactLabels) {
        this.members = members;
        this.team = team;
        this.impacts = impacts;
        this.impactLabels = impactLabels;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(ROLE, MemberResource.MANAGE, this::open),
                Route.post(ROLE, MemberResource.MANAGE, this::change));
    }

    /** The role as chosen. */
    record Input(@NotNull @Nullable Role role) {

        static Input of(MemberLookup.Match match) {
            return new Input(match.member().role());
        }
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return members.of(request)
                .flatMap(match -> match.last()
                        ? request.seeOther(PeopleResource.listHref(request), MemberLookup.lastOwner(request))
                        : show(HttpStatus.OK, request, match, FORM.opened(request, Input.of(match))));
    }

    private Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest request, MemberLookup.Match match, FormState<Input> form) {
        return impacts.of(match.id())
                .map(impact -> screen(request, match, form, impact))
                .flatMap(screen -> request.show(status, heading(request, match), screen));
    }

    private MemberFormScreen screen(
            AdmittedRequest request, MemberLookup.Match match, FormState<Input> form, MembershipEndImpact impact) {
        return new MemberFormScreen(
                lead(request, match),
                List.of(new MemberFormScreen.Effect(
                        request.message("people.ending.unpublishing"), impactLabels.publishing(impact))),
                form.view(),
                request.message("people.role.submit"),
                MemberResource.ONE.link(request.site(), match.id()));
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
        return members.of(request).flatMap(match -> change(request, match));
    }

    private Mono<ServerResponse> change(AdmittedRequest request, MemberLookup.Match match) {
        return FORM.sent(request, Input.of(match))
                .answer((status, form) -> show(status, request, match, form), form -> change(request, match, form));
    }

    private Mono<ServerResponse> change(AdmittedRequest request, MemberLookup.Match match, FormState<Input> form) {
        Role role = Objects.requireNonNull(form.value().role());
        boolean stepsDown = match.self(request) && match.member().role().outranks(role);
        return stepsDown && !match.last() && !request.field(CONFIRMED).equals(YES)
                ? impacts.of(match.id()).flatMap(impact -> confirm(request, match, role, form.merge(), impact))
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
                                Stream.of(new HiddenField("role", role.code()), new HiddenField(CONFIRMED, YES)),
                                HiddenField.of(merge.bases()))
                        .toList(),
                request.message("people.step-down.confirm"),
                MemberResource.ONE.link(request.site(), match.id()),
                List.of());
        return request.show(question.heading(), question);
    }
}
