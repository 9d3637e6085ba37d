package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.page.PageEntry;
import fr.gouv.anct.minisites.admin.shell.SiteEntry;
import fr.gouv.anct.minisites.admin.shell.SiteEntry.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the review queue to the site menu, and publication, preview, revisions and readers to a page's tabs. */
@Configuration(proxyBeanMethods = false)
class PublicationNavigation {

    @Bean
    SiteEntry reviewQueueEntry() {
        return new SiteEntry(Group.FOLLOW_UP, 10, "publication.menu", PublicationAddress.QUEUE, Action.SITE_READ);
    }

    @Bean
    PageEntry publicationOfAPage() {
        return new PageEntry(100, "publication.tab", "/publication", Action.SITE_READ);
    }

    @Bean
    PageEntry previewOfAPage() {
        return new PageEntry(200, "preview.tab", "/apercu", Action.SITE_PREVIEW);
    }

    @Bean
    PageEntry versionsOfAPage() {
        return new PageEntry(300, "version.tab", "/versions", Action.SITE_READ);
    }

    @Bean
    PageEntry readersOfAPage() {
        return new PageEntry(400, "link.tab", "/relecteurs", Action.SITE_READ);
    }
}
