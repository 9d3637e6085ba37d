package fr.gouv.anct.minisites.admin.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a page has beside the page; {@code admin/page/work} shows it.
 *
 * @param present who else is there, a sentence each
 * @param resumed that the form shows what was typed and not saved
 * @param kept when what the form shows was kept; none when nothing was yet
 * @param address of the working copy
 */
record WorkView(
        List<String> present,
        @Nullable String resumed,
        @Nullable String kept,
        String address,
        String presence) {}
