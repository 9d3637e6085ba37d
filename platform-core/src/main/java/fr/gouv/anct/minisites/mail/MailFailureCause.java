package fr.gouv.anct.minisites.mail;

import fr.gouv.anct.minisites.validation.Coded;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Cause of a failed attempt to send a letter, read from the reply of the mail server (RFC 5321, RFC 3463). */
public enum MailFailureCause implements Coded {
    /** No mail server answers. */
    UNREACHABLE(Pattern.compile("ConnectException|UnknownHostException|NoRouteToHostException|SocketException"
            + "|SocketTimeoutException|connection failed|no route to host")),
    /** The mail server refuses the platform itself. */
    CREDENTIALS(Pattern.compile("AuthenticationFailedException|MailAuthenticationException|Exception: 53[0458]\\b")),
    /** The server asks to try later. */
    TEMPORARY(Pattern.compile("Exception: 4[0-9]{2}[ -]")),
    /** The recipient's address does not exist, or takes no mail. */
    ADDRESS(Pattern.compile("SMTPAddressFailedException|Invalid Addresses|AddressException|\\b5\\.1\\.[0-9]")),
    /** The server refuses the letter for another reason, such as its content or a full mailbox. */
    REJECTED(Pattern.compile("SMTPSendFailedException|SMTPSenderFailedException|Exception: 5[0-9]{2}[ -]")),
    OTHER(Pattern.compile(""));

    private final Pattern signs;

    MailFailureCause(Pattern signs) {
        this.signs = signs;
    }

    /**
     * Whether later letters to the same recipient can succeed nevertheless: the server refused this letter, or it could
     * not be rendered.
     */
    boolean concernsOneLetter() {
        return this == REJECTED || this == OTHER;
    }

    /**
     * Returns the cause of a failure; {@link #OTHER} when it is not recognised.
     *
     * @param text type and message of the exception
     */
    static MailFailureCause of(String text) {
        return Arrays.stream(values())
                .filter(cause -> cause.signs.matcher(text).find())
                .findFirst()
                .orElse(OTHER);
    }
}
