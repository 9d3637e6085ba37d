package fr.gouv.anct.minisites.tenancy.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.sitedirectory.DirectoryFacts;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.Resolution;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.tenancy.VisitorPath;
import fr.gouv.anct.minisites.vocabulary.Terms;
import fr.gouv.anct.minisites.vocabulary.testing.SampleTerms;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DirectorySnapshotTest {

    private static final Host SHARED = new Host("sites.example.fr");
    private static final Host OWN = new Host("alpha.example.fr");

    private final Tenant root = tenant(TenantState.LIVE, 1, new Address(SHARED, ""));
    private final Tenant alpha = tenant(
            TenantState.LIVE, 1, new Address(SHARED, "/alpha"), new Address(OWN, ""), new Address(SHARED, "/old"));
    private final DirectorySnapshot snapshot = DirectorySnapshot.of(List.of(root, alpha));

    private static Tenant tenant(TenantState state, long version, Address canonical, Address... aliases) {
        return of(UUID.randomUUID(), state, version, canonical, aliases);
    }

    private static Tenant of(UUID id, TenantState state, long version, Address canonical, Address... aliases) {
        return new Tenant(id, "slug", "Name", state, false, version, null, canonical, List.of(aliases));
    }

    private static VisitorPath path(String raw) {
        return VisitorPath.parse(raw);
    }

    @Test
    void theLongestPrefixWinsOnAWholeSegment() {
        assertThat(snapshot.resolve(SHARED, path("/alpha/a"))).isEqualTo(new Resolution.Found(alpha, path("/a")));
        assertThat(snapshot.resolve(SHARED, path("/alpha-beta")))
                .isEqualTo(new Resolution.Found(root, path("/alpha-beta")));
        assertThat(snapshot.resolve(SHARED, path("/alph"))).isEqualTo(new Resolution.Found(root, path("/alph")));
        assertThat(snapshot.resolve(SHARED, path("/Alpha"))).isEqualTo(new Resolution.Found(root, path("/Alpha")));
        assertThat(snapshot.resolve(SHARED, path("/a/alpha"))).isEqualTo(new Resolution.Found(root, path("/a/alpha")));
        assertThat(snapshot.resolve(SHARED, path("/"))).isEqualTo(new Resolution.Found(root, path("/")));
    }

    @Test
    void aNameIsThatOfNoTenantWhoseNameHoldsIt() {
        assertThat(snapshot.named("name")).containsExactlyInAnyOrder(root, alpha);
        assertThat(snapshot.named("NÀME")).hasSize(2);
        assertThat(snapshot.named("nam")).isEmpty();
        Tenant renamed = new Tenant(
                alpha.id(), "slug", "Élan", TenantState.LIVE, false, 2, null, alpha.canonical(), alpha.aliases());
        assertThat(snapshot.with(renamed).named("name")).containsExactly(root);
        assertThat(snapshot.with(renamed).named("elan")).containsExactly(renamed);
        assertThat(snapshot.with(renamed).without(List.of(alpha.id())).named("elan"))
                .isEmpty();
        assertThat(snapshot.with(in(TenantState.SUSPENDED)).named("name"))
                .containsExactlyInAnyOrder(root, in(TenantState.SUSPENDED));
    }

    @Test
    void aliasesAreKnownAsSuch() {
        assertThat(snapshot.resolve(OWN, path("/a")))
                .isEqualTo(new Resolution.Alias(alpha, path("/a"), new Address(OWN, "")));
        assertThat(snapshot.resolve(SHARED, path("/old/a")))
                .isEqualTo(new Resolution.Alias(alpha, path("/a"), new Address(SHARED, "/old")));
    }

    @Test
    void nobodyAnswersElsewhere() {
        assertThat(snapshot.resolve(new Host("example.fr"), path("/alpha"))).isEqualTo(new Resolution.Unknown());
        assertThat(DirectorySnapshot.EMPTY.resolve(SHARED, path("/"))).isEqualTo(new Resolution.Unknown());
    }

    @Test
    void theStateDecidesBeforeTheAddress() {
        for (Host host : List.of(SHARED, OWN)) {
            VisitorPath asked = host == SHARED ? path("/alpha") : path("/");
            Tenant suspended = in(TenantState.SUSPENDED);
            assertThat(snapshot.with(suspended).resolve(host, asked)).isEqualTo(new Resolution.Suspended(suspended));
            Tenant archived = in(TenantState.ARCHIVED);
            assertThat(snapshot.with(archived).resolve(host, asked)).isEqualTo(new Resolution.Archived(archived));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PREPARATION", "DELETED"})
    void aHiddenSiteIsResolvedAsAnAddressOfNobody(TenantState state) {
        DirectorySnapshot without = DirectorySnapshot.of(List.of(root));
        for (String asked : List.of("/alpha", "/alpha/page", "/old/a", "/")) {
            for (Host host : List.of(SHARED, OWN)) {
                assertThat(snapshot.with(in(state)).resolve(host, path(asked)))
                        .isEqualTo(without.resolve(host, path(asked)));
            }
        }
    }

    private Tenant in(TenantState state) {
        return of(alpha.id(), state, 2, alpha.canonical(), alpha.aliases().toArray(Address[]::new));
    }

    @Test
    void aNewerVersionReplacesAddressesAndAnOlderOneChangesNothing() {
        Tenant moved = of(alpha.id(), TenantState.LIVE, 2, new Address(OWN, ""));
        DirectorySnapshot after = snapshot.with(moved);
        assertThat(after.resolve(OWN, path("/a"))).isEqualTo(new Resolution.Found(moved, path("/a")));
        assertThat(after.resolve(SHARED, path("/alpha"))).isEqualTo(new Resolution.Found(root, path("/alpha")));
        assertThat(after.with(alpha)).isSameAs(after);
        assertThat(after.size()).isEqualTo(2);
        assertThat(snapshot.resolve(OWN, path("/a"))).isInstanceOf(Resolution.Alias.class);
    }

    @Test
    void severalTenantsAreReplacedAtOnce() {
        Tenant newRoot = of(root.id(), TenantState.LIVE, 2, new Address(SHARED, "/alpha"));
        Tenant newAlpha = of(alpha.id(), TenantState.LIVE, 2, new Address(SHARED, ""));
        Tenant third = tenant(TenantState.LIVE, 1, new Address(OWN, ""));
        DirectorySnapshot after = snapshot.with(List.of(newRoot, newAlpha, third));
        assertThat(after.resolve(SHARED, path("/alpha")))
                .isInstanceOfSatisfying(
                        Resolution.Found.class,
                        found -> assertThat(found.tenant()).isEqualTo(newRoot));
        assertThat(after.resolve(SHARED, path("/old"))).isEqualTo(new Resolution.Found(newAlpha, path("/old")));
        assertThat(after.resolve(OWN, path("/"))).isEqualTo(new Resolution.Found(third, path("/")));
        assertThat(after.named("name")).containsExactlyInAnyOrder(newRoot, newAlpha, third);
        assertThat(after.generation()).as("one for all").isEqualTo(snapshot.generation() + 1);

        assertThat(after.with(List.of(root, alpha))).as("older versions").isSameAs(after);
        Tenant newest = of(third.id(), TenantState.SUSPENDED, 2, third.canonical());
        assertThat(after.with(List.of(root, newest)).resolve(OWN, path("/")))
                .isEqualTo(new Resolution.Suspended(newest));
        assertThat(after.with(List.of(root, newest)).resolve(SHARED, path("/alpha")))
                .isEqualTo(after.resolve(SHARED, path("/alpha")));
    }

    @Test
    void aTenantThatWasNeverKnownIsNotMissed() {
        assertThat(snapshot.without(List.of(UUID.randomUUID()))).isSameAs(snapshot);
        assertThat(snapshot.without(List.of(alpha.id(), root.id())).size()).isZero();
    }

    @Test
    void aNewGenerationIsAChangeOfWhereVisitorsReachASite() {
        long before = snapshot.generation();
        Tenant richer = of(alpha.id(), TenantState.LIVE, 2, alpha.canonical(), new Address(SHARED, "/other"));
        assertThat(snapshot.with(richer).generation()).as("an alias, a page").isEqualTo(before);
        Tenant preparing = tenant(TenantState.PREPARATION, 1, new Address(new Host("b.example.fr"), ""));
        assertThat(snapshot.with(preparing).generation()).isEqualTo(before);
        assertThat(snapshot.with(in(TenantState.SUSPENDED)).generation()).isGreaterThan(before);
        assertThat(snapshot.with(of(alpha.id(), TenantState.LIVE, 2, new Address(OWN, "")))
                        .generation())
                .isGreaterThan(before);
        assertThat(snapshot.with(tenant(TenantState.LIVE, 1, new Address(new Host("b.example.fr"), "")))
                        .generation())
                .isGreaterThan(before);
        assertThat(snapshot.reloaded(List.of(root, alpha)).generation()).isGreaterThan(before);
    }

    @Test
    void aNewListingIsAlsoAChangeOfWhatTheDirectoryOfSitesSays() {
        long before = snapshot.listing();
        DirectorySnapshot told = snapshot.with(told(TenantState.LIVE, "Name", 2));
        assertThat(told.listing()).isGreaterThan(before);
        assertThat(told.with(told(TenantState.LIVE, "Name", 3)).listing())
                .as("a page")
                .isEqualTo(told.listing());
        DirectorySnapshot renamed = told.with(told(TenantState.LIVE, "Other", 3));
        assertThat(renamed.listing()).isGreaterThan(told.listing());
        assertThat(renamed.generation())
                .as("pages with links to other sites stay")
                .isEqualTo(snapshot.generation());
        assertThat(snapshot.with(in(TenantState.SUSPENDED)).listing()).isGreaterThan(before);
        assertThat(snapshot.with(of(alpha.id(), TenantState.LIVE, 2, new Address(OWN, "")))
                        .listing())
                .isGreaterThan(before);
        assertThat(snapshot.reloaded(List.of(root, alpha)).listing()).isGreaterThan(before);
    }

    @Test
    void aChangedTermIsAChangeOfWhatTheDirectoryOfSitesSays() {
        DirectorySnapshot classified = snapshot.with(SampleTerms.ALL);
        assertThat(classified.listing()).isGreaterThan(snapshot.listing());
        assertThat(classified.generation())
                .as("pages with links to other sites stay")
                .isEqualTo(snapshot.generation());
        assertThat(classified.with(new Terms(List.copyOf(SampleTerms.ALL.all()))))
                .as("the same terms, read again")
                .isSameAs(classified);
        assertThat(classified.with(in(TenantState.SUSPENDED)).terms()).isEqualTo(SampleTerms.ALL);
        assertThat(classified.reloaded(List.of(root)).terms()).isEqualTo(SampleTerms.ALL);
    }

    @Test
    void theLiveTenantsAreKnown() {
        Tenant told = told(TenantState.LIVE, "Name", 2);
        assertThat(snapshot.with(told).live()).containsExactlyInAnyOrder(root, told);
        assertThat(snapshot.with(told(TenantState.SUSPENDED, "Name", 2)).live()).containsExactly(root);
    }

    private Tenant told(TenantState state, String name, long version) {
        DirectoryFacts facts = new DirectoryFacts("A sentence.", Set.of("HOUSING"), Set.of());
        return new Tenant(
                alpha.id(), "slug", name, state, false, version, null, alpha.canonical(), alpha.aliases(), null, facts);
    }

    @Test
    void anAddressThatPassedToAnotherIsNotTakenAwayWithItsFormerOwner() {
        Tenant heir = tenant(TenantState.LIVE, 1, new Address(OWN, ""));
        Tenant without = of(alpha.id(), TenantState.LIVE, 2, alpha.canonical());
        assertThat(snapshot.with(heir).with(without).resolve(OWN, path("/")))
                .isEqualTo(new Resolution.Found(heir, path("/")));
    }

    @Test
    void listsTheLiveSitesOfAHostTheRootFirst() {
        assertThat(snapshot.liveOn(SHARED)).containsExactly(root, alpha);
        assertThat(snapshot.with(in(TenantState.SUSPENDED)).liveOn(SHARED)).containsExactly(root);
        assertThat(snapshot.liveOn(OWN)).isEmpty();
    }
}
