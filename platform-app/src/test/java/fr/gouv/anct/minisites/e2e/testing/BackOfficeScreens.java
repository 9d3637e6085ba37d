package fr.gouv.anct.minisites.e2e.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.MeasuredConsultation;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintReader;
import fr.gouv.anct.minisites.provisioning.request.RequestStep;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.signin.testing.FakeIdentityProvider;
import fr.gouv.anct.minisites.signin.testing.ProviderFault;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lists every screen of the back office, in each of its states. */
final class BackOfficeScreens {

    private static final String NOBODY = "";
    private static final String NEWCOMER = DemoStates.NEWCOMER.name();
    private static final String REQUESTER = DemoStates.REQUESTER.name();
    private static final String DECIDER = DemoStates.DECIDER.name();
    private static final String ADMINISTRATOR = "Andréa Simon";
    private static final String AUDITOR = "Lou Michel";
    private static final String EDITOR = "Sasha Bernard";
    private static final String OWNER = "Dominique Petit";

    /** Excludes the hidden default button of a form, which the Enter key triggers. */
    private static final String SHOWN = ":not([aria-hidden])";

    /** Links to pages in the page tree, without the links that add a page below another. */
    private static final String A_PAGE = "#tree a:not([href*='/nouvelle'])";

    private final DemoStates states;
    private final List<BackOfficeScreen> screens = new ArrayList<>();

    private BackOfficeScreens(DemoStates states) {
        this.states = states;
    }

    static List<BackOfficeScreen> in(DemoStates states) {
        BackOfficeScreens all = new BackOfficeScreens(states);
        all.withoutAccount();
        all.ofSignIn();
        all.onArrival();
        all.ofPages();
        all.ofPagesWrittenTogether();
        all.ofTheLifeOfAPage();
        all.ofRequests();
        all.ofTheForm();
        all.ofDecisions();
        all.ofSites();
        all.ofPeople();
        all.ofArrangement();
        all.ofConsultation();
        all.ofMessages();
        all.ofTheLibrary();
        all.ofStandards();
        all.ofSessions();
        all.ofThePlatform();
        all.ofOnesAccount();
        all.ofAccounts();
        all.ofRefusals();
        return List.copyOf(all.screens);
    }

    private BackOfficeScreen add(BackOfficeScreen screen) {
        screens.add(screen);
        return screen;
    }

    private void add(String name, String person, String path) {
        add(BackOfficeScreen.of(name, person, path));
    }

    private void withoutAccount() {
        add("accueil", NOBODY, "/");
        add("demande-presentation", NOBODY, "/demande");
        add("connexion", NOBODY, "/connexion");
        add(BackOfficeScreen.of("adresse-inconnue", NOBODY, "/nulle-part").answered(404));
    }

    private void ofSignIn() {
        unfinished("connexion-refusee", 403, "etranger@ailleurs.example", ProviderFault.NONE);
        unfinished("connexion-annulee", 403, "agent@agence.example", ProviderFault.ACCESS_DENIED);
        unfinished("connexion-code-refuse", 400, "agent@agence.example", ProviderFault.CODE_REFUSED);
        unfinished("connexion-identite-douteuse", 502, "agent@agence.example", ProviderFault.FORGED_TOKEN);
        unfinished("connexion-informations-douteuses", 502, "agent@agence.example", ProviderFault.USERINFO_OF_ANOTHER);
        unfinished("connexion-faible", 403, "agent@agence.example", ProviderFault.LOW_ACR);
        unfinished(
                "connexion-fournisseur-en-panne", 503, "agent@agence.example", ProviderFault.TEMPORARILY_UNAVAILABLE);
        add(BackOfficeScreen.of("connexion-inconnue", NOBODY, "/connexion/retour?state=inconnu")
                .answered(400));
        add("deconnexion-incertaine", NOBODY, "/deconnexion/retour?state=inconnu");
    }

    /** Adds a sign-in that goes to the provider and fails there or on return. */
    private void unfinished(String name, int status, String email, ProviderFault fault) {
        add(BackOfficeScreen.of(name, NOBODY, "/connexion").answered(status).after(tab -> {
            FakeIdentityProvider provider = FakeIdentityProvider.shared();
            tab.goingTo(URI.create(provider.origin()));
            provider.signIn(Map.of("sub", "ecrans", "email", email));
            provider.be(fault);
            tab.page().locator("button.fr-connect").click();
            tab.page().waitForLoadState(LoadState.LOAD);
            provider.be(ProviderFault.NONE);
        }));
    }

    private void onArrival() {
        add("tableau-de-bord-vide", NEWCOMER, "/");
        add("demandes-vide", NEWCOMER, "/demande");
        add("demande-presentation-connectee", NEWCOMER, "/demande/guide");
        add("espaces-vide", NEWCOMER, "/sites");
        add(BackOfficeScreen.of("espace-d-autrui", NEWCOMER, "/sites/action-coeur-de-ville")
                .answered(404));
    }

