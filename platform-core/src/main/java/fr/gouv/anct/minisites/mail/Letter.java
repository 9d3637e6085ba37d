package fr.gouv.anct.minisites.mail;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Content of an e-mail in plain text; the theme renders it as a text part and an HTML part.
 *
 * @param greeting the first line, for example « Bonjour Camille Martin, »
 * @param paragraphs at least one if there is a quote, which the first one introduces
 * @param quote text written by another user, such as the reason of a decision; it follows the first paragraph
 * @param action the one thing to do next
 * @param stop URL that stops letters of this kind by one POST, without signing in (RFC 8058); null for letters that are
 *     not sent regularly
 */
public record Letter(
        String subject,
        String greeting,
        List<String> paragraphs,
        @Nullable String quote,
        @Nullable LetterAction action,
        @Nullable String stop) {

    /** Creates a letter that is not sent regularly. */
    public Letter(
            String subject,
            String greeting,
            List<String> paragraphs,
            @Nullable String quote,
            @Nullable LetterAction action) {
        this(subject, greeting, paragraphs, quote, action, null);
    }

    /**
     * Path segment longer than an id, with upper case unlike a slug: tokens of invitations, draft links and previews.
     */
    private static final Pattern SECRET =
            Pattern.compile("(?<=/)(?=[a-z0-9_-]*+[A-Z])[A-Za-z0-9_-]{43,}+(?:\\.[A-Za-z0-9_-]++)*+");

    /** Replaces secrets where there are no words for a reader. */
    static final String MASK = "…";

    /**
     * Returns a copy without secrets in its subject, which is no place for links: servers log it, and readers of the
     * list of letters see it.
     */
    Letter withMaskedSubject() {
        return new Letter(masked(subject, MASK), greeting, paragraphs, quote, action, stop);
    }

    /**
     * Returns a copy that may be shown to other people than the recipient: links that give access to their bearer are
     * disabled.
     *
     * @param mask replacement of the secret part of a link
     */
    public Letter masked(String mask) {
        return new Letter(
                masked(subject, mask),
                masked(greeting, mask),
                paragraphs.stream().map(paragraph -> masked(paragraph, mask)).toList(),
                quote == null ? null : masked(quote, mask),
                action == null ? null : new LetterAction(action.label(), masked(action.url(), mask)),
                stop == null ? null : masked(stop, mask));
    }

    /** Returns a text with the secret part of each link replaced. */
    static String masked(String text, String mask) {
        return SECRET.matcher(text).replaceAll(Matcher.quoteReplacement(mask));
    }
}
