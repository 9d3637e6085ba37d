package fr.gouv.anct.minisites.media;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests contents in the database. */
@CoreTest
class MediaContentsTest extends MediaContentsContract {

    @Autowired
    private DatabaseContentStorage slices;

    @Autowired
    private OrphanedContentJob clearing;

    @Override
    protected ContentStorage storage() {
        return slices;
    }

    @Override
    protected long stored(TestSite of) {
        return Long.parseLong(SuperuserDatabase.text(
                "select count(distinct content_id) from media_slice where tenant_id = ?", of.id()));
    }

    @Test
    void whatNothingShowsIsClearedAwayAfterADayAndWhatIsShownStays() {
        UUID file = sites.file(site, "a.txt", "text/plain", bytes(2 * SLICE));
        sites.replace(site, file, "a.txt", "text/plain", bytes(10));
        run(contents.store(arriving(bytes(10)), 10));
        assertThat(rows("media_content")).isEqualTo("3");
        run(contents.clear(Instant.now().minus(1, ChronoUnit.HOURS)));
        assertThat(rows("media_content")).as("who reads it now can finish").isEqualTo("3");
        SuperuserDatabase.change(
                "update media_content set unused_since = unused_since - interval '2 days' where tenant_id = ?",
                site.id());
        clearing.run().block(Duration.ofSeconds(20));
        assertThat(rows("media_content")).isEqualTo("1");
        assertThat(rows("media_slice")).isEqualTo("1");
    }

    @Test
    void theSameBytesAgainAreNoChange() {
        UUID file = sites.file(site, "a.txt", "text/plain", bytes(10));
        long before = sites.version(site);
        sites.replace(site, file, "a.txt", "text/plain", bytes(10));
        assertThat(sites.version(site)).isEqualTo(before);
        assertThat(rows("media_content")).isEqualTo("1");
    }
}
