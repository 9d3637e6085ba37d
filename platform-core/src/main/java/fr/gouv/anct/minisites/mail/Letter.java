package fr.gouv.anct.minisites.mail;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, in plain text; the theme makes a text and an HTML part of it.
 *
 * @param greeting the first line, for example « Bonjour Camille Martin, »
 * @param paragraphs at least one when there is a quote, which the first announces
 * @param quote words of somebody else, such as the reason of a decision; they follow the first paragraph
 * @param action the one thing to do next
 */
public record Letter(
        String subject,
        String greeting,
        List<String> paragraphs,
        @Nullable String quote,
        @Nullable LetterAction action) {

    /** A segment of a path, longer than an id and not in lower case as a short name is: invitations, links to drafts, previews. */
    private static final Pattern SECRET =
            Pattern.compile("(?<=/)(?=[a-z0-9_-]*+[A-Z])[A-Za-z0-9_-]{43,}+(?:\\.[A-Za-z0-9_-]++)*+");

    /**
     * The letter as it may be shown to anybody else than its recipient: links that open something to whoever has them do not
     * work in it.
     *
     * @param mask stands for the secret part of a link
     */
    public Letter masked(String mask) {
        return new Letter(
                masked(subject, mask),
                masked(greeting, mask),
                paragraphs.stream().map(paragraph -> masked(paragraph, mask)).toList(),
                quote == null ? null : masked(quote, mask),
                action == null ? null : new LetterAction(action.label(), masked(action.url(), mask)));
    }

    private static String masked(String text, String mask) {
        return SECRET.matcher(text).replaceAll(Matcher.quoteReplacement(mask));
    }
}
