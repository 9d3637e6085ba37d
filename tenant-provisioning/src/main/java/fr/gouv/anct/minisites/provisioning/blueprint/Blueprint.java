package fr.gouv.anct.minisites.provisioning.blueprint;

import fr.gouv.anct.minisites.navigation.Menus;
import fr.gouv.anct.minisites.site.AccessibilityRecord;
import fr.gouv.anct.minisites.site.Appearance;
import fr.gouv.anct.minisites.site.LegalFacts;
import fr.gouv.anct.minisites.site.NoticeBanner;
import fr.gouv.anct.minisites.site.SiteIdentity;
import fr.gouv.anct.minisites.sitedirectory.DirectoryEntry;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complete site as parsed from YAML files (settings, menus, pages, media), from which {@link BlueprintImport} creates
 * or updates a tenant. Its ids are derived from its slug, the paths of its pages and the names of its files, so that
 * reading it twice yields an identical site.
 *
 * @param state the tenant's state as the database writes it, for example {@code live}
 * @param addresses exactly one is canonical
 * @param directory what the directory of sites says of it
 * @param synonyms of its search, see {@link fr.gouv.anct.minisites.search.SearchRules}
 * @param pages pages and articles, parents before their children
 */
public record Blueprint(
        UUID tenantId,
        String slug,
        String name,
        String state,
        List<BlueprintAddress> addresses,
        SiteIdentity identity,
        Appearance appearance,
        LegalFacts legal,
        AccessibilityRecord accessibility,
        @Nullable NoticeBanner notice,
        Menus menus,
        DirectoryEntry directory,
        List<String> synonyms,
        List<BlueprintPage> pages,
        List<BlueprintMedia> media) {

    /** Returns a copy for a tenant whose id is not derived from its slug, with a single address. */
    public Blueprint withTenant(UUID id, BlueprintAddress address) {
        return new Blueprint(
                id,
                slug,
                name,
                state,
                List.of(address),
                identity,
                appearance,
                legal,
                accessibility,
                notice,
                menus,
                directory,
                synonyms,
                pages,
                media);
    }

    /** Returns a copy with another entry in the directory of sites. */
    public Blueprint listedAs(DirectoryEntry entry) {
        return new Blueprint(
                tenantId,
                slug,
                name,
                state,
                addresses,
                identity,
                appearance,
                legal,
                accessibility,
                notice,
                menus,
                entry,
                synonyms,
                pages,
                media);
    }
}
