package fr.gouv.anct.minisites.admin.message;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.shell.SiteEntry;
import fr.gouv.anct.minisites.admin.shell.SiteEntry.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the contact messages to the site menu. */
@Configuration(proxyBeanMethods = false)
class ContactMessageNavigation {

    @Bean
    SiteEntry messagesEntry() {
        return new SiteEntry(Group.FOLLOW_UP, 30, "message.title", MessageAddress.BELOW_SITE, Action.MESSAGES_MANAGE);
    }
}
