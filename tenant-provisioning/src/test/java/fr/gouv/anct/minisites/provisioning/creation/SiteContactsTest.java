package fr.gouv.anct.minisites.provisioning.creation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.provisioning.request.RequestAnswers;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteContactsTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        # asked,          configured,               published
        ' dpo@a.example', -,                        dpo@a.example
        dpo@a.example,    dpo@agence.example,       dpo@a.example
        '',               dpo@agence.example,       dpo@agence.example
        '',               ' ',                      -
        ' ',              -,                        -
        """)
    void thePublishedOfficerIsTheOneAskedFor(String asked, @Nullable String configured, @Nullable String published) {
        SiteContacts contacts = new SiteContacts(publisher(configured, null));
        assertThat(contacts.dataProtectionOfficer(answers(RequestField.DATA_PROTECTION_EMAIL, asked)))
                .isEqualTo(Optional.ofNullable(published));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        # asked,           configured,                 published
        faille@a.example,  mailto:cert@agence.example, mailto:faille@a.example
        '',                mailto:cert@agence.example, mailto:cert@agence.example
        '',                https://agence.example/vdp, https://agence.example/vdp
        '',                -,                          -
        """)
    void soIsTheSecurityContact(String asked, @Nullable String configured, @Nullable String published) {
        SiteContacts contacts = new SiteContacts(publisher(null, configured));
        assertThat(contacts.securityContact(answers(RequestField.SECURITY_EMAIL, asked)))
                .isEqualTo(Optional.ofNullable(published));
    }

    private static RequestAnswers answers(RequestField field, String asked) {
        return new RequestAnswers(Map.of(RequestField.CONTACT_EMAIL, "public@a.example", field, asked));
    }

    private static PublisherProperties publisher(@Nullable String officer, @Nullable String security) {
        return new PublisherProperties("Agence", "Adresse", "01", "130", "Licence", officer, security);
    }
}
