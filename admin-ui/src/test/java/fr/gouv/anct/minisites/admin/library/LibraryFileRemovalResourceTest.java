package fr.gouv.anct.minisites.admin.library;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.media.library.MediaUsage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks that a confirmation shown by one node is accepted by another one. */
class LibraryFileRemovalResourceTest {

    @Test
    void theDigestOfTheUsagesIsTheSameInEveryProcess() {
        MediaUsage notice = new MediaUsage(MediaUsage.Location.NOTICE, null, "", true, false, false);

        assertThat(LibraryFileRemovalResource.digest(List.of(notice)))
                .isEqualTo("bc5308e1-2930-3bf0-9560-9bb0aa987460");
        assertThat(LibraryFileRemovalResource.digest(List.of()))
                .isNotEqualTo(LibraryFileRemovalResource.digest(List.of(notice)));
    }
}
