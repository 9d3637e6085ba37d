package fr.gouv.anct.minisites.admin.trash;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the trash to the site menu. */
@Configuration(proxyBeanMethods = false)
class TrashNavigation {

    @Bean
    SideNavigationItem trashEntry() {
        return new SideNavigationItem(Group.CONTENT, 50, "trash.title", TrashUrls.MENU, Action.CONTENT_WRITE);
    }
}
