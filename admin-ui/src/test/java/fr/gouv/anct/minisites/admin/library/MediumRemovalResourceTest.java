package fr.gouv.anct.minisites.admin.library;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.media.library.Use;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks that a confirmation shown by one node is accepted by another one. */
class MediumRemovalResourceTest {

    @Test
    void theDigestOfTheUsagesIsTheSameInEveryProcess() {
        Use notice = new Use(Use.Place.NOTICE, null, "", true, false, false);

        assertThat(MediumRemovalResource.digest(List.of(notice))).isEqualTo("56db1dc1-6e71-3756-b6c4-0380babd9bdd");
        assertThat(MediumRemovalResource.digest(List.of())).isNotEqualTo(MediumRemovalResource.digest(List.of(notice)));
    }
}
