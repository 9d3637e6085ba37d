package fr.gouv.anct.minisites.rendering;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the main menu ready for the header template: a direct link, drop-down or mega-menu, with its URLs
 * resolved. {@code current} marks the branch of the page shown.
 */
public sealed interface NavigationItem {

    String label();

    boolean current();

    /** Returns a copy without the mark of the current branch. */
    default NavigationItem withoutCurrent() {
        return switch (this) {
            case Direct direct -> new Direct(direct.label(), direct.link(), false);
            case Dropdown menu -> new Dropdown(menu.label(), menu.links(), false);
            case Mega mega -> new Mega(mega.label(), mega.leader(), mega.link(), mega.columns(), false);
        };
    }

    /** A direct link. */
    record Direct(String label, PageLink link, boolean current) implements NavigationItem {}

    /** A drop-down menu. */
    record Dropdown(String label, List<PageLink> links, boolean current) implements NavigationItem {}

    /** A mega-menu: several columns. */
    record Mega(
            String label, @Nullable String leader, @Nullable PageLink link, List<Column> columns, boolean current)
            implements NavigationItem {}

    /** A column of a mega-menu. */
    record Column(String label, @Nullable PageLink link, List<PageLink> links) {}
}
