package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Member;
import fr.gouv.anct.minisites.access.Permissions;
import fr.gouv.anct.minisites.access.people.MembershipChangeResult;
import fr.gouv.anct.minisites.access.people.TeamMembers;
import fr.gouv.anct.minisites.access.people.TeamRoster;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.SeeOtherException;
import fr.gouv.anct.minisites.admin.text.Messages;
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
    }

    private final TeamMembers team;
    private final Journal journal;
    private final Messages messages;

    MemberLookup(TeamMembers team, Journal journal, Messages messages) {
        this.team = team;
        this.journal = journal;
        this.messages = messages;
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
                        ? Mono.error(() -> new SeeOtherException(PeopleUrls.people(request.site()), gone()))
                        : request.notFound());
    }

    private Mono<Boolean> formerMember(Tenant site, UUID id) {
        return journal.page(new JournalQuery(null, null, "member", site.id(), id, null, null, 1, 1))
                .map(ends -> ends.total() > 0);
    }

    private Flash gone() {
        return new Flash(Flash.Kind.WARNING, messages.get("people.member.gone"), "");
    }

    /**
     * Redirects to the team with the result of a change.
     *
     * @param done message key for a success
     */
    Mono<ServerResponse> answer(AdmittedRequest request, MembershipChangeResult change, String done) {
        return answer(request, change, done, PeopleUrls.people(request.site()));
    }

    /** Redirects with the result of a change, to another page after a success. */
    Mono<ServerResponse> answer(
            AdmittedRequest request, MembershipChangeResult change, String done, String afterwards) {
        String people = PeopleUrls.people(request.site());
        return switch (change) {
            case MembershipChangeResult.Done _ ->
                request.seeOther(afterwards, new Flash(Flash.Kind.SUCCESS, messages.get(done), ""));
            case MembershipChangeResult.Unchanged _ ->
                request.seeOther(people, new Flash(Flash.Kind.INFO, messages.get("people.unchanged"), ""));
            case MembershipChangeResult.LastOwner _ -> request.seeOther(people, lastOwner(request));
            case MembershipChangeResult.NotAMember _ -> request.seeOther(people, gone());
        };
    }

    /** Returns the warning that the last owner can neither leave nor step down. */
    Flash lastOwner(AdmittedRequest request) {
        return new Flash(Flash.Kind.WARNING, messages.get("people.last-owner"), lastOwnerText(request));
    }

    /** Returns why the last owner stays, addressed to the user if no other member is named in the URL. */
    String lastOwnerText(AdmittedRequest request) {
        String own = request.requireAccount().id().toString();
        return request.request().pathVariables().getOrDefault("member", own).equals(own)
                ? messages.get("people.last-owner.text.own")
                : messages.get("people.last-owner.text");
    }
}
