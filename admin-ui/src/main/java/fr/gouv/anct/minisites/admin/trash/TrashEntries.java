package fr.gouv.anct.minisites.admin.trash;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.shell.SiteEntry;
import fr.gouv.anct.minisites.admin.shell.SiteEntry.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the trash to the site menu. */
@Configuration(proxyBeanMethods = false)
class TrashEntries {

    @Bean
    SiteEntry trashEntry() {
        return new SiteEntry(Group.CONTENT, 50, "trash.title", TrashAddress.MENU, Action.CONTENT_WRITE);
    }
}
