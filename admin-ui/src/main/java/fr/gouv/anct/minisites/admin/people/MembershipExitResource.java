package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.people.MembershipEndImpact;
import fr.gouv.anct.minisites.access.people.MembershipEndImpacts;
import fr.gouv.anct.minisites.access.people.TeamMembers;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Ends the user's own membership of a site after a confirmation. */
@Component
class MembershipExitResource implements BackOfficeResource {

    private static final String PATTERN = "/sites/{site}/depart";

    private final MemberLookup members;
    private final TeamMembers team;
    private final MembershipEndImpacts impacts;
    private final MembershipEndImpactLabels impactLabels;
    private final ScreenResponses screens;
    private final Messages messages;

    MembershipExitResource(
            MemberLookup members,
            TeamMembers team,
            MembershipEndImpacts impacts,
            MembershipEndImpactLabels impactLabels,
            ScreenResponses screens,
            Messages messages) {
        this.members = members;
        this.team = team;
        this.impacts = impacts;
        this.impactLabels = impactLabels;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard leave = new Guard.OfSite(Action.SITE_LEAVE);
        return List.of(Route.get(PATTERN, leave, this::showForm), Route.post(PATTERN, leave, this::leave));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return team.of(request.site())
                .flatMap(roster -> roster.isLastOwner(request.requireAccount().id())
                        ? request.seeOther(PeopleUrls.people(request.site()), members.lastOwner(request))
                        : confirm(request));
    }

    private Mono<ServerResponse> confirm(AdmittedRequest request) {
        return impacts.of(request.requireAccount().id()).flatMap(impact -> confirm(request, impact));
    }

    private Mono<ServerResponse> confirm(AdmittedRequest request, MembershipEndImpact impact) {
        ConfirmScreen screen = new ConfirmScreen(
                messages.get("people.leave.lead", request.site().name()),
                Stream.of(
                                Stream.of("people.leave.consequence.1", "people.leave.consequence.2")
                                        .map(messages::get),
                                impactLabels.leaving(impact).stream(),
                                Stream.of("people.leave.consequence.3")
                                        .filter(_ -> inviting(request))
                                        .map(messages::get))
                        .flatMap(lines -> lines)
                        .toList(),
                PeopleUrls.site(request.site()) + "/depart",
                List.of(),
                messages.get("people.leave.confirm"),
                PeopleUrls.people(request.site()));
        return screens.show(
                request,
                PeopleUrls.heading(request.site(), messages.get("people.title"), messages.get("people.leave")),
                screen);
    }

    /** Whether the user's pending invitations end with the membership. */
    private static boolean inviting(AdmittedRequest request) {
        return request.may(Action.MEMBERS_MANAGE) && !request.requireAccount().may(Action.MEMBERS_MANAGE);
    }

    private Mono<ServerResponse> leave(AdmittedRequest request) {
        return team.leave(request.site(), request.requireAccount())
                .flatMap(change -> members.answer(request, change, "people.left", "/sites"));
    }
}
