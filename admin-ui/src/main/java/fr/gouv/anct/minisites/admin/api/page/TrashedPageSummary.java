package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.admin.api.ApiLink;
import fr.gouv.anct.minisites.content.PageKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Page in the trash.
 *
 * @param path its former path
 * @param until when it is deleted for good
 * @param under number of pages moved to the trash with it
 */
@JsonTypeName("DiscardedFacts")
record TrashedPageSummary(
        UUID id,
        PageKind kind,
        String path,
        String title,
        Instant discardedAt,
        Instant until,
        long under,
        List<ApiLink> links) {}
