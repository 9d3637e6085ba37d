package fr.gouv.anct.minisites.wording;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides whether « de », « le » and « que » are elided before a text: before a vowel, a mute h, and a y followed by a
 * consonant. Titles in quotation marks are quoted as they are, without elision.
 */
final class Elision {

    private static final Pattern TAGS = Pattern.compile("^(?:<[^<>]*+>|\\s)++");
    private static final Pattern WORD = Pattern.compile("^[\\p{L}]+");
    private static final Pattern VOWEL = Pattern.compile("^(?:[aeiou]|y[^aeiouy]).*");
    /** Words with an initial vowel that prevents elision, and y of names such as Ys. */
    private static final Pattern FULL_VOWEL =
            Pattern.compile("^(?:onze|onzieme|oui|ouistiti|ouate|yaourt|uhlan|ululement).*");

    /**
     * Beginnings of words with a mute h: most first names and common words of administration with h. Words in neither
     * list, foreign names above all, count as aspirated.
     */
    private static final Set<String> MUTE = Set.of(
            "habill",
            "habit",
            "hadrien",
            "haleine",
            "halogen",
            "hameco",
            "harmoni",
            "hebdo",
            "heberg",
            "hecto",
            "hector",
            "helene",
            "helice",
            "helico",
            "helio",
            "heloise",
            "hemi",
            "hemo",
            "henri",
            "herault",
            "herb",
            "hered",
            "herit",
            "hermann",
            "hermin",
            "hermione",
            "heroi",
            "heroine",
            "herve",
            "hesit",
            "hetero",
            "heur",
            "hexag",
            "hier",
            "hilaire",
            "hilar",
            "hipp",
            "hirondelle",
            "hispan",
            "histo",
            "hiver",
            "homeo",
            "hommage",
            "homme",
            "homo",
            "honnet",
            "honneur",
            "honor",
            "honorine",
            "hopit",
            "horaire",
            "horizon",
            "horloge",
            "horoscope",
            "horreur",
            "horrible",
            "horti",
            "hortense",
            "hospi",
            "hostil",
            "hote",
            "hotel",
            "hotesse",
            "hubert",
            "huguette",
            "huil",
            "huissier",
            "huit-",
            "human",
            "humble",
            "humeur",
            "humid",
            "humour",
            "hydr",
            "hygien",
            "hymne",
            "hyper",
            "hypo",
            "hyacinthe");
    /** Beginnings of words with an aspirated h among those of {@link #MUTE}. */
    private static final Set<String> ASPIRATED =
            Set.of("hierarch", "heros", "heurt", "homard", "huit", "hugo", "hugues");

    private Elision() {}

    /** Whether the particle before this text is elided. */
    static boolean of(String text) {
        String plain = TAGS.matcher(text).replaceFirst("");
        Matcher word = WORD.matcher(plain);
        if (!word.find()) {
            return false;
        }
        String first = folded(word.group());
        if (first.startsWith("h")) {
            // An abbreviation such as « HLM » is spelt out.
            return !isAbbreviation(word.group()) && begins(first, MUTE) && !begins(first, ASPIRATED);
        }
        return VOWEL.matcher(first).matches() && !FULL_VOWEL.matcher(first).matches();
    }

    private static boolean isAbbreviation(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.FRENCH));
    }

    private static boolean begins(String word, Set<String> beginnings) {
        return beginnings.stream().anyMatch(word::startsWith);
    }

    /** Folds a word to lower case without accents; œ and æ become vowels. */
    static String folded(String word) {
        return UnicodeNormalization.normalize(word.toLowerCase(Locale.FRENCH), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("œ", "oe")
                .replace("æ", "ae");
    }
}
