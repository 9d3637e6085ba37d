package fr.gouv.anct.minisites.media.reading;

/** The beginning of a text in one line: white space and control characters become one space. */
final class TextLine {

    private final int longest;
    private final StringBuilder text = new StringBuilder();
    private int characters;

    /** @param longest maximum length in characters; the rest is counted alone */
    TextLine(int longest) {
        this.longest = longest;
    }

    void append(char[] added, int from, int length) {
        for (int i = from; i < from + length; i++) {
            append(added[i]);
        }
    }

    void append(char added) {
        boolean space = isSpace(added);
        characters += space ? 0 : 1;
        if (text.length() < longest && !(space && (text.isEmpty() || text.charAt(text.length() - 1) == ' '))) {
            text.append(space ? ' ' : added);
        }
    }

    static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isISOControl(character);
    }

    /** Returns the number of all its characters but white space. */
    int characters() {
        return characters;
    }

    int length() {
        return text.length();
    }

    @Override
    public String toString() {
        return text.toString().strip();
    }
}
