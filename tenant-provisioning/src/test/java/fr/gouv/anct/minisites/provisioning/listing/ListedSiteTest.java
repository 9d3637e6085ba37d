package fr.gouv.anct.minisites.provisioning.listing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.tenancy.TenantState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks what a site of the list lacks. */
class ListedSiteTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static ListedSite site(TenantState state, long owners, @Nullable LocalDate auditedOn) {
        return new ListedSite("essai", "Essai", state, null, owners, null, null, null, auditedOn, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "LIVE, 0, true",
        "LIVE, 1, true",
        "LIVE, 2, false",
        "PREPARATION, 1, true",
        "SUSPENDED, 1, true",
        "ARCHIVED, 0, false",
        "DELETED, 0, false"
    })
    void aSiteThatIsNotClosedNeedsTwoOwners(TenantState state, long owners, boolean lacks) {
        assertThat(site(state, owners, null).lacksOwners()).isEqualTo(lacks);
    }

    @ParameterizedTest
    @CsvSource({", MISSING", "2026-02-28, VALID", "2023-03-01, VALID", "2023-02-28, EXPIRED", "2020-02-29, EXPIRED"})
    void anAuditIsValidForThreeYears(@Nullable LocalDate auditedOn, ListedSite.Audit audit) {
        assertThat(site(TenantState.LIVE, 2, auditedOn).audit(TODAY)).isEqualTo(audit);
    }
}
