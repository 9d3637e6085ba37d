package fr.gouv.anct.minisites.provisioning.request;

import fr.gouv.anct.minisites.wording.UnicodeNormalization;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Transliterates any text to a–z, 0–9 and hyphens: without accents, letters of other scripts by visual similarity. */
final class Transliteration {

    private static final Pattern MARKUP = Pattern.compile("<[^<>]*>");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern ELSE = Pattern.compile("[^a-z0-9]+");

    private static final Map<String, String> LIGATURES =
            Map.of("œ", "oe", "æ", "ae", "ß", "ss", "ø", "o", "đ", "d", "ł", "l", "ı", "i", "&", " et ");

    // Pairs of a letter and its Latin look-alike: Cyrillic, Greek, Armenian, small capitals (Unicode's confusables).
    private static final String CONFUSABLES = "аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwвbнhмmтtкkгrпnиuбb"
            + "αaοoνvρpτtιiκkυuβbηnγyχxεeωwσo" + "оoսuոnօoհhցg" + "ɑaɡgɩiʏyᴀaᴄcᴇeᴏo";
    private static final Map<Integer, String> LOOKS = looks();

    private Transliteration() {}

    private static Map<Integer, String> looks() {
        int[] letters = CONFUSABLES.codePoints().toArray();
        Map<Integer, String> looks = new HashMap<>();
        for (int i = 0; i + 1 < letters.length; i += 2) {
            looks.putIfAbsent(letters[i], Character.toString(letters[i + 1]));
        }
        return Map.copyOf(looks);
    }

    static String of(String text) {
        String plain = MARKUP.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> ligature : LIGATURES.entrySet()) {
            plain = plain.replace(ligature.getKey(), ligature.getValue());
        }
        plain = MARKS.matcher(UnicodeNormalization.normalize(plain, Normalizer.Form.NFKD))
                .replaceAll("");
        plain = plain.codePoints()
                .mapToObj(c -> LOOKS.getOrDefault(c, Character.toString(c)))
                .collect(Collectors.joining());
        return ELSE.matcher(plain).replaceAll("-").replaceAll("^-|-$", "");
    }
}
