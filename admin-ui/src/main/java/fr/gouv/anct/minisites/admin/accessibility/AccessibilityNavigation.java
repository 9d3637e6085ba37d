package fr.gouv.anct.minisites.admin.accessibility;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the accessibility record to the site menu. */
@Configuration(proxyBeanMethods = false)
class AccessibilityNavigation {

    @Bean
    SideNavigationItem accessibilityEntry() {
        return new SideNavigationItem(Group.PRESENTATION, 60, "a11y.title", "/accessibilite", Action.SITE_READ);
    }
}
