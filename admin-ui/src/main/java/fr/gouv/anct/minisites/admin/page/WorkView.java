package fr.gouv.anct.minisites.admin.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a page has beside the page; {@code admin/page/work} shows it.
 *
 * @param present who else is there, a sentence each
 * @param offer a working copy that waits
 * @param resumed that the form shows that copy
 * @param kept when what the form shows was kept; none when nothing was yet
 * @param address of the working copy; what is typed is not kept while another copy is offered
 */
record WorkView(
        List<String> present,
        @Nullable String offer,
        @Nullable String resumed,
        @Nullable String kept,
        String address,
        String presence) {

    /** Whether what is typed takes the place of what was kept. */
    public boolean keeps() {
        return offer == null;
    }
}
