package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.theme.asset.AssetCatalogue;
import fr.gouv.anct.minisites.wording.UnicodeNormalization;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The pictograms of the DSFR, which names them in English, by their names in French and by what else they are looked for. */
@Component
class Pictograms {

    /**
     * One of them.
     *
     * @param code as the DSFR names it, for example {@code buildings/city-hall}
     * @param searched its words without accents
     */
    record Pictogram(String code, String name, String family, String searched) {}

    private final List<Pictogram> all;

    Pictograms(AssetCatalogue assets, Texts texts) {
        all = assets.pictogramNames().stream().map(code -> named(code, texts)).toList();
    }

    /** One that a newer DSFR brings is known by its own name until it is given one here. */
    private static Pictogram named(String code, Texts texts) {
        String[] parts = code.split("/", 2);
        String family = words(texts, parts[0], parts[0]);
        String words = words(texts, parts[0] + "." + parts[1], parts[1].replace('-', ' '));
        return new Pictogram(code, first(words), first(family), plain(String.join(" ", code, family, words)));
    }

    private static String words(Texts texts, String key, String otherwise) {
        return texts.has("pictogram." + key) ? texts.say("pictogram." + key) : otherwise;
    }

    private static String first(String words) {
        return words.split(",", 2)[0];
    }

    private static String plain(String text) {
        return UnicodeNormalization.normalize(text.toLowerCase(Locale.FRENCH), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("œ", "oe")
                .replace('’', '\'');
    }

    /** Those that all of these words are found in. */
    List<Pictogram> with(String words) {
        List<String> wanted = Arrays.stream(plain(words).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return all.stream()
                .filter(one -> wanted.stream().allMatch(one.searched()::contains))
                .toList();
    }

    /** All of them, for a list to choose from. */
    List<Option> options() {
        return all.stream().map(one -> new Option(one.code(), one.name())).toList();
    }
}
