package fr.gouv.anct.minisites.admin.layout;

import fr.gouv.anct.minisites.admin.accessibility.SampleAccessibility;
import fr.gouv.anct.minisites.admin.account.SampleAccount;
import fr.gouv.anct.minisites.admin.accounts.SampleAccounts;
import fr.gouv.anct.minisites.admin.appearance.SampleAppearance;
import fr.gouv.anct.minisites.admin.component.SampleComponents;
import fr.gouv.anct.minisites.admin.decision.SampleDecisions;
import fr.gouv.anct.minisites.admin.documentimport.SampleDocumentImport;
import fr.gouv.anct.minisites.admin.feedback.SampleFeedback;
import fr.gouv.anct.minisites.admin.form.SampleForms;
import fr.gouv.anct.minisites.admin.identity.SampleIdentity;
import fr.gouv.anct.minisites.admin.journal.SampleJournal;
import fr.gouv.anct.minisites.admin.layout.ScreenFrame.Focus;
import fr.gouv.anct.minisites.admin.layout.ScreenFrame.MenuGroup;
import fr.gouv.anct.minisites.admin.layout.ScreenFrame.Person;
import fr.gouv.anct.minisites.admin.library.SampleLibrary;
import fr.gouv.anct.minisites.admin.mail.SampleMail;
import fr.gouv.anct.minisites.admin.measurement.SampleMeasurement;
import fr.gouv.anct.minisites.admin.menu.SampleMenus;
import fr.gouv.anct.minisites.admin.message.SampleMessages;
import fr.gouv.anct.minisites.admin.notice.SampleNoticeBanner;
import fr.gouv.anct.minisites.admin.outbox.SampleOutbox;
import fr.gouv.anct.minisites.admin.outside.SampleOutsideServices;
import fr.gouv.anct.minisites.admin.ownership.SamplePageOwnership;
import fr.gouv.anct.minisites.admin.page.SamplePages;
import fr.gouv.anct.minisites.admin.page.editor.SampleEditorFragments;
import fr.gouv.anct.minisites.admin.page.tree.SamplePageLists;
import fr.gouv.anct.minisites.admin.people.SampleInvitation;
import fr.gouv.anct.minisites.admin.people.SamplePeople;
import fr.gouv.anct.minisites.admin.people.SamplePermissions;
import fr.gouv.anct.minisites.admin.portalguide.SamplePortalGuide;
import fr.gouv.anct.minisites.admin.position.SamplePagePositions;
import fr.gouv.anct.minisites.admin.preview.SamplePreview;
import fr.gouv.anct.minisites.admin.publication.SamplePublication;
import fr.gouv.anct.minisites.admin.quicksearch.SampleQuickSearch;
import fr.gouv.anct.minisites.admin.redirect.SampleRedirects;
import fr.gouv.anct.minisites.admin.report.SampleReport;
import fr.gouv.anct.minisites.admin.request.SampleRequests;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.section.SampleSections;
import fr.gouv.anct.minisites.admin.session.SampleSessions;
import fr.gouv.anct.minisites.admin.setting.SampleRowSettings;
import fr.gouv.anct.minisites.admin.sheet.SampleSiteSheet;
import fr.gouv.anct.minisites.admin.signin.SampleSignIn;
import fr.gouv.anct.minisites.admin.site.SampleSites;
import fr.gouv.anct.minisites.admin.sitechoice.SampleSiteChoice;
import fr.gouv.anct.minisites.admin.sitedirectory.SampleDirectoryEntry;
import fr.gouv.anct.minisites.admin.sitelist.SampleSiteList;
import fr.gouv.anct.minisites.admin.standard.SampleStandards;
import fr.gouv.anct.minisites.admin.template.SampleTemplates;
import fr.gouv.anct.minisites.admin.territory.SampleTerritorySearch;
import fr.gouv.anct.minisites.admin.token.SampleTokens;
import fr.gouv.anct.minisites.admin.trash.SampleTrash;
import fr.gouv.anct.minisites.admin.version.SampleVersions;
import fr.gouv.anct.minisites.admin.waiting.SampleWaiting;
import fr.gouv.anct.minisites.rendering.Footer;
import fr.gouv.anct.minisites.rendering.NavigationItem;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.site.ConformityState;
import fr.gouv.anct.minisites.theme.PebbleTemplates;
import fr.gouv.anct.minisites.theme.asset.AssetCatalogue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Renders every screen with a plain text, a very long one and a hostile one. */
final class SampleScreens {

