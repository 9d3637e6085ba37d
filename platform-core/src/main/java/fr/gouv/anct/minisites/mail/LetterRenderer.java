package fr.gouv.anct.minisites.mail;

/** Makes the two parts of a mail; the theme implements it. */
public interface LetterRenderer {

    /** Plain text, lines of reasonable length. */
    String text(Letter letter);

    /** HTML for mail programs. */
    String html(Letter letter);
}
