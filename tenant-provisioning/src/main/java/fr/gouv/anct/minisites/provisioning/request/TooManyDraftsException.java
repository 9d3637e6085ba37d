package fr.gouv.anct.minisites.provisioning.request;

/** Somebody has as many drafts as one can have: one of them is to be sent or deleted first. */
public class TooManyDraftsException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    TooManyDraftsException() {
        super("Already " + Requests.MOST_DRAFTS + " drafts");
    }
}
