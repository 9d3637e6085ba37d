package fr.gouv.anct.minisites.admin.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the rules of the form for a new account. */
class AccountAdditionTest {

    @ParameterizedTest
    @CsvSource({
        "zoe.martin@anct.example, ''",
        "Zoe.MARTIN@anct.example, ''",
        "zoé.martin@anct.example, person-email",
        "zoe.martin@anct, person-email",
        "zoe martin@anct.example, person-email",
        "=zoe@anct.example, person-email",
        "'', missing"
    })
    void anAddressIsThatOfAPerson(String email, String problem) {
        assertThat(problems(email, PlatformRoleChoice.ADMINISTRATOR))
                .isEqualTo(problem.isEmpty() ? List.of() : List.of(Problem.of("email", problem)));
    }

    @Test
    void aRoleIsGiven() {
        assertThat(problems("zoe.martin@anct.example", PlatformRoleChoice.AGENT))
                .containsExactly(Problem.of("role", "choice"));
    }

    private static List<Problem> problems(String email, PlatformRoleChoice role) {
        return Constraints.check(new AccountAdditionResource.Input(email, "Zoé", "Martin", role));
    }
}
