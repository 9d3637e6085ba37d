package fr.gouv.anct.minisites.mail;

/** Discards letters: the demonstration has no mail server, and letters are read on the outbox screen. */
class DemoMailTransport implements MailTransport {

    @Override
    public void deliver(OutgoingMail mail) {}
}
