package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.component.Hidden;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a page has beside the page; {@code admin/page/work} shows it.
 *
 * @param present who else is there, a sentence each
 * @param sentBack what has to be corrected; none when nothing was asked
 * @param resumed that the form shows what was typed and not saved
 * @param kept when what the form shows was kept; none when nothing was yet
 * @param elsewhere that it is not kept, because another form keeps something else
 * @param removed what can be put back, and with which words; none when a button has taken out nothing
 * @param form what the form says of itself
 * @param address of the working copy
 */
record WorkView(
        List<String> present,
        @Nullable SentBack sentBack,
        @Nullable String resumed,
        @Nullable String kept,
        @Nullable String elsewhere,
        @Nullable Removed removed,
        List<Hidden> form,
        String address,
        String presence) {

    /**
     * Why the page came back.
     *
     * @param told by whom, and when
     */
    record SentBack(String told, String comment) {}

    /**
     * What a button has taken out, which can be put back.
     *
     * @param next the name of what followed it; blank where none is known
     */
    record Removed(String told, String next) {}
}
