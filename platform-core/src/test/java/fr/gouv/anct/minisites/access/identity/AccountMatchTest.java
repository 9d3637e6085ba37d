package fr.gouv.anct.minisites.access.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.admission.AdmissionRefusal;
import fr.gouv.anct.minisites.access.identity.AccountMatch.MatchKind;
import fr.gouv.anct.minisites.access.identity.AccountMatch.Resolved;
import fr.gouv.anct.minisites.access.identity.AccountMatch.Unresolved;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccountMatchTest {

    private static final Account ADA = account("ada@agence.example", "Ada", "Byron", Role.AUDITOR);
    private static final Account BOB = account("bob@agence.example", "Bob", "Martin", null);

    private static Account account(String email, String given, String usual, @Nullable Role role) {
        return new Account(UUID.randomUUID(), email, given, usual, role);
    }

    private static ProviderIdentity arrival(@Nullable String email, boolean verified) {
        return new ProviderIdentity("https://issuer.example", "ada-1", email, verified, "Ada", "Lovelace", null, null);
    }

    @Test
    void the_subject_comes_first_and_names_and_address_follow() {
        assertThat(AccountMatch.of(arrival("ada.l@agence.example", true), new AccountMatches(ADA, null, false)))
                .isEqualTo(new Resolved(
                        new Account(ADA.id(), "ada.l@agence.example", "Ada", "Lovelace", Role.AUDITOR),
                        MatchKind.KNOWN,
                        false));
    }

    @Test
    void an_address_that_is_another_accounts_does_not_follow() {
        assertThat(AccountMatch.of(arrival(BOB.email(), true), new AccountMatches(ADA, BOB, false)))
                .isEqualTo(new Resolved(
                        new Account(ADA.id(), ADA.email(), "Ada", "Lovelace", Role.AUDITOR), MatchKind.KNOWN, true));
    }

    @Test
    void nor_does_one_that_is_not_reliable_or_missing() {
        Account same = new Account(ADA.id(), ADA.email(), "Ada", "Lovelace", Role.AUDITOR);
        assertThat(AccountMatch.of(arrival("other@agence.example", false), new AccountMatches(ADA, null, false)))
                .isEqualTo(new Resolved(same, MatchKind.KNOWN, false));
        assertThat(AccountMatch.of(arrival(null, true), new AccountMatches(ADA, null, false)))
                .isEqualTo(new Resolved(same, MatchKind.KNOWN, false));
    }

    @Test
    void else_the_address_once_an_issuer() {
        assertThat(AccountMatch.of(arrival(ADA.email(), true), new AccountMatches(null, ADA, false)))
                .isEqualTo(new Resolved(
                        new Account(ADA.id(), ADA.email(), "Ada", "Lovelace", Role.AUDITOR), MatchKind.LINKED, false));
        assertThat(AccountMatch.of(arrival(ADA.email(), true), new AccountMatches(null, ADA, true)))
                .isEqualTo(new Unresolved(AdmissionRefusal.EMAIL_TAKEN));
    }

    @Test
    void an_address_that_nobody_vouches_for_opens_and_makes_nothing() {
        assertThat(AccountMatch.of(arrival(ADA.email(), false), new AccountMatches(null, null, false)))
                .isEqualTo(new Unresolved(AdmissionRefusal.UNVERIFIED_EMAIL));
        assertThat(AccountMatch.of(arrival(null, true), new AccountMatches(null, null, false)))
                .isEqualTo(new Unresolved(AdmissionRefusal.NO_EMAIL));
    }

    @Test
    void else_a_new_account_with_a_name_in_any_case() {
        ProviderIdentity nameless = new ProviderIdentity(
                "https://issuer.example", "x", "bureau.4@agence.example", true, " ", null, null, null);
        assertThat(AccountMatch.of(nameless, new AccountMatches(null, null, false)))
                .isInstanceOfSatisfying(Resolved.class, made -> {
                    assertThat(made.way()).isEqualTo(MatchKind.NEW);
                    assertThat(made.account().platformRole()).isNull();
                    assertThat(made.account().givenName()).isEqualTo("bureau.4");
                    assertThat(made.account().usualName()).isNotBlank();
                });
    }

    @Test
    void a_name_has_an_end() {
        ProviderIdentity endless = new ProviderIdentity(
                "https://issuer.example", "x", "x@agence.example", true, "A".repeat(500), "B", null, null);
        assertThat(AccountMatch.of(endless, new AccountMatches(null, null, false)))
                .isInstanceOfSatisfying(
                        Resolved.class,
                        made -> assertThat(made.account().givenName()).hasSizeLessThanOrEqualTo(100));
    }
}
