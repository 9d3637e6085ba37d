package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.theme.asset.AssetCatalogue;
import fr.gouv.anct.minisites.wording.UnicodeNormalization;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Searches the pictograms of the DSFR, whose codes are English, by their French names and search terms. */
@Component
public class PictogramSearch {

    /**
     * One pictogram.
     *
     * @param code as the DSFR names it, for example {@code buildings/city-hall}
     * @param searched its search terms without accents
     */
    record Pictogram(String code, String name, String family, String searched) {}

    private final List<Pictogram> all;

    PictogramSearch(AssetCatalogue assets, Messages messages) {
        all = assets.pictogramNames().stream()
                .map(code -> named(code, messages))
                .toList();
    }

    /** A pictogram of a newer DSFR is listed by its code until a French name is added here. */
    private static Pictogram named(String code, Messages messages) {
        String[] parts = code.split("/", 2);
        String family = words(messages, parts[0], parts[0]);
        String words = words(messages, parts[0] + "." + parts[1], parts[1].replace('-', ' '));
        return new Pictogram(code, first(words), first(family), plain(String.join(" ", code, family, words)));
    }

    private static String words(Messages messages, String key, String otherwise) {
        return messages.has("pictogram." + key) ? messages.get("pictogram." + key) : otherwise;
    }

    private static String first(String words) {
        return words.split(",", 2)[0];
    }

    /** Returns a text in lower case and without accents, as searches compare it. */
    static String plain(String text) {
        return UnicodeNormalization.normalize(text.toLowerCase(Locale.FRENCH), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("œ", "oe")
                .replace('’', '\'');
    }

    /** Returns the pictograms that contain all of these words. */
    List<Pictogram> with(String words) {
        List<String> wanted = Arrays.stream(plain(words).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return all.stream()
                .filter(one -> wanted.stream().allMatch(one.searched()::contains))
                .toList();
    }

    /** Returns all pictograms as options of a list. */
    public List<Option> options() {
        return all.stream().map(one -> new Option(one.code(), one.name())).toList();
    }
}
