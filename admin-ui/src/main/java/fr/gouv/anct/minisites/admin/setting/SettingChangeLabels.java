package fr.gouv.anct.minisites.admin.setting;

import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import fr.gouv.anct.minisites.vocabulary.Term;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import fr.gouv.anct.minisites.vocabulary.Terms;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Labels the old and new value of a setting: option codes and codes of terms are replaced by their labels. */
@Component
public class SettingChangeLabels {

    private static final String SEVERAL = " ; ";
    private static final String BECOMES = " → ";
    /** Detail whose arrow leads from an address to its destination, not from an old value to a new one. */
    private static final String REDIRECT = "redirect";

    private final Messages messages;
    private final SiteDirectory directory;

    public SettingChangeLabels(Messages messages, SiteDirectory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    /**
     * Returns the text of a change.
     *
     * @param field of the setting
     * @param value as {@link fr.gouv.anct.minisites.site.SettingDifference#text} writes it; several are separated by
     *     semicolons
     */
    public String of(String field, String value) {
        return Arrays.stream(value.split(SEVERAL))
                .map(change -> change(field, change))
                .collect(Collectors.joining(SEVERAL));
    }

    private String change(String field, String text) {
        int arrow = text.indexOf(BECOMES);
        if (arrow >= 0) {
            return messages.get(
                    field.equals(REDIRECT) ? "journal.change.redirect" : "journal.change",
                    option(field, text.substring(0, arrow)),
                    option(field, text.substring(arrow + BECOMES.length())));
        }
        if (text.startsWith("+ ")) {
            return messages.get("journal.change.added", option(field, text.substring(2)));
        }
        return text.startsWith("− ") ? messages.get("journal.change.removed", option(field, text.substring(2))) : text;
    }

    private String option(String field, String code) {
        return switch (field) {
            case "accent" -> named("accent." + code, code);
            case "sideMenu", "cards", "tiles" ->
                named(
                        "appearance.field." + field + "."
                                + code.toLowerCase(Locale.ROOT).replace('_', '-'),
                        code);
            case "themes" -> terms(Vocabulary.THEME, code);
            case "audiences" -> terms(Vocabulary.AUDIENCE, code);
            case "territories" -> terms(Vocabulary.TERRITORY, code);
            default -> code.equals("true") || code.equals("false") ? messages.get("journal.change." + code) : code;
        };
    }

    /** Returns the labels of terms, also of those that were replaced later. */
    private String terms(Vocabulary vocabulary, String codes) {
        Terms terms = directory.terms();
        return Arrays.stream(codes.split(" / "))
                .map(code -> TermRef.find(vocabulary.code() + ":" + code)
                        .flatMap(terms::find)
                        .map(Term::label)
                        .orElse(code))
                .collect(Collectors.joining(", "));
    }

    private String named(String key, String otherwise) {
        return messages.has(key) ? messages.get(key) : otherwise;
    }
}
