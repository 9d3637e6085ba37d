package fr.gouv.anct.minisites.admin.message;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.contact.ContactMessage;
import fr.gouv.anct.minisites.contact.FeedbackAnswer;
import fr.gouv.anct.minisites.contact.MessageContent;
import fr.gouv.anct.minisites.content.block.ContactFieldKind;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Builds the texts of a contact message for the list and its screen: author, subject and state badge, with substitutes
 * if it cannot be decrypted.
 */
final class ContactMessageLabels {

    private ContactMessageLabels() {}

    /** Returns a short label of the author. */
    static String from(AdmittedRequest request, ContactMessage message) {
        MessageContent content = message.content();
        return content == null
                ? request.message("message.encrypted")
                : first(content, ContactFieldKind.NAME, ContactFieldKind.EMAIL, ContactFieldKind.ORGANISATION)
                        .orElseGet(() ->
                                request.message(content.feedback() == null ? "message.nameless" : "message.visitor"));
    }

    static String subject(AdmittedRequest request, ContactMessage message) {
        MessageContent content = message.content();
        return content == null
                ? ""
                : first(content, ContactFieldKind.SUBJECT)
                        .or(() -> Optional.ofNullable(content.feedback())
                                .map(given -> request.message("message.about", answer(request, given), content.page())))
                        .orElseGet(() -> request.message("summary.empty"));
    }

    /** Returns the answer of a visitor to the question of a page. */
    static String answer(AdmittedRequest request, FeedbackAnswer given) {
        return request.message(given.useful() ? "message.useful.yes" : "message.useful.no");
    }

    private static Optional<String> first(MessageContent content, ContactFieldKind... kinds) {
        return Stream.of(kinds).flatMap(kind -> content.answer(kind).stream()).findFirst();
    }

    static BadgeView state(AdmittedRequest request, ContactMessage message) {
        return message.handledAt() == null
                ? new BadgeView(request.message("message.state.waiting"), Tone.NEW)
                : new BadgeView(request.message("message.state.handled"), Tone.SUCCESS);
    }
}
