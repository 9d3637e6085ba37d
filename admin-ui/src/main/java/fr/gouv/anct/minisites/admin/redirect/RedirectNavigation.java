package fr.gouv.anct.minisites.admin.redirect;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.shell.SiteEntry;
import fr.gouv.anct.minisites.admin.shell.SiteEntry.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the redirects to the site menu. */
@Configuration(proxyBeanMethods = false)
class RedirectNavigation {

    @Bean
    SiteEntry redirectsEntry() {
        return new SiteEntry(Group.PRESENTATION, 50, "redirect.title", RedirectAddress.BELOW_SITE, Action.SITE_READ);
    }
}
