package fr.gouv.anct.minisites.mail;

/** Says everything of a letter, twice. */
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
