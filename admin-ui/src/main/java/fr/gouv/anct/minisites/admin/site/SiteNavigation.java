package fr.gouv.anct.minisites.admin.site;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the journal of a site to its menu. */
@Configuration(proxyBeanMethods = false)
class SiteNavigation {

    @Bean
    SideNavigationItem siteJournalEntry() {
        return new SideNavigationItem(Group.TEAM, 20, "site.menu.journal", "/journal", Action.SITE_JOURNAL_READ);
    }
}
