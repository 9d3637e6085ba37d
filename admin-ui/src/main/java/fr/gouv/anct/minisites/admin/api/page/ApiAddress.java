package fr.gouv.anct.minisites.admin.api.page;

import fr.gouv.anct.minisites.admin.shell.Api;
import java.util.UUID;

/** Where things are. */
final class ApiAddress {

    private static final String SITE = Api.ROOT + "/sites/{site}";

    static final String PAGES = SITE + "/pages";
    static final String ARTICLES = SITE + "/actualites";
    static final String SECTIONS = SITE + "/sections";
    static final String PAGE = PAGES + "/{page}";
    static final String PUBLICATION = PAGE + "/publication";
    static final String SCHEDULES = PAGE + "/programmations";
    static final String CHECKS = PAGE + "/controles";
    static final String VERSIONS = PAGE + "/versions";

    static final String TEMPLATES = Api.ROOT + "/gabarits";
    static final String TEMPLATE = "/{template}";
    /** Below a site: what its pages can start from. */
    static final String OFFERED = SITE + "/gabarits";
    /** Below a page: the templates that it comes from, and that have changed. */
    static final String UPDATES = PAGE + "/gabarits";

    static final String TRASH = SITE + "/corbeille";
    static final String TAGS = SITE + "/etiquettes";

    private ApiAddress() {}

    /** Below a site. */
    static String page(UUID page) {
        return "/pages/" + page;
    }
}
