package fr.gouv.anct.minisites.content.redirect;

import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks that every visit that followed a redirect is counted. */
@CoreTest
class RedirectHitsTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    private RedirectHits hits;

    @Autowired
    private TestSites sites;

    /** The flush is cancelled, as when the application stops while it writes. */
    @Test
    void aWritingThatIsCancelledLosesNoCount() {
        UUID site = sites.live().id();
        SuperuserDatabase.change(
                "insert into redirect (tenant_id, path, alias, url) values (?, '/a', '', 'https://www.exemple.fr/')",
                site);
        for (int i = 0; i < 5; i++) {
            hits.count(site, new RedirectSource("", "/a"));
        }

        hits.flush().subscribe().dispose();
        hits.flush().block(SOON);

        Eventually.until(
                SOON,
                "five",
                () -> SuperuserDatabase.text("select hits from redirect where tenant_id = ?", site)
                        .equals("5"));
    }
}
