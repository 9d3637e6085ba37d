package fr.gouv.anct.minisites.provisioning.blueprint;

import fr.gouv.anct.minisites.navigation.Menus;
import fr.gouv.anct.minisites.site.AccessibilityRecord;
import fr.gouv.anct.minisites.site.Appearance;
import fr.gouv.anct.minisites.site.LegalFacts;
import fr.gouv.anct.minisites.site.NoticeBanner;
import fr.gouv.anct.minisites.site.SiteIdentity;
import fr.gouv.anct.minisites.sitedirectory.DirectoryEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of {@code site.yaml} of a blueprint: slug, state, addresses, identity, appearance, legal facts, notice
 * banner and menus.
 *
 * @param directory null for a site of which the directory says its description alone
 * @param synonyms of its search, a list per group; null for none
 */
record SiteYaml(
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
        @Nullable DirectoryEntry directory,
        @Nullable List<String> synonyms) {

    /** Returns the blueprint with these pages and files. */
    Blueprint toBlueprint(List<BlueprintPage> pages, List<BlueprintMedia> media) {
        return new Blueprint(
                DeterministicIds.tenant(slug),
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
                directory == null ? DirectoryEntry.EMPTY : directory,
                synonyms == null ? List.of() : synonyms,
                pages,
                media);
    }
}
