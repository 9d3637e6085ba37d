package fr.gouv.anct.minisites.admin.menu;

import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.navigation.LinkTargets.Target;
import fr.gouv.anct.minisites.reference.Link;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Describes the targets of menu entries for the menu list: name and path of a page or file, URL of another site, or
 * external address.
 *
 * @param sites URLs of other sites that are online, without a final slash
 * @param directory link of the portal to its directory of sites; null for any other site
 */
record MenuTargetLabels(
        Map<UUID, Target> known, Map<UUID, String> sites, Link.@Nullable ToSite directory, Messages texts) {

    @Nullable
    String words(@Nullable Link link) {
        return switch (link) {
            case null -> null;
            case Link.ToPage page -> named(page.id());
            case Link.ToMedia file -> named(file.id());
            case Link.ToSite site
            when site.equals(directory) ->
                texts.get("menu.target", texts.get("menu.field.target.directory"), site.path());
            case Link.ToSite site -> sites.containsKey(site.id()) ? sites.get(site.id()) + site.path() : null;
            case Link.External external -> external.url();
            case Link.Contact contact -> contact.uri();
        };
    }

    private @Nullable String named(UUID id) {
        Target target = known.get(id);
        return target == null ? null : texts.get("menu.target", target.name(), target.place());
    }
}
