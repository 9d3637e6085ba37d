package fr.gouv.anct.minisites.admin.ownership;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.page.PageTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the page ownership to the tabs of a page. */
@Configuration(proxyBeanMethods = false)
class PageOwnershipNavigation {

    @Bean
    PageTab upkeepOfAPage() {
        return new PageTab(600, "ownership.tab", PageOwnershipResource.TAB, Action.CONTENT_WRITE);
    }
}
