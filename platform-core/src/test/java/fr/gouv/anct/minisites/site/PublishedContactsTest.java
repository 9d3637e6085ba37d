package fr.gouv.anct.minisites.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublishedContactsTest {

    private static PublishedContacts contacts(
            String visitors, @Nullable String officer, @Nullable String security, @Nullable String accessibility) {
        Organisation agency = new Organisation("Agence", "1 rue de Paris", "01 02 03 04 05", null, null);
        return PublishedContacts.of(
                new SiteIdentity("Titre", null, "Description", List.of("République"), null, null, false, visitors),
                new LegalFacts(agency, "Directrice", agency, "L", officer, List.of(), List.of(), security),
                new AccessibilityRecord(null, null, null, accessibility, LocalDate.of(2026, 1, 1)));
    }

    @Test
    void anEmptyContactIsTheAddressForVisitors() {
        assertThat(contacts("a@b.fr", null, null, null))
                .isEqualTo(new PublishedContacts("a@b.fr", "a@b.fr", "mailto:a@b.fr", "a@b.fr"));
    }

    @Test
    void aContactThatIsGivenStays() {
        assertThat(contacts("a@b.fr", "dpo@b.fr", "https://b.fr/faille", "acces@b.fr"))
                .isEqualTo(new PublishedContacts("a@b.fr", "dpo@b.fr", "https://b.fr/faille", "acces@b.fr"));
    }
}
