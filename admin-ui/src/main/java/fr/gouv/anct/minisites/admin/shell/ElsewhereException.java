package fr.gouv.anct.minisites.admin.shell;

/** What a call is about is not where it is looked for: the person is sent (303) to the screen that says what became of it. */
public final class ElsewhereException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String path;

    /** @param path of the screen, within the back office */
    public ElsewhereException(String path) {
        super(path, null, false, false);
        this.path = path;
    }

    String path() {
        return path;
    }
}
