package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.rendering.NavigationItem;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The entry of the main menu that is marked as current: one alone, however many lead to the branch of the page shown. */
final class CurrentEntry {

    private CurrentEntry() {}

    /**
     * The first with a link to the page itself, else the one that leads to the closest of the pages above it, of several the
     * first.
     *
     * @param isAbove whether a link leads to the page or above it
     */
    static List<NavigationItem> alone(List<NavigationItem> entries, Predicate<PageLink> isAbove) {
        Optional<NavigationItem> current = entries.stream()
                .filter(entry -> links(entry).anyMatch(PageLink::current))
                .findFirst()
                .or(() -> entries.stream()
                        .filter(NavigationItem::current)
                        .min(Comparator.comparing(entry -> -closest(entry, isAbove))));
        return entries.stream()
                .map(entry -> entry.current() && entry != current.orElse(null) ? entry.elsewhere() : entry)
                .toList();
    }

    /** How far down from the root: of two addresses above one page the longer is the closer. */
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
