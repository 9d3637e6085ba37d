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
 * Who takes the letters: the configured server; in the demonstration without one, nobody, and they count as sent. Else they
 * wait: without a postman there is no job of the kind « mail », and what no node knows is kept for one that does.
 */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(MailConfiguration.class);

    // The order of the methods counts: each condition looks at what comes before.
    @Bean
    @ConditionalOnProperty("spring.mail.host")
    Postman smtpPostman(
            JavaMailSender server,
            LetterRenderer renderer,
            @Value("${minisites.mail.from:ne-pas-repondre@localhost}") String from) {
        return new SmtpPostman(server, renderer, from);
    }

    @Bean
    @Profile("demo")
    @ConditionalOnMissingBean(Postman.class)
    Postman demonstrationPostman() {
        return new DemonstrationPostman();
    }

    @Bean
    @ConditionalOnBean(Postman.class)
    MailJob mailJob(Mails mails, Postman postman, Jobs jobs) {
        return new MailJob(mails, postman, jobs);
    }

    @Bean
    @ConditionalOnMissingBean(Postman.class)
    ApplicationRunner lettersWait() {
        return _ -> LOG.warn("No mail server: letters wait in the outbox until spring.mail.host is configured");
    }
}
