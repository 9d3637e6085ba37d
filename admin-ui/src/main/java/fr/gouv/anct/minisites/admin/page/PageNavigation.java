package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.shell.SiteEntry;
import fr.gouv.anct.minisites.admin.shell.SiteEntry.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the menu entries of pages and articles, and the content tab. */
@Configuration(proxyBeanMethods = false)
class PageNavigation {

    @Bean
    SiteEntry pagesEntry() {
        return new SiteEntry(Group.CONTENT, 10, "page.tree.title", "/pages", Action.SITE_READ);
    }

    @Bean
    SiteEntry articlesEntry() {
        return new SiteEntry(Group.CONTENT, 20, "page.articles.title", "/actualites", Action.SITE_READ);
    }

    @Bean
    PageEntry contentOfAPage() {
        return new PageEntry(0, "page.tab.content", "", Action.SITE_READ);
    }
}
