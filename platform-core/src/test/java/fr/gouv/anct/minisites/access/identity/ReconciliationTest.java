package fr.gouv.anct.minisites.access.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.entry.Refusal;
import fr.gouv.anct.minisites.access.identity.Reconciliation.Resolved;
import fr.gouv.anct.minisites.access.identity.Reconciliation.Unresolved;
import fr.gouv.anct.minisites.access.identity.Reconciliation.Way;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private static final Account ADA = account("ada@agence.example", "Ada", "Byron", Role.AUDITOR);
    private static final Account BOB = account("bob@agence.example", "Bob", "Martin", null);

    private static Account account(String email, String given, String usual, @Nullable Role role) {
        return new Account(UUID.randomUUID(), email, given, usual, role);
    }

    private static Arrival arrival(@Nullable String email, boolean verified) {
        return new Arrival("https://issuer.example", "ada-1", email, verified, "Ada", "Lovelace", null, null);
    }

    @Test
    void the_subject_comes_first_and_names_and_address_follow() {
        assertThat(Reconciliation.of(arrival("ada.l@agence.example", true), new Candidates(ADA, null, false)))
                .isEqualTo(new Resolved(
                        new Account(ADA.id(), "ada.l@agence.example", "Ada", "Lovelace", Role.AUDITOR),
                        Way.KNOWN,
                        false));
    }

    @Test
    void an_address_that_is_another_accounts_does_not_follow() {
        assertThat(Reconciliation.of(arrival(BOB.email(), true), new Candidates(ADA, BOB, false)))
                .isEqualTo(new Resolved(
                        new Account(ADA.id(), ADA.email(), "Ada", "Lovelace", Role.AUDITOR), Way.KNOWN, true));
    }

    @Test
    void nor_does_one_that_is_not_reliable_or_missing() {
        Account same = new Account(ADA.id(), ADA.email(), "Ada", "Lovelace", Role.AUDITOR);
        assertThat(Reconciliation.of(arrival("other@agence.example", false), new Candidates(ADA, null, false)))
                .isEqualTo(new Resolved(same, Way.KNOWN, false));
        assertThat(Reconciliation.of(arrival(null, true), new Candidates(ADA, null, false)))
                .isEqualTo(new Resolved(same, Way.KNOWN, false));
    }

    @Test
    void else_the_address_once_an_issuer() {
        assertThat(Reconciliation.of(arrival(ADA.email(), true), new Candidates(null, ADA, false)))
                .isEqualTo(new Resolved(
                        new Account(ADA.id(), ADA.email(), "Ada", "Lovelace", Role.AUDITOR), Way.LINKED, false));
        assertThat(Reconciliation.of(arrival(ADA.email(), true), new Candidates(null, ADA, true)))
                .isEqualTo(new Unresolved(Refusal.EMAIL_TAKEN));
    }

    @Test
    void an_address_that_nobody_vouches_for_opens_and_makes_nothing() {
        assertThat(Reconciliation.of(arrival(ADA.email(), false), new Candidates(null, null, false)))
                .isEqualTo(new Unresolved(Refusal.UNVERIFIED_EMAIL));
        assertThat(Reconciliation.of(arrival(null, true), new Candidates(null, null, false)))
                .isEqualTo(new Unresolved(Refusal.NO_EMAIL));
    }

    @Test
    void else_a_new_account_with_a_name_in_any_case() {
        Arrival nameless =
                new Arrival("https://issuer.example", "x", "bureau.4@agence.example", true, " ", null, null, null);
        assertThat(Reconciliation.of(nameless, new Candidates(null, null, false)))
                .isInstanceOfSatisfying(Resolved.class, made -> {
                    assertThat(made.way()).isEqualTo(Way.NEW);
                    assertThat(made.account().platformRole()).isNull();
                    assertThat(made.account().givenName()).isEqualTo("bureau.4");
                    assertThat(made.account().usualName()).isNotBlank();
                });
    }

    @Test
    void a_name_has_an_end() {
        Arrival endless =
                new Arrival("https://issuer.example", "x", "x@agence.example", true, "A".repeat(500), "B", null, null);
        assertThat(Reconciliation.of(endless, new Candidates(null, null, false)))
                .isInstanceOfSatisfying(
                        Resolved.class,
                        made -> assertThat(made.account().givenName()).hasSizeLessThanOrEqualTo(100));
    }
}
