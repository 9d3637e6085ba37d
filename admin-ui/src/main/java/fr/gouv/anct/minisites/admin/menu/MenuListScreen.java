package fr.gouv.anct.minisites.admin.menu;

import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All menus of a site.
 *
 * @param version of the menus shown
 * @param moveHref where a move is posted; none when they cannot be changed now
 * @param removeHref where a removal is posted
 * @param undo takes the last change of who reads back; none when something followed
 * @param previewHref the home page of the site, as visitors see it now
 */
record MenuListScreen(
        List<AreaView> areas,
        String version,
        @Nullable String moveHref,
        @Nullable String removeHref,
        Flash.@Nullable Act undo,
        String previewHref)
        implements Screen {

    /**
     * One of the menus.
     *
     * @param code of the place, also the anchor
     * @param takes the kinds of entries that it takes, for drag and drop
     * @param additions what can be added there
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
     * @param kind as {@code EntryKind} names it
     * @param badge what it is, where it is no plain link
     * @param target where it leads, in words
     * @param problem why visitors do not see it
     * @param count how full it is; none for what takes nothing
     * @param up what moves it up; none for the first
     * @param focus whether the focus belongs there
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

    /** Something that can be added. */
    record AdditionView(String label, String href) {}

    @Override
    public String template() {
        return "menu/list";
    }
}
