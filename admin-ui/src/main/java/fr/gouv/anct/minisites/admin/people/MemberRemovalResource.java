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

/** Removes a member from a site after a confirmation. */
@Component
class MemberRemovalResource implements BackOfficeResource {

    private static final String PATTERN = PeopleUrls.MEMBER + "/retrait";

    private final MemberLookup members;
    private final TeamMembers team;
    private final MembershipEndImpacts impacts;
    private final MembershipEndImpactLabels impactLabels;
    private final ScreenResponses screens;
    private final Messages messages;

    MemberRemovalResource(
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
        Guard manage = new Guard.OfSite(Action.MEMBERS_MANAGE);
        return List.of(Route.get(PATTERN, manage, this::showForm), Route.post(PATTERN, manage, this::remove));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return members.of(request)
                .flatMap(match -> match.last()
                        ? request.seeOther(PeopleUrls.people(request.site()), members.lastOwner(request))
                        : confirm(request, match));
    }

    private Mono<ServerResponse> confirm(AdmittedRequest request, MemberLookup.Match match) {
        return impacts.of(match.id()).flatMap(impact -> confirm(request, match, impact));
    }

    private Mono<ServerResponse> confirm(
            AdmittedRequest request, MemberLookup.Match match, MembershipEndImpact impact) {
        String address = PeopleUrls.member(request.site(), match.id());
        ConfirmScreen screen = new ConfirmScreen(
                messages.get("people.remove.lead", match.name(), request.site().name()),
                Stream.of(
                                Stream.of("people.remove.consequence.1", "people.remove.consequence.2")
                                        .map(messages::get),
                                impactLabels.leaving(impact).stream(),
                                Stream.of("people.remove.invitations")
                                        .filter(_ -> match.inviting())
                                        .map(messages::get),
                                Stream.of(messages.get("people.remove.consequence.3")))
                        .flatMap(lines -> lines)
                        .toList(),
                address + "/retrait",
                List.of(),
                messages.get("people.remove.confirm"),
                address);
        return screens.show(
                request,
                PeopleUrls.heading(
                        request.site(),
                        messages.get("people.title"),
                        messages.get("people.remove.title", match.name())),
                screen);
    }

    private Mono<ServerResponse> remove(AdmittedRequest request) {
        return members.of(request)
                .flatMap(match -> team.remove(request.site(), match.id(), request.actor()))
                .flatMap(change -> members.answer(request, change, "people.removed"));
    }
}
