package fr.gouv.anct.minisites.admin.site;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.shell.SiteEntry;
import fr.gouv.anct.minisites.admin.shell.SiteEntry.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the first and the last entries to the site menu. */
@Configuration(proxyBeanMethods = false)
class SiteNavigation {

    @Bean
    SiteEntry siteHomeEntry() {
        return new SiteEntry(Group.HOME, 10, "site.menu.home", "", Action.SITE_READ);
    }

    @Bean
    SiteEntry sitePeopleEntry() {
        return new SiteEntry(Group.TEAM, 10, "site.menu.people", "/personnes", Action.SITE_READ);
    }

    @Bean
    SiteEntry siteJournalEntry() {
        return new SiteEntry(Group.TEAM, 20, "site.menu.journal", "/journal", Action.SITE_JOURNAL_READ);
    }
}
