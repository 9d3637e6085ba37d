package fr.gouv.anct.minisites.media.library;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.Image;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.reference.MediaRef;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests the list of the usages of a file. */
@CoreTest
class MediaUsagesTest {

    @Autowired
    private TestSites sites;

    @Autowired
    private MediaUsages usages;

    @Test
    void thoseOfTheWholeSiteComeFirstThenPagesByTitle() {
        TestSite site = sites.live();
        UUID file = sites.file(site, "plan.png", "image/png", new byte[] {1});
        // PostgreSQL sorts the ids as their text: in the order of the ids, the titles would be in reverse order.
        List<UUID> ids = Stream.generate(UUID::randomUUID)
                .limit(4)
                .sorted((one, other) -> other.toString().compareTo(one.toString()))
                .toList();
        List<String> titles = List.of("Annexe", "enquête", "Étude", "Zones");
        for (int n = 0; n < titles.size(); n++) {
            sites.publish(
                    site,
                    new Page(ids.get(n), null, PageKind.PAGE, "/page-" + n, 0, null),
                    titles.get(n),
                    List.of(),
                    new Image(new MediaRef(file), "Le plan", null, Image.Width.FULL));
        }
        SuperuserDatabase.change(
                "update site set identity = identity || jsonb_build_object('operatorLogo', cast(? as text))"
                        + " where tenant_id = ?",
                "media:" + file,
                site.id());
        assertThat(usages.of(file).contextWrite(CurrentTenant.with(site.id())).block(Duration.ofSeconds(20)))
                .extracting(MediaUsage::label)
                .containsExactly("", "Annexe", "enquête", "Étude", "Zones");
    }
}
