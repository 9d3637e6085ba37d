package fr.gouv.anct.minisites.admin.api;

import fr.gouv.anct.minisites.admin.shell.Api;
import fr.gouv.anct.minisites.database.Listing;
import fr.gouv.anct.minisites.delivery.MinisitesProperties;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where things are, absolute. */
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
                site.state().code(),
                properties.url(site.canonical()),
                List.of(
                        new ApiLink("self", own),
                        new ApiLink("related", own + "/personnes"),
                        new ApiLink("pages", own + "/pages"),
                        new ApiLink("articles", own + "/actualites"),
                        new ApiLink("media", own + "/medias"),
                        new ApiLink("menus", own + "/menus")));
    }

    private String site(String slug) {
        return at(Api.ROOT + "/sites/" + slug);
    }

    /** Where something of a site is. */
    public String in(Tenant site, String path) {
        return site(site.slug()) + path;
    }

    List<ApiLink> pages(String list, Listing<?> found) {
        List<ApiLink> links = new ArrayList<>();
        links.add(new ApiLink("self", at(list + "?page=" + found.page())));
        if (found.page() < found.pages()) {
            links.add(new ApiLink("next", at(list + "?page=" + (found.page() + 1))));
        }
        if (found.page() > 1) {
            links.add(new ApiLink("prev", at(list + "?page=" + (found.page() - 1))));
        }
        return links;
    }

    private String at(String path) {
        return properties.origin(properties.backOfficeHost()) + path;
    }
}
