package fr.gouv.anct.minisites.access.people;

import fr.gouv.anct.minisites.access.Member;
import fr.gouv.anct.minisites.access.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The people of one site, and what may be done with each: somebody always answers for the site. */
public record Roster(List<Member> members) {

    public Optional<Member> member(UUID account) {
        return members.stream()
                .filter(member -> member.account().id().equals(account))
                .findFirst();
    }

    /** Those who answer for the site. */
    public List<Member> owners() {
        return members.stream().filter(member -> member.role() == Role.OWNER).toList();
    }

    /** Whether this is the only one who answers for the site. */
    public boolean isLastOwner(UUID account) {
        List<Member> owners = owners();
        return owners.size() == 1 && owners.getFirst().account().id().equals(account);
    }

    /** Another role for a member. */
    public Change role(UUID account, Role to) {
        return change(account, member -> {
            if (member.role() == to) {
                return new Change.Unchanged();
            }
            return isLastOwner(account) ? new Change.LastOwner() : new Change.Done(member);
        });
    }

    /** The end of a membership, by its member or by somebody else. */
    public Change removal(UUID account) {
        return change(account, member -> isLastOwner(account) ? new Change.LastOwner() : new Change.Done(member));
    }

    /** One's place as somebody who answers for the site, handed to another member; even the last one may. */
    public Change handover(UUID from, UUID to) {
        boolean theirs =
                member(from).filter(member -> member.role() == Role.OWNER).isPresent() && !from.equals(to);
        return theirs ? change(to, Change.Done::new) : new Change.NotAMember();
    }

    private Change change(UUID account, Function<Member, Change> decision) {
        return member(account).map(decision).orElseGet(Change.NotAMember::new);
    }
}
