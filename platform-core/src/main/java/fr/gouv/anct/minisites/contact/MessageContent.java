package fr.gouv.anct.minisites.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.gouv.anct.minisites.content.block.ContactFieldKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Content of a message that is encrypted for storage: title and path of the page with the form, and the answers to its
 * fields.
 *
 * @param page title of the page of its form
 * @param path of that page
 * @param feedback the answer that the message explains; null for a contact form
 */
public record MessageContent(
        String page,
        String path,
        List<FieldAnswer> answers,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FeedbackAnswer feedback) {

    /** Creates the content of a message of a contact form. */
    public MessageContent(String page, String path, List<FieldAnswer> answers) {
        this(page, path, answers, null);
    }

    /** Returns the origin of the message. */
    MessageKind kind() {
        return feedback == null ? MessageKind.CONTACT : MessageKind.FEEDBACK;
    }

    /** Returns the answer to one field; empty if the field was absent or left blank. */
    public Optional<String> answer(ContactFieldKind kind) {
        return answers.stream()
                .filter(answered -> answered.kind() == kind)
                .map(FieldAnswer::text)
                .findFirst();
    }
}
