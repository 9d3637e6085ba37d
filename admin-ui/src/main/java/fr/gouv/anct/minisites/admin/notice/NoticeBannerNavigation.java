package fr.gouv.anct.minisites.admin.notice;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the notice banner to the site menu. */
@Configuration(proxyBeanMethods = false)
class NoticeBannerNavigation {

    @Bean
    SideNavigationItem noticeEntry() {
        return new SideNavigationItem(Group.PRESENTATION, 40, "notice.title", "/bandeau", Action.SITE_READ);
    }
}
