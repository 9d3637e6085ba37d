package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.page.PageEntry;
import fr.gouv.anct.minisites.content.PageKind;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where these screens are found. */
@Configuration(proxyBeanMethods = false)
class TemplateEntries {

    /** The list of articles has no blocks of its team's. */
    @Bean
    PageEntry modelOfAPage() {
        return new PageEntry(
                600,
                "template.tab",
                TemplateAddress.MODEL,
                Action.STANDARDS_MANAGE,
                Set.of(PageKind.PAGE, PageKind.ARTICLE, PageKind.SECTION));
    }
}
