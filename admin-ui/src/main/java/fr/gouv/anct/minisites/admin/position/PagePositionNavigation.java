package fr.gouv.anct.minisites.admin.position;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.page.PageTab;
import fr.gouv.anct.minisites.content.PageKind;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the page position to the tabs of a page. */
@Configuration(proxyBeanMethods = false)
class PagePositionNavigation {

    @Bean
    PageTab placeOfAPage() {
        return new PageTab(
                500,
                "position.tab",
                PagePositionUrls.TAB,
                Action.CONTENT_WRITE,
                EnumSet.complementOf(EnumSet.of(PageKind.SECTION)));
    }
}
