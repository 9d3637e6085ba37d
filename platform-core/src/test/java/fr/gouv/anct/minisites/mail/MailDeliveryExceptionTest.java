package fr.gouv.anct.minisites.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.MailSendException;

/** Checks which cause a failure has, and that nothing of a letter remains in what is logged of it. */
class MailDeliveryExceptionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        java.net.ConnectException: Connection refused                                             | UNREACHABLE
        java.net.UnknownHostException: smtp.agence.example                                        | UNREACHABLE
        java.net.SocketTimeoutException: Read timed out                                           | UNREACHABLE
        jakarta.mail.AuthenticationFailedException: 535 5.7.8 Authentication failed               | CREDENTIALS
        x.SMTPAddressFailedException: 450 4.2.0 Greylisted, try again later                       | TEMPORARY
        x.SMTPSendFailedException: 421 4.7.0 Too many connections                                 | TEMPORARY
        x.SMTPAddressFailedException: 550 5.1.1 User unknown                                      | ADDRESS
        jakarta.mail.SendFailedException: Invalid Addresses                                       | ADDRESS
        jakarta.mail.internet.AddressException: Missing final '@domain'                           | ADDRESS
        x.SMTPSendFailedException: 552 5.2.2 Mailbox full                                         | REJECTED
        jakarta.mail.MessagingException: 554 5.7.1 Spam                                           | REJECTED
        java.lang.NullPointerException                                                            | OTHER
        """)
    void repliesHaveACause(String text, MailFailureCause cause) {
        assertThat(MailFailureCause.of(text)).isEqualTo(cause);
    }

    @Test
    void theRepliesOfServersKeepNeitherLinksNorAddresses() {
        String token = "AbCd_-".repeat(11);
        Exception reply = new IOException("550 5.7.1 <ada@agence.example> https://gestion.example/invitations/" + token
                + " is listed, see https://postmaster.example/");
        MailDeliveryException failure =
                MailDeliveryException.of(new MailSendException("Sending failed", reply, Map.of()));
        assertThat(failure.reason())
                .startsWith("java.io.IOException: 550 5.7.1 <…>")
                .contains("/invitations/…", "https://postmaster.example/")
                .doesNotContain(token, "ada");
        assertThat(failure).hasNoCause().hasToString(MailDeliveryException.class.getName() + ": " + failure.reason());
        assertThat(failure.getStackTrace()).isNotEmpty();
    }

    @Test
    void aFailureIsTheFirstOneOfItsChain() {
        MailDeliveryException failure = MailDeliveryException.of(
                new MailSendException("Mail server", new ConnectException("refused"), Map.of()));
        assertThat(failure.failureCause()).isEqualTo(MailFailureCause.UNREACHABLE);
        assertThat(MailDeliveryException.of(failure)).isSameAs(failure);
    }
}
