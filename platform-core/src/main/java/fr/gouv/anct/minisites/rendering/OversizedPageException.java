package fr.gouv.anct.minisites.rendering;

/** Thrown when the HTML rendered for one page exceeds the 2,000,000 characters that {@link PageRenderer} allows. */
public final class OversizedPageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OversizedPageException(Throwable cause) {
        super("Page exceeds the maximum size", cause);
    }
}
