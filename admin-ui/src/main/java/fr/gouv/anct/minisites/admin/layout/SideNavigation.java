package fr.gouv.anct.minisites.admin.layout;

import fr.gouv.anct.minisites.admin.layout.ScreenFrame.MenuGroup;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Builds the side navigation of a site: the entries that the account may see. */
@Component
class SideNavigation {

    private final List<SideNavigationItem> entries;
    private final Messages messages;

    SideNavigation(List<SideNavigationItem> entries, Messages messages) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(SideNavigationItem::order))
                .toList();
        this.messages = messages;
    }

    /** Returns the groups of entries; empty outside a site. */
    List<MenuGroup> of(AdmittedRequest request, ScreenHeading heading) {
        if (request.tenant() == null) {
            return List.of();
        }
        String site = "/sites/" + request.site().slug();
        Optional<SideNavigationItem> here =
                above(heading, site).or(() -> below(request.request().path(), site));
        return Arrays.stream(Group.values())
                .map(group -> new MenuGroup(name(group), links(request, group, site, here)))
                .filter(group -> !group.links().isEmpty())
                .toList();
    }

    private String name(Group group) {
        return group == Group.HOME
                ? ""
                : messages.get("site.menu.group."
                        + group.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private List<PageLink> links(AdmittedRequest request, Group group, String site, Optional<SideNavigationItem> here) {
        return entries.stream()
                .filter(entry -> entry.group() == group && request.may(entry.action()))
                .map(entry -> new PageLink(
                        messages.get(entry.key()),
                        site + entry.path(),
                        false,
                        here.filter(entry::equals).isPresent()))
                .toList();
    }

    /**
     * Returns the entry named by the breadcrumb, other than the first screen, which is above all: sections and articles
     * have the address of a page, invitations and the end of a site one of their own.
     */
    private Optional<SideNavigationItem> above(ScreenHeading heading, String site) {
        return heading.ancestors().reversed().stream()
                .flatMap(ancestor -> entries.stream()
                        .filter(entry -> !entry.path().isEmpty() && (site + entry.path()).equals(ancestor.href())))
                .findFirst();
    }

    /** Returns the entry with the longest common path prefix; the first screen of the site when no other matches. */
    private Optional<SideNavigationItem> below(String path, String site) {
        return entries.stream()
                .filter(entry -> path.equals(site + entry.path()) || path.startsWith(site + entry.path() + "/"))
                .max(Comparator.comparingInt(entry -> entry.path().length()));
    }
}
