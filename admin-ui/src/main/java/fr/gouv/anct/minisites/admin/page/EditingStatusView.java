package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Editing status beside the form of a page; {@code admin/page/working-copy} renders it.
 *
 * @param present other accounts present, a sentence each
 * @param sentBack requested corrections; null when there are none
 * @param planned that a scheduled revision will not have what is written; null when none is scheduled
 * @param resumed that the form shows unsaved input
 * @param kept time of the last save of what the form shows; null before the first
 * @param elsewhere that nothing is saved, because another form has saved something else
 * @param removed what can be restored; null when no button has removed anything
 * @param form hidden fields that identify the form
 */
public record EditingStatusView(
        List<String> present,
        @Nullable SentBack sentBack,
        @Nullable String planned,
        @Nullable String resumed,
        @Nullable String kept,
        @Nullable String elsewhere,
        @Nullable Removed removed,
        List<HiddenField> form,
        Tenant site,
        UUID page) {

    /** Returns the address of the working copy. */
    public String address() {
        return WorkingCopyEditing.COPY.link(site, page);
    }

    public String presence() {
        return WorkingCopyEditing.PRESENCE.link(site, page);
    }

    public String dropHref() {
        return WorkingCopyEditing.DROPPED.link(site, page);
    }

    /** Decisions about the page, each as in the view. */
    public record Decided(
            @Nullable SentBack sentBack, @Nullable String planned) {

        static final Decided NOTHING = new Decided(null, null);
    }

    /**
     * Why the page was sent back.
     *
     * @param told by whom, and when
     */
    public record SentBack(String told, String comment) {}

    /**
     * Removed block or item, which can be restored.
     *
     * @param next the name of what followed it; blank where it is unknown
     */
    public record Removed(String told, String next) {}
}
