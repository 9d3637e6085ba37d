package fr.gouv.anct.minisites.admin.menu;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.admin.menu.MenuEntryInput.Target;
import fr.gouv.anct.minisites.navigation.MegaMenu;
import fr.gouv.anct.minisites.navigation.MenuLink;
import fr.gouv.anct.minisites.navigation.MenuNode;
import fr.gouv.anct.minisites.navigation.MenuNodeKind;
import fr.gouv.anct.minisites.navigation.Menus;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.tenancy.OnlineSites;
import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the rules for menus: for an entry as typed, and for whole menus as programs send them. */
class MenuRulesTest {

    private static MenuEntryInput entry(MenuNodeKind kind, Target target, String address) {
        return new MenuEntryInput(kind, "Un lien", "", null, target, null, address, "", "principal");
    }

    private static Stream<String> problems(Object value) {
        return Constraints.check(value).stream().map(problem -> problem.path() + " " + problem.code());
    }

    @Test
    void theTargetOfAnEntryIsComplete() {
        assertThat(problems(entry(MenuNodeKind.LINK, Target.PAGE, ""))).containsExactly("page missing");
        assertThat(problems(entry(MenuNodeKind.LINK, Target.NOTHING, ""))).containsExactly("target missing");
        assertThat(problems(entry(MenuNodeKind.MENU, Target.NOTHING, ""))).isEmpty();
        assertThat(problems(entry(MenuNodeKind.PARTNER, Target.NOTHING, ""))).containsExactly("image missing");
    }

    private static final UUID PORTAL = UUID.randomUUID();

    private static final String LOCAL = "http://localhost:8080";

    /** Online sites: one, whatever is asked for, at a host that is not public. */
    private static final OnlineSites SITES = new OnlineSites() {

        @Override
        public long generation() {
            return 0;
        }

        @Override
        public Map<UUID, String> roots(Collection<UUID> sites) {
            return sites.stream().collect(Collectors.toMap(site -> site, _ -> "https://portail.exemple.fr"));
        }

        @Override
        public Map<UUID, String> names(Collection<UUID> sites) {
            return Map.of();
        }

        @Override
        public Optional<Location> locate(String url) {
            return url.startsWith(LOCAL)
                    ? Optional.of(new Location(PORTAL, url.substring(LOCAL.length())))
                    : Optional.empty();
        }

        @Override
        public Optional<String> pathWithin(UUID site, String url) {
            return Optional.empty();
        }

        @Override
        public boolean isPreview(String url) {
            return false;
        }
    };

    @ParameterizedTest
    @CsvSource({
        "exemple.gouv.fr/page,",
        "http://localhost:8080/annuaire,",
        "mailto:contact@exemple.gouv.fr,",
        "/page, path",
        "http://localhost:9090/, not-public",
        "https://intranet/page, not-public",
        "https://nom:secret@exemple.gouv.fr/, user-info",
        "http://nom@localhost:8080/annuaire, user-info",
        "javascript:alert(1), storable-link",
        "page:3f0c3a1e-0f5c-4b57-9f5b-0a5d3a9c1b11, storable-link"
    })
    void aRefusedAddressSaysWhy(String address, @Nullable String code) {
        MenuEntryInput entry = entry(MenuNodeKind.LINK, Target.ADDRESS, address);
        assertThat(problems(entry)).isEmpty();
        assertThat(entry.addressProblem(SITES).map(Problem::code)).isEqualTo(Optional.ofNullable(code));
        assertThat(entry(MenuNodeKind.MEGA_MENU, Target.NOTHING, address).addressProblem(SITES))
                .isEmpty();
    }

    @Test
    void theAddressOfASiteOfThePlatformIsAReference() {
        MenuEntryInput entry = entry(MenuNodeKind.LINK, Target.ADDRESS, "http://localhost:8080/annuaire");
        assertThat(entry.entry(new MenuDestinations(SITES, null)).link())
                .isEqualTo(new Link.ToSite(PORTAL, "/annuaire"));
    }

    @Test
    void theDirectoryIsATargetOnThePortalAndAnAddressElsewhere() {
        Link.ToSite directory = new Link.ToSite(UUID.randomUUID(), "/annuaire");
        MenuDestinations portal = new MenuDestinations(SITES, directory);
        MenuEntryInput chosen = entry(MenuNodeKind.LINK, Target.DIRECTORY, "");
        assertThat(problems(chosen)).isEmpty();
        MenuNode stored = chosen.entry(portal);
        assertThat(stored.link()).isEqualTo(directory);
        assertThat(MenuEntryInput.of(stored, "principal", portal)).isEqualTo(chosen);
        assertThat(MenuEntryInput.of(stored, "principal", new MenuDestinations(SITES, null)))
                .isEqualTo(entry(MenuNodeKind.LINK, Target.ADDRESS, "https://portail.exemple.fr/annuaire"));
    }

    @Test
    void aTargetBesideTheChosenOneIsAContradiction() {
        MenuEntryInput entry = entry(MenuNodeKind.MEGA_MENU, Target.NOTHING, "https://exemple.gouv.fr/a");
        assertThat(entry.contradiction("", ""))
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo("address"));
        assertThat(entry.contradiction("", "https://exemple.gouv.fr/a")).isEmpty();
    }

    @Test
    void problemsOfWholeMenusAreAtTheirEntries() {
        MenuLink blank = new MenuLink(" ", new Link.ToPage(UUID.randomUUID(), null));
        MenuLink secret = new MenuLink("a".repeat(81), new Link.External("https://user:password@exemple.fr/"));
        Menus menus = new Menus(
                List.of(
                        blank,
                        new MegaMenu(
                                "Aides", null, null, List.of(new MegaMenu.Category("Une", null, List.of(secret))))),
                List.of(),
                List.of(),
                List.of());
        assertThat(problems(menus.normalized()))
                .containsExactly(
                        "main.0.label missing",
                        "main.1.categories.0.links.0.label long",
                        "main.1.categories.0.links.0.link storable-link");
    }
}
