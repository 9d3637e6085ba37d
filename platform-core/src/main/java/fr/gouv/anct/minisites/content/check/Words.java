package fr.gouv.anct.minisites.content.check;

/** Words as messages quote them. */
final class Words {

    private static final int QUOTED = 60;

    private Words() {}

    /** The first ones. */
    static String begin(String text) {
        if (text.length() <= QUOTED) {
            return text;
        }
        int space = text.lastIndexOf(' ', QUOTED);
        return text.substring(0, space > 0 ? space : QUOTED) + "…";
    }

    /** How many there are. */
    static int count(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
