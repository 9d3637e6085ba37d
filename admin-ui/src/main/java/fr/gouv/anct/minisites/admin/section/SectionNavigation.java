package fr.gouv.anct.minisites.admin.section;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import fr.gouv.anct.minisites.admin.page.PageTab;
import fr.gouv.anct.minisites.content.PageKind;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the shared sections to the site menu, and their usages to the tabs of a page. */
@Configuration(proxyBeanMethods = false)
class SectionNavigation {

    @Bean
    SideNavigationItem sectionsEntry() {
        return new SideNavigationItem(Group.CONTENT, 30, "section.title", SectionUrls.MENU, Action.SITE_READ);
    }

    @Bean
    PageTab usesOfASection() {
        return new PageTab(500, "section.tab", SectionUrls.TAB, Action.SITE_READ, Set.of(PageKind.SECTION));
    }
}
