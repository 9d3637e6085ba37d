package fr.gouv.anct.minisites.admin.api.page;

import fr.gouv.anct.minisites.admin.routing.ApiRequests;
import java.util.UUID;

/** URL patterns of the API routes for the pages, articles, documents, services, calls, sections, templates, tags and trash of a site. */
final class ApiPageUrls {

    private static final String SITE = ApiRequests.ROOT + "/sites/{site}";

    static final String PAGES = SITE + "/pages";
    static final String ARTICLES = SITE + "/articles";
    static final String DOCUMENTS = SITE + "/documents";
    static final String SERVICES = SITE + "/services";
    static final String CALLS = SITE + "/calls";
    static final String SECTIONS = SITE + "/sections";
    static final String PAGE = PAGES + "/{page}";
    static final String PUBLICATION = PAGE + "/publication";
    static final String SCHEDULES = PAGE + "/schedules";
    static final String CHECKS = PAGE + "/checks";
    static final String VERSIONS = PAGE + "/versions";

    static final String TEMPLATES = ApiRequests.ROOT + "/templates";
    static final String TEMPLATE = "/{template}";
    /** Below a site: the templates that its pages can start from. */
    static final String OFFERED = SITE + "/templates";
    /** Below a page: its templates with a newer version. */
    static final String UPDATES = PAGE + "/templates";

    static final String TRASH = SITE + "/trash";
    static final String TAGS = SITE + "/tags";

    private ApiPageUrls() {}

    /** Returns the path of a page below its site. */
    static String page(UUID page) {
        return "/pages/" + page;
    }
}
