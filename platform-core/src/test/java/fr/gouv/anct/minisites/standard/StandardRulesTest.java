package fr.gouv.anct.minisites.standard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks the rules of standard texts, hosts of embeds and legal entities. */
class StandardRulesTest {

    @Test
    void aTextHasKnownPlaceholdersOnly() {
        assertThat(Constraints.check(new StandardText("/cgu", "De {site}, par {editeur}.")))
                .isEmpty();
        assertThat(Constraints.check(new StandardText("/cgu", "{nom}".repeat(1_001))))
                .containsExactly(Problem.of("body", "long", 5_000), Problem.of("body", "placeholder", "nom"));
    }

    @Test
    void hostsAreReadAsTypedAndKeptSortedOnce() {
        EmbedHosts hosts =
                new EmbedHosts(List.of("https://Player.exemple.fr/video", "carte.exemple.fr", "player.exemple.fr"));
        assertThat(Constraints.check(hosts)).isEmpty();
        assertThat(hosts.names()).containsExactly("carte.exemple.fr", "player.exemple.fr");
        assertThat(Constraints.check(new EmbedHosts(List.of("pas un hôte", "exemple"))))
                .containsExactly(Problem.of("hosts", "host", "pas un hôte"), Problem.of("hosts", "host", "exemple"));
        assertThat(Constraints.check(new EmbedHosts(Collections.nCopies(201, "a.fr"))))
                .containsExactly(Problem.of("hosts", "long", 200));
    }

    @Test
    void anEntityHasAllOfItsValues() {
        assertThat(Constraints.check(LegalEntity.NONE))
                .containsExactlyInAnyOrder(
                        Problem.of("siret", "missing"),
                        Problem.of("name", "missing"),
                        Problem.of("address", "missing"),
                        Problem.of("phone", "missing"));
        assertThat(Constraints.check(new LegalEntity("35600000000049", "Agence", "1 rue", "01")))
                .containsExactlyInAnyOrder(Problem.of("siret", "siret-number"), Problem.of("phone", "phone-number"));
    }
}
