package fr.gouv.anct.minisites.measurement;

/** Prepares a text that a client sent as the key of a counter, and as a value that the database accepts. */
final class CountedText {

    private static final char REPLACEMENT = '\uFFFD';

    private CountedText() {}

    /**
     * Returns the start of a text, without half characters and without NUL: as UTF-8 two such texts would be one, and
     * PostgreSQL accepts no NUL. Nor characters that cannot be seen: a report would show another text than was asked for.
     */
    static String of(String text, int maximum) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .map(c -> isShown(c) ? c : REPLACEMENT)
                .takeWhile(c -> kept.length() + Character.charCount(c) <= maximum)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isShown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
            default -> true;
        };
    }
}