    private void ofPages() {
        String site = "/sites/action-coeur-de-ville";
        add("pages", EDITOR, site + "/pages");
        add("pages-cherchees", EDITOR, site + "/pages?mots=a");
        add("pages-introuvables", EDITOR, site + "/pages?mots=introuvable");
        add("pages-lecture", AUDITOR, site + "/pages");
        add("page-nouvelle", EDITOR, site + "/pages/nouvelle");
        add(BackOfficeScreen.of("page-nouvelle-erreurs", EDITOR, site + "/pages/nouvelle")
                .answered(422)
                .after(BackOfficeScreens::submit));
        add(BackOfficeScreen.of("page-place", EDITOR, site + "/pages").after(BackOfficeScreens::place));
        add(BackOfficeScreen.of("page-place-erreurs", EDITOR, site + "/pages")
                .answered(422)
                .after(tab -> {
                    place(tab);
                    tab.page().locator("#segment").fill("Pas une adresse");
                    follow(tab, "button[value=move]");
                }));
        add(BackOfficeScreen.of("page-suppression", EDITOR, site + "/pages").after(tab -> {
            place(tab);
            follow(tab, "main a[href$='/suppression']");
        }));
        add(BackOfficeScreen.of("page-suivi", EDITOR, site + "/pages").after(tab -> {
            place(tab);
            follow(tab, "nav a[href$='/suivi']");
        }));
        add("controles", EDITOR, site + "/controles");
        add("controles-introuvables", EDITOR, site + "/controles?mots=introuvable");
        add("pages-a-verifier", EDITOR, site + "/pages?suivi=a-verifier");
        add("corbeille-vide", EDITOR, site + "/corbeille");
        add("actualites", EDITOR, site + "/actualites");
        add("actualites-filtrees", EDITOR, site + "/actualites?mots=introuvable");
        add("actualite-nouvelle", EDITOR, site + "/actualites/nouvelle");
        add("documents", EDITOR, site + "/documents");
        add("documents-filtres", EDITOR, site + "/documents?mots=introuvable");
        add("document-nouveau", EDITOR, site + "/documents/nouveau");
        add(BackOfficeScreen.of("document-contenu", EDITOR, site + "/documents")
                .after(tab -> follow(tab, "#documents tbody a")));
        add("services", EDITOR, site + "/services");
        add("services-filtres", EDITOR, site + "/services?mots=introuvable");
        add("service-nouveau", EDITOR, site + "/services/nouveau");
        add(BackOfficeScreen.of("service-contenu", EDITOR, site + "/services")
                .after(tab -> follow(tab, "#services tbody a")));
        add("appels", EDITOR, site + "/appels-a-projets");
        add("appel-nouveau", EDITOR, site + "/appels-a-projets/nouveau");
        add(BackOfficeScreen.of("appel-contenu", EDITOR, site + "/appels-a-projets")
                .after(tab -> follow(tab, "#calls tbody a")));
        add("sections", EDITOR, site + "/sections");
        add("section-nouvelle", EDITOR, site + "/sections/nouvelle");
        add(BackOfficeScreen.of("section-contenu", EDITOR, site + "/sections")
                .after(tab -> follow(tab, "main tbody a")));
        add(BackOfficeScreen.of("section-utilisations", EDITOR, site + "/sections")
                .after(tab -> follow(tab, "main tbody a[href$='/utilisations']")));
        add(BackOfficeScreen.of("page-modele", DECIDER, site + "/pages").after(tab -> {
            follow(tab, A_PAGE);
            tab.open(URI.create(tab.page().url() + "/modele"));
        }));
        add(BackOfficeScreen.of("modele-a-jour", EDITOR, site + "/pages").after(tab -> {
            follow(tab, A_PAGE);
            tab.open(URI.create(tab.page().url() + "/gabarit"));
        }));
        add(BackOfficeScreen.of("page-contenu", EDITOR, site + "/pages").after(tab -> follow(tab, A_PAGE)));
        add(BackOfficeScreen.of("page-contenu-lecture", AUDITOR, site + "/pages")
                .after(tab -> follow(tab, A_PAGE)));
        add(BackOfficeScreen.of("page-contenu-bloc-ajoute", EDITOR, site + "/pages")
                .after(tab -> {
                    follow(tab, A_PAGE);
                    tab.page().locator("[data-ms-tool=add]").first().click();
                    follow(tab, "#palette [data-ms-type=cards]");
                }));
        add(BackOfficeScreen.of("page-contenu-palette", EDITOR, site + "/pages").after(tab -> {
            follow(tab, A_PAGE);
            tab.page().locator("[data-ms-tool=add]").first().click();
            tab.page().locator("#palette-words").fill("im");
        }));
        add(BackOfficeScreen.of("page-contenu-apercu", EDITOR, site + "/pages").after(tab -> {
            follow(tab, A_PAGE);
            tab.page().locator("[data-ms-tool=preview]").click();
            tab.page().waitForSelector(".ms-preview__frame--there");
        }));
        add(BackOfficeScreen.of("page-contenu-choix", EDITOR, site + "/pages").after(tab -> {
            follow(tab, A_PAGE);
            tab.page().locator("[data-ms-tool=fold]").click();
            tab.page().locator("[id$='-link-group'] button").first().click();
            tab.page().waitForSelector("#picker-found li");
        }));
        add(BackOfficeScreen.of("page-contenu-images", EDITOR, site + "/pages").after(tab -> {
            follow(tab, A_PAGE);
            tab.page().locator("#settings > summary").click();
            tab.page().locator("#image-group button[aria-haspopup=dialog]").click();
            tab.page().waitForSelector("#picker-found li");
        }));
        add(BackOfficeScreen.of("page-contenu-erreurs", EDITOR, site + "/pages")
                .answered(422)
                .after(tab -> {
                    follow(tab, A_PAGE);
                    tab.page().locator("#title").fill("");
                    follow(tab, "button[value=save]");
                }));
    }

    private static void place(BrowserTab tab) {
        follow(tab, "#tree a[href$='/place']");
    }

    /** Adds screens of a page with a pending working copy, which stays until a save ignores it; none here does. */
    private void ofPagesWrittenTogether() {
        String page = "/sites/action-coeur-de-ville/pages/" + states.written;
        add("page-controles", EDITOR, page + "/controles");
        add(BackOfficeScreen.of("page-contenu-controle", EDITOR, page)
                .after(tab -> follow(tab, "button[value=check]")));
        add("page-contenu-repris", EDITOR, page);
        add(BackOfficeScreen.of("page-reunion", EDITOR, page).answered(409).after(BackOfficeScreens::saveWhatIsOlder));
        add(BackOfficeScreen.of("page-reunion-erreurs", EDITOR, page)
                .answered(422)
                .after(tab -> {
                    saveWhatIsOlder(tab);
                    follow(tab, "button[value=merge]");
                }));
        add(BackOfficeScreen.of("page-reunion-sans-choix", EDITOR, page)
                .answered(409)
                .after(tab -> {
                    tab.page().evaluate("() => { document.querySelector('[name=base]').value = 0; }");
                    tab.page().locator("#lead").fill("Un chapô.");
                    follow(tab, "button[value=save]");
                }));
    }

    /** Saves the page from a form opened before its latest revision. */
    private static void saveWhatIsOlder(BrowserTab tab) {
        // The editor resumes the working copy of an earlier screen, unless it is discarded.
        Locator saved =
                tab.page().getByText("Repartir de la version enregistrée").first();
        if (saved.isVisible()) {
            saved.click();
            tab.page().waitForLoadState(LoadState.LOAD);
        }
        tab.page().evaluate("() => { document.querySelector('[name=base]').value = 2; }");
        tab.page().locator("#title").fill("Nos rendez-vous du mois");
        // The text becomes an editor when it scrolls into view.
        tab.page().locator("#b0").scrollIntoViewIfNeeded();
        tab.page().locator("#b0 .ms-rich__text").fill("Le premier jeudi.");
        tab.page().locator("#lead").fill("Un chapô.");
        follow(tab, "button[value=save]");
    }