    private static final UUID ACCOUNT = UUID.fromString("00000000-0000-4000-8000-000000000001");

    static final AssetCatalogue FILES = AssetCatalogue.load(BackOfficeTemplates.ASSETS);
    static final String ATTACK = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>";
    private static final String LONG =
            "Aménagement".repeat(12) + " du territoire, une phrase qui n’en finit pas".repeat(6);
    private static final Map<String, String> TEXTS =
            Map.of("", "Petites villes de demain", "-long", LONG, "-hostile", ATTACK);

    static final PebbleTemplates TEMPLATES = new BackOfficeTemplates().templatesOfTheBackOffice(FILES);

    private SampleScreens() {}

    /** Documents by name. */
    static Map<String, String> all() {
        Map<String, String> pages = new TreeMap<>();
        TEXTS.forEach((suffix, text) ->
                screens(text).forEach((name, screen) -> pages.put(name + suffix, render(screen, frame(text, suffix)))));
        return pages;
    }

    /** Parts of documents by name, as htmx and scripts insert them. */
    static Map<String, String> fragments() {
        Map<String, String> fragments = new TreeMap<>();
        TEXTS.forEach((suffix, text) -> joined(Stream.of(
                        SampleRequests.fragments(text),
                        SampleEditorFragments.fragments(text),
                        SampleQuickSearch.fragments(text),
                        SampleTerritorySearch.fragments(text)))
                .forEach((name, screen) -> fragments.put(name + suffix, render(screen, Map.of("screen", screen)))));
        return fragments;
    }

    private static Map<String, Screen> screens(String text) {
        return joined(Stream.of(
                SampleComponents.screens(text),
                SampleSignIn.screens(text),
                SamplePages.screens(text),
                SamplePageLists.screens(text),
                SamplePagePositions.screens(text),
                SampleTrash.screens(text),
                SamplePageOwnership.screens(text),
                SampleSections.screens(text),
                SampleTemplates.screens(text),
                SampleJournal.screens(text),
                SampleSessions.screens(text),
                SampleOutbox.screens(text),
                SampleOutsideServices.screens(text),
                SampleSiteList.screens(text),
                SampleSiteSheet.screens(text),
                SampleMail.screens(text),
                SampleAccount.screens(text),
                SampleAccounts.screens(text),
                SampleTokens.screens(text),
                SamplePermissions.screens(),
                SamplePeople.screens(text),
                SamplePublication.screens(text),
                SampleReport.screens(text),
                SampleVersions.screens(text),
                SampleLibrary.screens(text),
                SamplePreview.screens(text),
                SampleInvitation.screens(text),
                SampleMenus.screens(text),
                SampleDocumentImport.screens(text),
                SampleRedirects.screens(text),
                SampleMessages.screens(text),
                SampleFeedback.screens(text),
                SampleMeasurement.screens(text),
                SampleNoticeBanner.screens(text),
                SampleStandards.screens(text),
                SamplePortalGuide.screens(text),
                SampleAccessibility.screens(text),
                SampleIdentity.screens(text),
                SampleAppearance.screens(text),
                SampleDirectoryEntry.screens(text),
                SampleRowSettings.screens(text),
                SampleRequests.screens(text),
                SampleDecisions.screens(text),
                SampleSites.screens(text),
                SampleQuickSearch.screens(text),
                SampleSiteChoice.screens(text),
                SampleWaiting.screens(text),
                Map.of(
                        "formulaire", SampleForms.empty(),
                        "formulaire-rempli", SampleForms.filled(),
                        "formulaire-faux", SampleForms.wrong(text))));
    }

