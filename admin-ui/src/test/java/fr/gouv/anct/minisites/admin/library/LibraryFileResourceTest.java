package fr.gouv.anct.minisites.admin.library;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.media.library.MediaUsage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks the question before a file is removed, and that one shown by a node is accepted by another one. */
class LibraryFileResourceTest {

    @Test
    void theDigestOfTheUsagesIsTheSameInEveryProcess() {
        MediaUsage notice = new MediaUsage(MediaUsage.Location.NOTICE, null, "", true, false, false);

        assertThat(LibraryFileResource.digest(List.of(notice))).isEqualTo("bc5308e1-2930-3bf0-9560-9bb0aa987460");
        assertThat(LibraryFileResource.digest(List.of())).isNotEqualTo(LibraryFileResource.digest(List.of(notice)));
    }

    @Test
    void theQuestionCountsTheUsages() {
        assertThat(lead(0))
                .isEqualTo("«\u00a0{0} | plan\u00a0» n’est utilisé nulle part. Il sera supprimé définitivement.");
        assertThat(lead(1)).isEqualTo("«\u00a0{0} | plan\u00a0» est utilisé à un endroit, où il n’apparaîtra plus.");
        assertThat(lead(12)).isEqualTo("«\u00a0{0} | plan\u00a0» est utilisé à 12 endroits, où il n’apparaîtra plus.");
    }

    private static String lead(int uses) {
        return new Messages().get("library.remove.lead", "{0} | plan", uses);
    }
}
