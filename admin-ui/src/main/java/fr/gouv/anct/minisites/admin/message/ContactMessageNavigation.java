package fr.gouv.anct.minisites.admin.message;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the contact messages to the site menu. */
@Configuration(proxyBeanMethods = false)
class ContactMessageNavigation {

    @Bean
    SideNavigationItem messagesEntry() {
        return new SideNavigationItem(
                Group.FOLLOW_UP, 30, "message.title", ContactMessageUrls.BELOW_SITE, Action.MESSAGES_MANAGE);
    }
}
