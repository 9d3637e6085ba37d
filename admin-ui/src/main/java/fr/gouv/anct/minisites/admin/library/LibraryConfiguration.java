package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.shell.SiteEntry;
import fr.gouv.anct.minisites.admin.shell.SiteEntry.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the media library to the site menu. */
@Configuration(proxyBeanMethods = false)
class LibraryConfiguration {

    @Bean
    SiteEntry siteLibraryEntry() {
        return new SiteEntry(Group.CONTENT, 40, "library.title", "/medias", Action.SITE_READ);
    }
}
