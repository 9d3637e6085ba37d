package fr.gouv.anct.minisites.conformity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.company.CompanyLookup;
import fr.gouv.anct.minisites.conformity.testing.ProductionClasses;
import fr.gouv.anct.minisites.outside.OutsideClients;
import fr.gouv.anct.minisites.outside.OutsideSource;
import org.junit.jupiter.api.Test;

/** Checks which classes may ask services outside the platform: jobs, and one look-up that a signed-in person asks for. */
class OutsideAccessTest {

    private static final String OUTSIDE = "fr.gouv.anct.minisites.outside..";

    @Test
    void onlySourcesOfJobsAndOneLookUpHaveClients() {
        assertThat(ProductionClasses.ALL.contain(CompanyLookup.class)).isTrue();
        noClasses()
                .that()
                .resideOutsideOfPackage(OUTSIDE)
                .and()
                .doNotImplement(OutsideSource.class)
                .and()
                .doNotBelongToAnyOf(CompanyLookup.class)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(OutsideClients.class)
                .check(ProductionClasses.ALL);
    }

    @Test
    void onlyTheBackOfficeLooksUpACompany() {
        noClasses()
                .that()
                .resideOutsideOfPackages("fr.gouv.anct.minisites.company..", "fr.gouv.anct.minisites.admin..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(CompanyLookup.class)
                .check(ProductionClasses.ALL);
    }

    @Test
    void onlyJobsFetchFromASource() {
        noClasses()
                .that()
                .resideOutsideOfPackage(OUTSIDE)
                .should()
                .callMethod(OutsideSource.class, "fetch")
                .check(ProductionClasses.ALL);
    }
}
