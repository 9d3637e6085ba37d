package fr.gouv.anct.minisites.admin.site;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.shell.SiteEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The first and the last entries of the menu beside a site's screens. */
@Configuration(proxyBeanMethods = false)
class SiteEntries {

    @Bean
    SiteEntry siteHomeEntry() {
        return new SiteEntry(0, "site.menu.home", "", Action.SITE_READ);
    }

    @Bean
    SiteEntry sitePeopleEntry() {
        return new SiteEntry(900, "site.menu.people", "/personnes", Action.SITE_READ);
    }

    @Bean
    SiteEntry siteJournalEntry() {
        return new SiteEntry(950, "site.menu.journal", "/journal", Action.SITE_JOURNAL_READ);
    }
}
