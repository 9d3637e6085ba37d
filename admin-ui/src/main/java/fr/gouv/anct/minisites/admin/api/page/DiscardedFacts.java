package fr.gouv.anct.minisites.admin.api.page;

import fr.gouv.anct.minisites.admin.api.ApiLink;
import fr.gouv.anct.minisites.content.PageKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A page in the trash.
 *
 * @param path where it stood
 * @param until when it ends for good
 * @param under how many pages were thrown away with it
 */
record DiscardedFacts(
        UUID id,
        PageKind kind,
        String path,
        String title,
        Instant discardedAt,
        Instant until,
        long under,
        List<ApiLink> links) {}
