package fr.gouv.anct.minisites.contact;

import fr.gouv.anct.minisites.validation.Coded;

/** Where a message of a visitor comes from. */
public enum MessageKind implements Coded {
    /** A contact form. */
    CONTACT,
    /** The question whether a page is useful. */
    FEEDBACK
}
