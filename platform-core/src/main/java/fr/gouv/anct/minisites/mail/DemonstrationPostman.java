package fr.gouv.anct.minisites.mail;

/** Takes letters nowhere: the demonstration has no mail server, they are read on the page of the outbox. */
class DemonstrationPostman implements Postman {

    @Override
    public void deliver(SentMail mail) {}
}