    /** Adds the screens of one page from draft to trash and after; each screen starts where the previous one ended. */
    private void ofTheLifeOfAPage() {
        String site = "/sites/action-coeur-de-ville";
        String page = site + "/pages/" + states.written;
        String publication = page + "/publication";
        add("page-versions", EDITOR, page + "/versions");
        add(BackOfficeScreen.of("page-comparaison", EDITOR, page + "/versions")
                .after(tab -> follow(tab, "main form button")));
        add(BackOfficeScreen.of("page-version-reprise", EDITOR, page + "/versions")
                .after(tab -> {
                    follow(tab, "main form button");
                    follow(tab, "main a[href$='/reprise']");
                }));
        add("page-apercu", EDITOR, page + "/apercu");
        add("page-relecteurs", EDITOR, page + "/relecteurs");
        add(BackOfficeScreen.of("page-relecteurs-erreurs", EDITOR, page + "/relecteurs")
                .answered(422)
                .after(BackOfficeScreens::submit));
        add(BackOfficeScreen.of("page-relecteurs-lien", EDITOR, page + "/relecteurs")
                .after(tab -> {
                    tab.page().locator("#label").fill("Cabinet du maire");
                    submit(tab);
                }));
        add(BackOfficeScreen.of("page-relecteur", EDITOR, page + "/relecteurs").after(tab -> {
            tab.page().locator("#label").fill("Préfecture");
            submit(tab);
            tab.open(URI.create(tab.page().locator("#lien").inputValue()));
        }));
        add(BackOfficeScreen.of("page-relecteurs-commentaires", EDITOR, page + "/relecteurs")
                .after(tab -> {
                    tab.page().locator("#label").fill("Un élu");
                    submit(tab);
                    tab.open(URI.create(tab.page().locator("#lien").inputValue()));
                    tab.page().locator("#name").fill("Léa Martin, adjointe au maire");
                    tab.page().locator("#text").fill("Le jour a changé : c’est le jeudi.\n\nLe reste est juste.");
                    submit(tab);
                    tab.open(DemoSite.BACK_OFFICE.resolve(page + "/relecteurs"));
                }));
        add(BackOfficeScreen.of("page-relecteurs-revocation", EDITOR, page + "/relecteurs")
                .after(tab -> follow(tab, "main tbody a")));
        add("page-controles", EDITOR, page + "/controles");
        String blocked = site + "/pages/" + states.blocked;
        add("page-controles-erreurs", EDITOR, blocked + "/controles");
        add("page-publication-bloquee", EDITOR, blocked + "/publication");
        add("page-derogation", DECIDER, blocked + "/controles/derogation");
        add(BackOfficeScreen.of("page-derogation-erreurs", DECIDER, blocked + "/controles/derogation")
                .answered(422)
                .after(BackOfficeScreens::submit));
        add("page-publication-brouillon", EDITOR, publication);
        add(BackOfficeScreen.of("page-publication-soumise", EDITOR, publication).after(tab -> {
            tab.page().locator("section[aria-labelledby=submission] button").click();
            tab.page().waitForLoadState(LoadState.LOAD);
        }));
        add("a-relire-une", EDITOR, site + "/relecture");
        add("page-publication-renvoi", EDITOR, publication + "/renvoi");
        add(BackOfficeScreen.of("page-publication-renvoi-erreurs", EDITOR, publication + "/renvoi")
                .answered(422)
                .after(BackOfficeScreens::submit));
        add(BackOfficeScreen.of("page-programmation-erreurs", EDITOR, publication + "/programmation")
                .answered(422)
                .after(BackOfficeScreens::submit));
        add(BackOfficeScreen.of("page-programmation", EDITOR, publication + "/programmation")
                .after(tab -> {
                    tab.page()
                            .locator("#day")
                            .fill(LocalDate.now(ParisCalendar.ZONE).plusYears(1).toString());
                    tab.page().locator("#time").fill("09:00");
                    submit(tab);
                }));
        add(BackOfficeScreen.of("page-programmation-annulation", EDITOR, publication)
                .after(tab -> follow(tab, "main a[href$='/annulation']")));
        add(BackOfficeScreen.of("page-publication-en-ligne", EDITOR, site + "/pages")
                .after(tab -> {
                    follow(tab, A_PAGE);
                    follow(tab, "nav a[href$='/publication']");
                }));
        add(BackOfficeScreen.of("page-retrait", EDITOR, site + "/pages").after(tab -> {
            follow(tab, "#tree li li a:not([href*='/nouvelle'])");
            follow(tab, "nav a[href$='/publication']");
            follow(tab, "main a[href$='/publication/retrait']");
        }));
        add(BackOfficeScreen.of("corbeille", EDITOR, page + "/suppression").after(tab -> {
            submit(tab);
            tab.open(DemoSite.BACK_OFFICE.resolve(site + "/corbeille"));
        }));
        add(BackOfficeScreen.of("corbeille-page", EDITOR, site + "/corbeille")
                .after(tab -> follow(tab, "main tbody a")));
        add(BackOfficeScreen.of("corbeille-page-effacement", EDITOR, site + "/corbeille")
                .after(tab -> follow(tab, "main tbody a[href$='/effacement']")));
        add("corbeille-effacement", EDITOR, site + "/corbeille/effacement");
    }

    private void ofRequests() {
        add("tableau-de-bord", REQUESTER, "/");
        add("demandes", REQUESTER, "/demande");
        add("demande-brouillon", REQUESTER, page(states.draft));
        add("demande-envoyee", REQUESTER, page(states.submitted));
        add("demande-a-completer", REQUESTER, page(states.changes));
        add("demande-refusee", REQUESTER, page(states.refused));
        add("demande-portail", REQUESTER, page(states.portal));
        add("demande-retiree", REQUESTER, page(states.withdrawn));
        add("demande-creation-en-cours", REQUESTER, page(states.running));
        add("demande-creation-interrompue", REQUESTER, page(states.failed));
        add("demande-creation-faite", REQUESTER, page(states.done));
        add("demande-retrait", REQUESTER, page(states.submitted) + "/retrait");
        add("demande-reprise", REQUESTER, page(states.recalled));
        add("demande-suppression", REQUESTER, page(states.draft) + "/suppression");
        add("demande-correction", REQUESTER, page(states.submitted) + "/correction");
        add("demande-plus-modifiable", REQUESTER, page(states.submitted) + "/recapitulatif");
    }

    private static String page(SiteRequest request) {
        return "/demande/" + request.id();
    }

