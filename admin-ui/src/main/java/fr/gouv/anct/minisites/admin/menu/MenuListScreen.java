package fr.gouv.anct.minisites.admin.menu;

import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Screen with all menus of a site (main menu, quick links, footer, partners) and buttons to move, remove and add
 * entries, and to undo.
 *
 * @param version of the menus shown
 * @param moveHref URL that moves an entry; null when they cannot be changed now
 * @param removeHref URL that removes an entry
 * @param undo undoes the reader's last change; null when another one followed
 * @param previewHref the home page of the site, as visitors see it now
 */
record MenuListScreen(
        List<AreaView> areas,
        String version,
        @Nullable String moveHref,
        @Nullable String removeHref,
        Flash.@Nullable Button undo,
        String previewHref)
        implements Screen {

    /**
     * One of the menus.
     *
     * @param code of the menu area, also the anchor
     * @param takes accepted kinds of entries, for drag and drop
     * @param additions kinds of entries that can be added
     */
    record AreaView(
            String code,
            String title,
            String hint,
            String count,
            String takes,
            List<RowView> rows,
            List<AdditionView> additions) {}

    /**
     * An entry.
     *
     * @param kind as {@code MenuNodeKind} names it
     * @param badge of its kind, unless it is a plain link
     * @param target label of its target
     * @param problem why visitors do not see it
     * @param count number of sub-entries and their maximum; null for an entry that takes none
     * @param up value of the button that moves it up; null for the first
     * @param focus whether it receives the keyboard focus
     */
    record RowView(
            String spot,
            String kind,
            String label,
            @Nullable String badge,
            @Nullable String target,
            @Nullable String problem,
            @Nullable String count,
            String takes,
            String editHref,
            @Nullable String up,
            @Nullable String down,
            boolean focus,
            List<RowView> rows,
            List<AdditionView> additions) {}

    /** A kind of entry that can be added. */
    record AdditionView(String label, String href) {}

    @Override
    public String template() {
        return "menu/list";
    }
}
