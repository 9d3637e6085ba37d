package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Permissions;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.people.MembershipEndImpact;
import fr.gouv.anct.minisites.admin.text.Messages;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lists the effects of ending a membership as sentences: only those that apply, each with its count. */
@Component
public class MembershipEndImpactLabels {

    private final Messages messages;

    MembershipEndImpactLabels(Messages messages) {
        this.messages = messages;
    }

    /** Returns the effects of leaving the site. */
    public List<String> leaving(MembershipEndImpact impact) {
        return Stream.concat(
                        publishing(impact).stream(),
                        Stream.of(
                                        line("links", impact.links()),
                                        line("pages", impact.pages()),
                                        line("texts", impact.texts()))
                                .flatMap(lines -> lines))
                .toList();
    }

    /** Returns the effects of losing the permission to publish. */
    List<String> publishing(MembershipEndImpact impact) {
        return Stream.concat(line("publications", impact.publications()), line("withdrawals", impact.withdrawals()))
                .toList();
    }

    /** Returns the effects of another role. */
    List<String> role(MembershipEndImpact impact, Role role) {
        return Permissions.allows(role, Action.CONTENT_PUBLISH) ? List.of() : publishing(impact);
    }

    private Stream<String> line(String what, long count) {
        return count == 0 ? Stream.empty() : Stream.of(messages.get("people.ending." + what, count));
    }
}
