package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.content.draft.Head;
import fr.gouv.anct.minisites.content.tree.Discarded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Page of a request, with the elements common to its screens.
 *
 * @param discarded who moved it to the trash and when; null when it is not in the trash
 */
public record PageFrame(
        Head head,
        PageHeader header,
        Heading heading,
        @Nullable Discarded discarded) {

    PageFrame withStates(List<BadgeView> badges) {
        return new PageFrame(head, header.withStates(badges), heading, discarded);
    }

    PageFrame withUnsaved(PageHeader.Unsaved changes) {
        return new PageFrame(head, header.withUnsaved(changes), heading, discarded);
    }
}
