package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.UUID;

/** Where things are. */
public final class PageAddress {

    static final String PAGES = "/sites/{site}/pages";
    static final String NEW_PAGE = PAGES + "/nouvelle";
    static final String ARTICLES = "/sites/{site}/actualites";
    static final String NEW_ARTICLE = ARTICLES + "/nouvelle";

    /** Where moves in the tree are posted. */
    public static final String MOVE = PAGES + "/deplacement";

    /** The pattern of a page's screens. */
    public static final String PAGE = PAGES + "/{page}";

    private PageAddress() {}

    static String site(Tenant site) {
        return "/sites/" + site.slug();
    }

    public static String pages(Tenant site) {
        return site(site) + "/pages";
    }

    public static String move(Tenant site) {
        return pages(site) + "/deplacement";
    }

    /** Where a page is made under another one, which its address names. */
    static String newPage(Tenant site, String parent) {
        return pages(site) + "/nouvelle?" + TypedNewPage.PARENT + "=" + parent;
    }

    public static String articles(Tenant site) {
        return site(site) + "/actualites";
    }

    /** The list of the shared sections, which are pages of another kind. */
    public static String sections(Tenant site) {
        return site(site) + "/sections";
    }

    public static String page(Tenant site, UUID page) {
        return pages(site) + "/" + page;
    }

    /** Where what somebody typed in a page, and dropped, is taken up again. */
    public static String broughtBack(Tenant site, UUID page) {
        return page(site, page) + "/saisie/retour";
    }

    /** Where a page is taken back from the trash. */
    public static String discarded(Tenant site, UUID page) {
        return trash(site) + "/" + page;
    }

    public static String trash(Tenant site) {
        return site(site) + "/corbeille";
    }
}
