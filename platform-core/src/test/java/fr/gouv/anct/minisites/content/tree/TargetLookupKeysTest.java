package fr.gouv.anct.minisites.content.tree;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.tree.LinkResolution.Target;
import fr.gouv.anct.minisites.sitedirectory.testing.EmptySiteDirectory;
import fr.gouv.anct.minisites.tenancy.OnlineSites;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that the portal's directory of sites is a target by its addresses on the portal, where no page stands. */
class TargetLookupKeysTest {

    private static final UUID PORTAL = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final String ORIGIN = "https://portail.example.fr";
    private static final String PREVIEW = "https://apercu.example.fr/jeton";

    private static final DirectoryLinks LINKS = new DirectoryLinks(new EmptySiteDirectory(PORTAL));

    /** The portal, as visitors reach it and in a preview. */
    private static final OnlineSites SITES = new OnlineSites() {

        @Override
        public long generation() {
            return 0;
        }

        @Override
        public Map<UUID, String> roots(Collection<UUID> sites) {
            return Map.of();
        }

        @Override
        public Map<UUID, String> names(Collection<UUID> sites) {
            return Map.of();
        }

        @Override
        public Optional<Location> locate(String url) {
            return below(ORIGIN, url).map(path -> new Location(PORTAL, path));
        }

        @Override
        public Optional<String> pathWithin(UUID site, String url) {
            return site.equals(PORTAL) ? below(PREVIEW, url) : Optional.empty();
        }

        @Override
        public boolean isPreview(String url) {
            return url.startsWith(PREVIEW);
        }

        private static Optional<String> below(String root, String url) {
            return url.startsWith(root) ? Optional.of(url.substring(root.length())) : Optional.empty();
        }
    };

    private static @Nullable String target(String typed, UUID own, Target... found) {
        Target target = TargetLookupKeys.of(List.of(typed), SITES, LINKS, own)
                .answered(List.of(found))
                .get(typed);
        return target == null ? null : target.address();
    }

    @ParameterizedTest
    @CsvSource({
        "/annuaire, /annuaire",
        "/annuaire/, /annuaire",
        "/annuaire/theme/habitat, /annuaire/theme/habitat",
        "/annuaire/theme/logement, /annuaire/theme/habitat",
        "/annuaire/public/habitants, /annuaire/public/habitants",
        ORIGIN + "/annuaire, /annuaire",
        ORIGIN + "/annuaire/, /annuaire",
        PREVIEW + "/annuaire, /annuaire",
        // Any address of a site that is online is a target, whatever stands there.
        ORIGIN + "/annuaire?page=2, /annuaire?page=2"
    })
    void thePortalHasItsDirectoryAtEachOfItsAddresses(String typed, String path) {
        assertThat(target(typed, PORTAL)).isEqualTo("site:" + PORTAL + path);
    }

    @ParameterizedTest
    @CsvSource({"/annuaires", "/annuaire/theme/rien", "/annuaire/habitat", "/", PREVIEW + "/plan-du-site"})
    void noOtherPathOfThePortalIsATarget(String typed) {
        assertThat(target(typed, PORTAL)).isNull();
    }

    @Test
    void anotherSiteHasNoneButLinksToThatOfThePortal() {
        assertThat(target("/annuaire", OTHER)).isNull();
        assertThat(target(ORIGIN + "/annuaire", OTHER)).isEqualTo("site:" + PORTAL + "/annuaire");
    }

    @Test
    void aPageThereComesFirst() {
        Target page = new Target(UUID.randomUUID(), false, "/annuaire", "Notre annuaire");
        assertThat(target("/annuaire", PORTAL, page)).isEqualTo("/annuaire");
        assertThat(target(ORIGIN + "/annuaire", PORTAL, page)).isEqualTo("/annuaire");
    }
}
