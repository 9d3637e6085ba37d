package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the media library to the site menu. */
@Configuration(proxyBeanMethods = false)
class LibraryNavigation {

    @Bean
    SideNavigationItem siteLibraryEntry() {
        return new SideNavigationItem(Group.CONTENT, 40, "library.title", "/medias", Action.SITE_READ);
    }
}
