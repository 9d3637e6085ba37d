package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Member;
import fr.gouv.anct.minisites.access.Permissions;
import fr.gouv.anct.minisites.access.people.Change;
import fr.gouv.anct.minisites.access.people.Roster;
import fr.gouv.anct.minisites.access.people.Team;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.ElsewhereException;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.audit.JournalQuery;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Looks up the member named in the URL, and builds the responses to changes. */
@Component
class NamedMembers {

    /** A member and the team of the site. */
    record Named(Roster people, Member member) {

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

    private final Team team;
    private final Journal journal;
    private final Texts texts;

    NamedMembers(Team team, Journal journal, Texts texts) {
        this.team = team;
        this.journal = journal;
        this.texts = texts;
    }

    /** Returns the member; a member of another site does not exist here. */
    Mono<Named> of(Call call) {
        return call.id("member")
                .flatMap(id -> team.of(call.site())
                        .flatMap(people -> Mono.justOrEmpty(people.member(id).map(member -> new Named(people, member))))
                        .switchIfEmpty(Mono.defer(() -> absent(call, id))));
    }

    /** A membership that ended while its page was open is not an attempt at forbidden access. */
    private <T> Mono<T> absent(Call call, UUID id) {
        return formerMember(call.site(), id)
                .flatMap(former -> former
                        ? Mono.error(() -> new ElsewhereException(PeopleAddress.people(call.site()), gone()))
                        : call.missing());
    }

    private Mono<Boolean> formerMember(Tenant site, UUID id) {
        return journal.page(new JournalQuery(null, null, "member", site.id(), id, null, null, 1, 1))
                .map(ends -> ends.total() > 0);
    }

    private Flash gone() {
        return new Flash(Flash.Kind.WARNING, texts.say("people.member.gone"), "");
    }

    /**
     * Redirects to the team with the result of a change.
     *
     * @param done message key for a success
     */
    Mono<ServerResponse> answer(Call call, Change change, String done) {
        return answer(call, change, done, PeopleAddress.people(call.site()));
    }

    /** Redirects with the result of a change, to another page after a success. */
    Mono<ServerResponse> answer(Call call, Change change, String done, String afterwards) {
        String people = PeopleAddress.people(call.site());
        return switch (change) {
            case Change.Done _ -> call.seeOther(afterwards, new Flash(Flash.Kind.SUCCESS, texts.say(done), ""));
            case Change.Unchanged _ ->
                call.seeOther(people, new Flash(Flash.Kind.INFO, texts.say("people.unchanged"), ""));
            case Change.LastOwner _ -> call.seeOther(people, lastOwner(call));
            case Change.NotAMember _ -> call.seeOther(people, gone());
        };
    }

    /** Returns the warning that the last owner can neither leave nor step down. */
    Flash lastOwner(Call call) {
        return new Flash(Flash.Kind.WARNING, texts.say("people.last-owner"), lastOwnerText(call));
    }

    /** Returns why the last owner stays, addressed to the user if no other member is named in the URL. */
    String lastOwnerText(Call call) {
        String own = call.who().id().toString();
        return call.request().pathVariables().getOrDefault("member", own).equals(own)
                ? texts.say("people.last-owner.text.own")
                : texts.say("people.last-owner.text");
    }
}
