package fr.gouv.anct.minisites.admin.api;

import fr.gouv.anct.minisites.admin.routing.ApiRequests;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Builds the absolute URLs of API resources for links in JSON, and the JSON summary of a site with the links to its
 * resources.
 */
@Component
public class ApiUrls {

    private final MinisitesProperties properties;

    ApiUrls(MinisitesProperties properties) {
        this.properties = properties;
    }

    SiteSummary site(Tenant site) {
        String own = site(site.slug());
        return new SiteSummary(
                site.slug(),
                site.name(),
                site.state(),
                properties.url(site.canonical()),
                List.of(
                        new ApiLink("self", own),
                        new ApiLink("related", own + "/members"),
                        new ApiLink("pages", own + "/pages"),
                        new ApiLink("articles", own + "/articles"),
                        new ApiLink("documents", own + "/documents"),
                        new ApiLink("services", own + "/services"),
                        new ApiLink("calls", own + "/calls"),
                        new ApiLink("sections", own + "/sections"),
                        new ApiLink("templates", own + "/templates"),
                        new ApiLink("media", own + "/media"),
                        new ApiLink("menus", own + "/menus"),
                        new ApiLink("appearance", own + "/appearance"),
                        new ApiLink("identity", own + "/identity"),
                        new ApiLink("directory", own + "/directory"),
                        new ApiLink("notice", own + "/notice"),
                        new ApiLink("accessibility", own + "/accessibility"),
                        new ApiLink("redirects", own + "/redirects"),
                        new ApiLink("tags", own + "/tags"),
                        new ApiLink("folders", own + "/folders"),
                        new ApiLink("trash", own + "/trash")));
    }

    private String site(String slug) {
        return at(ApiRequests.ROOT + "/sites/" + slug);
    }

    /** Returns the URL of a resource of a site. */
    public String in(Tenant site, String path) {
        return site(site.slug()) + path;
    }

    /** Returns the URL of a resource of the platform. */
    public String at(String path) {
        return properties.origin(properties.backOfficeHost()) + path;
    }
}
