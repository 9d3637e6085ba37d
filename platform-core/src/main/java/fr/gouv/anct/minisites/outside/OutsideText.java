package fr.gouv.anct.minisites.outside;

import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.validation.PlainText;
import tools.jackson.databind.JsonNode;

/** Reads texts of outside services, which may contain markup, entities and invisible characters, as plain text. */
public final class OutsideText {

    /** Of a text that is read; the texts of pages have the same limit. */
    private static final int LONGEST = 50_000;

    private OutsideText() {}

    /** Returns a value as one line of plain text; empty when it is no text. */
    public static String line(JsonNode value, int longest) {
        return value.isString() ? line(value.asString(), longest) : "";
    }

    /** Returns a text as one line without markup, of at most a number of characters. */
    public static String line(String value, int longest) {
        String text = PlainText.start(value, LONGEST);
        boolean marked = text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
        return PlainText.line(PlainText.start(marked ? new RichText(text).plain() : text, longest));
    }

    /** Returns the beginning of a longer text as one line without markup, which ends after a word. */
    public static String summary(JsonNode value, int longest) {
        return value.isString() ? summary(value.asString(), longest) : "";
    }

    /** Returns the beginning of a longer text as one line without markup, which ends after a word. */
    public static String summary(String value, int longest) {
        String text = line(value, LONGEST);
        if (text.length() <= longest) {
            return text;
        }
        int space = text.lastIndexOf(' ', longest);
        return PlainText.start(text, space > 0 ? space : longest) + "…";
    }
}
