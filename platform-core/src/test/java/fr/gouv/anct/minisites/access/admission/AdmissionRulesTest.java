package fr.gouv.anct.minisites.access.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdmissionRulesTest {

    private final AdmissionRules rules = new AdmissionRules(new AdmissionProperties(
            List.of("Agence.gouv.fr ", ".developpement-durable.gouv.fr"),
            List.of("130 026 032 00016"),
            List.of("Premiere@ailleurs.example"),
            null));

    /** Flags: {@code s} signed in before, {@code m} member, {@code r} platform role, {@code p} exemption. */
    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
        ada@ailleurs.example,                          -,              '',     refused NOT_EXPECTED
        -,                                             -,              '',     refused NOT_EXPECTED
        ada@ailleurs.example,                          -,              s,      admitted
        -,                                             -,              s,      admitted
        ada@ailleurs.example,                          -,              m,      admitted
        ada@ailleurs.example,                          -,              r,      admitted
        ada@ailleurs.example,                          -,              p,      admitted
        ada@agence.gouv.fr,                            -,              '',     admitted
        ada@sous.agence.gouv.fr,                       -,              '',     refused NOT_EXPECTED
        ada@fausse-agence.gouv.fr,                     -,              '',     refused NOT_EXPECTED
        ada@agence.gouv.fr.ailleurs.example,           -,              '',     refused NOT_EXPECTED
        agence.gouv.fr@ailleurs.example,               -,              '',     refused NOT_EXPECTED
        ada@dreal.developpement-durable.gouv.fr,       -,              '',     admitted
        ada@developpement-durable.gouv.fr,             -,              '',     refused NOT_EXPECTED
        ada@xdeveloppement-durable.gouv.fr,            -,              '',     refused NOT_EXPECTED
        ada@ailleurs.example,                          13002603200016, '',     admitted
        ada@ailleurs.example,                          13002603200024, '',     refused NOT_EXPECTED
        -,                                             13002603200016, '',     admitted
        premiere@ailleurs.example,                     -,              '',     administrator
        premiere@ailleurs.example,                     -,              m,      administrator
        premiere@ailleurs.example,                     -,              s,      administrator
        """)
    void table(@Nullable String email, @Nullable String siret, String marks, String expected) {
        AdmissionDecision decision = rules.decide(new SignInCandidate(
                email, siret, marks.contains("s"), marks.contains("m"), marks.contains("r"), marks.contains("p")));

        assertThat(
                        switch (decision) {
                            case AdmissionDecision.Refused(AdmissionRefusal reason) -> "refused " + reason;
                            case AdmissionDecision.Admitted(boolean administrator) ->
                                administrator ? "administrator" : "admitted";
                        })
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"ada@ailleurs.example, 13002603200016", "ada@agence.gouv.fr, 13002603200016"})
    void without_rules_nobody_new_comes_in(String email, String siret) {
        AdmissionRules none = new AdmissionRules(new AdmissionProperties(List.of(), List.of(), List.of(), null));
        assertThat(none.decide(new SignInCandidate(email, siret, false, false, false, false)))
                .isEqualTo(new AdmissionDecision.Refused(AdmissionRefusal.NOT_EXPECTED));
    }
}
