package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.people.MembershipEndImpact;
import fr.gouv.anct.minisites.access.people.MembershipEndImpacts;
import fr.gouv.anct.minisites.access.people.TeamMembers;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Changes a member's role; stepping down oneself is confirmed first, because it is irreversible for the user. */
@Component
class MemberRoleResource implements BackOfficeResource {

    private static final String PATTERN = PeopleUrls.MEMBER + "/role";
    private static final String CONFIRMED = "confirmation";
    private static final String YES = "oui";

    private final MemberLookup members;
    private final TeamMembers team;
    private final RoleField roles;
    private final MembershipEndImpacts impacts;
    private final MembershipEndImpactLabels impactLabels;
    private final ScreenResponses screens;
    private final Messages messages;

    MemberRoleResource(
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
        return List.of(Route.get(PATTERN, manage, this::showForm), Route.post(PATTERN, manage, this::change));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return members.of(request)
                .flatMap(match -> match.last()
                        ? request.seeOther(PeopleUrls.people(request.site()), members.lastOwner(request))
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
        String address = PeopleUrls.member(request.site(), match.id());
        PeopleFormScreen screen = new PeopleFormScreen(
                lead(request, match),
                List.of(new PeopleFormScreen.Effect(
                        messages.get("people.ending.unpublishing"), impactLabels.publishing(impact))),
                address + "/role",
                merge.mark(List.of(field), messages),
                messages.get("people.role.submit"),
                address);
        return screens.show(status, request, heading(request, match).erroneous(status.isError()), screen);
    }

    /** Users get no letter about their own change; the effects of stepping down are listed in its confirmation. */
    private String lead(AdmittedRequest request, MemberLookup.Match match) {
        if (match.id().equals(request.requireAccount().id())) {
            return messages.get("people.role.lead.own");
        }
        return messages.get(match.inviting() ? "people.role.lead.inviting" : "people.role.lead", match.name());
    }

    private ScreenHeading heading(AdmittedRequest request, MemberLookup.Match match) {
        return PeopleUrls.heading(
                request.site(), messages.get("people.title"), messages.get("people.role.title", match.name()));
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
                        roles.field("").withError(messages.get("people.problem.role"), List.of()),
                        merge));
    }

    private Mono<ServerResponse> change(AdmittedRequest request, MemberLookup.Match match, Role role, FormMerge merge) {
        boolean stepsDown = match.id().equals(request.requireAccount().id())
                && match.member().role().outranks(role);
        return stepsDown && !match.last() && !request.field(CONFIRMED).equals(YES)
                ? impacts.of(match.id()).flatMap(impact -> confirm(request, match, role, merge, impact))
                : team.changeRole(request.site(), match.id(), role, request.actor())
                        .flatMap(change -> members.answer(request, change, "people.role.changed"));
    }

    private Mono<ServerResponse> confirm(
            AdmittedRequest request, MemberLookup.Match match, Role role, FormMerge merge, MembershipEndImpact impact) {
        String address = PeopleUrls.member(request.site(), match.id());
        ConfirmScreen screen = new ConfirmScreen(
                messages.get("people.step-down.lead"),
                Stream.concat(
                                Stream.of("people.step-down.consequence.1", "people.step-down.consequence.2")
                                        .filter(_ -> match.inviting())
                                        .map(messages::get),
                                impactLabels.role(impact, role).stream())
                        .toList(),
                address + "/role",
                Stream.concat(
                                Stream.of(
                                        new HiddenField(RoleField.NAME, role.code()), new HiddenField(CONFIRMED, YES)),
                                HiddenField.of(merge.bases()))
                        .toList(),
                messages.get("people.step-down.confirm"),
                address);
        return screens.show(request, heading(request, match), screen);
    }
}
