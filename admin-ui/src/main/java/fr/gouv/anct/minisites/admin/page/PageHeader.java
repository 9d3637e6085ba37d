package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the head of each screen of a page; {@code admin/page/header} shows it.
 *
 * @param path within the site; none for a shared section, which has no address
 * @param states what visitors see of it, and that its newest version waits for a decision or a moment
 * @param tabs the screens of the page that this person may see
 * @param unsaved what this person has typed and not saved, which the screen does not show; none when there is nothing
 */
public record PageHeader(
        @Nullable String path,
        List<BadgeView> states,
        List<PageLink> tabs,
        @Nullable Unsaved unsaved) {

    /**
     * That there are changes which are not saved.
     *
     * @param resume where they are gone on with
     */
    public record Unsaved(String text, PageLink resume) {}

    PageHeader withUnsaved(Unsaved changes) {
        return new PageHeader(path, states, tabs, changes);
    }

    PageHeader withStates(List<BadgeView> badges) {
        return new PageHeader(path, badges, tabs, unsaved);
    }
}
