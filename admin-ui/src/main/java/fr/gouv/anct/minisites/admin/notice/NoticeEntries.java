package fr.gouv.anct.minisites.admin.notice;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.shell.SiteEntry;
import fr.gouv.anct.minisites.admin.shell.SiteEntry.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Its entry in the menu beside a site's screens. */
@Configuration(proxyBeanMethods = false)
class NoticeEntries {

    @Bean
    SiteEntry noticeEntry() {
        return new SiteEntry(Group.PRESENTATION, 40, "notice.title", "/bandeau", Action.SITE_READ);
    }
}
