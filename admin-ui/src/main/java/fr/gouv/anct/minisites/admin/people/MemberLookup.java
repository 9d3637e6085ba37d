package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Member;
import fr.gouv.anct.minisites.access.Permissions;
import fr.gouv.anct.minisites.access.people.MembershipChangeResult;
import fr.gouv.anct.minisites.access.people.TeamMembers;
import fr.gouv.anct.minisites.access.people.TeamRoster;
import fr.gouv.anct.minisites.admin.component.Confirmation;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.SeeOtherException;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.audit.JournalQuery;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Looks up the member named in the URL, and builds the responses to changes. */
@Component
class MemberLookup {

    /** A member and the team of the site. */
    record Match(TeamRoster people, Member member) {

        UUID id() {
            return member.account().id();
        }

        String name() {
            return member.account().name();
        }

        /** Whether the member's pending invitations end with the role. */
        boolean inviting() {
            return Permissions.allows(member.role(), Action.MEMBERS_MANAGE)
                    && !member.account().may(Action.MEMBERS_MANAGE);
        }

        boolean last() {
            return people.isLastOwner(id());
        }

        /** Whether the member is the user. */
        boolean self(AdmittedRequest request) {
            return id().equals(request.requireAccount().id());
        }
    }

    private final TeamMembers team;
    private final Journal journal;

    MemberLookup(TeamMembers team, Journal journal) {
        this.team = team;
        this.journal = journal;
    }

    /** Returns the member; a member of another site does not exist here. */
    Mono<Match> of(AdmittedRequest request) {
        return request.id("member").flatMap(id -> find(request, id));
    }

    private Mono<Match> find(AdmittedRequest request, UUID id) {
        return team.of(request.site())
                .flatMap(roster -> Mono.justOrEmpty(roster.member(id).map(member -> new Match(roster, member))))
                .switchIfEmpty(Mono.defer(() -> absent(request, id)));
    }

    /** A membership that ended while its page was open is not an attempt at forbidden access. */
    private <T> Mono<T> absent(AdmittedRequest request, UUID id) {
        return formerMember(request.site(), id)
                .flatMap(former -> former
                        ? Mono.error(() -> new SeeOtherException(PeopleResource.listHref(request), gone(request)))
                        : request.notFound());
    }

    private Mono<Boolean> formerMember(Tenant site, UUID id) {
        return journal.page(new JournalQuery(null, null, "member", site.id(), id, null, null, 1, 1))
                .map(ends -> ends.total() > 0);
    }

    private static Flash gone(AdmittedRequest request) {
        return request.flash(Flash.Kind.WARNING, "people.member.gone");
    }

    /**
     * Redirects to the team with the result of a change.
     *
     * @param done message key for a success
     */
    static Mono<ServerResponse> answer(AdmittedRequest request, MembershipChangeResult change, String done) {
        return answer(request, change, done, PeopleResource.listHref(request));
    }

    /** Redirects with the result of a change, to another page after a success. */
    static Mono<ServerResponse> answer(
            AdmittedRequest request, MembershipChangeResult change, String done, String afterwards) {
        return request.seeOther(next(request, change, afterwards), flash(request, change, done));
    }

    /** Returns the redirect with the result of a confirmed change, to another page after a success. */
    static Confirmation.Step step(
            AdmittedRequest request, MembershipChangeResult change, String done, String afterwards) {
        return new Confirmation.Redirection(next(request, change, afterwards), flash(request, change, done));
    }

    private static String next(AdmittedRequest request, MembershipChangeResult change, String afterwards) {
        return change instanceof MembershipChangeResult.Done ? afterwards : PeopleResource.listHref(request);
    }

    private static Flash flash(AdmittedRequest request, MembershipChangeResult change, String done) {
        return switch (change) {
            case MembershipChangeResult.Done _ -> request.success(done);
            case MembershipChangeResult.Unchanged _ -> request.flash(Flash.Kind.INFO, "people.unchanged");
            case MembershipChangeResult.LastOwner _ -> lastOwner(request);
            case MembershipChangeResult.NotAMember _ -> gone(request);
        };
    }

    /**
     * Returns the warning that the last owner can neither leave nor step down, addressed to the user if no other member
     * is named in the URL.
     */
    static Flash lastOwner(AdmittedRequest request) {
        Flash flash = request.flash(Flash.Kind.WARNING, "people.last-owner");
        String own = request.requireAccount().id().toString();
        return request.request().pathVariables().getOrDefault("member", own).equals(own)
                ? flash.withText(request.message("people.last-owner.text.own"))
                : flash;
    }
}
