package fr.gouv.anct.minisites.admin.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
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
        assertThat(Constraints.check(new AccountAdditionResource.Input(email, "Zoé", "Martin", Role.ADMINISTRATOR)))
                .isEqualTo(problem.isEmpty() ? List.of() : List.of(Problem.of("email", problem)));
    }
}
