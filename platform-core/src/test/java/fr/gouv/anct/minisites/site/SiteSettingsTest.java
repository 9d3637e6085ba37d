package fr.gouv.anct.minisites.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.audit.JournalQuery;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.navigation.MenuEntry;
import fr.gouv.anct.minisites.navigation.MenuLink;
import fr.gouv.anct.minisites.navigation.MenuSize;
import fr.gouv.anct.minisites.navigation.Menus;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.standard.LegalEntity;
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
class SiteSettingsTest {

    private static final Account AUTHOR =
            new Account(UUID.randomUUID(), "ada@arrangements.example", "Ada", "Autrice", null);

    @Autowired
    private SiteSettings settings;

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
        tenant = wait(tenants.findById(site.id()));
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
        VersionedSetting<LegalIdentity> seen = wait(settings.of(tenant, SiteSetting.PARTICULARS));
        LegalIdentity former = seen.value();
        SettingChange.Done<LegalIdentity> described = (SettingChange.Done<LegalIdentity>) wait(settings.change(
                tenant,
                SiteSetting.PARTICULARS,
                seen.version(),
                titled(former, former.title(), "Autrement"),
                AUTHOR.actor()));
        assertThat(wait(tenants.findById(site.id())).name())
                .as("only a new title names it")
                .isEqualTo(tenant.name());

        long before = sites.version(site);
        SettingChange.Done<LegalIdentity> renamed = (SettingChange.Done<LegalIdentity>) wait(settings.change(
                tenant,
                SiteSetting.PARTICULARS,
                described.version(),
                titled(former, "Nouveau nom", "Autrement"),
                AUTHOR.actor()));
        assertThat(wait(tenants.findById(site.id())).name()).isEqualTo("Nouveau nom");
        assertThat(sites.version(site)).isEqualTo(before + 1);

