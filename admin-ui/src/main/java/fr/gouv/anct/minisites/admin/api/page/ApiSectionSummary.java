package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.admin.api.ApiLink;
import fr.gouv.anct.minisites.content.draft.PageState;
import fr.gouv.anct.minisites.reference.SectionRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Shared section in a list, by its newest version. It is read, saved and published as a page of that id.
 *
 * @param reference by which a block shows it
 * @param state {@code changed} when visitors read an older version
 * @param uses number of pages that show it, drafts included
 */
@JsonTypeName("SectionFacts")
record ApiSectionSummary(
        UUID id,
        SectionRef reference,
        String title,
        PageState state,
        Instant savedAt,
        String savedBy,
        long uses,
        List<ApiLink> links) {}
