package fr.gouv.anct.minisites.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.audit.JournalQuery;
import fr.gouv.anct.minisites.content.block.Link;
import fr.gouv.anct.minisites.content.block.MediaRef;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.delivery.TestSites;
import fr.gouv.anct.minisites.delivery.TestSites.TestSite;
import fr.gouv.anct.minisites.navigation.MenuEntry;
import fr.gouv.anct.minisites.navigation.MenuLink;
import fr.gouv.anct.minisites.navigation.MenuWeight;
import fr.gouv.anct.minisites.navigation.Menus;
import fr.gouv.anct.minisites.standard.Entity;
import fr.gouv.anct.minisites.standard.Standards;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/** Checks that settings of a site change by optimistic locking, and that each change can be undone. */
@CoreTest
class ArrangementsTest {

    private static final Account AUTHOR =
            new Account(UUID.randomUUID(), "ada@arrangements.example", "Ada", "Autrice", null);

    @Autowired
    private Arrangements arrangements;

    @Autowired
    private TestSites sites;

    @Autowired
    private Tenants tenants;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Journal journal;

    @Autowired
    private Standards standards;

    private TestSite site;
    private Tenant tenant;

    @BeforeEach
    void aSite() {
        accounts.save(AUTHOR).block(Duration.ofSeconds(20));
        site = sites.live();
        tenant = wait(tenants.one(site.id()));
    }

    private static <T> T wait(Mono<T> work) {
        T value = work.block(Duration.ofSeconds(20));
        assertThat(value).isNotNull();
        return value;
    }

