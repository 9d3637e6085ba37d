package fr.gouv.anct.minisites.admin.shell;

/** What a call is about does not exist, or not for whom it comes from; see {@link Call#missing()}. */
class MissingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingException() {
        super("missing", null, false, false);
    }
}
