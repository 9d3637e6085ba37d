package fr.gouv.anct.minisites.media.inspection;

import fr.gouv.anct.minisites.media.inspection.RejectionReason.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Collects the findings of an archive inspection, the first of each kind: some of them count in office documents, some
 * in plain archives.
 */
final class ArchiveFindings {

    private boolean macros;
    private boolean scripts;
    private boolean nested;
    private @Nullable String leadingOut;
    private @Nullable RejectionReason inside;

    /** Adds the findings of an entry name alone. */
    void name(String name) {
        if (leadingOut == null && EntryName.leadsOut(name)) {
            leadingOut = EntryName.shown(name);
        }
        macros |= EntryName.macros(name);
        scripts |= EntryName.script(name);
        if (EntryName.program(name)) {
            inside(Reason.EMBEDDED_PROGRAM, EntryName.shown(name));
        }
    }

    /** Adds the findings of an entry's bytes. */
    void content(String name, EntryContent content) {
        nested |= content.archive();
        if (content.macros()) {
            inside(Reason.EMBEDDED_MACROS, EntryName.shown(name));
        }
        if (content.program()) {
            inside(Reason.EMBEDDED_PROGRAM, EntryName.shown(name));
        }
    }

    void macros(boolean declared) {
        macros |= declared;
    }

    /** Adds an address from which something is fetched. */
    void remote(String address) {
        inside(Reason.REMOTE_CONTENT, EntryName.readable(address));
    }

    /** Adds the inspection result of an archive inside an office document. */
    void embedded(String name, InspectionResult result) {
        if (result instanceof InspectionResult.Rejected(RejectionReason reason)) {
            if (reason.reason() == Reason.MACROS) {
                inside(Reason.EMBEDDED_MACROS, EntryName.shown(name));
            } else if (inside == null) {
                inside = reason;
            }
        }
    }

    private void inside(Reason reason, String name) {
        if (inside == null) {
            inside = RejectionReason.of(reason, name);
        }
    }

    /** Whether a name points outside the folder into which the archive is unpacked. */
    boolean leadOut() {
        return leadingOut != null;
    }

    /**
     * Returns the reason to reject the archive, or null.
     *
     * @param office whether it is an office document, of any suite
     * @param embedded whether it is inside one
     */
    @Nullable
    RejectionReason refusal(boolean office, boolean embedded) {
        if (leadingOut != null) {
            return RejectionReason.of(Reason.PATHS, leadingOut);
        }
        if (macros || (scripts && office)) {
            return RejectionReason.of(Reason.MACROS);
        }
        if (inside != null) {
            return inside;
        }
        return !office && (nested || embedded) ? RejectionReason.of(Reason.NESTED) : null;
    }
}
