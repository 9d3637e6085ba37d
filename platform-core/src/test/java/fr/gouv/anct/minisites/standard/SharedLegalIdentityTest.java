package fr.gouv.anct.minisites.standard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.site.LegalFacts;
import fr.gouv.anct.minisites.site.LegalIdentity;
import fr.gouv.anct.minisites.site.Organisation;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Checks which values of a publisher come from the platform, and that a site's own values are given back. */
class SharedLegalIdentityTest {

    private static final LegalEntity AGENCY =
            new LegalEntity("35600000000048", "Agence", "1 rue de l’Essai", "01 00 00 00 09");
    private static final LegalIdentity OWN = identity("Mairie", "2 rue", "01 02 03 04 05", null);
    private static final LegalIdentity STATED = identity("Mairie", "2 rue", "01 02 03 04 05", AGENCY.siret());
    private static final LegalIdentity READ = STATED.publishedBy(AGENCY.name(), AGENCY.address(), AGENCY.phone());

    private static LegalIdentity identity(String name, String address, String phone, @Nullable String siret) {
        Organisation publisher = new Organisation(name, address, phone, null, siret);
        return new LegalIdentity(
                "Titre",
                null,
                "Description",
                "a@b.fr",
                new LegalFacts(publisher, "Directrice", publisher, "L", null, List.of(), List.of(), null));
    }

    @Test
    void anEntityTakesThePlaceOfWhatIsTypedAndIsNotStored() {
        SharedLegalIdentity before = new SharedLegalIdentity(OWN, OWN, List.of(AGENCY));
        assertThat(before.replaces(STATED)).isTrue();
        assertThat(before.shown(STATED)).isEqualTo(READ);
        assertThat(before.own(STATED)).isEqualTo(STATED);
        assertThat(before.own(READ)).as("typed as the platform has it").isEqualTo(STATED);
        assertThat(before.problems(STATED)).isEmpty();
    }

    @Test
    void itsValuesCannotBeChangedWhileItIsStated() {
        SharedLegalIdentity shared = new SharedLegalIdentity(READ, STATED, List.of(AGENCY));
        assertThat(shared.keepsEntity(READ)).isTrue();
        assertThat(shared.problems(READ)).isEmpty();
        assertThat(shared.problems(READ.publishedBy("Autre", AGENCY.address(), AGENCY.phone())))
                .containsExactly(Problem.of("legal.publisher.name", "shared"));
        assertThat(shared.own(READ)).isEqualTo(STATED);
    }

    @Test
    void whatASiteStatedItselfComesBackWithAnotherSiret() {
        SharedLegalIdentity shared = new SharedLegalIdentity(READ, STATED, List.of(AGENCY));
        LegalIdentity cleared = identity(AGENCY.name(), "3 rue tapée", AGENCY.phone(), null);
        assertThat(shared.restored(cleared).legal().publisher())
                .isEqualTo(new Organisation("Mairie", "3 rue tapée", "01 02 03 04 05", null, null));
        assertThat(shared.restored(READ)).isEqualTo(READ);
    }
}
