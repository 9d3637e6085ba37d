package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.page.PageTab;
import fr.gouv.anct.minisites.content.PageKind;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds page templates to the tabs of a page. */
@Configuration(proxyBeanMethods = false)
class TemplateNavigation {

    /** Adds the tab for making a template; the list of articles is excluded, because it has no blocks of its team. */
    @Bean
    PageTab modelOfAPage() {
        return new PageTab(
                600,
                "template.tab",
                TemplateUrls.MODEL,
                Action.STANDARDS_MANAGE,
                Set.of(PageKind.PAGE, PageKind.ARTICLE, PageKind.SECTION));
    }
}
