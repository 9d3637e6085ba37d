package fr.gouv.anct.minisites.provisioning.request;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.vocabulary.Term;
import fr.gouv.anct.minisites.vocabulary.testing.SampleTerms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that answers name terms by their codes, also those from before the platform had vocabularies. */
class AnswerTermsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "THEMES, TOWN_CENTRES RURAL_AREAS, TOWN_CENTRES RURAL_AREAS, true",
                "THEMES, town-centres rural-areas, TOWN_CENTRES RURAL_AREAS, true",
                "THEMES, rural-areas RURAL_AREAS, RURAL_AREAS, true",
                "THEMES, LODGING, HOUSING, true",
                "THEMES, lodging housing, HOUSING, true",
                "THEMES, housing residents, HOUSING, false",
                "THEMES, centres-villes, '', false",
                "AUDIENCE_GROUPS, local-authorities, LOCAL_AUTHORITIES, true",
                "NEED, HOUSING, '', false"
            })
    void anAnswerStandsForTerms(RequestField field, String answer, String codes, boolean exist) {
        assertThat(String.join(
                        " ",
                        AnswerTerms.of(field, answer, SampleTerms.ALL).stream()
                                .map(Term::code)
                                .toList()))
                .isEqualTo(codes);
        assertThat(AnswerTerms.allExist(field, answer, SampleTerms.ALL)).isEqualTo(exist);
    }
}
