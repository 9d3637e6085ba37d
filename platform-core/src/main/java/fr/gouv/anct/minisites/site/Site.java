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
        Set<String> blockTypes) {}
