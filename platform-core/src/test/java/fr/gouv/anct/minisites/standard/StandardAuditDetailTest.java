package fr.gouv.anct.minisites.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Checks that the journal records the old and new values of what all sites share. */
class StandardAuditDetailTest {

    private static final LegalEntity KNOWN = new LegalEntity("1", "Agence", "1 rue A", "01");

    @Test
    void anEntitySaysTheFieldsThatDiffer() {
        assertThat(StandardAuditDetail.of(KNOWN, new LegalEntity("1", "Agence B", "1 rue A", "")))
                .isEqualTo(Map.of("name", "Agence → Agence B", "phone", "− 01"));
        assertThat(StandardAuditDetail.of(KNOWN, KNOWN)).isEmpty();
        assertThat(StandardAuditDetail.of(null, new LegalEntity("1", "Agence", "1 rue A", "")))
                .isEqualTo(Map.of("name", "+ Agence", "address", "+ 1 rue A"));
    }

    @Test
    void aTextSaysTheLinesThatDiffer() {
        assertThat(StandardAuditDetail.ofText("Un\nDeux\nTrois", "Un\n2 ; → 3\nTrois"))
                .isEqualTo(Map.of("former", "Deux", "wording", "2 ; → 3"));
        assertThat(StandardAuditDetail.ofText("", "Un\nDeux")).isEqualTo(Map.of("wording", "Un\nDeux"));
        assertThat(StandardAuditDetail.ofText("Un\nDeux", "")).isEqualTo(Map.of("former", "Un\nDeux"));
        assertThat(StandardAuditDetail.ofText("Un\nDeux", "Deux\nUn"))
                .isEqualTo(Map.of("former", "Un\nDeux", "wording", "Deux\nUn"));
        assertThat(StandardAuditDetail.ofText("Un", "Un")).isEmpty();
    }

    @Test
    void hostsSayWhichWentAndWhichCame() {
        assertThat(StandardAuditDetail.ofHosts(List.of("a.fr", "b.fr"), List.of("b.fr", "d.fr", "c.fr")))
                .isEqualTo(Map.of("hosts", "− a.fr ; + c.fr ; + d.fr"));
        assertThat(StandardAuditDetail.ofHosts(List.of("a.fr"), List.of())).isEqualTo(Map.of("hosts", "− a.fr"));
        assertThat(StandardAuditDetail.ofHosts(List.of("a.fr"), List.of("a.fr")))
                .isEmpty();
    }
}
