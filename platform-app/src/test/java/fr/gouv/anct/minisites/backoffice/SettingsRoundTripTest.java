package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.component.Confirmation;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.ConcurrentSaves;
import fr.gouv.anct.minisites.backoffice.testing.LiveTestSite;
import fr.gouv.anct.minisites.backoffice.testing.SettingsRoundTrip;
import fr.gouv.anct.minisites.backoffice.testing.StandardsSnapshot;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.provisioning.request.RequestStep;
import fr.gouv.anct.minisites.site.Sites;
import fr.gouv.anct.minisites.testing.LongSuites;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks that no value in a form of settings is lost: each field shows again what was sent. */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SettingsRoundTripTest {

    /** Forms that show again what was sent. */
    private static final Set<String> SETTINGS = Set.of(
            "/demande/{request}/etapes/{step}",
            "/sites/{site}/accessibilite/audit",
            "/sites/{site}/accessibilite/fiche",
            "/sites/{site}/annuaire",
            "/sites/{site}/apparence",
            "/sites/{site}/bandeau",
            "/sites/{site}/budget",
            "/sites/{site}/chiffres-publies",
            "/sites/{site}/identite",
            "/sites/{site}/invitations/plafond",
            "/sites/{site}/medias/{media}",
            "/sites/{site}/medias/dossiers/{folder}",
            "/sites/{site}/menus/entree",
            "/sites/{site}/pages/{page}",
            "/sites/{site}/pages/{page}/suivi",
            "/sites/{site}/recherche",
            "/sites/{site}/redirections/{redirect}");

    /**
     * Forms with concurrent changes of a page or a menu entry, covered by ConcurrentEditingJourneyTest and
     * MenuStoriesTest, and of a budget, whose years are put in order: BudgetStoriesTest.
     */
    private static final Set<String> VERSIONED =
            Set.of("/sites/{site}/budget", "/sites/{site}/menus/entree", "/sites/{site}/pages/{page}");

    /** Forms that create something, end something or send something, beside those that ask first. */
    private static final Pattern ACTS =
            Pattern.compile("/(?:compte|comptes|connexion|demande|invitations|referentiel|relectures|semaine)(?:/.*)?"
                    + "|.*/(?:nouveau|nouvelle|retrait|effacement|remplacement|import"
                    + "|derogation|modele|place|programmation|renvoi|relecteurs|fin|relais|role|medias|envoi|decision"
                    + "|prise-en-charge|notes|suspension|report)"
                    + "|/sites/\\{site}/corbeille/\\{discarded}");

    @Autowired
    private List<BackOfficeResource> resources;

    @Autowired
    private Sites sites;

    private final List<String> lost = new ArrayList<>();
    private final Map<String, Integer> cases = new LinkedHashMap<>();
    private final int enough = LongSuites.run() ? Integer.MAX_VALUE : 1;
    private TestAccounts accounts;
    private LiveTestSite site;
    private BackOfficeUser owner;
    private UUID page;

    @BeforeAll
    void prepare() {
        accounts = new TestAccounts();
        site = new LiveTestSite(accounts, sites);
        owner = BackOfficeUser.signedIn(site.person(Role.OWNER));
        page = site.draft("/cible", "Cible", "Mots.");
    }

    @AfterAll
    void leave() {
        accounts.close();
    }

    @Test
    void everyFormIsOneOfSettingsOrOneOfAnAct() {
        Set<String> sent = patterns("POST");
        Set<String> asking = asking();
        assertThat(asking).hasSizeGreaterThan(20);
        assertThat(patterns("GET"))
                .filteredOn(pattern -> sent.contains(pattern) && !asking.contains(pattern))
                .allSatisfy(pattern -> assertThat(SETTINGS.contains(pattern)
                                || ACTS.matcher(pattern).matches())
                        .as("Does %s show again what was sent? Classify it.", pattern)
                        .isTrue())
                .containsAll(SETTINGS);
    }

    /** Returns the patterns of the routes that ask before they act. */
    private Set<String> asking() {
        return resources.stream()
                .flatMap(resource -> resource.routes().stream())
                .filter(route -> route.handler().getClass().getName().startsWith(Confirmation.class.getName()))
                .map(Route::pattern)
                .collect(Collectors.toSet());
    }

    private Set<String> patterns(String method) {
        return resources.stream()
                .flatMap(resource -> resource.routes().stream())
                .filter(route ->
                        route.method().name().equals(method) && !route.pattern().startsWith("/api"))
                .map(Route::pattern)
                .collect(Collectors.toSet());
    }

    @Test
    @SuppressWarnings("SystemOut")
    void whatIsSentIsThereWhenItIsOpenedAgain() {
        long start = System.nanoTime();
        UUID image = accounts.media(site.id);
        String pages = site.at + "/pages/" + page;
        play("Identity", site.at + "/identite");
        play("Appearance", site.at + "/apparence");
        // A name or a code of a territory is shown as its label.
        add(
                "Directory of sites",
                new SettingsRoundTrip(
                                "Directory of sites",
                                owner,
                                site.at + "/annuaire",
                                enough,
                                Set.of("territories"),
                                () -> {})
                        .play());
        play("Rules of the search", site.at + "/recherche");
        play("Published figures", site.at + "/chiffres-publies");
        play("Notice", site.at + "/bandeau");
        play("Contact of the accessibility record", site.at + "/accessibilite/fiche");
        play("First audit", site.at + "/accessibilite/audit/nouveau", site.at + "/accessibilite/audit");
        if (LongSuites.run()) {
            play("Audit", site.at + "/accessibilite/audit");
        }
        // The comment of a revision is shown beside it, in the list of revisions; a territory that is typed has a box
        // then.
        add(
                "Page",
                new SettingsRoundTrip(
                                "Page", owner, pages, enough, Set.of("comment", "territory", "territories"), () -> {})
                        .play());
        play("Upkeep of a page", pages + "/suivi");
        play("Description of a file", site.at + "/medias/" + image);
        play("Folder", site.at + "/medias/dossiers/" + accounts.folder(site.id));
        play("Redirect", site.at + "/redirections/" + accounts.redirect(site.id));
        menus();
        BackOfficeUser central = BackOfficeUser.signedIn(accounts.account(Role.COMMUNICATIONS));
        add("Ceiling", new SettingsRoundTrip("Ceiling", central, site.at + "/invitations/plafond", enough).play());
        UUID account = accounts.account(Role.AGENT);
        BackOfficeUser requester = BackOfficeUser.signedIn(account);
        UUID request = accounts.draft(account);
        Arrays.stream(RequestStep.values()).forEach(step -> {
            String path = "/demande/" + request + "/etapes/" + step.slug();
            add(
                    "Request, " + step,
                    new SettingsRoundTrip("Request, " + step, requester, path, enough, Set.of("territories"), () -> {})
                            .play());
        });
        System.out.printf(
                "Round trip of settings: %d cases in %d forms, %.1f s: %s%n",
                cases.values().stream().mapToInt(Integer::intValue).sum(),
                cases.size(),
                (System.nanoTime() - start) / 1e9,
                cases);
        assertThat(lost).isEmpty();
    }

    /** Covers the forms of settings, and those of actions that change stored data. */
    @Test
    @SuppressWarnings("SystemOut")
    void twoWhoOpenTheSameFormLoseNothing() {
        long start = System.nanoTime();
        Map<String, ConcurrentSaves> forms = new LinkedHashMap<>();
        LiveTestSite site = new LiveTestSite(accounts, sites);
        BackOfficeUser owner = BackOfficeUser.signedIn(site.person(Role.OWNER));
        ownersForms(site, owner).forEach((pattern, path) -> forms.put(pattern, ConcurrentSaves.of(owner, path)));
        BackOfficeUser central = BackOfficeUser.signedIn(accounts.account(Role.COMMUNICATIONS));
        String ceiling = "/invitations/plafond";
        forms.put("/sites/{site}" + ceiling, ConcurrentSaves.of(central, site.at + ceiling));
        BackOfficeUser administrator = BackOfficeUser.signedIn(accounts.account(Role.ADMINISTRATOR));
        forms.put(
                "/comptes/{account}/role",
                ConcurrentSaves.of(administrator, "/comptes/" + accounts.account(Role.AGENT) + "/role"));
        UUID account = accounts.account(Role.AGENT);
        BackOfficeUser requester = BackOfficeUser.signedIn(account);
        UUID request = accounts.draft(account);
        for (RequestStep step : RequestStep.values()) {
            forms.put(
                    step.number() == 1 ? "/demande/{request}/etapes/{step}" : step.slug(),
                    ConcurrentSaves.of(requester, "/demande/" + request + "/etapes/" + step.slug())
                            .keeping("then", "later"));
        }
        StandardsSnapshot standards = new StandardsSnapshot();
        try {
            shared(central).forEach(forms::put);
            assertThat(SETTINGS)
                    .filteredOn(pattern -> !VERSIONED.contains(pattern))
                    .allSatisfy(pattern -> assertThat(forms).containsKey(pattern));
            Map<String, Integer> played = new LinkedHashMap<>();
            List<String> silent = new ArrayList<>();
            forms.forEach((pattern, form) -> {
                ConcurrentSaves.Result result = form.play();
                played.put(pattern, result.cases());
                silent.addAll(result.lost());
            });
            System.out.printf(
                    "Overlapping saves: %d cases in %d forms, %.1f s: %s%n",
                    played.values().stream().mapToInt(Integer::intValue).sum(),
                    played.size(),
                    (System.nanoTime() - start) / 1e9,
                    played);
            assertThat(silent).isEmpty();
            assertThat(played)
                    .allSatisfy(
                            (pattern, count) -> assertThat(count).as(pattern).isPositive());
        } finally {
            standards.putBack();
        }
    }

    private Map<String, String> ownersForms(LiveTestSite site, BackOfficeUser owner) {
        UUID page = site.draft("/cible", "Cible", "Mots.");
        UUID member = accounts.account(Role.AGENT);
        accounts.member(site.id, member, Role.EDITOR);
        String file = "/medias/" + accounts.media(site.id);
        owner.post(site.at + file, "title", "Essai", "purpose", "decorative", "focusX", "50", "focusY", "50");
        owner.post(site.at + "/bandeau", "kind", "info", "title", "Essai");
        owner.post(site.at + "/accessibilite/fiche", "contactEmail", "contact@exemple.gouv.fr");
        owner.post(site.at + "/accessibilite/audit/nouveau", "date", "2026-01-05", "auditor", "Essai", "rate", "76,5");
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("/sites/{site}/accessibilite/audit", site.at + "/accessibilite/audit");
        forms.put("/sites/{site}/accessibilite/fiche", site.at + "/accessibilite/fiche");
        forms.put("/sites/{site}/annuaire", site.at + "/annuaire");
        forms.put("/sites/{site}/apparence", site.at + "/apparence");
        forms.put("/sites/{site}/bandeau", site.at + "/bandeau");
        forms.put("/sites/{site}/chiffres-publies", site.at + "/chiffres-publies");
        forms.put("/sites/{site}/identite", site.at + "/identite");
        forms.put("/sites/{site}/medias/{media}", site.at + file);
        forms.put("/sites/{site}/medias/dossiers/{folder}", site.at + "/medias/dossiers/" + accounts.folder(site.id));
        forms.put("/sites/{site}/pages/{page}/suivi", site.at + "/pages/" + page + "/suivi");
        forms.put("/sites/{site}/recherche", site.at + "/recherche");
        forms.put("/sites/{site}/redirections/{redirect}", site.at + "/redirections/" + accounts.redirect(site.id));
        forms.put("/sites/{site}/personnes/{member}/role", site.at + "/personnes/" + member + "/role");
        forms.put("/sites/{site}/personnes/{member}/fin", site.at + "/personnes/" + member + "/fin");
        return forms;
    }

    private static Map<String, ConcurrentSaves> shared(BackOfficeUser central) {
        String siret = "13002526500013";
        String entity = "/referentiel/entites";
        central.post(
                entity,
                "siret",
                siret,
                "name",
                "Agence",
                "address",
                "Paris",
                "phone",
                "01 85 58 60 00",
                "confirmed",
                "true");
        return Map.of(
                entity,
                ConcurrentSaves.of(central, entity + "?siret=" + siret).without("siret"),
                "/referentiel/textes",
                ConcurrentSaves.of(central, "/referentiel/textes?texte=cgu"),
                "/referentiel/hotes",
                ConcurrentSaves.of(central, "/referentiel/hotes"));
    }

    private void play(String name, String path) {
        play(name, path, path);
    }

    private void play(String name, String path, String again) {
        add(name, new SettingsRoundTrip(name, owner, path, enough).play(_ -> again));
    }

    private void add(String name, SettingsRoundTrip.Result result) {
        cases.merge(name, result.cases(), Integer::sum);
        lost.addAll(result.lost());
    }

    private void noMenus() {
        ApplicationDatabase.change(
                "update site set menus = '{\"main\": [], \"quickLinks\": [], \"footer\": [], \"partners\": []}' where"
                        + " tenant_id = ?",
                site.id);
    }

    /** Adds, opens and changes each kind of entry at each position that the list offers. */
    private void menus() {
        String menus = site.at + "/menus";
        List<String> additions = Jsoup.parse(owner.get(menus).text())
                .select("a[href*=/menus/entree?]")
                .eachAttr("href");
        assertThat(additions).isNotEmpty();
        additions.forEach(path -> {
            String name = "Menu, " + path.substring(path.indexOf('?'));
            add(name, new SettingsRoundTrip(name, owner, path, enough, Set.of(), this::noMenus).play(saved -> {
                        String place = saved.header("location").replaceAll(".*[?&]ici=([^&#]*).*", "$1");
                        return menus + "/entree?entree=" + place;
                    }));
        });
    }
}
