package fr.gouv.anct.minisites.mail;

/** Delivers a letter to its recipient. */
interface MailTransport {

    /**
     * Blocks until the letter is accepted.
     *
     * @throws org.springframework.mail.MailException if it is not accepted
     */
    void deliver(OutgoingMail mail);
}