    private void ofTheForm() {
        for (RequestStep step : RequestStep.values()) {
            String name = "etape-" + step.number() + "-" + step.slug();
            add(name + "-vierge", REQUESTER, step(states.blank, step));
            add(name + "-remplie", REQUESTER, step(states.draft, step));
            if (step != RequestStep.APPEARANCE) {
                add(BackOfficeScreen.of(name + "-erreurs", REQUESTER, step(states.faulty, step))
                        .answered(422)
                        .after(tab -> submit(tab, "main form button[value=continue]")));
            }
        }
        add(BackOfficeScreen.of("etape-5-apparence-erreurs", REQUESTER, step(states.blank, RequestStep.APPEARANCE))
                .answered(422)
                .after(BackOfficeScreens::submit));
        add(BackOfficeScreen.of("etape-4-adresse-libre", REQUESTER, step(states.draft, RequestStep.ADDRESS))
                .after(tab -> type(tab, "chemins-retrouves", ".fr-message--valid")));
        add(BackOfficeScreen.of("etape-4-adresse-prise", REQUESTER, step(states.draft, RequestStep.ADDRESS))
                .after(tab -> type(tab, "action-coeur-de-ville", "button.fr-tag")));
        add("recapitulatif-complet", REQUESTER, page(states.draft) + "/recapitulatif");
        add("recapitulatif-incomplet", REQUESTER, page(states.blank) + "/recapitulatif");
        add(BackOfficeScreen.of("connexion-apres-expiration", NEWCOMER, "/demande")
                .after(BackOfficeScreens::expire));
        add(BackOfficeScreen.of("reprise", NEWCOMER, "/demande").after(tab -> {
            tab.signIn(NEWCOMER);
            tab.open(DemoSite.BACK_OFFICE.resolve("/demande"));
            expire(tab);
            tab.choose(NEWCOMER);
        }));
    }

    private static String step(SiteRequest request, RequestStep step) {
        return page(request) + "/etapes/" + step.slug();
    }

    /** Opens the removal of an entity that no site uses (the post office of Suresnes), recorded first if missing. */
    private static void removeEntity(BrowserTab tab) {
        Page page = tab.page();
        page.locator("#siret").fill("35600000000048");
        page.locator("#name").fill("Entité sans espace");
        page.locator("#address").fill("1 rue de l’Essai, 75000 Paris");
        page.locator("#phone").fill("01 00 00 00 09");
        submit(tab);
        if (page.locator("main form button[name=confirmed]").count() > 0) {
            submit(tab, "main form button[name=confirmed]");
        }
        tab.open(DemoSite.BACK_OFFICE.resolve("/referentiel/entites/retrait?siret=35600000000048"));
    }

    /** Opens the removal of a contact of a department, added first if missing. */
    private static void removeContact(BrowserTab tab) {
        Page page = tab.page();
        String removal = "main a[href*='/contacts/retrait']";
        if (page.locator(removal).count() == 0) {
            tab.open(DemoSite.BACK_OFFICE.resolve("/referentiel/contacts/contact"));
            page.locator("#department").fill("23");
            page.locator("#function").fill("Préfet, délégué territorial de l’Agence");
            page.locator("#service").fill("Préfecture de la Creuse");
            submit(tab);
        }
        follow(tab, removal);
    }

    /** Changes the label of a choice of the guide of the portal in its draft, and asks to publish it. */
    private static void draftGuide(BrowserTab tab, String label) {
        tab.open(DemoSite.BACK_OFFICE.resolve("/referentiel/guide/choix?question=profil&choix=entreprise"));
        tab.page().locator("#label").fill(label);
        submit(tab);
        tab.open(DemoSite.BACK_OFFICE.resolve("/referentiel/guide/publication"));
    }

    /** Opens the restoration of a replaced term, made and replaced first if missing. */
    private static void restoreTerm(BrowserTab tab) {
        Page page = tab.page();
        String restoration = "main a[href$='/retablissement?terme=theme%3Aessai-a-retablir']";
        if (page.locator(restoration).count() == 0) {
            tab.open(DemoSite.BACK_OFFICE.resolve("/referentiel/vocabulaires/terme?vocabulaire=theme"));
            page.locator("#label").fill("Essai à rétablir");
            submit(tab);
            tab.open(DemoSite.BACK_OFFICE.resolve(
                    "/referentiel/vocabulaires/remplacement?terme=theme:essai-a-retablir"));
            page.locator("#successor").selectOption("OTHER");
            submit(tab);
        }
        follow(tab, restoration);
    }

    private static void submit(BrowserTab tab) {
        Page page = tab.page();
        page.locator("main form button[type=submit]" + SHOWN).first().click();
        page.waitForLoadState(LoadState.LOAD);
    }

    private static void type(BrowserTab tab, String slug, String until) {
        tab.page().locator("#slug").fill(slug);
        tab.page().locator("#slug-messages " + until).first().waitFor();
    }

    /** Ends the session, then submits the form on the page. */
    private static void expire(BrowserTab tab) {
        tab.forgetSession();
        submit(tab);
    }

    private void ofDecisions() {
        add("decision-tableau-de-bord", DECIDER, "/");
        add("decisions", DECIDER, "/decisions");
        add("decisions-filtrees", DECIDER, "/decisions?etat=approved&tri=name");
        add("decisions-vide", DECIDER, "/decisions?mots=introuvable");
        add("decisions-les-miennes", DECIDER, "/decisions?suivi=moi");
        add("dossier-prise-en-charge", DECIDER, dossier(states.submitted) + "/prise-en-charge");
        add("dossier-note-suppression", DECIDER, dossier(states.submitted) + "/notes/" + states.note + "/suppression");
        add(BackOfficeScreen.of("dossier-note-erreur", DECIDER, dossier(states.submitted))
                .answered(422)
                .after(tab -> submit(tab, "button[formaction$='/notes']")));
        add(BackOfficeScreen.of("dossier-acceptation", DECIDER, dossier(states.submitted))
                .after(tab -> {
                    tab.page().locator("input[value=approval] + label").click();
                    submit(tab);
                }));
        add("dossier-complete", DECIDER, dossier(states.completed));
        add("dossier", DECIDER, dossier(states.submitted));
        add(BackOfficeScreen.of("dossier-erreurs", DECIDER, dossier(states.submitted))
                .answered(422)
                .after(tab -> {
                    tab.page().getByText("Demander des compléments").click();
                    submit(tab);
                }));
        add("dossier-le-sien", DECIDER, dossier(states.ownOfDecider));
        add("dossier-en-lecture", AUDITOR, dossier(states.submitted));
        add("dossier-a-completer", DECIDER, dossier(states.changes));
        add("dossier-refuse", DECIDER, dossier(states.refused));
        add("dossier-creation-en-cours", DECIDER, dossier(states.running));
        add("dossier-creation-interrompue", DECIDER, dossier(states.failed));
        add("dossier-accepte", DECIDER, dossier(states.done));
    }

    private static String dossier(SiteRequest request) {
        return "/decisions/" + request.id();
    }

