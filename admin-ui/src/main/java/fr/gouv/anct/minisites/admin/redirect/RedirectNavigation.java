package fr.gouv.anct.minisites.admin.redirect;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the redirects to the site menu. */
@Configuration(proxyBeanMethods = false)
class RedirectNavigation {

    @Bean
    SideNavigationItem redirectsEntry() {
        return new SideNavigationItem(
                Group.PRESENTATION, 50, "redirect.title", RedirectUrls.BELOW_SITE, Action.SITE_READ);
    }
}
