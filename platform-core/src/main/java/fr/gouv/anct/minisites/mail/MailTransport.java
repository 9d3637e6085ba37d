package fr.gouv.anct.minisites.mail;

/** Delivers one letter from the outbox to its recipient and blocks until the mail server has accepted it. */
interface MailTransport {

    /**
     * Blocks until the letter is accepted.
     *
     * @throws org.springframework.mail.MailException if it is not accepted
     */
    void deliver(OutgoingMail mail);
}
