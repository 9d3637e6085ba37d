package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.block.Button;
import fr.gouv.anct.minisites.content.block.ContactCard;
import fr.gouv.anct.minisites.content.block.Embed;
import fr.gouv.anct.minisites.content.block.Follow;
import fr.gouv.anct.minisites.content.block.LocationMap;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.SideMenuLayout;
import fr.gouv.anct.minisites.content.block.Video;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.PageRef;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reports links to pages that are unpublished, in the trash or deleted, links to sites not online, and lists of
 * sub-pages of such pages. A link to an unpublished page does not block publication: two pages that link to each other
 * could otherwise never be published.
 */
final class BrokenLinkRule implements Rule {

    @Override
    public Stream<Finding> check(CheckedContent content) {
        Set<ContentLocation> hidden =
                content.parts().stream().flatMap(BrokenLinkRule::hidden).collect(Collectors.toSet());
        return content.parts().stream().flatMap(item -> switch (item.value()) {
            case Link link
            when hidden.contains(item.spot()) ->
                check(content, item.spot(), link, Issue.BUTTON_OFFLINE, Issue.BUTTON_SITE_OFFLINE);
            case Link link -> check(content, item.spot(), link, Issue.LINK_OFFLINE, Issue.LINK_SITE_OFFLINE);
            case PageRef ref -> check(content, item.spot(), ref.id(), Issue.LIST_PAGE_OFFLINE);
            case RichText text ->
                text.links().stream()
                        .flatMap(
                                link -> check(content, item.spot(), link, Issue.LINK_OFFLINE, Issue.LINK_SITE_OFFLINE));
            default -> Stream.empty();
        });
    }

    /** Returns the location of a link that the templates leave out, with its label, when its target is not online. */
    private static Stream<ContentLocation> hidden(CheckedContent.Item owner) {
        return switch (owner.value()) {
            case Button _, SideMenuLayout.Item _, ContactCard _, Follow.Newsletter _, Follow.Account _, LocationMap _ ->
                Stream.of(owner.spot().inside("link"));
            case Video _, Embed _ -> Stream.of(owner.spot().inside("source"));
            default -> Stream.empty();
        };
    }

    private static Stream<Finding> check(
            CheckedContent content, ContentLocation location, Link link, Issue offline, Issue siteOffline) {
        return switch (link) {
            case Link.ToPage target -> check(content, location, target.id(), offline);
            case Link.ToSite site ->
                content.surroundings().sites().contains(site.id())
                        ? Stream.empty()
                        : Stream.of(Finding.of(siteOffline, location));
            case Link.ToMedia _, Link.External _, Link.Contact _ -> Stream.empty();
        };
    }

    private static Stream<Finding> check(CheckedContent content, ContentLocation location, UUID target, Issue offline) {
        ResolvedReferences.TargetPage found = content.surroundings().pages().get(target);
        if (found == null) {
            return Stream.of(Finding.of(Issue.LINK_GONE, location));
        }
        if (found.trashed()) {
            return Stream.of(Finding.of(Issue.LINK_TRASHED, location, found.title()));
        }
        return found.online() || target.equals(content.page())
                ? Stream.empty()
                : Stream.of(Finding.of(offline, location, found.title()));
    }
}
