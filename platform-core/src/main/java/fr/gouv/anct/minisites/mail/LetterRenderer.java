package fr.gouv.anct.minisites.mail;

/** Renders a letter as the two parts of an e-mail; implemented by the theme. */
public interface LetterRenderer {

    /** Renders plain text with lines of reasonable length. */
    String text(Letter letter);

    /** Renders HTML for mail clients. */
    String html(Letter letter);
}
