package fr.gouv.anct.minisites.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Checks that the journal records the old and new values of what all sites share. */
class StandardChangeTest {

    private static final Entity KNOWN = new Entity("1", "Agence", "1 rue A", "01");

    @Test
    void anEntitySaysTheFieldsThatDiffer() {
        assertThat(StandardChange.of(KNOWN, new Entity("1", "Agence B", "1 rue A", "")))
                .isEqualTo(Map.of("name", "Agence → Agence B", "phone", "− 01"));
        assertThat(StandardChange.of(KNOWN, KNOWN)).isEmpty();
        assertThat(StandardChange.of(null, new Entity("1", "Agence", "1 rue A", "")))
                .isEqualTo(Map.of("name", "+ Agence", "address", "+ 1 rue A"));
    }

    @Test
    void aTextSaysTheLinesThatDiffer() {
        assertThat(StandardChange.ofText("Un\nDeux\nTrois", "Un\n2 ; → 3\nTrois"))
                .isEqualTo(Map.of("former", "Deux", "wording", "2 ; → 3"));
        assertThat(StandardChange.ofText("", "Un\nDeux")).isEqualTo(Map.of("wording", "Un\nDeux"));
        assertThat(StandardChange.ofText("Un\nDeux", "")).isEqualTo(Map.of("former", "Un\nDeux"));
        assertThat(StandardChange.ofText("Un\nDeux", "Deux\nUn"))
                .isEqualTo(Map.of("former", "Un\nDeux", "wording", "Deux\nUn"));
        assertThat(StandardChange.ofText("Un", "Un")).isEmpty();
    }

    @Test
    void hostsSayWhichWentAndWhichCame() {
        assertThat(StandardChange.ofHosts(List.of("a.fr", "b.fr"), List.of("b.fr", "d.fr", "c.fr")))
                .isEqualTo(Map.of("hosts", "− a.fr ; + c.fr ; + d.fr"));
        assertThat(StandardChange.ofHosts(List.of("a.fr"), List.of())).isEqualTo(Map.of("hosts", "− a.fr"));
        assertThat(StandardChange.ofHosts(List.of("a.fr"), List.of("a.fr"))).isEmpty();
    }
}
