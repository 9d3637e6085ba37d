package fr.gouv.anct.minisites.provisioning.request;

/** Thrown when an account has the maximum number of drafts: one of them must be submitted or deleted first. */
public class TooManyDraftsException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    TooManyDraftsException() {
        super("Limit of " + RequestWorkflow.MOST_DRAFTS + " drafts reached");
    }
}
