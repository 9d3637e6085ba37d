package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.invitation.Invitation;
import fr.gouv.anct.minisites.access.invitation.InvitationManagement;
import fr.gouv.anct.minisites.access.people.Roster;
import fr.gouv.anct.minisites.access.people.Team;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Personnes » (people): lists the members and invitations of a site. */
@Component
class PeopleResource implements Resource {

    private final Team team;
    private final InvitationManagement invitations;
    private final PeopleTables tables;
    private final Screens screens;
    private final Texts texts;

    PeopleResource(Team team, InvitationManagement invitations, PeopleTables tables, Screens screens, Texts texts) {
        this.team = team;
        this.invitations = invitations;
        this.tables = tables;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PeopleAddress.PEOPLE, new Guard.OfSite(Action.SITE_READ), this::show));
    }

    private Mono<ServerResponse> show(Call call) {
        return Mono.zip(
                        team.of(call.site()),
                        invitations.open(call.site()).collectList(),
                        (people, invited) -> screen(call, people, invited))
                .flatMap(screen -> screens.show(call, heading(call.site()), screen));
    }

    private Heading heading(Tenant site) {
        return Heading.of(texts.say("people.title")).below(site.name(), PeopleAddress.site(site));
    }

    private PeopleScreen screen(Call call, Roster people, List<Invitation> invited) {
        Tenant site = call.site();
        boolean manages = call.may(Action.MEMBERS_MANAGE);
        return new PeopleScreen(
                warning(people, manages && site.state() != TenantState.ARCHIVED),
                manages ? PeopleAddress.site(site) + "/invitations/nouvelle" : null,
                manages ? PeopleAddress.people(site) + "/import" : null,
                call.may(Action.INVITATIONS_RAISE) ? PeopleAddress.site(site) + CeilingResource.PATH : null,
                call.may(Action.SITE_LEAVE) ? PeopleAddress.site(site) + "/depart" : null,
                tables.members(site, people.members(), manages),
                tables.invitations(site, invited, manages));
    }

    /** @param invites whether the reader is asked to invite, which is never the case in an archived site */
    private @Nullable String warning(Roster people, boolean invites) {
        return switch (people.owners().size()) {
            case 0 -> texts.say(invites ? "people.warning.none" : "people.warning.none.seen");
            case 1 -> texts.say(invites ? "people.warning.one" : "people.warning.one.seen");
            default -> null;
        };
    }
}
