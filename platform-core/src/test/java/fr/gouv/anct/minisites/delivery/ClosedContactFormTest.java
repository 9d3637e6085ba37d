package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.block.ContactForm;
import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.delivery.testing.VisitorClient;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Checks that a contact form of a platform without a key for messages says that it is closed, whatever is sent to it. */
@ExtendWith(PostgresExtension.class)
class ClosedContactFormTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 200_000, 300_000})
    void aMessageIsRefusedAsClosed(int length) {
        Map<String, String> settings = new HashMap<>(PostgresExtension.settings(PostgresExtension.newDatabase()));
        settings.put("minisites.contact.keys", "");
        try (ConfigurableApplicationContext node = CoreTestApplication.start(settings)) {
            TestSites sites = node.getBean(TestSites.class);
            TestSite site = sites.live();
            sites.page(site, "/contact", "Nous écrire", ContactForm.starting());
            sites.settle(site);
            HttpResponse<String> answer = new VisitorClient(CoreTestApplication.port(node))
                    .post(site.host(), "/formulaire/1/envoi/contact", List.of("message", "A".repeat(length)));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("state=CLOSED");
        }
    }
}
