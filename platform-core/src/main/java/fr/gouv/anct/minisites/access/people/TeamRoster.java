package fr.gouv.anct.minisites.access.people;

import fr.gouv.anct.minisites.access.Member;
import fr.gouv.anct.minisites.access.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The members of one site, and the rules for changing them: a site always has an owner. */
public record TeamRoster(List<Member> members) {

    public Optional<Member> member(UUID account) {
        return members.stream()
                .filter(member -> member.account().id().equals(account))
                .findFirst();
    }

    /** Returns the owners of the site. */
    public List<Member> owners() {
        return members.stream().filter(member -> member.role() == Role.OWNER).toList();
    }

    /** Whether the account is the only owner of the site. */
    public boolean isLastOwner(UUID account) {
        List<Member> owners = owners();
        return owners.size() == 1 && owners.getFirst().account().id().equals(account);
    }

    /** Decides on a role change of a member. */
    public MembershipChangeResult role(UUID account, Role to) {
        return change(account, member -> {
            if (member.role() == to) {
                return new MembershipChangeResult.Unchanged();
            }
            return isLastOwner(account)
                    ? new MembershipChangeResult.LastOwner()
                    : new MembershipChangeResult.Done(member);
        });
    }

    /** Decides on the end of a membership, by its member or by another user. */
    public MembershipChangeResult removal(UUID account) {
        return change(
                account,
                member -> isLastOwner(account)
                        ? new MembershipChangeResult.LastOwner()
                        : new MembershipChangeResult.Done(member));
    }

    /** Decides on the transfer of an owner's role to another member; even the last owner may do so. */
    public MembershipChangeResult handover(UUID from, UUID to) {
        boolean theirs =
                member(from).filter(member -> member.role() == Role.OWNER).isPresent() && !from.equals(to);
        return theirs ? change(to, MembershipChangeResult.Done::new) : new MembershipChangeResult.NotAMember();
    }

    private MembershipChangeResult change(UUID account, Function<Member, MembershipChangeResult> decision) {
        return member(account).map(decision).orElseGet(MembershipChangeResult.NotAMember::new);
    }
}
