package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.trash.TrashedPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Page that a back-office screen is about: its newest version, the header with states and tabs, the heading, and its
 * entry in the trash.
 *
 * @param discarded who moved it to the trash and when; null when it is not in the trash
 */
public record PageContext(
        Draft head,
        PageHeader header,
        ScreenHeading heading,
        @Nullable TrashedPage discarded) {

    PageContext withStates(List<BadgeView> badges) {
        return new PageContext(head, header.withStates(badges), heading, discarded);
    }

    PageContext withUnsaved(PageHeader.Unsaved changes) {
        return new PageContext(head, header.withUnsaved(changes), heading, discarded);
    }
}
