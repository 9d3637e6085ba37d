package fr.gouv.anct.minisites.contact;

import fr.gouv.anct.minisites.content.block.ContactFieldKind;
import fr.gouv.anct.minisites.validation.EnumCode;
import fr.gouv.anct.minisites.validation.PlainText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Raw input of the form that follows the answer whether a page is useful: a reason, and what the visitor adds.
 *
 * @param reason null if none was chosen; always null if the page is useful
 * @param words truncated if excessively long
 * @param length of the words as submitted, in characters
 */
public record FeedbackSubmission(boolean useful, @Nullable FeedbackReason reason, String words, int length) {

    /** Maximum length of the words, in characters. */
    public static final int LONGEST = 1000;

    /** Length at which the words are truncated, as a multiple of their maximum length. */
    private static final int SHOWN_AGAIN = 5;

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    /**
     * Reads the form.
     *
     * @param answer value posted under the name of a field
     */
    public static FeedbackSubmission of(boolean useful, Function<String, Optional<String>> answer) {
        String text = answer.apply("words").orElse("").replace("\r\n", "\n").strip();
        return new FeedbackSubmission(
                useful,
                useful
                        ? null
                        : answer.apply("reason")
                                .flatMap(code -> EnumCode.find(FeedbackReason.class, code))
                                .orElse(null),
                CONTROLS.matcher(PlainText.start(text, SHOWN_AGAIN * LONGEST)).replaceAll(""),
                text.length());
    }

    /** Returns the form before it is filled in. */
    public static FeedbackSubmission blank(boolean useful) {
        return new FeedbackSubmission(useful, null, "", 0);
    }

    /** Whether the words are longer than accepted. */
    public boolean tooLong() {
        return length > LONGEST;
    }

    /** Whether the words are so long that they were truncated. */
    public boolean excessive() {
        return length > SHOWN_AGAIN * LONGEST;
    }

    /** Returns the message to store; empty if nothing was written. */
    public Optional<MessageContent> content(String page, String path) {
        return Optional.of(words.strip())
                .filter(written -> !written.isEmpty())
                .map(written -> new MessageContent(
                        page,
                        path,
                        List.of(new FieldAnswer(ContactFieldKind.MESSAGE, written)),
                        new FeedbackAnswer(useful, reason)));
    }
}
