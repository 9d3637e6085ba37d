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
class ApiLinks {

    private final MinisitesProperties properties;

    ApiLinks(MinisitesProperties properties) {
        this.properties = properties;
    }

    SiteFacts site(Tenant site) {
        String own = at(Api.ROOT + "/sites/" + site.slug());
        return new SiteFacts(
                site.slug(),
                site.name(),
                site.state().code(),
                properties.url(site.canonical()),
                List.of(new ApiLink("self", own), new ApiLink("related", own + "/personnes")));
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