        wait(settings.undo(tenant, SiteSetting.PARTICULARS, renamed.version(), renamed.former(), AUTHOR.actor()));
        assertThat(wait(tenants.findById(site.id())).name()).isEqualTo(former.title());
    }

    /** Regression: any change stored the displayed values over those that the site states, and could not be undone. */
    @Test
    void whatASiteStatesStaysBeneathTheEntityOfItsSiret() {
        LegalEntity entity = new LegalEntity("35600000000048", "Entité", "1 rue de l’Essai", "01 00 00 00 09");
        standards.put(entity, AUTHOR.actor()).block(Duration.ofSeconds(20));
        VersionedSetting<LegalIdentity> own = wait(settings.of(tenant, SiteSetting.PARTICULARS));
        LegalIdentity wanted = publishedBy(own.stated(), entity.siret());

        SettingChange.Done<LegalIdentity> done = (SettingChange.Done<LegalIdentity>)
                wait(settings.change(tenant, SiteSetting.PARTICULARS, own.version(), wanted, AUTHOR.actor()));
        change(now().version(), menu("Accueil"));

        VersionedSetting<LegalIdentity> ruled = wait(settings.of(tenant, SiteSetting.PARTICULARS));
        assertThat(ruled.value().legal().publisher().name()).isEqualTo("Entité");
        assertThat(ruled.stated()).isEqualTo(wanted);
        assertThat(ruled.version()).isEqualTo(done.version());
        assertThat(wait(settings.undo(tenant, SiteSetting.PARTICULARS, done.version(), done.former(), AUTHOR.actor())))
                .isInstanceOf(SettingChange.Done.class);
        assertThat(wait(settings.of(tenant, SiteSetting.PARTICULARS)).value()).isEqualTo(own.value());
        assertThat(wait(standards.remove(entity.siret(), AUTHOR.actor()))).isTrue();
    }

    private static LegalIdentity publishedBy(LegalIdentity like, String siret) {
        LegalFacts legal = like.legal();
        Organisation publisher = legal.publisher();
        return new LegalIdentity(
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

    private static LegalIdentity titled(LegalIdentity like, String title, String description) {
        return new LegalIdentity(title, like.tagline(), description, like.contactEmail(), like.legal());
    }

    private VersionedSetting<Menus> now() {
        return wait(settings.of(tenant, SiteSetting.MENUS));
    }

    private SettingChange<Menus> change(String seen, Menus wanted) {
        return wait(settings.change(tenant, SiteSetting.MENUS, seen, wanted, AUTHOR.actor()));
    }

    @Test
    void aChangeIsSeenAtOnceAndIsInTheJournal() {
        long before = sites.version(site);

        SettingChange<Menus> first = change(now().version(), menu("Accueil"));
        assertThat(first).isInstanceOf(SettingChange.Done.class);
        assertThat(sites.version(site)).isEqualTo(before + 1);
        assertThat(now().value()).isEqualTo(menu("Accueil"));

        assertThat(change(now().version(), menu("Accueil"))).isInstanceOf(SettingChange.Unchanged.class);
        assertThat(sites.version(site)).as("nothing to see").isEqualTo(before + 1);
        change(now().version(), menu("Bienvenue"));
        List<String> told = wait(journal.page(
                        new JournalQuery(null, null, SiteSetting.MENUS.event(), site.id(), null, null, null, 1, 20)))
                .items()
                .stream()
                .map(entry ->
                        entry.event().actor() + ": " + entry.event().detail().get("principal"))
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

        SettingChange<Menus> second = change(seen, menu("Accueil", "Contact", "Presse"));

        assertThat(second).isInstanceOfSatisfying(SettingChange.Conflict.class, conflict -> {
            assertThat(conflict.now()).isEqualTo(now());
            assertThat(conflict.differences())
                    .containsExactly(
                            new SettingDifference("principal", "«\u00a0Contact\u00a0» (https://example.fr/)", null),
                            new SettingDifference(
                                    "principal", null, "«\u00a0Nous écrire\u00a0» (https://example.fr/)"));
        });
        assertThat(now().value()).isEqualTo(menu("Accueil", "Nous écrire"));
        assertThat(change("inconnue", menu()))
                .isInstanceOfSatisfying(
                        SettingChange.Conflict.class,
                        conflict -> assertThat(conflict.differences()).isEmpty());
    }

    @Test
    void aChangeIsTakenBackUnlessAnotherFollowed() {
        change(now().version(), menu("Un"));
        SettingChange.Done<Menus> done = (SettingChange.Done<Menus>) change(now().version(), menu("Deux"));
        SettingChange<Menus> back =
                wait(settings.undo(tenant, SiteSetting.MENUS, done.version(), done.former(), AUTHOR.actor()));
        assertThat(back).isInstanceOf(SettingChange.Done.class);
        assertThat(now().value()).isEqualTo(menu("Un"));

        SettingChange.Done<Menus> again = (SettingChange.Done<Menus>) change(now().version(), menu("Deux"));
        change(again.version(), menu("Trois"));
        assertThat(wait(settings.undo(tenant, SiteSetting.MENUS, again.version(), again.former(), AUTHOR.actor())))
                .isInstanceOf(SettingChange.Conflict.class);
        assertThat(now().value()).isEqualTo(menu("Trois"));
        assertThat(settings.undo(tenant, SiteSetting.MENUS, now().version(), "inconnue", AUTHOR.actor())
                        .blockOptional(Duration.ofSeconds(20)))
                .isEmpty();
    }

    @Test
    void theLastChangeIsKnownToItsAuthorUntilAnotherFollows() {
        Account other = new Account(UUID.randomUUID(), "bob@arrangements.example", "Bob", "Autre", null);
        accounts.save(other).block(Duration.ofSeconds(20));
        String first = now().version();
        SettingChange.Done<Menus> mine = (SettingChange.Done<Menus>) change(first, menu("Un"));
        assertThat(undoable(AUTHOR)).contains(first);
        assertThat(undoable(other)).isEmpty();

        wait(settings.change(tenant, SiteSetting.MENUS, mine.version(), menu("Deux"), other.actor()));
        assertThat(undoable(AUTHOR)).isEmpty();
        assertThat(undoable(other)).contains(mine.version());
        wait(settings.change(tenant, SiteSetting.MENUS, now().version(), menu("Un"), other.actor()));
        assertThat(undoable(AUTHOR)).as("the same menus, of somebody else").isEmpty();
    }

    private Optional<String> undoable(Account author) {
        return settings.findUndoable(tenant, SiteSetting.MENUS, now().version(), author.actor())
                .blockOptional(Duration.ofSeconds(20));
    }

    /** Regression: undoing the reduction of menus older than the limit restored their full size. */
    @Test
    void menusThatAreTooHeavyDoNotComeBack() {
        Menus heavy = menu("x".repeat(MenuSize.MOST + 1));
        sites.save(TestSites.site(site, heavy, Appearance.DEFAULT));
        SettingChange.Done<Menus> lighter = (SettingChange.Done<Menus>) change(now().version(), menu("Un"));
        assertThat(wait(settings.undo(tenant, SiteSetting.MENUS, lighter.version(), lighter.former(), AUTHOR.actor())))
                .isInstanceOf(SettingChange.TooLarge.class);
        assertThat(now().value()).isEqualTo(menu("Un"));
    }

    @Test
    void whatAnotherSiteHasIsRefusedAndChangesNothing() {
        TestSite other = sites.live();
        UUID page = sites.page(other, "/ailleurs", "Ailleurs");
        UUID image = sites.file(other, "logo.png", "image/png", new byte[] {1});
        Menus stolen = new Menus(
                List.of(new MenuLink("Ailleurs", new Link.ToPage(page, null))), List.of(), List.of(), List.of());
        assertThat(change(now().version(), stolen)).isInstanceOf(SettingChange.UnknownReferences.class);

        VersionedSetting<SiteLook> look = wait(settings.of(tenant, SiteSetting.LOOK));
        SiteLook withLogo =
                new SiteLook(look.value().appearance(), List.of("Agence"), new MediaRef(image), "Agence", false);
        assertThat(wait(settings.change(tenant, SiteSetting.LOOK, look.version(), withLogo, AUTHOR.actor())))
                .isInstanceOf(SettingChange.UnknownReferences.class);
        assertThat(wait(settings.of(tenant, SiteSetting.LOOK))).isEqualTo(look);
        assertThat(now().value()).isEqualTo(Menus.EMPTY);
    }

    @Test
    void partsAreNotInEachOthersWay() {
        String menus = now().version();
        VersionedSetting<SiteLook> look = wait(settings.of(tenant, SiteSetting.LOOK));
        VersionedSetting<LegalIdentity> facts = wait(settings.of(tenant, SiteSetting.PARTICULARS));
        Appearance green = new Appearance(
                Accent.GREEN_MENTHE,
                false,
                SideMenuPosition.RIGHT,
                CardVariant.SHADOW,
                TileVariant.GREY,
                false,
                false,
                "https://jedonnemonavis.numerique.gouv.fr/Demarches/avis/1?button=2");
        SiteLook wanted = new SiteLook(green, List.of("Ministère", "des essais"), null, null, true);
        LegalIdentity other = new LegalIdentity(
                "Autre titre", "Devise", "Autre", "c@d.fr", facts.value().legal());

        assertThat(wait(settings.change(tenant, SiteSetting.LOOK, look.version(), wanted, AUTHOR.actor())))
                .isInstanceOf(SettingChange.Done.class);
        assertThat(wait(settings.change(tenant, SiteSetting.PARTICULARS, facts.version(), other, AUTHOR.actor())))
                .isInstanceOf(SettingChange.Done.class);
        assertThat(change(menus, menu("Accueil"))).isInstanceOf(SettingChange.Done.class);
        assertThat(wait(settings.of(tenant, SiteSetting.LOOK)).value()).isEqualTo(wanted);
        assertThat(wait(settings.of(tenant, SiteSetting.PARTICULARS)).value()).isEqualTo(other);
    }

    @Test
    void differencesOfFieldsAreReadable() {
        VersionedSetting<LegalIdentity> facts = wait(settings.of(tenant, SiteSetting.PARTICULARS));
        LegalIdentity other = new LegalIdentity(
                "Autre", "Devise", "Description", "a@b.fr", facts.value().legal());
        assertThat(new SettingDiff(Map.of()).between(facts.value(), other))
                .containsExactly(
                        new SettingDifference("title", site.title(), "Autre"),
                        new SettingDifference("tagline", null, "Devise"));
    }
}