    private void ofSites() {
        add("tableau-de-bord-membre", EDITOR, "/");
        add("tableau-de-bord-plateforme", DECIDER, "/");
        add("tableau-de-bord-lecture", AUDITOR, "/");
        add("en-attente", DECIDER, "/en-attente");
        add("en-attente-type", DECIDER, "/en-attente?type=few-owners");
        add("en-attente-introuvable", EDITOR, "/en-attente?espace=introuvable");
        add("en-attente-vide", NEWCOMER, "/en-attente");
        add("espaces", OWNER, "/sites");
        add("espaces-tous", DECIDER, "/sites");
        add("espaces-filtres", DECIDER, "/sites?etat=preparation");
        add("choix-de-l-espace", DECIDER, "/choix-de-l-espace?action=suspend");
        add("choix-de-l-espace-aucun", AUDITOR, "/choix-de-l-espace?mots=introuvable");
        add("espaces-tous-aucun", DECIDER, "/sites?responsables=too-few&fin=one-month&mots=introuvable");
        add("espace-en-preparation", REQUESTER, "/sites/" + states.prepared.slug());
        add("espace-en-creation", REQUESTER, "/sites/lavoirs-sources");
        add("espace-creation-interrompue", DECIDER, "/sites/moulins-eau");
        add("espace-en-ligne", REQUESTER, "/sites/" + states.live.slug());
        add("espace-lecture", EDITOR, "/sites/action-coeur-de-ville");
        add("a-relire", EDITOR, "/sites/action-coeur-de-ville/relecture");
        add("mise-en-ligne", REQUESTER, "/sites/" + states.prepared.slug() + "/ouverture");
        add("retour-en-preparation", REQUESTER, "/sites/" + states.live.slug() + "/ouverture/annulation");
        ofSuspension("/sites/action-coeur-de-ville", "/sites/" + states.suspended.slug());
        ofSheet("/sites/" + states.live.slug(), "/sites/" + states.suspended.slug());
    }

    /** @param asked site whose owner has asked to put off its end */
    private void ofSheet(String asked, String suspended) {
        add("fiche", REQUESTER, asked + "/fiche");
        add("fiche-centrale", DECIDER, asked + "/fiche");
        add("fiche-suspendu", REQUESTER, suspended + "/fiche");
        add("fiche-sans-demande", EDITOR, "/sites/action-coeur-de-ville/fiche");
        add("fin-report", REQUESTER, suspended + "/fin/report");
        add(BackOfficeScreen.of("fin-report-erreurs", REQUESTER, suspended + "/fin/report")
                .answered(422)
                .after(tab -> {
                    tab.page().locator("#wishedOn").fill("2020-01-01");
                    submit(tab);
                }));
        add("fin-report-retrait", REQUESTER, asked + "/fin/report/retrait");
        add("fin", DECIDER, suspended + "/fin");
        add("fin-reponse", DECIDER, asked + "/fin");
    }

    private void ofSuspension(String live, String suspended) {
        add("espace-suspendu", REQUESTER, suspended);
        add("espace-suspendu-central", DECIDER, suspended);
        add("suspension", DECIDER, live + "/suspension");
        add("reprise-portail", DECIDER, live + "/reprise-portail");
        add(BackOfficeScreen.of("suspension-erreurs", DECIDER, live + "/suspension")
                .answered(422)
                .after(BackOfficeScreens::submit));
        add(BackOfficeScreen.of("suspension-question", DECIDER, live + "/suspension")
                .after(tab -> {
                    tab.page().locator("#reason").fill("La page d’accueil a été falsifiée.");
                    submit(tab);
                }));
        add("suspension-modification", DECIDER, suspended + "/suspension");
        add("reouverture", DECIDER, suspended + "/reouverture");
        add("bandeau-central", DECIDER, live + "/bandeau");
        add("bandeau-retrait-central", DECIDER, live + "/bandeau/intervention/retrait");
        add(BackOfficeScreen.of("page-retrait-central", DECIDER, live + "/pages")
                .after(tab -> {
                    follow(tab, "#tree li li a:not([href*='/nouvelle'])");
                    follow(tab, "nav a[href$='/publication']");
                    follow(tab, "main a[href$='/retrait']");
                }));
    }

    private void ofArrangement() {
        String site = "/sites/action-coeur-de-ville";
        add("menus", EDITOR, site + "/menus");
        add("apparence", EDITOR, site + "/apparence");
        add("annuaire", EDITOR, site + "/annuaire");
        add("regles-recherche", EDITOR, site + "/recherche");
        add("chiffres-publies", EDITOR, site + "/chiffres-publies");
        add("budget", EDITOR, site + "/budget");
        add("identite", OWNER, site + "/identite");
        add("identite-lecture", EDITOR, site + "/identite");
        add(BackOfficeScreen.of("identite-erreurs", OWNER, site + "/identite")
                .answered(422)
                .after(tab -> {
                    tab.page().locator("#title").fill("");
                    submit(tab, "main form button[value=save]");
                }));
        add("menu-entree", EDITOR, site + "/menus/entree?entree=principal.1");
        add("menu-ajout", EDITOR, site + "/menus/entree?dans=principal&genre=LINK");
        add(BackOfficeScreen.of("menu-ajout-erreurs", EDITOR, site + "/menus/entree?dans=principal&genre=LINK")
                .answered(422)
                .after(tab -> submit(tab, "main form button[value=save]")));
    }

    private static void submit(BrowserTab tab, String button) {
        tab.page().locator(button + SHOWN).click();
        tab.page().waitForLoadState(LoadState.LOAD);
    }

    private void ofConsultation() {
        String site = "/sites/france-services";
        UUID tenant = BlueprintReader.tenantId("france-services");
        UUID home = UUID.fromString(
                ApplicationDatabase.texts("select id from page where tenant_id = ? and path = '/'", tenant)
                        .getFirst());
        new MeasuredConsultation(tenant)
                .views(1, "/", 1_240, 800)
                .views(2, "/", 960, 500)
                .views(40, "/", 1_800, 900)
                .views(70, "/", 100, 90)
                .origin(1, "/", "", 700)
                .origin(1, "/", "partenaire.example", 100)
                .visitors(1, 40)
                .searches(1, "aide au logement", 9, 6)
                .missing(1, "/ancien/guide.html", 12)
                .record();
        add("consultation", DECIDER, site + "/consultation");
        add("consultation-annee", DECIDER, site + "/consultation?periode=last-12-months");
        add("consultation-vide", EDITOR, "/sites/action-coeur-de-ville/consultation");
        add("consultation-page", DECIDER, site + "/pages/" + home + "/consultation");
        add("consultation-espaces", DECIDER, "/consultation");
    }

    private void ofMessages() {
        String messages = "/sites/action-coeur-de-ville/messages";
        add("messages", EDITOR, messages);
        add("messages-aucun", EDITOR, messages + "?etat=traites");
        add("message", EDITOR, messages + "/" + states.message);
        add("avis", EDITOR, "/sites/action-coeur-de-ville/avis");
        add("message-suppression", EDITOR, messages + "/" + states.message + "/suppression");
    }

