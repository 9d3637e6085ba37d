package fr.gouv.anct.minisites.site;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.util.List;
import java.util.UUID;

/** Calls of the repositories of the settings of a site with ids of another owner. */
class SiteCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(
                RepositoryCalls.of(Sites.class)
                        .read(Sites::current)
                        .read(Sites::stated)
                        .read(Sites::locked)
                        .withoutCall("save"),
                RepositoryCalls.of(PreviousSettings.class)
                        .read(settings -> settings.former(SiteSetting.MENUS.code(), "avant"))
                        .read(settings -> settings.lastReplaced(SiteSetting.MENUS.code(), "apres", rows.account))
                        .read(settings -> settings.targets(new UUID[] {rows.page}, new UUID[] {rows.file}))
                        // It takes no id: the tenant that is bound changes its name.
                        .withoutCall("keep", "rename"),
                RepositoryCalls.of(NoticeBanners.class)
                        .read(banners -> banners.page(rows.path))
                        .read(banners -> banners.path(rows.page))
                        .withoutCall("current", "replace", "remove"),
                RepositoryCalls.of(AccessibilityRecords.class).withoutCall("site", "change", "changeIf"));
    }
}
