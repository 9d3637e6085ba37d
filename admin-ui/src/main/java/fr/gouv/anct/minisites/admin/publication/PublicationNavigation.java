package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import fr.gouv.anct.minisites.admin.page.PageTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the review queue to the site menu, and publication to a page's tabs. */
@Configuration(proxyBeanMethods = false)
class PublicationNavigation {

    @Bean
    SideNavigationItem reviewQueueEntry() {
        return new SideNavigationItem(Group.FOLLOW_UP, 10, "publication.menu", PublicationUrls.QUEUE, Action.SITE_READ);
    }

    @Bean
    PageTab publicationOfAPage() {
        return new PageTab(100, "publication.tab", "/publication", Action.SITE_READ);
    }
}
