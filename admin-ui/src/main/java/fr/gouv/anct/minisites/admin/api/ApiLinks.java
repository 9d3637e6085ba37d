package fr.gouv.anct.minisites.admin.api;

import fr.gouv.anct.minisites.admin.shell.Api;
import fr.gouv.anct.minisites.delivery.MinisitesProperties;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Builds absolute URLs of API resources. */
@Component
public class ApiLinks {

    private final MinisitesProperties properties;

    ApiLinks(MinisitesProperties properties) {
        this.properties = properties;
    }

    SiteFacts site(Tenant site) {
        String own = site(site.slug());
        return new SiteFacts(
                site.slug(),
                site.name(),
                site.state(),
                properties.url(site.canonical()),
                List.of(
                        new ApiLink("self", own),
                        new ApiLink("related", own + "/personnes"),
                        new ApiLink("pages", own + "/pages"),
                        new ApiLink("articles", own + "/actualites"),
                        new ApiLink("sections", own + "/sections"),
                        new ApiLink("templates", own + "/gabarits"),
                        new ApiLink("media", own + "/medias"),
                        new ApiLink("menus", own + "/menus"),
                        new ApiLink("appearance", own + "/apparence"),
                        new ApiLink("identity", own + "/identite"),
                        new ApiLink("notice", own + "/bandeau"),
                        new ApiLink("accessibility", own + "/accessibilite"),
                        new ApiLink("redirects", own + "/redirections"),
                        new ApiLink("tags", own + "/etiquettes"),
                        new ApiLink("folders", own + "/dossiers"),
                        new ApiLink("trash", own + "/corbeille")));
    }

    private String site(String slug) {
        return at(Api.ROOT + "/sites/" + slug);
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
