package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.invitation.Invitation;
import fr.gouv.anct.minisites.access.invitation.InvitationManagement;
import fr.gouv.anct.minisites.access.people.TeamMembers;
import fr.gouv.anct.minisites.access.people.TeamRoster;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Personnes » (people): lists the members and invitations of a site. */
@Component
class PeopleResource implements BackOfficeResource {

    private final TeamMembers team;
    private final InvitationManagement invitations;
    private final PeopleTables tables;
    private final ScreenResponses screens;
    private final Messages messages;

    PeopleResource(
            TeamMembers team,
            InvitationManagement invitations,
            PeopleTables tables,
            ScreenResponses screens,
            Messages messages) {
        this.team = team;
        this.invitations = invitations;
        this.tables = tables;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PeopleUrls.PEOPLE, new Guard.OfSite(Action.SITE_READ), this::show));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return Mono.zip(
                        team.of(request.site()),
                        invitations.open(request.site()).collectList(),
                        (roster, invited) -> screen(request, roster, invited))
                .flatMap(screen -> screens.show(request, heading(request.site()), screen));
    }

    private ScreenHeading heading(Tenant site) {
        return ScreenHeading.of(messages.get("people.title")).below(site.name(), PeopleUrls.site(site));
    }

    private PeopleScreen screen(AdmittedRequest request, TeamRoster roster, List<Invitation> invited) {
        Tenant site = request.site();
        boolean manages = request.may(Action.MEMBERS_MANAGE);
        return new PeopleScreen(
                warning(roster, manages && site.state() != TenantState.ARCHIVED),
                manages ? PeopleUrls.site(site) + "/invitations/nouvelle" : null,
                manages ? PeopleUrls.people(site) + "/import" : null,
                request.may(Action.INVITATIONS_RAISE) ? PeopleUrls.site(site) + InvitationQuotaResource.PATH : null,
                request.may(Action.SITE_LEAVE) ? PeopleUrls.site(site) + "/depart" : null,
                tables.members(site, roster.members(), manages),
                tables.invitations(site, invited, manages));
    }

    /** @param invites whether the reader is asked to invite, which is never the case in an archived site */
    private @Nullable String warning(TeamRoster roster, boolean invites) {
        return switch (roster.owners().size()) {
            case 0 -> messages.get(invites ? "people.warning.none" : "people.warning.none.seen");
            case 1 -> messages.get(invites ? "people.warning.one" : "people.warning.one.seen");
            default -> null;
        };
    }
}
