package fr.gouv.anct.minisites.admin.layout;

import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.rendering.Footer;
import fr.gouv.anct.minisites.rendering.NavigationItem;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Layout data around a screen of the back office; {@code admin/layout} reads it under the name {@code frame}.
 *
 * @param title of the screen, its only {@code h1}
 * @param documentTitle « screen - Gestion des mini-sites »; starts with « Erreur : » when the form has errors
 * @param breadcrumb from the home page to this screen, the last one without address; empty on the home page
 * @param siteMenu side navigation of a site, in groups; empty elsewhere
 * @param navigation main menu of this account; empty where the screen stands alone
 * @param counters number of waiting items, by the address of an entry of a menu
 * @param person the signed-in account, null on open pages
 * @param flash message about the last action, shown once
 * @param homeHref of the back office
 * @param portalHref absolute
 * @param csrf the {@link fr.gouv.anct.minisites.admin.routing.FormToken} that every form sends back
 * @param signInHref the sign-in page, which redirects to the target of this page
 * @param signOutHref the URL that the sign-out form posts to
 * @param focus the element that the browser focuses first, with or without script
 * @param posted whether the page answers a POST: its forms then hold the only copy of the input
 * @param session the end of the session, announced by a warning; null without a signed-in account
 * @param suspension that the site of the route is suspended; null when it is not
 * @param locked whether the site of the route cannot be changed at the moment
 * @param working whether it has the compact layout, as all screens with menus of a signed-in account have; the others
 *     have the layout of public sites
 */
public record ScreenFrame(
        String title,
        String documentTitle,
        List<PageLink> breadcrumb,
        List<MenuGroup> siteMenu,
        List<NavigationItem> navigation,
        Map<String, Long> counters,
        @Nullable Person person,
        @Nullable Flash flash,
        String homeHref,
        String portalHref,
        Footer footer,
        String csrf,
        String signInHref,
        String signOutHref,
        Focus focus,
        boolean posted,
        @Nullable SessionEnd session,
        @Nullable SuspensionBanner suspension,
        boolean locked,
        boolean working) {

    /** Kind of element with the attribute {@code autofocus}; only one element of a document may have it. */
    public enum Focus {
        /** The errors to correct. */
        ERRORS,
        /** The entry just moved or created, in a list that marks it. */
        ITEM,
        /** The message about the last action. */
        FLASH,
        /** The beginning of the page. */
        NONE
    }

    /** Returns the number of waiting items of a menu entry, 0 when there are none or they are unknown. */
    public long counter(String href) {
        return counters.getOrDefault(href, 0L);
    }

    /** Returns a copy without links to other screens of the back office and without the account. */
    ScreenFrame bare() {
        return new ScreenFrame(
                title,
                documentTitle,
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                null,
                flash,
                homeHref,
                portalHref,
                footer,
                csrf,
                signInHref,
                signOutHref,
                focus,
                posted,
                null,
                suspension,
                locked,
                false);
    }

    /**
     * Says above every screen of a suspended site that visitors do not see it.
     *
     * @param href where the suspension is described
     */
    public record SuspensionBanner(String text, String href) {}

    /** Group of entries in the side navigation of a site; the name is empty where none is needed. */
    public record MenuGroup(String name, List<PageLink> links) {}

    /**
     * Signed-in account with the label of its role.
     *
     * @param account the account for which the input of a form is restored
     */
    public record Person(UUID account, String name, String role) {}

    /**
     * End of a session, in seconds from now.
     *
     * @param idle without activity
     * @param left regardless of activity
     */
    public record SessionEnd(long idle, long left) {}
}
