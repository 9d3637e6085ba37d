package fr.gouv.anct.minisites.mail;

import java.util.regex.Pattern;
import org.springframework.core.NestedExceptionUtils;

/**
 * A failed attempt to send a letter, with a masked reason and the cause that decides whether the next letters are
 * tried. Its message may be logged and stored: servers quote links and addresses of the letter in their replies, so
 * both are masked, and the original exception is not its cause.
 */
final class MailDeliveryException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;
    private static final Pattern ADDRESS = Pattern.compile("(?<![^\\s<>@\"])[^\\s<>@\"]++@[^\\s<>\"]++");

    private final MailFailureCause failureCause;

    private MailDeliveryException(String text, MailFailureCause failureCause, Throwable failure) {
        super(text);
        this.failureCause = failureCause;
        setStackTrace(failure.getStackTrace());
    }

    /** Returns the failure itself when it is one already. */
    static MailDeliveryException of(Throwable failure) {
        if (failure instanceof MailDeliveryException known) {
            return known;
        }
        String text = NestedExceptionUtils.getMostSpecificCause(failure).toString();
        String masked = ADDRESS.matcher(Letter.masked(text, "…")).replaceAll("…");
        return new MailDeliveryException(
                masked.substring(0, Math.min(masked.length(), LONGEST)), MailFailureCause.of(text), failure);
    }

    /** Returns the type and message of the original exception, masked, at most 500 characters. */
    String reason() {
        return String.valueOf(getMessage());
    }

    MailFailureCause failureCause() {
        return failureCause;
    }
}