    private void ofTheLibrary() {
        String media = "/sites/action-coeur-de-ville/medias";
        add("mediatheque", EDITOR, media);
        add("mediatheque-liste", EDITOR, media + "?vue=liste");
        add("mediatheque-vide", EDITOR, media + "?mots=introuvable");
        add(BackOfficeScreen.of("mediatheque-envoi-vide", EDITOR, media)
                .answered(422)
                .after(tab -> {
                    tab.page().locator("[data-ms-upload] button[type=submit]").click();
                    tab.page().waitForLoadState(LoadState.LOAD);
                }));
        add(BackOfficeScreen.of("media-fiche", EDITOR, media + "?type=images").after(tab -> follow(tab, "#media a")));
        add(BackOfficeScreen.of("media-fiche-erreurs", EDITOR, media + "?type=images")
                .answered(422)
                .after(tab -> {
                    follow(tab, "#media a");
                    tab.page().locator("#title").fill("");
                    submit(tab);
                }));
        for (String act : List.of("remplacement", "suppression")) {
            add(BackOfficeScreen.of("media-" + act, EDITOR, media + "?type=images")
                    .after(tab -> {
                        follow(tab, "#media a");
                        follow(tab, "main a[href$='/" + act + "']");
                    }));
        }
        add("media-dossier-nouveau", EDITOR, media + "/dossiers/nouveau");
        add(BackOfficeScreen.of("media-dossier", EDITOR, media + "/dossiers/nouveau")
                .after(tab -> {
                    tab.page().locator("#name").fill("Rencontres");
                    submit(tab);
                    follow(tab, "main a[href*='/dossiers/']:not([href*='/nouveau'])");
                }));
        ofFolders(media);
    }

    private void ofFolders(String media) {
        add("mediatheque-dossiers", EDITOR, media);
        add(BackOfficeScreen.of("mediatheque-dossier-vide", EDITOR, media).after(tab -> follow(tab, "#folders a")));
    }

    private void ofPeople() {
        String site = "/sites/action-coeur-de-ville";
        add("personnes", OWNER, site + "/personnes");
        add("personnes-lecture", EDITOR, site + "/personnes");
        add("personnes-sans-invitation", REQUESTER, "/sites/" + states.prepared.slug() + "/personnes");
        add("invitation-nouvelle", OWNER, site + "/invitations/nouvelle");
        add(BackOfficeScreen.of("invitation-nouvelle-erreurs", OWNER, site + "/invitations/nouvelle")
                .answered(422)
                .after(BackOfficeScreens::submit));
        String people = "/sites/" + states.withAnInvitation().slug() + "/personnes";
        add(BackOfficeScreen.of("invitation-envoyee", REQUESTER, people)
                .after(tab -> follow(tab, "#invitations tbody a")));
        add(BackOfficeScreen.of("invitation-annulation", REQUESTER, people).after(tab -> {
            follow(tab, "#invitations tbody a");
            follow(tab, "main a[href$='/annulation']");
        }));
        ofAMember(site);
        add("invitations-plafond", DECIDER, site + "/invitations/plafond");
        add(BackOfficeScreen.of("invitations-plafond-erreur", DECIDER, site + "/invitations/plafond")
                .answered(422)
                .after(tab -> {
                    tab.page().locator("#perDay").fill("beaucoup");
                    submit(tab);
                }));
        add("depart", EDITOR, site + "/depart");
        add("liste", OWNER, site + "/personnes/import");
        add(BackOfficeScreen.of("liste-erreurs", OWNER, site + "/personnes/import")
                .answered(422)
                .after(BackOfficeScreens::submit));
        add(BackOfficeScreen.of("liste-verifiee", OWNER, site + "/personnes/import")
                .after(tab -> {
                    tab.page()
                            .locator("#list")
                            .fill("a.b@exemple.gouv.fr;éditrice\nrien;responsable\nc.d@exemple.gouv.fr;chef");
                    submit(tab);
                }));
        for (Role role : List.of(Role.EDITOR, Role.OWNER)) {
            add("invitation-ouverte-" + role.code(), NOBODY, states.invitation(role));
        }
        add("invitation-acceptable", NEWCOMER, states.invitationTo(DemoStates.NEWCOMER));
        add("invitation-autre-adresse", NEWCOMER, states.invitation(Role.EDITOR));
        add(BackOfficeScreen.of("invitation-annulee", NEWCOMER, states.revokedInvitation())
                .answered(410));
        add(BackOfficeScreen.of("invitation-deja-membre", REQUESTER, states.invitation(Role.EDITOR))
                .answered(409));
    }

