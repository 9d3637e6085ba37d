package fr.gouv.anct.minisites.site;

import fr.gouv.anct.minisites.navigation.Menus;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is common to the pages of one tenant.
 *
 * @param blockTypes the types of block that its published pages use; the stylesheet of the site is made for them
 */
public record Site(
        UUID tenantId,
        Identity identity,
        Appearance appearance,
        LegalFacts legal,
        AccessibilityRecord accessibility,
        @Nullable Notice notice,
        Menus menus,
        Set<String> blockTypes) {

    /** The addresses that it publishes. */
    public PublishedContacts contacts() {
        return PublishedContacts.of(identity, legal, accessibility);
    }

    Site with(Identity other) {
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
