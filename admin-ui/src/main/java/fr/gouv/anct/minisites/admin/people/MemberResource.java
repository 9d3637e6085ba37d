package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Member;
import fr.gouv.anct.minisites.access.people.MembershipEndImpact;
import fr.gouv.anct.minisites.access.people.MembershipEndImpacts;
import fr.gouv.anct.minisites.access.people.TeamMembers;
import fr.gouv.anct.minisites.admin.component.Confirmation;
import fr.gouv.anct.minisites.admin.component.Confirmation.Step;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows a member of a site, with the available actions; ends a membership: another's, or the user's own. */
@Component
class MemberResource implements BackOfficeResource {

    static final Path.Two<Tenant, UUID> ONE = Paths.MEMBER;
    static final Path.One<Tenant> EXIT = Path.site("/depart");
    static final Guard MANAGE = new Guard.OfSite(Action.MEMBERS_MANAGE);
    private static final Path.Two<Tenant, UUID> REMOVAL = ONE.at("/retrait");

    private final MemberLookup members;
    private final TeamMembers team;
    private final MembershipEndImpacts impacts;
    private final MembershipEndImpactLabels impactLabels;
    private final Clock clock;

    MemberResource(
            MemberLookup members,
            TeamMembers team,
            MembershipEndImpacts impacts,
            MembershipEndImpactLabels impactLabels,
            Clock clock) {
        this.members = members;
        this.team = team;
        this.impacts = impacts;
        this.impactLabels = impactLabels;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return Stream.of(
                        List.of(Route.get(ONE, MANAGE, this::show)),
                        Confirmation.routes(REMOVAL, MANAGE, members::of, this::askToRemove, this::remove),
                        Confirmation.routes(
                                EXIT,
                                new Guard.OfSite(Action.SITE_LEAVE),
                                request -> Mono.just(request.requireAccount()),
                                this::askToLeave,
                                this::leave))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * A member of a site. Only possible actions are offered: the last owner stays until there is another one.
     *
     * @param ended whether the last day is past
     * @param last whether this is the last owner of the site
     * @param self whether this is the user
     * @param hands whether the user can hand their role over to this member
     */
    record MemberScreen(Tenant site, Member member, boolean ended, boolean last, boolean self, boolean hands)
            implements Screen {

        public String roleHref() {
            return MemberRoleResource.ROLE.link(site, id());
        }

        public String endHref() {
            return MembershipEndDateResource.END.link(site, id());
        }

        public String handoverHref() {
            return OwnerHandoverResource.HANDOVER.link(site, id());
        }

        public String removeHref() {
            return REMOVAL.link(site, id());
        }

        private UUID id() {
            return member.account().id();
        }

        @Override
        public String template() {
            return "people/member";
        }
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return members.of(request)
                .flatMap(match -> request.show(PeopleResource.person(request, match.name()), screen(request, match)));
    }

    private MemberScreen screen(AdmittedRequest request, MemberLookup.Match match) {
        return new MemberScreen(
                request.site(),
                match.member(),
                match.member().hasEnded(ParisCalendar.today(clock)),
                match.last(),
                match.self(request),
                OwnerHandoverResource.theirs(request, match));
    }

    private Mono<Step> askToRemove(AdmittedRequest request, MemberLookup.Match match) {
        return match.last()
                ? lastOwner(request)
                : impacts.of(match.id()).map(impact -> removal(request, match, impact));
    }

    private static Mono<Step> lastOwner(AdmittedRequest request) {
        return Mono.just(
                new Confirmation.Redirection(PeopleResource.listHref(request), MemberLookup.lastOwner(request)));
    }

    private Step removal(AdmittedRequest request, MemberLookup.Match match, MembershipEndImpact impact) {
        Question question = Question.of(
                        request,
                        "people.remove",
                        ONE.link(request.site(), match.id()),
                        match.name(),
                        request.site().name())
                .below(request.message("people.title"), PeopleResource.listHref(request))
                .consequences(
                        request.message("people.remove.consequence.1"), request.message("people.remove.consequence.2"))
                .consequences(impactLabels.leaving(impact));
        return (match.inviting() ? question.consequences(request.message("people.remove.invitations")) : question)
                .consequences(request.message("people.remove.consequence.3"));
    }

    private Mono<Step> remove(AdmittedRequest request, MemberLookup.Match match) {
        return team.remove(request.site(), match.id(), request.actor())
                .map(change -> MemberLookup.step(request, change, "people.removed", PeopleResource.listHref(request)));
    }

    private Mono<Step> askToLeave(AdmittedRequest request, Account account) {
        return team.of(request.site())
                .flatMap(roster -> roster.isLastOwner(account.id()) ? lastOwner(request) : exit(request, account));
    }

    private Mono<Step> exit(AdmittedRequest request, Account account) {
        return impacts.of(account.id()).map(impact -> exit(request, account, impact));
    }

    private Step exit(AdmittedRequest request, Account account, MembershipEndImpact impact) {
        Question question = Question.of(
                        request,
                        "people.leave",
                        PeopleResource.listHref(request),
                        request.site().name())
                .below(request.message("people.title"), PeopleResource.listHref(request))
                .consequences(
                        request.message("people.leave.consequence.1"), request.message("people.leave.consequence.2"))
                .consequences(impactLabels.leaving(impact));
        // The user's pending invitations end with the membership.
        return request.may(Action.MEMBERS_MANAGE) && !account.may(Action.MEMBERS_MANAGE)
                ? question.consequences(request.message("people.leave.consequence.3"))
                : question;
    }

    private Mono<Step> leave(AdmittedRequest request, Account account) {
        return team.leave(request.site(), account)
                .map(change -> MemberLookup.step(request, change, "people.left", Paths.SITES.link()));
    }
}
