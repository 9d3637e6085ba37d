package fr.gouv.anct.minisites.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks the rules of a legal identity, and its normal form. */
class LegalIdentityTest {

    private static final Organisation AGENCY =
            new Organisation("Agence", "1 rue de Paris", "01 02 03 04 05", null, "35600000000048");

    private static LegalIdentity identity(
            String title, String contact, Organisation publisher, List<DataProcessor> processors, String security) {
        return new LegalIdentity(
                title,
                " ",
                "Une phrase.\r\nUne autre.",
                contact,
                new LegalFacts(publisher, "Directrice", AGENCY, "L", "", List.of(), processors, security));
    }

    @Test
    void isStoredInOneForm() {
        LegalIdentity typed = identity(
                "Un \t titre",
                "a@b.fr ",
                new Organisation(" Agence\u0007 un ", "1 rue", "01 02", "", "356 000 000 00048"),
                List.of(new DataProcessor("Un  nom", "France", "Rôle")),
                "faille@b.fr");
        LegalIdentity stored = typed.normalized();
        assertThat(stored)
                .isEqualTo(new LegalIdentity(
                        "Un titre",
                        null,
                        "Une phrase.\nUne autre.",
                        "a@b.fr",
                        new LegalFacts(
                                new Organisation("Agence un", "1 rue", "01 02", null, "35600000000048"),
                                "Directrice",
                                AGENCY,
                                "L",
                                null,
                                List.of(),
                                List.of(new DataProcessor("Un nom", "France", "Rôle")),
                                "mailto:faille@b.fr")));
        assertThat(stored.normalized()).isEqualTo(stored);
    }

    @Test
    void everyProblemIsThatOfItsComponent() {
        LegalIdentity wrong = identity(
                "",
                "personne",
                new Organisation("x".repeat(201), "1 rue", "bientôt", "a@b.fr", "13002603200017"),
                List.of(new DataProcessor("Société", "", "R")),
                "javascript:alert(1)");
        assertThat(Constraints.check(wrong))
                .containsExactlyInAnyOrder(
                        Problem.of("title", "missing"),
                        Problem.of("contactEmail", "contact-email"),
                        Problem.of("legal.publisher.name", "long", 200),
                        Problem.of("legal.publisher.phone", "phone-number"),
                        Problem.of("legal.publisher.siret", "siret-number"),
                        Problem.of("legal.processors.0.country", "missing"),
                        Problem.of("legal.securityContact", "security-contact"));
    }

    @Test
    void theFirstElementTooManyIsNamed() {
        List<DataProcessor> many = Collections.nCopies(21, new DataProcessor("N", "P", "R"));
        assertThat(Constraints.check(identity("Titre", "a@b.fr", AGENCY, many, "https://b.fr/faille")))
                .containsExactly(Problem.of("legal.processors.20.name", "many"));
    }
}
