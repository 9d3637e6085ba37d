package fr.gouv.anct.minisites.admin.arrangement;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.shell.SiteEntry;
import fr.gouv.anct.minisites.navigation.Menus;
import fr.gouv.anct.minisites.site.Part;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where each part is arranged, and its entry in the menu beside the screens of a site. */
@Configuration(proxyBeanMethods = false)
public class Places {

    public static final Place<Menus> MENUS =
            new Place<>(Part.MENUS, "/menus", "arrangement.menus", Action.SITE_ARRANGE);

    static final List<Place<?>> ALL = List.of(MENUS);

    @Bean
    SiteEntry siteMenusEntry() {
        return new SiteEntry(300, MENUS.key(), MENUS.path(), Action.SITE_ARRANGE);
    }
}
