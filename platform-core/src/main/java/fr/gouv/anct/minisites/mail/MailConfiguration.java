package fr.gouv.anct.minisites.mail;

import fr.gouv.anct.minisites.job.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Selects the mail transport: the configured server, or without one, in the demonstration, a transport that discards
 * letters and counts them as sent. Otherwise letters wait: without a transport no {@code mail} job is registered, and
 * the scheduler keeps jobs that are unknown to all nodes.
 */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(MailConfiguration.class);

    // The order of the methods matters: each condition depends on the beans defined before it.
    @Bean
    @ConditionalOnProperty("spring.mail.host")
    MailTransport smtpPostman(
            JavaMailSender server,
            LetterRenderer renderer,
            @Value("${minisites.mail.from:ne-pas-repondre@localhost}") String from) {
        return new SmtpMailTransport(server, renderer, from);
    }

    @Bean
    @Profile("demo")
    @ConditionalOnMissingBean(MailTransport.class)
    MailTransport demonstrationPostman() {
        return new DemoMailTransport();
    }

    @Bean
    @ConditionalOnBean(MailTransport.class)
    MailJob mailJob(OutboxListing outbox, OutgoingMails mails, MailTransport transport, Jobs jobs) {
        return new MailJob(outbox, mails, transport, jobs);
    }

    @Bean
    @ConditionalOnMissingBean(MailTransport.class)
    ApplicationRunner lettersWait() {
        return _ -> LOG.warn("No mail server configured: mails wait in the outbox until spring.mail.host is set");
    }
}
