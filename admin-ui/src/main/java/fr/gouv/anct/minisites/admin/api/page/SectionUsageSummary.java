package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.content.section.SharedSectionUsage;
import java.util.UUID;

/**
 * Page that shows a shared section.
 *
 * @param path within the site
 * @param published whether visitors see it there now
 */
@JsonTypeName("SectionUseFacts")
record SectionUsageSummary(UUID page, String title, String path, boolean published) {

    static SectionUsageSummary of(SharedSectionUsage usage) {
        return new SectionUsageSummary(usage.page(), usage.title(), usage.path(), usage.published());
    }
}
