package fr.gouv.anct.minisites.mail;

/** Fake renderer that writes the whole letter, as text and as HTML. */
public final class FakeLetterRenderer implements LetterRenderer {

    @Override
    public String text(Letter letter) {
        return "text: " + letter;
    }

    @Override
    public String html(Letter letter) {
        return "<p>html: " + letter + "</p>";
    }
}
