package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.block.Link;
import fr.gouv.anct.minisites.content.block.PageRef;
import fr.gouv.anct.minisites.content.block.RichText;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Links lead to pages that visitors can read. One to a page that is not published yet does not stand in the way: two pages
 * that lead to each other could never be published.
 */
final class DeadLink implements Rule {

    @Override
    public Stream<Finding> look(Subject page) {
        return page.parts().stream().flatMap(part -> switch (part.value()) {
            case Link.ToPage link -> look(page, part.spot(), link.id());
            case PageRef ref -> look(page, part.spot(), ref.id());
            case RichText text ->
                text.links().stream()
                        .filter(Link.ToPage.class::isInstance)
                        .map(Link.ToPage.class::cast)
                        .flatMap(link -> look(page, part.spot(), link.id()));
            default -> Stream.empty();
        });
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
