package fr.gouv.anct.minisites.admin.arrangement;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.shell.SiteEntry;
import fr.gouv.anct.minisites.admin.shell.SiteEntry.Group;
import fr.gouv.anct.minisites.navigation.Menus;
import fr.gouv.anct.minisites.site.Look;
import fr.gouv.anct.minisites.site.Part;
import fr.gouv.anct.minisites.site.Particulars;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares the screen of each site setting, and adds it to the site menu. */
@Configuration(proxyBeanMethods = false)
public class SettingsNavigation {

    public static final Place<Menus> MENUS =
            new Place<>(Part.MENUS, "/menus", "arrangement.menus", Action.SITE_ARRANGE);

    public static final Place<Look> LOOK =
            new Place<>(Part.LOOK, "/apparence", "arrangement.look", Action.SITE_ARRANGE);

    public static final Place<Particulars> PARTICULARS =
            new Place<>(Part.PARTICULARS, "/identite", "arrangement.particulars", Action.SITE_SETTINGS);

    static final List<Place<?>> ALL = List.of(MENUS, LOOK, PARTICULARS);

    @Bean
    SiteEntry siteMenusEntry() {
        return new SiteEntry(Group.PRESENTATION, 10, MENUS.key(), MENUS.path(), Action.SITE_ARRANGE);
    }

    @Bean
    SiteEntry siteLookEntry() {
        return new SiteEntry(Group.PRESENTATION, 20, LOOK.key(), LOOK.path(), Action.SITE_ARRANGE);
    }

    @Bean
    SiteEntry siteParticularsEntry() {
        return new SiteEntry(Group.PRESENTATION, 30, PARTICULARS.key(), PARTICULARS.path(), Action.SITE_READ);
    }
}
