package fr.gouv.anct.minisites.admin.setting;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.navigation.Menus;
import fr.gouv.anct.minisites.site.LegalIdentity;
import fr.gouv.anct.minisites.site.SiteLook;
import fr.gouv.anct.minisites.site.SiteSetting;
import fr.gouv.anct.minisites.sitedirectory.DirectoryEntry;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Declares path, title and permission of the screens of the four versioned site settings: menus, appearance, identity,
 * directory entry.
 */
@Configuration(proxyBeanMethods = false)
public class SettingsNavigation {

    public static final SettingDescriptor<Menus> MENUS =
            new SettingDescriptor<>(SiteSetting.MENUS, Path.site("/menus"), "setting.menus", Action.SITE_ARRANGE);

    public static final SettingDescriptor<SiteLook> LOOK = new SettingDescriptor<>(
            SiteSetting.LOOK, Path.site("/apparence"), "setting.appearance", Action.SITE_ARRANGE);

    public static final SettingDescriptor<LegalIdentity> PARTICULARS = new SettingDescriptor<>(
            SiteSetting.PARTICULARS, Paths.LEGAL_IDENTITY, "setting.legal-identity", Action.SITE_SETTINGS);

    public static final SettingDescriptor<DirectoryEntry> DIRECTORY = new SettingDescriptor<>(
            SiteSetting.DIRECTORY, Path.site("/annuaire"), "setting.directory", Action.SITE_ARRANGE);

    static final List<SettingDescriptor<?>> ALL = List.of(MENUS, LOOK, PARTICULARS, DIRECTORY);

    @Bean
    SideNavigationItem siteParticularsEntry() {
        return new SideNavigationItem(Group.PRESENTATION, 30, PARTICULARS.key(), PARTICULARS.path(), Action.SITE_READ);
    }
}
