package fr.gouv.anct.minisites.admin.accessibility;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.site.AccessibilityRecord;
import fr.gouv.anct.minisites.site.ConformityState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The accessibility record of a site.
 *
 * @param reason why the conformity state applies
 * @param warnings that the audit has lapsed or soon will, that its failures are not listed
 * @param links to the edit screens; empty without permission
 * @param audits all of them, the newest first
 * @param statement preview of the statement; absent while the site is being created
 */
record AccessibilityRecordScreen(
        BadgeView badge,
        String reason,
        List<String> warnings,
        List<PageLink> links,
        TableView audits,
        @Nullable Statement statement)
        implements Screen {

    /** Data of the statement. */
    record Statement(
            AccessibilityRecord record,
            ConformityState state,
            String publisher,
            String service,
            String siteUrl,
            String contactEmail,
            String contactHref) {}

    @Override
    public String template() {
        return "accessibility/record";
    }
}
