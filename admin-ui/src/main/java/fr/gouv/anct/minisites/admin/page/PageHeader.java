package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Header of each screen of a page; {@code admin/page/header} renders it.
 *
 * @param path within the site; null for a shared section, which has no address
 * @param replaces sentence that names the page of the platform at the same path, which visitors no longer see; null for none
 * @param states state for visitors, and whether the newest revision waits for a decision or a scheduled time
 * @param tabs the screens of the page that this account may see
 * @param unsaved notice of the reader's unsaved input, which the screen does not show; null when there is none
 */
public record PageHeader(
        @Nullable String path,
        @Nullable String replaces,
        List<BadgeView> states,
        List<PageLink> tabs,
        @Nullable Unsaved unsaved) {

    /**
     * Notice of unsaved changes.
     *
     * @param resume link to continue editing them
     */
    public record Unsaved(String text, PageLink resume) {}

    PageHeader withUnsaved(Unsaved changes) {
        return new PageHeader(path, replaces, states, tabs, changes);
    }

    PageHeader withStates(List<BadgeView> badges) {
        return new PageHeader(path, replaces, badges, tabs, unsaved);
    }
}
