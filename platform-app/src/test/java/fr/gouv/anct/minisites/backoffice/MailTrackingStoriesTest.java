package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that a letter is found by its recipient and by its subject, and leads to its text in the demonstration. */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailTrackingStoriesTest {

    private static final UUID LETTER = UUID.randomUUID();

    private TestAccounts accounts;
    private BackOfficeUser reader;
    private String email;

    @BeforeAll
    void prepare() {
        accounts = new TestAccounts();
        reader = BackOfficeUser.signedIn(accounts.account(Role.COMMUNICATIONS));
        UUID receiver = accounts.account(Role.AGENT);
        ApplicationDatabase.change("update account set usual_name = 'Renoncule' where id = ?", receiver);
        email = ApplicationDatabase.texts("select email from account where id = ?", receiver)
                .getFirst();
        ApplicationDatabase.change("""
            insert into outgoing_mail (id, recipient, letter, sent_at)
            values (?, ?, '{"subject": "Des nouvelles de la Glycine", "greeting": "Bonjour", "paragraphs": ["Un texte"]}', now())
            """, LETTER, email);
    }

    @AfterAll
    void leave() {
        ApplicationDatabase.change("delete from outgoing_mail where id = ?", LETTER);
        accounts.close();
    }

    private Document found(String query) {
        return Jsoup.parse(reader.get("/suivi-des-courriels?" + query).text());
    }

    @ParameterizedTest
    @CsvSource({
        "destinataire, renoncule, 1",
        "destinataire, capucine, 0",
        "objet, glycine, 1",
        "objet, GLYCINE nouvelles, 1",
        "objet, capucine, 0"
    })
    void aLetterIsFoundByItsRecipientAndItsSubject(String filter, String typed, int letters) {
        assertThat(found(filter + "=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                        .select("#letters tbody tr"))
                .hasSize(letters);
    }

    @Test
    void itsRowLeadsToTheLetterAndHasNoEmptyColumns() {
        Document found = found("destinataire=" + email + "&objet=glycine");
        assertThat(found.select("#letters tbody a").eachAttr("href")).containsExactly("/courriels/" + LETTER);
        assertThat(found.select("#letters tbody td").first().text())
                .startsWith(email)
                .contains("Renoncule");
        assertThat(found.select("#letters thead th").eachText()).doesNotContain("Prochain essai", "Action");
        assertThat(reader.get("/courriels/" + LETTER).status()).isEqualTo(200);
    }
}
