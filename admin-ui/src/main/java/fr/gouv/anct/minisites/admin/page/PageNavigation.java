package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the menu entries of pages and articles, and the content tab. */
@Configuration(proxyBeanMethods = false)
class PageNavigation {

    @Bean
    SideNavigationItem pagesEntry() {
        return new SideNavigationItem(Group.CONTENT, 10, "page.tree.title", "/pages", Action.SITE_READ);
    }

    @Bean
    SideNavigationItem articlesEntry() {
        return new SideNavigationItem(Group.CONTENT, 20, "page.articles.title", "/actualites", Action.SITE_READ);
    }

    @Bean
    PageTab contentOfAPage() {
        return new PageTab(0, "page.tab.content", "", Action.SITE_READ);
    }
}
