package fr.gouv.anct.minisites.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.UUID;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends letters by SMTP, as multipart text and HTML. */
class SmtpMailTransport implements MailTransport {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final JavaMailSender server;
    private final LetterRenderer renderer;
    private final InternetAddress sender;

    SmtpMailTransport(JavaMailSender server, LetterRenderer renderer, String from) {
        this.server = server;
        this.renderer = renderer;
        this.sender = sender(from);
    }

    private static InternetAddress sender(String from) {
        try {
            InternetAddress address = new InternetAddress(from, true);
            address.setPersonal(address.getPersonal(), UTF_8);
            return address;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalArgumentException("minisites.mail.from is not an e-mail address: « " + from + " »", e);
        }
    }

    @Override
    public void deliver(OutgoingMail mail) {
        server.send(message(mail));
    }

    private MimeMessage message(OutgoingMail mail) {
        MimeMessage message = server.createMimeMessage();
        try {
            message.setFrom(sender);
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
            // On one line: text after a line break would become another header.
            message.setSubject(mail.letter().subject().replaceAll("\\s+", " "), UTF_8);
            message.setSentDate(Date.from(mail.createdAt()));
            message.setHeader("Message-ID", identifier(mail.id()));
            message.setHeader("Content-Language", "fr");
            // Marks the mail as automatic so that no out-of-office reply is sent.
            message.setHeader("Auto-Submitted", "auto-generated");
            String stop = mail.letter().stop();
            if (stop != null) {
                message.setHeader("List-Unsubscribe", "<" + stop + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            message.setContent(new MimeMultipart(
                    "alternative",
                    part(renderer.text(mail.letter()), "plain"),
                    part(renderer.html(mail.letter()), "html")));
            return message;
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
    }

    /** Stable across attempts, so that mail clients recognise a letter sent twice. */
    private String identifier(UUID id) {
        String address = sender.getAddress();
        return "<" + id + "@" + address.substring(address.lastIndexOf('@') + 1) + ">";
    }

    private static MimeBodyPart part(String content, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, UTF_8, type);
        return part;
    }
}
