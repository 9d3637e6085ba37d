package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.shell.SiteEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where these screens are found. */
@Configuration(proxyBeanMethods = false)
class PublicationEntries {

    @Bean
    SiteEntry reviewQueueEntry() {
        return new SiteEntry(150, "publication.menu", PublicationAddress.QUEUE, Action.SITE_READ);
    }
}
