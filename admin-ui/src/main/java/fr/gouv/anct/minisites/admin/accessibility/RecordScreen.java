package fr.gouv.anct.minisites.admin.accessibility;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.shell.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.site.AccessibilityRecord;
import fr.gouv.anct.minisites.site.ConformityState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The accessibility record of a site.
 *
 * @param reason what makes the state what it is
 * @param warnings that the audit has lapsed or soon will, that its failures are not listed
 * @param links to what can be changed; empty for who may not
 * @param audits all of them, the newest first
 * @param statement as it will read; none while the site is being made
 */
record RecordScreen(
        BadgeView badge,
        String reason,
        List<String> warnings,
        List<PageLink> links,
        TableView audits,
        @Nullable Statement statement)
        implements Screen {

    /** What the statement is made of. */
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
