package fr.gouv.anct.minisites.rendering;

/** Thrown when a page exceeds the maximum size. */
public final class OversizedPageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OversizedPageException(Throwable cause) {
        super("Page exceeds the maximum size", cause);
    }
}
