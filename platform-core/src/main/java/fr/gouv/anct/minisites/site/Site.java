package fr.gouv.anct.minisites.site;

import fr.gouv.anct.minisites.navigation.Menus;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * The settings of a tenant that all its pages show: identity, appearance, legal facts, accessibility, menus.
 *
 * @param blockTypes block types of its published pages, which determine its stylesheet
 */
public record Site(
        UUID tenantId,
        SiteIdentity identity,
        @Embedded.Empty Appearance appearance,
        LegalFacts legal,
        AccessibilityRecord accessibility,
        @Nullable NoticeBanner notice,
        Menus menus,
        Set<String> blockTypes) {

    /** Returns the published contact addresses. */
    public PublishedContacts contacts() {
        return PublishedContacts.of(identity, legal, accessibility);
    }

    Site with(SiteIdentity other) {
        return new Site(tenantId, other, appearance, legal, accessibility, notice, menus, blockTypes);
    }

    Site with(Appearance other) {
        return new Site(tenantId, identity, other, legal, accessibility, notice, menus, blockTypes);
    }

    Site with(LegalFacts other) {
        return new Site(tenantId, identity, appearance, other, accessibility, notice, menus, blockTypes);
    }

    Site with(Menus other) {
        return new Site(tenantId, identity, appearance, legal, accessibility, notice, other, blockTypes);
    }
}
