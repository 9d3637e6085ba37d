package fr.gouv.anct.minisites.portal.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service that the catalogue of the portal lists, as other tools show it.
 *
 * @param path of its page within its site
 * @param promise its introduction; null without one
 * @param facts its block, as JSON; null without one
 * @param themes labels, as are audiences and territories
 * @param updated when it was last published
 */
public record PortalService(
        UUID site,
        UUID page,
        String path,
        String title,
        @Nullable String promise,
        @Nullable String facts,
        List<String> themes,
        List<String> audiences,
        List<String> territories,
        Instant updated) {}