    private static Map<String, Screen> joined(Stream<Map<String, Screen>> samples) {
        Map<String, Screen> joined = new TreeMap<>();
        samples.forEach(some -> some.forEach((name, screen) -> {
            if (joined.put(name, screen) != null) {
                throw new IllegalStateException("Two sample screens with the name " + name);
            }
        }));
        return joined;
    }

    static String render(Screen screen, ScreenFrame frame) {
        return render(screen, Map.of("frame", frame, "screen", screen));
    }

    private static String render(Screen screen, Map<String, Object> values) {
        return new String(TEMPLATES.render("admin/" + screen.template(), values), StandardCharsets.UTF_8);
    }

    /** Frame without a signed-in user and messages, or with a user and messages of all kinds. */
    private static ScreenFrame frame(String text, String suffix) {
        boolean hostile = suffix.equals("-hostile");
        Flash.Button undo = suffix.isEmpty() ? null : new Flash.Button("/annulation", text, Map.of("page", text));
        return frame(
                text,
                suffix.equals("-long")
                        ? null
                        : new Person(ACCOUNT, hostile ? text : "Camille Martin", "Communication centrale"),
                hostile
                        ? new Flash(
                                Flash.Kind.ERROR,
                                text,
                                text,
                                undo,
                                List.of(new Flash.Line(text, "/p", text), new Flash.Line(text, null, "")))
                        : new Flash(Flash.Kind.SUCCESS, "La demande est envoyée.", suffix.isEmpty() ? "" : text, undo));
    }

    static ScreenFrame frame(String title, @Nullable Person person, @Nullable Flash flash) {
        return new ScreenFrame(
                title,
                title.substring(0, Math.min(30, title.length())) + " - Gestion des mini-sites",
                List.of(
                        new PageLink("Accueil", "/", false, false),
                        new PageLink("Demandes", "/decisions", false, false),
                        new PageLink(title, "", false, true)),
                person == null
                        ? List.of()
                        : List.of(
                                new MenuGroup(
                                        "",
                                        List.of(new PageLink(
                                                "Vue d’ensemble", "/sites/action-logement", false, false))),
                                new MenuGroup(
                                        title,
                                        List.of(new PageLink(title, "/sites/action-logement/pages", false, true)))),
                navigation(),
                Map.of("/", 120L, "/decisions", 3L, "/sites/action-logement/pages", 1L),
                person,
                flash,
                "/",
                "http://localhost:8080/",
                new Footer(
                        "Ce site sert à demander, préparer et tenir à jour les mini-sites.",
                        List.of(),
                        List.of(),
                        ConformityState.NONE,
                        "http://localhost:8080/accessibilite",
                        "http://localhost:8080/plan-du-site",
                        "http://localhost:8080/mentions-legales",
                        "http://localhost:8080/cgu",
                        "http://localhost:8080/donnees-personnelles",
                        "http://localhost:8080/cookies",
                        "http://localhost:8080/statistiques",
                        null,
                        "http://localhost:8080/contact",
                        null),
                "a-token",
                "/connexion",
                "/deconnexion",
                flash == null || flash.kind() == Flash.Kind.ERROR ? Focus.ERRORS : Focus.FLASH,
                flash != null && flash.kind() == Flash.Kind.ERROR,
                person == null ? null : new ScreenFrame.SessionEnd(1800, 43_200),
                flash == null ? null : new ScreenFrame.SuspensionBanner(title, "/sites/action-logement#suspension"),
                flash == null,
                person != null);
    }

    private static List<NavigationItem> navigation() {
        List<NavigationItem> items = new ArrayList<>();
        Map<String, String> entries = new TreeMap<>(Map.of(
                "Accueil", "/", "Demandes à traiter", "/decisions", "Journal", "/journal", "Mes demandes", "/demande"));
        entries.forEach((label, href) -> {
            boolean current = href.equals("/decisions");
            items.add(new NavigationItem.Direct(label, new PageLink(label, href, false, current), current));
        });
        items.add(new NavigationItem.Dropdown(
                "Plateforme", List.of(new PageLink("Comptes", "/comptes", false, false)), false));
        return items;
    }
}
