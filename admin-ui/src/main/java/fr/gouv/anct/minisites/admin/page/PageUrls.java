package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.UUID;

/** URLs of the screens for pages and articles. */
public final class PageUrls {

    public static final String PAGES = "/sites/{site}/pages";
    public static final String NEW_PAGE = PAGES + "/nouvelle";
    public static final String ARTICLES = "/sites/{site}/actualites";
    public static final String NEW_ARTICLE = ARTICLES + "/nouvelle";

    /** Path that moves in the page tree are posted to. */
    public static final String MOVE = PAGES + "/deplacement";

    /** Path pattern of the screens of a page. */
    public static final String PAGE = PAGES + "/{page}";

    private PageUrls() {}

    public static String site(Tenant site) {
        return "/sites/" + site.slug();
    }

    public static String pages(Tenant site) {
        return site(site) + "/pages";
    }

    public static String move(Tenant site) {
        return pages(site) + "/deplacement";
    }

    /** Returns the URL of the form that creates a page below the given parent. */
    public static String newPage(Tenant site, String parent) {
        return pages(site) + "/nouvelle?" + NewPageInput.PARENT + "=" + parent;
    }

    public static String articles(Tenant site) {
        return site(site) + "/actualites";
    }

    /** Returns the URL of the list of shared sections, which are pages of another kind. */
    public static String sections(Tenant site) {
        return site(site) + "/sections";
    }

    public static String page(Tenant site, UUID page) {
        return pages(site) + "/" + page;
    }

    /** Returns the URL that brings back the input dropped by its author. */
    public static String broughtBack(Tenant site, UUID page) {
        return page(site, page) + "/saisie/retour";
    }

    /** Returns the URL that restores a page from the trash. */
    public static String discarded(Tenant site, UUID page) {
        return trash(site) + "/" + page;
    }

    public static String trash(Tenant site) {
        return site(site) + "/corbeille";
    }
}
