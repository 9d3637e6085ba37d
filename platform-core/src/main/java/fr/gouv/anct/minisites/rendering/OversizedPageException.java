package fr.gouv.anct.minisites.rendering;

/** A page would be larger than any that is sent. */
public final class OversizedPageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OversizedPageException(Throwable cause) {
        super("The page is too large", cause);
    }
}
