package fr.gouv.anct.minisites.admin.shell;

import fr.gouv.anct.minisites.rendering.Footer;
import fr.gouv.anct.minisites.rendering.NavigationItem;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a screen of the back office; {@code admin/layout} shows it under the name {@code frame}.
 *
 * @param title of the screen, its only {@code h1}
 * @param documentTitle « screen - Gestion des mini-sites »; starts with « Erreur : » when the form has errors
 * @param breadcrumb from the home page to this screen, the last one without address; empty on the home page
 * @param siteMenu in groups, beside the screens of a site; empty elsewhere
 * @param navigation what this person may open, with what waits in the labels; empty where the screen is all there is
 * @param person who is signed in, none on the open pages
 * @param flash what has just been done, shown once
 * @param homeHref of the back office
 * @param portalHref absolute
 * @param csrf the token that every form sends back, as {@code _csrf}
 * @param signInHref the sign-in page, which leads on to where this page was to lead
 * @param signOutHref where the form that signs out goes
 * @param focus what the browser shows first, with or without script
 * @param posted whether the page answers a POST: its forms hold what was sent, and nothing else does
 * @param session when the session ends, of which one is warned; none where nobody is signed in
 * @param locked whether the site at hand cannot be changed at the moment
 */
public record ScreenFrame(
        String title,
        String documentTitle,
        List<PageLink> breadcrumb,
        List<MenuGroup> siteMenu,
        List<NavigationItem> navigation,
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
        boolean locked) {

    /** What has the attribute {@code autofocus}: one kind of thing, because one element in a document may have it. */
    public enum Focus {
        /** The errors to correct. */
        ERRORS,
        /** The entry that was just moved or made, in a list that says which. */
        ITEM,
        /** What has just been done. */
        FLASH,
        /** The beginning of the page. */
        NONE
    }

    /** The same without anything that leads elsewhere in the back office, and without the person. */
    ScreenFrame bare() {
        return new ScreenFrame(
                title,
                documentTitle,
                List.of(),
                List.of(),
                List.of(),
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
                locked);
    }

    /** Some entries of the menu beside the screens of a site, and what they are about; empty where it goes without saying. */
    public record MenuGroup(String name, List<PageLink> links) {}

    /**
     * Who is signed in, with the words of what they are here.
     *
     * @param account what was typed in a form is put back for
     */
    public record Person(UUID account, String name, String role) {}

    /**
     * When a session ends, in seconds from now.
     *
     * @param idle if nothing is done
     * @param left whatever is done
     */
    public record SessionEnd(long idle, long left) {}
}
