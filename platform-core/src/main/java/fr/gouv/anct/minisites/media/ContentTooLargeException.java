package fr.gouv.anct.minisites.media;

/** More bytes came than were allowed; nothing of them was kept. */
public final class ContentTooLargeException extends RuntimeException {

    private final long limit;

    ContentTooLargeException(long limit) {
        super("More than " + limit + " bytes");
        this.limit = limit;
    }

    /** How many are allowed. */
    public long limit() {
        return limit;
    }
}
