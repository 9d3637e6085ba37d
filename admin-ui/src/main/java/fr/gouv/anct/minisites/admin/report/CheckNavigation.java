package fr.gouv.anct.minisites.admin.report;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.page.PageEntry;
import fr.gouv.anct.minisites.admin.shell.SiteEntry;
import fr.gouv.anct.minisites.admin.shell.SiteEntry.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the checks to the site menu and the tabs of a page. */
@Configuration(proxyBeanMethods = false)
class CheckNavigation {

    @Bean
    SiteEntry reportOfASite() {
        return new SiteEntry(Group.FOLLOW_UP, 20, "report.menu", ReportAddress.TAB, Action.SITE_READ);
    }

    @Bean
    PageEntry checksOfAPage() {
        return new PageEntry(150, "check.tab", ReportAddress.TAB, Action.SITE_READ);
    }
}
