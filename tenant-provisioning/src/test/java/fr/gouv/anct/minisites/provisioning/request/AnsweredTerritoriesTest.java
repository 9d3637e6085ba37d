package fr.gouv.anct.minisites.provisioning.request;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.provisioning.AbstractProvisioningTest;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests the territories that a request names. */
class AnsweredTerritoriesTest extends AbstractProvisioningTest {

    @BeforeEach
    void prepare() {
        change("""
            insert into territory (code, slug, name, label, folded, within, postcodes, population)
            select code, lower(code), name, label, territory_name(label), '{}', '{}', 1
              from (values ('department-T3', 'Essai-Sud', 'Essai-Sud (T3)'),
                           ('commune-T301', 'Deux-Rives', 'Deux-Rives (T3)'),
                           ('commune-T401', 'Deux-Rives', 'Deux-Rives (T4)')) as listed (code, name, label)
            on conflict do nothing
            """);
    }

    private static Map<RequestField, String> naming(String territories) {
        return ValidRequestAnswers.with(Map.of(RequestField.TERRITORIES, territories));
    }

    private List<Problem> problems(SiteRequest request) {
        return await(requests.validate(request, RequestStep.PROGRAMME));
    }

    @Test
    void a_certain_name_is_stored_as_the_label_of_its_territory() {
        SiteRequest draft = draft(somebody(null), naming(" essai sud ;  Deux-Rives (T4) "));
        assertThat(draft.answers().get(RequestField.TERRITORIES)).isEqualTo("Essai-Sud (T3); Deux-Rives (T4)");
        assertThat(problems(draft)).isEmpty();
        assertThat(problems(draft(somebody(null), naming(""))))
                .as("they are optional")
                .isEmpty();
    }

    @Test
    void a_name_of_none_or_of_several_is_refused_with_the_choice() {
        SiteRequest several = draft(somebody(null), naming("Essai-Sud; Deux-Rives"));
        assertThat(several.answers().get(RequestField.TERRITORIES)).isEqualTo("Essai-Sud (T3); Deux-Rives");
        assertThat(problems(several)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("territory-several");
            assertThat(problem.suggestions())
                    .containsExactlyInAnyOrder("Essai-Sud (T3); Deux-Rives (T3)", "Essai-Sud (T3); Deux-Rives (T4)");
        });
        Account requester = somebody(null);
        SiteRequest none = draft(requester, naming("Atlantide"));
        assertThat(problems(none)).extracting(Problem::code).containsExactly("territory");
        assertThat(await(requests.submit(none.id(), requester.actor())))
                .isInstanceOfSatisfying(
                        SubmissionResult.Incomplete.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .containsExactly("territory"));
        String many = IntStream.rangeClosed(1, 21).mapToObj(_ -> "Essai-Sud").collect(Collectors.joining(";"));
        assertThat(problems(draft(somebody(null), naming(many))))
                .extracting(Problem::code)
                .containsExactly("many");
    }
}
