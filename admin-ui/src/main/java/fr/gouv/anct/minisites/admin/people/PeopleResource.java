package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Member;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.invitation.Invitation;
import fr.gouv.anct.minisites.access.invitation.InvitationManagement;
import fr.gouv.anct.minisites.access.people.TeamMembers;
import fr.gouv.anct.minisites.access.people.TeamRoster;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Personnes » (people): lists the members and invitations of a site. */
@Component
class PeopleResource implements BackOfficeResource {

    private final TeamMembers team;
    private final InvitationManagement invitations;
    private final Clock clock;

    PeopleResource(TeamMembers team, InvitationManagement invitations, Clock clock) {
        this.team = team;
        this.invitations = invitations;
        this.clock = clock;
    }

    @Bean
    static SideNavigationItem peopleEntry() {
        return new SideNavigationItem(Group.TEAM, 10, "site.menu.people", Paths.MEMBERS, Action.SITE_READ);
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(Paths.MEMBERS, new Guard.OfSite(Action.SITE_READ), this::show));
    }

    /**
     * The members and the pending invitations of a site.
     *
     * @param warning about missing owners; null when there are two
     * @param manages whether members and invitations may be changed
     * @param raises whether the invitation quota may be changed
     * @param leaves whether the user is a member, who may leave
     */
    record PeopleScreen(
            Tenant site,
            @Nullable String warning,
            boolean manages,
            boolean raises,
            boolean leaves,
            TableView members,
            TableView invitations)
            implements Screen {

        public String inviteHref() {
            return InvitationResource.NEW.link(site);
        }

        public String importHref() {
            return BulkInvitationResource.IMPORT.link(site);
        }

        public String quotaHref() {
            return InvitationQuotaResource.QUOTA.link(site);
        }

        public String leaveHref() {
            return MemberResource.EXIT.link(site);
        }

        @Override
        public String template() {
            return "people/list";
        }
    }

    /** Returns the heading of a screen below the list. */
    static ScreenHeading below(AdmittedRequest request, String key, Object... arguments) {
        return request.heading(key, arguments).below(request.message("people.title"), listHref(request));
    }

    /** Returns the heading of the screen of a person, below the list. */
    static ScreenHeading person(AdmittedRequest request, String name) {
        return ScreenHeading.of(name)
                .below(request.site().name(), Paths.SITE.link(request.site()))
                .below(request.message("people.title"), listHref(request));
    }

    static String listHref(AdmittedRequest request) {
        return Paths.MEMBERS.link(request.site());
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return Mono.zip(
                        team.of(request.site()),
                        invitations.open(request.site()).collectList(),
                        (roster, invited) -> screen(request, roster, invited))
                .flatMap(screen -> request.show(request.heading("people.title"), screen));
    }

    private PeopleScreen screen(AdmittedRequest request, TeamRoster roster, List<Invitation> invited) {
        Tenant site = request.site();
        boolean manages = request.may(Action.MEMBERS_MANAGE);
        return new PeopleScreen(
                site,
                warning(request, roster, manages && site.state() != TenantState.ARCHIVED),
                manages,
                request.may(Action.INVITATIONS_RAISE),
                request.may(Action.SITE_LEAVE),
                members(request, roster.members(), manages),
                invitations(request, invited, manages));
    }

    /** @param invites whether the reader is asked to invite, which is never the case in an archived site */
    private static @Nullable String warning(AdmittedRequest request, TeamRoster roster, boolean invites) {
        return switch (roster.owners().size()) {
            case 0 -> request.message(invites ? "people.warning.none" : "people.warning.none.seen");
            case 1 -> request.message(invites ? "people.warning.one" : "people.warning.one.seen");
            default -> null;
        };
    }

    private TableView members(AdmittedRequest request, List<Member> members, boolean manages) {
        LocalDate today = ParisCalendar.today(clock);
        return Table.<Member>of(request, "people.column")
                .column("name", member -> name(request, member, manages))
                .column("email", member -> email(request, member))
                .column("role", member -> role(request, member.role()))
                .column("until", member -> end(request, member, today))
                .build("members", request.message("people.members.caption"), members);
    }

    private static Cell name(AdmittedRequest request, Member member, boolean manages) {
        String name = member.account().name();
        return manages
                ? Cell.link(
                        name,
                        MemberResource.ONE.link(request.site(), member.account().id()))
                : Cell.text(name);
    }

    /** An address that was never used to sign in is marked, because it may be invented. */
    private static Cell email(AdmittedRequest request, Member member) {
        Cell email = Cell.text(member.account().email());
        return member.signedIn() ? email : email.withDetail(request.message("people.member.never"));
    }

    private static Cell role(AdmittedRequest request, Role role) {
        return Cell.text(request.message("role." + role.code()));
    }

    private static Cell end(AdmittedRequest request, Member member, LocalDate today) {
        if (member.until() == null) {
            return Cell.text(request.message("people.until.none"));
        }
        Cell end = Cell.text(DateTimes.day(member.until()));
        return member.hasEnded(today) ? end.withDetail(request.message("people.until.over")) : end;
    }

    private TableView invitations(AdmittedRequest request, List<Invitation> invitations, boolean manages) {
        Instant now = clock.instant();
        return Table.<Invitation>of(request, "people.column")
                .column("email", invitation -> address(request, invitation, manages))
                .column("role", invitation -> role(request, invitation.role()))
                .column("by", invitation -> Cell.text(invitation.invitedBy().name()))
                .column("state", invitation -> state(request, invitation, now))
                .build("invitations", request.message("people.invitations.caption"), invitations);
    }

    private static Cell address(AdmittedRequest request, Invitation invitation, boolean manages) {
        return manages
                ? Cell.link(invitation.email(), InvitationResource.ONE.link(request.site(), invitation.id()))
                : Cell.text(invitation.email());
    }

    private static Cell state(AdmittedRequest request, Invitation invitation, Instant now) {
        BadgeView badge = switch (invitation.state(now)) {
            case OPEN -> new BadgeView(request.message("people.invitation.open"), Tone.INFO);
            case WITHDRAWN -> new BadgeView(request.message("people.invitation.withdrawn"), Tone.WARNING);
            case EXPIRED, ACCEPTED, REVOKED ->
                new BadgeView(request.message("people.invitation.expired"), Tone.WARNING);
        };
        return Cell.badge(badge).withDetail(InvitationResource.validity(request, invitation, now));
    }
}