    private void ofStandards() {
        String site = "/sites/action-coeur-de-ville";
        String accessibility = "/sites/action-coeur-de-ville/accessibilite";
        add("accessibilite", OWNER, accessibility);
        add("accessibilite-lecture", EDITOR, accessibility);
        add(BackOfficeScreen.of("accessibilite-audit-erreurs", OWNER, accessibility + "/audit/nouveau")
                .answered(422)
                .after(BackOfficeScreens::submit));
        add("accessibilite-audit", OWNER, accessibility + "/audit");
        add(BackOfficeScreen.of("accessibilite-audit-retrait", OWNER, accessibility)
                .after(tab -> follow(tab, "main a[href*='/audit/retrait']")));
        add("accessibilite-fiche", OWNER, accessibility + "/fiche");
        add("referentiel", DECIDER, "/referentiel");
        add("referentiel-lecture", AUDITOR, "/referentiel");
        add(BackOfficeScreen.of("referentiel-entite-erreurs", DECIDER, "/referentiel/entites")
                .answered(422)
                .after(BackOfficeScreens::submit));
        add(BackOfficeScreen.of("referentiel-entite-retrait", DECIDER, "/referentiel/entites")
                .after(BackOfficeScreens::removeEntity));
        add(BackOfficeScreen.of("referentiel-texte-portee", DECIDER, "/referentiel/textes?texte=mentions-legales")
                .after(tab -> {
                    tab.page().locator("#body").fill("Le site {site} est publié par {editeur}.");
                    submit(tab);
                }));
        String terms = "/referentiel/vocabulaires";
        add("vocabulaires", DECIDER, terms);
        add("vocabulaires-lecture", AUDITOR, terms);
        add(BackOfficeScreen.of("terme-erreurs", DECIDER, terms + "/terme?vocabulaire=theme")
                .answered(422)
                .after(BackOfficeScreens::submit));
        add("terme-remplacement", DECIDER, terms + "/remplacement?terme=theme:EUROPE");
        add(BackOfficeScreen.of("terme-retablissement", DECIDER, terms).after(BackOfficeScreens::restoreTerm));
        String contacts = "/referentiel/contacts";
        add("contacts-territoriaux", DECIDER, contacts);
        add("contacts-territoriaux-lecture", AUDITOR, contacts);
        add(BackOfficeScreen.of("contact-territorial-erreurs", DECIDER, contacts + "/contact")
                .answered(422)
                .after(BackOfficeScreens::submit));
        add(BackOfficeScreen.of("contacts-territoriaux-import-erreurs", DECIDER, contacts + "/import")
                .answered(422)
                .after(BackOfficeScreens::submit));
        add(BackOfficeScreen.of("contact-territorial-retrait", DECIDER, contacts)
                .after(BackOfficeScreens::removeContact));
        String guide = "/referentiel/guide";
        add("guide-portail", DECIDER, guide);
        add("guide-portail-lecture", AUDITOR, guide);
        add("guide-portail-essai", DECIDER, guide + "/essai?profil=habitant");
        add("guide-portail-question", DECIDER, guide + "/question");
        add("guide-portail-choix", DECIDER, guide + "/choix?question=profil");
        add(BackOfficeScreen.of("guide-portail-choix-erreurs", DECIDER, guide + "/choix?question=profil")
                .answered(422)
                .after(BackOfficeScreens::submit));
        add("guide-portail-regle", DECIDER, guide + "/regle");
        add("guide-portail-retrait", DECIDER, guide + "/retrait?question=profil&choix=habitant");
        add(BackOfficeScreen.of("guide-portail-publication", DECIDER, guide)
                .after(tab -> draftGuide(tab, "Une entreprise ou un commerce")));
        add(BackOfficeScreen.of("guide-portail-retablissement", DECIDER, guide).after(tab -> {
            draftGuide(tab, "Une entreprise");
            if (tab.page().url().endsWith("/publication")) {
                submit(tab);
            }
            draftGuide(tab, "Une entreprise ou un artisan");
            submit(tab);
            tab.open(DemoSite.BACK_OFFICE.resolve(guide + "/retablissement"));
        }));
        String services = "/referentiel/services";
        add("catalogue-services", DECIDER, services);
        add("catalogue-services-lecture", AUDITOR, services);
        add(BackOfficeScreen.of("catalogue-services-decision-erreurs", DECIDER, services)
                .answered(422)
                .after(tab -> {
                    follow(tab, "main tbody a[href*='/decision']");
                    tab.page().locator("input[value=refused] + label").click();
                    submit(tab);
                }));
        add("gabarits", DECIDER, "/referentiel/gabarits");
        add("gabarits-lecture", AUDITOR, "/referentiel/gabarits");
        add(BackOfficeScreen.of("gabarit-nouveau-erreurs", DECIDER, "/referentiel/gabarits/nouveau")
                .answered(422)
                .after(BackOfficeScreens::submit));
        add(BackOfficeScreen.of("gabarit-contenu", AUDITOR, "/referentiel/gabarits")
                .after(tab -> follow(tab, "main tbody a")));
        add(BackOfficeScreen.of("gabarit-version", DECIDER, "/referentiel/gabarits")
                .after(tab -> follow(tab, "main tbody a[href*='/nouveau']")));
        add(BackOfficeScreen.of("gabarit-retrait", DECIDER, "/referentiel/gabarits")
                .after(tab -> follow(tab, "main tbody a[href*='/retrait']")));
        add("referentiel-hotes", DECIDER, "/referentiel/hotes");
        add("bandeau", OWNER, "/sites/action-coeur-de-ville/bandeau");
        add(BackOfficeScreen.of("bandeau-erreurs", OWNER, "/sites/action-coeur-de-ville/bandeau")
                .answered(422)
                .after(tab -> {
                    tab.page().locator("#title").fill("");
                    submit(tab);
                }));
        add(BackOfficeScreen.of("bandeau-apercu", OWNER, "/sites/action-coeur-de-ville/bandeau")
                .after(tab -> {
                    tab.page().locator("#title").fill("Appel à projets ouvert.");
                    tab.page().locator("button[name=then]").click();
                    tab.page().waitForLoadState(LoadState.LOAD);
                }));
        add("bandeau-retrait", OWNER, "/sites/action-coeur-de-ville/bandeau/retrait");
        add("documents-import", EDITOR, site + "/medias/import");
        add(BackOfficeScreen.of("documents-import-problemes", EDITOR, site + "/medias/import")
                .answered(422)
                .after(tab -> {
                    tab.page().locator("#list").fill("fichier;date\nabsent.pdf;demain");
                    submit(tab);
                }));
        add("redirections-vide", OWNER, site + "/redirections");
        add("redirection-nouvelle", OWNER, site + "/redirections/nouvelle");
        add(BackOfficeScreen.of("redirection-nouvelle-erreurs", OWNER, site + "/redirections/nouvelle")
                .answered(422)
                .after(BackOfficeScreens::submit));
        add(BackOfficeScreen.of("redirections-import-verifie", OWNER, site + "/redirections/import")
                .after(tab -> {
                    tab.page().locator("#list").fill("/ancien;/\n/a;/b\n/b;/a\n/plan;https://exemple.gouv.fr/");
                    submit(tab);
                }));
        add(BackOfficeScreen.of("redirections-importees", OWNER, site + "/redirections/import")
                .after(tab -> {
                    tab.page().locator("#list").fill("/ancien;/\n/programme-2019;https://exemple.gouv.fr/");
                    submit(tab);
                    submit(tab);
                }));
        add("redirections", OWNER, site + "/redirections");
        add("redirections-lecture", DECIDER, site + "/redirections");
        add(BackOfficeScreen.of("redirection", OWNER, site + "/redirections")
                .after(tab -> follow(tab, "#redirects tbody a")));
        add(BackOfficeScreen.of("redirection-suppression", OWNER, site + "/redirections")
                .after(tab -> {
                    follow(tab, "#redirects tbody a");
                    follow(tab, "main a[href$='/suppression']");
                }));
    }

    private void ofAMember(String site) {
        String name = "#members tbody tr:has-text('Sasha Bernard') a";
        add(BackOfficeScreen.of("personne", OWNER, site + "/personnes").after(tab -> follow(tab, name)));
        for (String act : List.of("role", "fin", "relais", "retrait")) {
            add(BackOfficeScreen.of("personne-" + act, OWNER, site + "/personnes")
                    .after(tab -> {
                        follow(tab, name);
                        follow(tab, "main a[href$='/" + act + "']");
                    }));
        }
        add(BackOfficeScreen.of("personne-relais-erreurs", OWNER, site + "/personnes")
                .answered(422)
                .after(tab -> {
                    follow(tab, name);
                    follow(tab, "main a[href$='/relais']");
                    submit(tab);
                }));
        add(BackOfficeScreen.of("personne-derniere", OWNER, site + "/personnes")
                .after(tab -> follow(tab, "#members tbody tr:has-text('Dominique Petit') a")));
    }

