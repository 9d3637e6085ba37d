package fr.gouv.anct.minisites.contact;

import fr.gouv.anct.minisites.validation.Coded;

/** Reason why a visitor did not find a page useful. */
public enum FeedbackReason implements Coded {
    NOT_FOUND,
    UNCLEAR,
    /** Wrong or outdated. */
    OUTDATED,
    OTHER
}
