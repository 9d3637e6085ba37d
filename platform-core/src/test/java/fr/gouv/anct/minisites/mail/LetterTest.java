package fr.gouv.anct.minisites.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks what a reader other than its recipient sees of a letter. */
class LetterTest {

    private static final String SECRET = "a".repeat(22) + "B-_9".repeat(10) + "xyz";

    @ParameterizedTest
    @CsvSource({
        "https://gestion.example/invitations/$, https://gestion.example/invitations/[…]",
        "https://gestion.example/relectures/$, https://gestion.example/relectures/[…]",
        "https://apercu.example/$.$/projet, https://apercu.example/[…]/projet",
        "Ouvrez https://gestion.example/invitations/$., Ouvrez https://gestion.example/invitations/[…].",
        "https://gestion.example/demande/8c6f6bb5-0d5a-4a7e-9d0e-0d2b7c4f1a11,"
                + " https://gestion.example/demande/8c6f6bb5-0d5a-4a7e-9d0e-0d2b7c4f1a11",
        "https://ville.example/un-titre-de-page-bien-plus-long-que-les-secrets-ne-le-sont-jamais,"
                + " https://ville.example/un-titre-de-page-bien-plus-long-que-les-secrets-ne-le-sont-jamais",
        "https://gestion.example/sites/action-coeur-de-ville/personnes, https://gestion.example/sites/action-coeur-de-ville/personnes"
    })
    void linksThatOpenSomethingAreMaskedEverywhere(String text, String masked) {
        String written = text.replace("$", SECRET);
        Letter shown = new Letter(written, "", List.of("Un", written), written, new LetterAction("Ouvrir", written))
                .masked("[…]");
        assertThat(shown)
                .isEqualTo(new Letter(masked, "", List.of("Un", masked), masked, new LetterAction("Ouvrir", masked)));
    }

    @Test
    void whatIsAbsentStaysAbsent() {
        Letter letter = new Letter("Objet", "Bonjour,", List.of("Un"), null, null);
        assertThat(letter.masked("[…]")).isEqualTo(letter);
    }
}