    private static void follow(BrowserTab tab, String link) {
        tab.page().locator(link + SHOWN).first().click();
        tab.page().waitForLoadState(LoadState.LOAD);
    }

    private void ofSessions() {
        add(BackOfficeScreen.of("sessions", OWNER, "/compte/sessions").after(tab -> {
            try (BrowserTab another = new BrowserTab(Viewport.DESKTOP)) {
                another.signIn(OWNER);
            }
            tab.page().reload();
            tab.page().waitForLoadState(LoadState.LOAD);
        }));
        add(BackOfficeScreen.of("session-fermeture", OWNER, "/compte/sessions").after(tab -> {
            tab.page().locator("main tbody a").first().click();
            tab.page().waitForLoadState(LoadState.LOAD);
        }));
        add("sessions-fermeture-des-autres", OWNER, "/compte/sessions/fermeture");
        add("sessions-fermeture-de-toutes", OWNER, "/compte/sessions/fermeture?portee=toutes");
        add(BackOfficeScreen.of("session-bientot-finie", REQUESTER, step(states.draft, RequestStep.NEED))
                .after(tab -> tab.later(Duration.ofSeconds(28 * 60 + 10))));
        add(BackOfficeScreen.of("session-finie", REQUESTER, step(states.draft, RequestStep.NEED))
                .after(tab -> tab.later(Duration.ofMinutes(31))));
    }

    private void ofThePlatform() {
        add("recherche", EDITOR, "/recherche");
        add("recherche-resultats", EDITOR, "/recherche?q=pa");
        add("recherche-un-type", DECIDER, "/recherche?q=pag&type=page");
        add("recherche-sans-resultat", EDITOR, "/recherche?q=introuvable");
        add(BackOfficeScreen.of("recherche-suggestions", EDITOR, "/sites").after(BackOfficeScreens::search));
        add("journal", AUDITOR, "/journal");
        add("journal-vide", AUDITOR, "/journal?personne=introuvable");
        add("permissions", NEWCOMER, "/permissions");
        add("services-exterieurs", DECIDER, "/referentiel/services-exterieurs");
        add("suivi-des-courriels", DECIDER, "/suivi-des-courriels");
        add("suivi-des-courriels-refuses", DECIDER, "/suivi-des-courriels?etat=refused&du=31/31/2026");
        add("courriel-a-renvoyer", DECIDER, "/suivi-des-courriels/" + states.refusedLetter + "/renvoi");
        add("courriels", DECIDER, "/courriels");
        add(BackOfficeScreen.of("courriel", DECIDER, "/courriels").after(tab -> {
            tab.page().locator("main tbody a").first().click();
            tab.page().waitForLoadState(LoadState.LOAD);
        }));
    }

    private static void search(BrowserTab tab) {
        tab.page().keyboard().press("Control+K");
        tab.page().locator("#search-input").pressSequentially("pa");
        tab.page().locator("#search-suggestions [role=option]").first().waitFor();
        tab.page().keyboard().press("ArrowDown");
    }

    private void ofOnesAccount() {
        add("compte", OWNER, "/compte");
        add("rappel", OWNER, "/compte/rappel");
        add("semaine", OWNER, "/compte/semaine");
        add("mesure", OWNER, "/compte/mesure");
        add("compte-sans-espace", NEWCOMER, "/compte");
        add("jetons-vide", NEWCOMER, "/compte/jetons");
        add("jetons", REQUESTER, "/compte/jetons");
        add("jeton-creation", REQUESTER, "/compte/jetons/creation");
        add(BackOfficeScreen.of("jeton-creation-erreurs", REQUESTER, "/compte/jetons/creation")
                .answered(422)
                .after(BackOfficeScreens::submit));
        add(BackOfficeScreen.of("jeton-cree", REQUESTER, "/compte/jetons/creation")
                .after(tab -> {
                    tab.page().locator("#name").fill("Tableau de bord de la préfecture");
                    tab.page().getByText("Consulter la fiche").click();
                    submit(tab);
                }));
        add(BackOfficeScreen.of("jeton-revocation", REQUESTER, "/compte/jetons").after(tab -> {
            tab.page().locator("main tbody a").first().click();
            tab.page().waitForLoadState(LoadState.LOAD);
        }));
        add("donnees", NEWCOMER, "/compte/donnees");
        add("effacement", NEWCOMER, "/compte/effacement");
        add(BackOfficeScreen.of("effacement-erreur", NEWCOMER, "/compte/effacement")
                .answered(422)
                .after(BackOfficeScreens::submit));
        add("effacement-impossible", OWNER, "/compte/effacement");
        add("effacement-fait", NOBODY, "/compte/efface");
    }

    private void ofAccounts() {
        String subject = "/comptes/" + DemoStates.REQUESTER.id();
        add("comptes", ADMINISTRATOR, "/comptes");
        add("comptes-en-lecture", AUDITOR, "/comptes?role=auditor&tri=seen");
        add("comptes-vide", ADMINISTRATOR, "/comptes?mots=introuvable");
        add("compte-d-autrui", ADMINISTRATOR, subject);
        add("compte-d-autrui-en-lecture", AUDITOR, subject);
        add("role", ADMINISTRATOR, subject + "/role");
        add(BackOfficeScreen.of("role-erreur", ADMINISTRATOR, "/comptes")
                .answered(422)
                .after(tab -> {
                    tab.page().getByText("Andréa Simon").last().click();
                    tab.page().getByText("Changer le rôle").click();
                    tab.page().getByText("Agent, sans rôle sur la plateforme").click();
                    submit(tab);
                }));
        add("effacement-d-autrui", ADMINISTRATOR, subject + "/effacement");
        add("sessions-d-autrui-fermeture", ADMINISTRATOR, subject + "/sessions/fermeture");
        add(BackOfficeScreen.of("jeton-d-autrui-revocation", ADMINISTRATOR, subject)
                .after(tab -> follow(tab, "main a[href$='/revocation']")));
        add("ajout", ADMINISTRATOR, "/comptes/ajout");
        add(BackOfficeScreen.of("ajout-erreurs", ADMINISTRATOR, "/comptes/ajout")
                .answered(422)
                .after(BackOfficeScreens::submit));
        add("journal-d-un-espace", OWNER, "/sites/action-coeur-de-ville/journal");
        add("journal-filtre", AUDITOR, "/journal?action=session&du=2026-01-01&espace=introuvable");
    }

    private void ofRefusals() {
        add(BackOfficeScreen.of("refus", EDITOR, "/sites/action-coeur-de-ville/ouverture")
                .answered(403));
        add(BackOfficeScreen.of("introuvable", EDITOR, "/demande/nulle-part").answered(404));
        add(BackOfficeScreen.of("methode", EDITOR, "/deconnexion").answered(405));
    }
}
