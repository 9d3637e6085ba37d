package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.block.Link;
import fr.gouv.anct.minisites.content.block.PageRef;
import fr.gouv.anct.minisites.content.block.RichText;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Reports links to pages and sites that visitors cannot read. A link to an unpublished page does not block publication:
 * two pages that link to each other could otherwise never be published.
 */
final class DeadLink implements Rule {

    @Override
    public Stream<Finding> look(Subject page) {
        return page.parts().stream().flatMap(part -> switch (part.value()) {
            case Link link -> look(page, part.spot(), link);
            case PageRef ref -> look(page, part.spot(), ref.id());
            case RichText text -> text.links().stream().flatMap(link -> look(page, part.spot(), link));
            default -> Stream.empty();
        });
    }

    private static Stream<Finding> look(Subject page, Spot spot, Link link) {
        return switch (link) {
            case Link.ToPage target -> look(page, spot, target.id());
            case Link.ToSite site ->
                page.surroundings().sites().contains(site.id())
                        ? Stream.empty()
                        : Stream.of(Finding.of(Flaw.LINK_SITE_OFFLINE, spot));
            case Link.ToMedia _, Link.External _, Link.Contact _ -> Stream.empty();
        };
    }

    private static Stream<Finding> look(Subject page, Spot spot, UUID target) {
        Surroundings.TargetPage found = page.surroundings().pages().get(target);
        if (found == null) {
            return Stream.of(Finding.of(Flaw.LINK_GONE, spot));
        }
        if (found.trashed()) {
            return Stream.of(Finding.of(Flaw.LINK_TRASHED, spot, found.title()));
        }
        return found.online() || target.equals(page.page())
                ? Stream.empty()
                : Stream.of(Finding.of(Flaw.LINK_OFFLINE, spot, found.title()));
    }
}
