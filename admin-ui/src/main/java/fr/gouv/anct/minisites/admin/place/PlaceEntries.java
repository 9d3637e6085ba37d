package fr.gouv.anct.minisites.admin.place;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.page.PageEntry;
import fr.gouv.anct.minisites.content.PageKind;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the page position to the tabs of a page. */
@Configuration(proxyBeanMethods = false)
class PlaceEntries {

    @Bean
    PageEntry placeOfAPage() {
        return new PageEntry(
                500,
                "place.tab",
                PlaceAddress.TAB,
                Action.CONTENT_WRITE,
                EnumSet.complementOf(EnumSet.of(PageKind.SECTION)));
    }
}
