package fr.gouv.anct.minisites.media;

/** Thrown when a content has more bytes than allowed; none of them are kept. */
public final class ContentTooLargeException extends RuntimeException {

    private final long limit;

    ContentTooLargeException(long limit) {
        super("Content of more than " + limit + " bytes");
        this.limit = limit;
    }

    /** Maximum number of bytes allowed. */
    public long limit() {
        return limit;
    }
}
