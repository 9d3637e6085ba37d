package fr.gouv.anct.minisites.conformity.testing;

/** A text that counts the reads of its characters and rejects reads beyond a maximum. */
public final class ReadCountingText implements CharSequence {

    /** Thrown when a text has been read too often. */
    public static final class ReadTooOften extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ReadTooOften() {
            super(null, null, false, false);
        }
    }

    private final String text;
    private final long most;
    private long reads;

    public ReadCountingText(String text, long most) {
        this.text = text;
        this.most = most;
    }

    public long reads() {
        return reads;
    }

    @Override
    public char charAt(int index) {
        if (++reads > most) {
            throw new ReadTooOften();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