    private static Menus menu(String... labels) {
        return new Menus(
                Arrays.stream(labels)
                        .map(label -> new MenuLink(label, Link.of("https://example.fr/")))
                        .map(MenuEntry.class::cast)
                        .toList(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void aSpaceIsNamedByTheTitleOfItsSite() {
        Standing<Particulars> seen = wait(arrangements.of(tenant, Part.PARTICULARS));
        Particulars former = seen.value();
        Arranged.Done<Particulars> described = (Arranged.Done<Particulars>) wait(arrangements.change(
                tenant, Part.PARTICULARS, seen.version(), titled(former, former.title(), "Autrement"), AUTHOR));
        assertThat(wait(tenants.one(site.id())).name())
                .as("only a new title names it")
                .isEqualTo(tenant.name());

        long before = sites.version(site);
        Arranged.Done<Particulars> renamed = (Arranged.Done<Particulars>) wait(arrangements.change(
                tenant, Part.PARTICULARS, described.version(), titled(former, "Nouveau nom", "Autrement"), AUTHOR));
        assertThat(wait(tenants.one(site.id())).name()).isEqualTo("Nouveau nom");
        assertThat(sites.version(site)).isEqualTo(before + 1);

        wait(arrangements.takeBack(tenant, Part.PARTICULARS, renamed.version(), renamed.former(), AUTHOR));
        assertThat(wait(tenants.one(site.id())).name()).isEqualTo(former.title());
    }

    /** Regression: any change stored the displayed values over those that the site states, and could not be undone. */
    @Test
    void whatASiteStatesStaysBeneathTheEntityOfItsSiret() {
        Entity entity = new Entity("35600000000048", "Entité", "1 rue de l’Essai", "01 00 00 00 09");
        standards.put(entity, AUTHOR).block(Duration.ofSeconds(20));
        Standing<Particulars> own = wait(arrangements.of(tenant, Part.PARTICULARS));
        Particulars wanted = publishedBy(own.stated(), entity.siret());

        Arranged.Done<Particulars> done = (Arranged.Done<Particulars>)
                wait(arrangements.change(tenant, Part.PARTICULARS, own.version(), wanted, AUTHOR));
        change(now().version(), menu("Accueil"));

        Standing<Particulars> ruled = wait(arrangements.of(tenant, Part.PARTICULARS));
        assertThat(ruled.value().legal().publisher().name()).isEqualTo("Entité");
        assertThat(ruled.stated()).isEqualTo(wanted);
        assertThat(ruled.version()).isEqualTo(done.version());
        assertThat(wait(arrangements.takeBack(tenant, Part.PARTICULARS, done.version(), done.former(), AUTHOR)))
                .isInstanceOf(Arranged.Done.class);
        assertThat(wait(arrangements.of(tenant, Part.PARTICULARS)).value()).isEqualTo(own.value());
        assertThat(wait(standards.remove(entity.siret(), AUTHOR))).isTrue();
    }

    private static Particulars publishedBy(Particulars like, String siret) {
        LegalFacts legal = like.legal();
        Organisation publisher = legal.publisher();
        return new Particulars(
                like.title(),
                like.tagline(),
                like.description(),
                like.contactEmail(),
                new LegalFacts(
                        new Organisation(
                                publisher.name(), publisher.address(), publisher.phone(), publisher.email(), siret),
                        legal.publicationDirector(),
                        legal.host(),
                        legal.licence(),
                        legal.dataProtectionOfficer(),
                        legal.processings(),
                        legal.processors(),
                        legal.securityContact()));
    }

    private static Particulars titled(Particulars like, String title, String description) {
        return new Particulars(title, like.tagline(), description, like.contactEmail(), like.legal());
    }

    private Standing<Menus> now() {
        return wait(arrangements.of(tenant, Part.MENUS));
    }

    private Arranged<Menus> change(String seen, Menus wanted) {
        return wait(arrangements.change(tenant, Part.MENUS, seen, wanted, AUTHOR));
    }

    @Test
    void aChangeIsSeenAtOnceAndIsInTheJournal() {
        long before = sites.version(site);

        Arranged<Menus> first = change(now().version(), menu("Accueil"));
        assertThat(first).isInstanceOf(Arranged.Done.class);
        assertThat(sites.version(site)).isEqualTo(before + 1);
        assertThat(now().value()).isEqualTo(menu("Accueil"));

        assertThat(change(now().version(), menu("Accueil"))).isInstanceOf(Arranged.Unchanged.class);
        assertThat(sites.version(site)).as("nothing to see").isEqualTo(before + 1);
        change(now().version(), menu("Bienvenue"));
        List<String> told = wait(journal.page(
                        new JournalQuery(null, null, Part.MENUS.event(), site.id(), null, null, null, 1, 20)))
                .items()
                .stream()
                .map(recorded -> recorded.event().actor() + ": "
                        + recorded.event().detail().get("principal"))
                .toList();
        assertThat(told)
                .containsExactly(
                        "Ada Autrice: − «\u00a0Accueil\u00a0» (https://example.fr/)"
                                + " ; + «\u00a0Bienvenue\u00a0» (https://example.fr/)",
                        "Ada Autrice: + «\u00a0Accueil\u00a0» (https://example.fr/)");
    }

    @Test
    void whoComesSecondIsToldWhatTheFirstOneChanged() {
        change(now().version(), menu("Accueil", "Contact"));
        String seen = now().version();
        change(seen, menu("Accueil", "Nous écrire"));

        Arranged<Menus> second = change(seen, menu("Accueil", "Contact", "Presse"));

        assertThat(second).isInstanceOfSatisfying(Arranged.Overtaken.class, overtaken -> {
            assertThat(overtaken.now()).isEqualTo(now());
            assertThat(overtaken.differences())
                    .containsExactly(
                            new Difference("principal", "«\u00a0Contact\u00a0» (https://example.fr/)", null),
                            new Difference("principal", null, "«\u00a0Nous écrire\u00a0» (https://example.fr/)"));
        });
        assertThat(now().value()).isEqualTo(menu("Accueil", "Nous écrire"));
        assertThat(change("inconnue", menu()))
                .isInstanceOfSatisfying(
                        Arranged.Overtaken.class,
                        overtaken -> assertThat(overtaken.differences()).isEmpty());
    }

    @Test
    void aChangeIsTakenBackUnlessAnotherFollowed() {
        change(now().version(), menu("Un"));
        Arranged.Done<Menus> done = (Arranged.Done<Menus>) change(now().version(), menu("Deux"));
        Arranged<Menus> back = wait(arrangements.takeBack(tenant, Part.MENUS, done.version(), done.former(), AUTHOR));
        assertThat(back).isInstanceOf(Arranged.Done.class);
        assertThat(now().value()).isEqualTo(menu("Un"));

        Arranged.Done<Menus> again = (Arranged.Done<Menus>) change(now().version(), menu("Deux"));
        change(again.version(), menu("Trois"));
        assertThat(wait(arrangements.takeBack(tenant, Part.MENUS, again.version(), again.former(), AUTHOR)))
                .isInstanceOf(Arranged.Overtaken.class);
        assertThat(now().value()).isEqualTo(menu("Trois"));
        assertThat(arrangements
                        .takeBack(tenant, Part.MENUS, now().version(), "inconnue", AUTHOR)
                        .blockOptional(Duration.ofSeconds(20)))
                .isEmpty();
    }

    @Test
    void theLastChangeIsKnownToItsAuthorUntilAnotherFollows() {
        Account other = new Account(UUID.randomUUID(), "bob@arrangements.example", "Bob", "Autre", null);
        accounts.save(other).block(Duration.ofSeconds(20));
        String first = now().version();
        Arranged.Done<Menus> mine = (Arranged.Done<Menus>) change(first, menu("Un"));
        assertThat(undoable(AUTHOR)).contains(first);
        assertThat(undoable(other)).isEmpty();

        wait(arrangements.change(tenant, Part.MENUS, mine.version(), menu("Deux"), other));
        assertThat(undoable(AUTHOR)).isEmpty();
        assertThat(undoable(other)).contains(mine.version());
        wait(arrangements.change(tenant, Part.MENUS, now().version(), menu("Un"), other));
        assertThat(undoable(AUTHOR)).as("the same menus, of somebody else").isEmpty();
    }

    private Optional<String> undoable(Account author) {
        return arrangements
                .undoable(tenant, Part.MENUS, now().version(), author)
                .blockOptional(Duration.ofSeconds(20));
    }

    /** Regression: undoing the reduction of menus older than the limit restored their full size. */
    @Test
    void menusThatAreTooHeavyDoNotComeBack() {
        Menus heavy = menu("x".repeat(MenuWeight.MOST + 1));
        sites.save(TestSites.site(site, heavy, Appearance.DEFAULT));
        Arranged.Done<Menus> lighter = (Arranged.Done<Menus>) change(now().version(), menu("Un"));
        assertThat(wait(arrangements.takeBack(tenant, Part.MENUS, lighter.version(), lighter.former(), AUTHOR)))
                .isInstanceOf(Arranged.Heavy.class);
        assertThat(now().value()).isEqualTo(menu("Un"));
    }

    @Test
    void whatAnotherSiteHasIsRefusedAndChangesNothing() {
        TestSite other = sites.live();
        UUID page = sites.page(other, "/ailleurs", "Ailleurs");
        UUID image = sites.file(other, "logo.png", "image/png", new byte[] {1});
        Menus stolen = new Menus(
                List.of(new MenuLink("Ailleurs", new Link.ToPage(page, null))), List.of(), List.of(), List.of());
        assertThat(change(now().version(), stolen)).isInstanceOf(Arranged.Foreign.class);

        Standing<Look> look = wait(arrangements.of(tenant, Part.LOOK));
        Look withLogo = new Look(look.value().appearance(), List.of("Agence"), new MediaRef(image), "Agence", false);
        assertThat(wait(arrangements.change(tenant, Part.LOOK, look.version(), withLogo, AUTHOR)))
                .isInstanceOf(Arranged.Foreign.class);
        assertThat(wait(arrangements.of(tenant, Part.LOOK))).isEqualTo(look);
        assertThat(now().value()).isEqualTo(Menus.EMPTY);
    }

    @Test
    void partsAreNotInEachOthersWay() {
        String menus = now().version();
        Standing<Look> look = wait(arrangements.of(tenant, Part.LOOK));
        Standing<Particulars> facts = wait(arrangements.of(tenant, Part.PARTICULARS));
        Appearance green =
                new Appearance(Accent.GREEN_MENTHE, false, SideMenu.RIGHT, CardVariant.SHADOW, TileVariant.GREY, false);
        Look wanted = new Look(green, List.of("Ministère", "des essais"), null, null, true);
        Particulars other = new Particulars(
                "Autre titre", "Devise", "Autre", "c@d.fr", facts.value().legal());

        assertThat(wait(arrangements.change(tenant, Part.LOOK, look.version(), wanted, AUTHOR)))
                .isInstanceOf(Arranged.Done.class);
        assertThat(wait(arrangements.change(tenant, Part.PARTICULARS, facts.version(), other, AUTHOR)))
                .isInstanceOf(Arranged.Done.class);
        assertThat(change(menus, menu("Accueil"))).isInstanceOf(Arranged.Done.class);
        assertThat(wait(arrangements.of(tenant, Part.LOOK)).value()).isEqualTo(wanted);
        assertThat(wait(arrangements.of(tenant, Part.PARTICULARS)).value()).isEqualTo(other);
    }

    @Test
    void differencesOfFieldsAreReadable() {
        Standing<Particulars> facts = wait(arrangements.of(tenant, Part.PARTICULARS));
        Particulars other = new Particulars(
                "Autre", "Devise", "Description", "a@b.fr", facts.value().legal());
        assertThat(new Differences(Map.of()).between(facts.value(), other))
                .containsExactly(
                        new Difference("title", site.title(), "Autre"), new Difference("tagline", null, "Devise"));
    }
}
