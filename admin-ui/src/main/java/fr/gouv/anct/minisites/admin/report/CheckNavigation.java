package fr.gouv.anct.minisites.admin.report;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import fr.gouv.anct.minisites.admin.page.PageTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the checks to the site menu and the tabs of a page. */
@Configuration(proxyBeanMethods = false)
class CheckNavigation {

    @Bean
    SideNavigationItem reportOfASite() {
        return new SideNavigationItem(Group.FOLLOW_UP, 20, "report.menu", CheckUrls.TAB, Action.SITE_READ);
    }

    @Bean
    PageTab checksOfAPage() {
        return new PageTab(150, "check.tab", CheckUrls.TAB, Action.SITE_READ);
    }
}
