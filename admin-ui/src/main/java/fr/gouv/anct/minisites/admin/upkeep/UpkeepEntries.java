package fr.gouv.anct.minisites.admin.upkeep;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.page.PageEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the page ownership to the tabs of a page. */
@Configuration(proxyBeanMethods = false)
class UpkeepEntries {

    @Bean
    PageEntry upkeepOfAPage() {
        return new PageEntry(600, "upkeep.tab", UpkeepResource.TAB, Action.CONTENT_WRITE);
    }
}
