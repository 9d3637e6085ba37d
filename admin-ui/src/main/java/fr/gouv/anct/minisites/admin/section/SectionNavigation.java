package fr.gouv.anct.minisites.admin.section;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.page.PageEntry;
import fr.gouv.anct.minisites.admin.shell.SiteEntry;
import fr.gouv.anct.minisites.admin.shell.SiteEntry.Group;
import fr.gouv.anct.minisites.content.PageKind;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the shared sections to the site menu, and their usages to the tabs of a page. */
@Configuration(proxyBeanMethods = false)
class SectionNavigation {

    @Bean
    SiteEntry sectionsEntry() {
        return new SiteEntry(Group.CONTENT, 30, "section.title", SectionAddress.MENU, Action.SITE_READ);
    }

    @Bean
    PageEntry usesOfASection() {
        return new PageEntry(500, "section.tab", SectionAddress.TAB, Action.SITE_READ, Set.of(PageKind.SECTION));
    }
}
