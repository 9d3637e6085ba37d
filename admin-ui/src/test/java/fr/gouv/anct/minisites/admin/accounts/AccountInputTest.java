package fr.gouv.anct.minisites.admin.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that the form for a new account follows the rules of invitations. */
class AccountInputTest {

    @ParameterizedTest
    @CsvSource({
        "zoe.martin@anct.example, false",
        "Zoe.MARTIN@anct.example, false",
        "zoé.martin@anct.example, true",
        "zoe.martin@anct, true",
        "zoe martin@anct.example, true",
        "=zoe@anct.example, true",
        "'', true"
    })
    void anAddressIsThatOfAPerson(String email, boolean wrong) {
        AccountInput input = new AccountInput(email, "Zoé", "Martin", "administrator");
        assertThat(input.problems().containsKey(AccountInput.EMAIL)).isEqualTo(wrong);
    }
}
