package fr.gouv.anct.minisites.contact;

import fr.gouv.anct.minisites.content.block.ContactFieldKind;
import java.util.List;
import java.util.Optional;

/**
 * What a message says.
 *
 * @param page title of the page of its form
 * @param path of that page
 */
public record Content(String page, String path, List<Answered> answers) {

    /** What was answered to one question; empty when it was not asked, or left. */
    public Optional<String> answer(ContactFieldKind kind) {
        return answers.stream()
                .filter(answered -> answered.kind() == kind)
                .map(Answered::text)
                .findFirst();
    }
}
