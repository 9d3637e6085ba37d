package fr.gouv.anct.minisites.contact;

import fr.gouv.anct.minisites.content.block.ContactFieldKind;
import java.util.List;
import java.util.Optional;

/**
 * Content of a contact message that is encrypted for storage: title and path of the page with the form, and the answers
 * to its fields.
 *
 * @param page title of the page of its form
 * @param path of that page
 */
public record MessageContent(String page, String path, List<FieldAnswer> answers) {

    /** Returns the answer to one field; empty if the field was absent or left blank. */
    public Optional<String> answer(ContactFieldKind kind) {
        return answers.stream()
                .filter(answered -> answered.kind() == kind)
                .map(FieldAnswer::text)
                .findFirst();
    }
}
