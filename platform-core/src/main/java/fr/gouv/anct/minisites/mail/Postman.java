package fr.gouv.anct.minisites.mail;

/** Takes a letter to its address. */
interface Postman {

    /**
     * Waits until the letter is accepted.
     *
     * @throws org.springframework.mail.MailException when it is not
     */
    void deliver(SentMail mail);
}
