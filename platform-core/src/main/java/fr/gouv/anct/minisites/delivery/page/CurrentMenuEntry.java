package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.rendering.NavigationItem;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Determines the current entry of the main menu: only one, however many lead to the branch of the page shown. */
final class CurrentMenuEntry {

    private CurrentMenuEntry() {}

    /**
     * Marks the first entry with a link to the page itself, else the first of the entries that link to its closest
     * ancestor.
     *
     * @param isAbove whether a link leads to the page or to an ancestor
     */
    static List<NavigationItem> alone(List<NavigationItem> entries, Predicate<PageLink> isAbove) {
        Optional<NavigationItem> current = entries.stream()
                .filter(entry -> links(entry).anyMatch(PageLink::current))
                .findFirst()
                .or(() -> entries.stream()
                        .filter(NavigationItem::current)
                        .min(Comparator.comparing(entry -> -closest(entry, isAbove))));
        return entries.stream()
                .map(entry -> entry.current() && entry != current.orElse(null) ? entry.withoutCurrent() : entry)
                .toList();
    }

    /**
     * Returns the length of the longest link to an ancestor: of two ancestors of a page the one with the longer path is
     * closer.
     */
    private static int closest(NavigationItem entry, Predicate<PageLink> isAbove) {
        return links(entry)
                .filter(isAbove)
                .mapToInt(link -> link.href().length())
                .max()
                .orElse(0);
    }

    private static Stream<PageLink> links(NavigationItem entry) {
        return switch (entry) {
            case NavigationItem.Direct direct -> Stream.of(direct.link());
            case NavigationItem.Dropdown menu -> menu.links().stream();
            case NavigationItem.Mega mega ->
                Stream.concat(
                        Stream.ofNullable(mega.link()),
                        mega.columns().stream()
                                .flatMap(column ->
                                        Stream.concat(Stream.ofNullable(column.link()), column.links().stream())));
        };
    }
}
