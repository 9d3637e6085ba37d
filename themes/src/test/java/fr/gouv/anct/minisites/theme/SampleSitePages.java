package fr.gouv.anct.minisites.theme;

import fr.gouv.anct.minisites.content.block.BandBackground;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.CallFacts;
import fr.gouv.anct.minisites.content.block.Chart;
import fr.gouv.anct.minisites.content.block.DataTable;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.content.block.KeyFigures;
import fr.gouv.anct.minisites.content.block.SectionBand;
import fr.gouv.anct.minisites.content.block.TableCells;
import fr.gouv.anct.minisites.measurement.MeasuredData;
import fr.gouv.anct.minisites.media.inspection.MediaFormat;
import fr.gouv.anct.minisites.rendering.ArticleTerms;
import fr.gouv.anct.minisites.rendering.BlockMarks;
import fr.gouv.anct.minisites.rendering.CallList;
import fr.gouv.anct.minisites.rendering.CallPage;
import fr.gouv.anct.minisites.rendering.CallSummary;
import fr.gouv.anct.minisites.rendering.CollectionDownload;
import fr.gouv.anct.minisites.rendering.ContactFormView;
import fr.gouv.anct.minisites.rendering.ContactStepState;
import fr.gouv.anct.minisites.rendering.DocumentHit;
import fr.gouv.anct.minisites.rendering.DocumentSummary;
import fr.gouv.anct.minisites.rendering.DocumentTerms;
import fr.gouv.anct.minisites.rendering.EditorFrame;
import fr.gouv.anct.minisites.rendering.FacetLinks;
import fr.gouv.anct.minisites.rendering.FeedLink;
import fr.gouv.anct.minisites.rendering.FeedbackStepState;
import fr.gouv.anct.minisites.rendering.FeedbackView;
import fr.gouv.anct.minisites.rendering.ListedPage;
import fr.gouv.anct.minisites.rendering.ListedSite;
import fr.gouv.anct.minisites.rendering.MeasuredItem;
import fr.gouv.anct.minisites.rendering.MeasurementChoices;
import fr.gouv.anct.minisites.rendering.MediaReference;
import fr.gouv.anct.minisites.rendering.Outline;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.rendering.Pagination;
import fr.gouv.anct.minisites.rendering.ReferenceTargets;
import fr.gouv.anct.minisites.rendering.SearchHit;
import fr.gouv.anct.minisites.rendering.ServiceBadge;
import fr.gouv.anct.minisites.rendering.ServiceList;
import fr.gouv.anct.minisites.rendering.ServicePage;
import fr.gouv.anct.minisites.rendering.ServiceSummary;
import fr.gouv.anct.minisites.rendering.StatisticsSection;
import fr.gouv.anct.minisites.search.Excerpt;
import fr.gouv.anct.minisites.site.Accent;
import fr.gouv.anct.minisites.site.AccessibilityRecord;
import fr.gouv.anct.minisites.site.ConformityState;
import fr.gouv.anct.minisites.site.DataProcessor;
import fr.gouv.anct.minisites.site.LegalFacts;
import fr.gouv.anct.minisites.site.Organisation;
import fr.gouv.anct.minisites.site.ProcessingActivity;
import fr.gouv.anct.minisites.site.PublishedContacts;
import fr.gouv.anct.minisites.site.SideMenuPosition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sample pages of a site, one of each kind, filled as on a real site. */
final class SampleSitePages {

    static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final String LEAD =
            "L’Agence accompagne les élus qui réinventent leur centre, de l’idée au chantier.";

    private SampleSitePages() {}

    /** Returns all sample pages, by a name usable as a file name. */
    static Map<String, PageModel> all() {
        Map<String, PageModel> pages = new LinkedHashMap<>();
        pages.put("accueil", home());
        pages.put("vitrine", content(SampleShell.page("Vitrine").build(), SampleBlocks.all()));
        pages.put("rubrique-gauche", withSideMenu(SideMenuPosition.LEFT));
        pages.put("rubrique-droite", withSideMenu(SideMenuPosition.RIGHT));
        for (Block block : SampleBlocks.all()) {
            pages.put(
                    "bloc-" + block.getClass().getSimpleName(),
                    content(SampleShell.page("Bloc").build(), List.of(block)));
        }
        pages.put("article", article());
        pages.put("actualites", list(null));
        pages.put("actualites-filtrees", list("logement"));
        pages.put("document", document());
        pages.put("documents", library(30, List.of()));
        pages.put("service", service(List.of(ServiceBadge.values()), true));
        pages.put("service-sans", service(List.of(), false));
        pages.put("services", catalogue(30, List.of()));
        pages.put("services-filtres", catalogue(1, List.of("financement")));
        pages.put("services-sans", catalogue(0, List.of("financement")));
        pages.put("services-vide", catalogue(0, List.of()));
        pages.put("appel", call(CallFacts.Status.OPEN, true, true));
        pages.put("appel-sans", call(CallFacts.Status.CLOSED, false, false));
        pages.put("appels", calls(30, List.of()));
        pages.put("appels-filtres", calls(1, List.of("ouvert")));
        pages.put("appels-sans", calls(0, List.of("ouvert")));
        pages.put("appels-vide", calls(0, List.of()));
        pages.put("documents-filtres", library(1, List.of("guide")));
        pages.put("documents-sans", library(0, List.of("guide")));
        pages.put("documents-vide", library(0, List.of()));
        pages.put("annuaire", directory(30, false));
        pages.put("annuaire-filtre", directory(1, true));
        pages.put("annuaire-vide", directory(0, false));
        pages.put("annuaire-filtre-vide", directory(0, true));
        pages.put("aides", SampleAids.list(30, false));
        pages.put("aides-filtre", SampleAids.list(2, true));
        pages.put("aides-vide", SampleAids.list(0, false));
        pages.put("aides-filtre-vide", SampleAids.list(0, true));
        pages.putAll(SampleTerritoryPages.all());
        pages.putAll(SampleSharedContent.all());
        pages.putAll(SampleServiceCards.all());
        pages.putAll(SampleGuidePages.all());
        pages.put("recherche", results(23));
        pages.put("recherche-vide", results(0));
        pages.put("recherche-partielle", results(0, hits(2)));
        pages.put("recherche-completee", results(1, hits(1)));
        pages.put("recherche-documents", results(0, documents()));
        pages.put("accessibilite", accessibility(null, ConformityState.NONE));
        pages.put("accessibilite-audit", accessibility(audit(), ConformityState.PARTIAL));
        pages.put(
                "mentions-legales",
                new PageModel.LegalNotice(
                        shell("Mentions légales"),
                        "Mentions légales",
                        facts(),
                        contacts(),
                        List.of("Un texte commun.")));
        pages.put(
                "donnees-personnelles",
                new PageModel.PrivacyNotice(
                        shell("Données personnelles"),
                        "Données personnelles",
                        facts(),
                        contacts(),
                        1,
                        measured(),
                        List.of("Un texte commun.")));
        pages.put(
                "cgu",
                new PageModel.TermsOfUse(
                        shell("Conditions générales d’utilisation"),
                        "Conditions générales d’utilisation",
                        facts(),
                        "contact@exemple.gouv.fr",
                        List.of("Un texte commun.")));
        pages.put(
                "cookies",
                new PageModel.CookieNotice(
                        shell("Gestion des cookies"), "Gestion des cookies", List.of(), choices(null), List.of()));
        pages.put(
                "cookies-refus",
                new PageModel.CookieNotice(
                        shell("Gestion des cookies"), "Gestion des cookies", List.of(), choices(true), List.of()));
        pages.put(
                "cookies-accord",
                new PageModel.CookieNotice(
                        shell("Gestion des cookies"), "Gestion des cookies", List.of(), choices(false), List.of()));
        pages.put(
                "cookies-lecteurs",
                new PageModel.CookieNotice(
                        shell("Gestion des cookies"),
                        "Gestion des cookies",
                        List.of("YouTube", "video.exemple.fr"),
                        choices(null),
                        List.of()));
        pages.put(
                "statistiques",
                statistics(
                        SampleBlocks.KEY_FIGURES.figures(),
                        new Chart(
                                null,
                                Chart.Kind.BARS,
                                "Pages vues et visiteurs",
                                TableCells.pasted(
                                        "Mois;Pages vues;Visiteurs\njanvier;1 204;au moins 310\nfévrier;36;moins de 5"),
                                null)));
        pages.put("statistiques-sans", statistics(List.of(), null));
        pages.put("budget", budget(LEAD, "Mis à jour le 12 janvier 2026."));
        pages.put("budget-sans-phrase", budget(null, null));
        pages.put(
                "plan-du-site",
                new PageModel.SiteMap(
                        shell("Plan du site"),
                        "Plan du site",
                        SampleShell.tree(),
                        new Pagination(1, List.of("/plan-du-site"))));
        for (ContactStepState state : ContactStepState.values()) {
            pages.put(
                    "formulaire-" + state.name(),
                    new PageModel.ContactStep(
                            SampleShell.page("Nous écrire").error().build(),
                            "Nous écrire",
                            state,
                            state == ContactStepState.CLOSED
                                    ? SampleVariants.closedForm()
                                    : SampleBlocks.form("jeton", state == ContactStepState.ERRORS),
                            state == ContactStepState.CLOSED ? List.of() : List.of(SampleBlocks.PARAGRAPH),
                            SampleBlocks.REFERENCES));
        }
        for (boolean rehearsal : new boolean[] {false, true}) {
            pages.put(
                    "formulaire-envoye-" + rehearsal,
                    new PageModel.ContactThanks(shell("Merci"), "Merci", "/exemple/contact", rehearsal, !rehearsal));
        }
        for (FeedbackStepState state : FeedbackStepState.values()) {
            pages.put("avis-" + state.name(), feedback(state, false));
        }
        pages.put("avis-oui", feedback(FeedbackStepState.REASON, true));
        for (boolean rehearsal : new boolean[] {false, true}) {
            pages.put(
                    "avis-envoye-" + rehearsal,
                    new PageModel.FeedbackThanks(shell("Merci"), "Merci", "/exemple/guide", rehearsal));
        }
        pages.put(
                "erreur-404",
                new PageModel.NotFound(
                        SampleShell.page("Page non trouvée").error().build(), "Page non trouvée", false));
        pages.put(
                "erreur-404-accueil",
                new PageModel.NotFound(
                        SampleShell.page("Page non trouvée").error().build(), "Page non trouvée", true));
        pages.put(
                "erreur-410",
                new PageModel.Gone(SampleShell.page("Document retiré").error().build(), "Document retiré"));
        pages.put(
                "erreur-500",
                new PageModel.ServerError(
                        SampleShell.page("Erreur inattendue").error().build(), "Erreur inattendue"));
        for (PageModel.Standalone.Reason reason : PageModel.Standalone.Reason.values()) {
            pages.put(
                    "seule-" + reason.name(),
                    new PageModel.Standalone(reason, "Exemple", "https://exemple.gouv.fr/", "Aller au portail"));
        }
        pages.put(
                "seule-SUSPENDED-annoncee",
                new PageModel.Standalone(
                        PageModel.Standalone.Reason.SUSPENDED,
                        "Exemple",
                        "https://exemple.gouv.fr/",
                        null,
                        List.of("Nous vérifions nos contenus.", "Merci <b>de lire</b> https://exemple.gouv.fr/infos."),
                        LocalDate.of(2026, 12, 3)));
        pages.put(
                "seule-SUSPENDED-datee",
                new PageModel.Standalone(
                        PageModel.Standalone.Reason.SUSPENDED,
                        "Exemple",
                        null,
                        null,
                        List.of(),
                        LocalDate.of(2026, 12, 3)));
        pages.putAll(SampleVariants.pages());
        return pages;
    }

    private static PageModel.FeedbackStep feedback(FeedbackStepState state, boolean useful) {
        boolean blank = state == FeedbackStepState.REASON;
        boolean erroneous = state == FeedbackStepState.ERRORS;
        return new PageModel.FeedbackStep(
                SampleShell.page("Merci").error().build(),
                "Merci pour votre réponse",
                state,
                new FeedbackView(
                        "/exemple/formulaire/avis/suite/guide?useful=" + (useful ? "yes" : "no"),
                        "/exemple/guide",
                        useful,
                        useful ? List.of() : List.of("not-found", "unclear", "outdated", "other"),
                        blank ? null : "unclear",
                        blank ? "" : "La date est <b>dépassée</b>.",
                        1000,
                        erroneous ? 1001 : 0,
                        "jeton",
                        new ContactFormView.PrivacyNotice("Agence", "dpo@exemple.gouv.fr", "/donnees-personnelles", 1),
                        useful));
    }

    private static PageModel.Statistics statistics(List<KeyFigures.Item> figures, @Nullable Chart consultation) {
        return new PageModel.Statistics(
                shell("Statistiques"),
                "Statistiques",
                Stream.of("usable", "used", "useful", "impact", "efficiency")
                        .map(code -> new StatisticsSection(
                                code,
                                code.equals("impact") ? LEAD : null,
                                new KeyFigures(null, figures),
                                code.equals("useful") ? List.of("searches", "answers") : List.of()))
                        .toList(),
                consultation,
                consultation != null);
    }

    private static PageModel.Budget budget(@Nullable String text, @Nullable String updated) {
        return new PageModel.Budget(
                shell("Budget"),
                "Budget",
                text,
                new DataTable(
                        "Dépenses par année, en euros",
                        new TableCells(List.of(
                                List.of("Poste de dépense", "2026", "2025"),
                                List.of("Personnel", "84 000 €", "non précisé"),
                                List.of("Total", "84 000 €", "61 500 €"))),
                        DataTable.Headers.BOTH,
                        DataTable.Style.STANDARD),
                List.of("2026 : programme 112 <b>du budget de l’État</b>"),
                updated);
    }

    static PageModel.ContentPage home() {
        return content(
                SampleShell.home().build(),
                List.of(SampleBlocks.HERO, SampleBlocks.TILES, SampleBlocks.KEY_FIGURES, SampleBlocks.LATEST));
    }

    static PageModel.ContentPage content(fr.gouv.anct.minisites.rendering.Shell shell, List<Block> blocks) {
        return content(shell, blocks, SampleBlocks.REFERENCES);
    }

    static PageModel.ContentPage content(
            fr.gouv.anct.minisites.rendering.Shell shell, List<Block> body, ReferenceTargets references) {
        List<Block> blocks = references.shown(body);
        return new PageModel.ContentPage(
                shell, "Rénover les centres-villes", LEAD, blocks, Outline.of(blocks), references, List.of(), DAY);
    }

    /** Returns a page as the editor shows it: each block bears its position. */
    static PageModel.ContentPage marked(PageModel.ContentPage page) {
        return marked(
                page, IntStream.rangeClosed(1, page.blocks().size()).boxed().toList());
    }

    static PageModel.ContentPage marked(PageModel.ContentPage page, List<Integer> positions) {
        EditorFrame editor = new EditorFrame(
                "https://gestion.exemple.gouv.fr", "/assets/marques.js", "/assets/marques.css", "/assets/textes.js");
        return new PageModel.ContentPage(
                page.shell(),
                page.title(),
                page.lead(),
                page.blocks(),
                page.outline(),
                page.references(),
                page.sideMenu(),
                page.updated(),
                new BlockMarks(editor, "0a1b2c3d", positions));
    }

    /** A page beside the menu of its site, with a band, as the preview of the editor shows it. */
    static PageModel.ContentPage markedBesideMenu() {
        return marked(withSideMenu(SideMenuPosition.LEFT, new SectionBand("Un titre", BandBackground.PLAIN)));
    }

    static PageModel.ContentPage withSideMenu(SideMenuPosition side, Block... last) {
        List<Block> blocks = Stream.concat(
                        SampleBlocks.all().stream().filter(b -> b != SampleBlocks.HERO), Stream.of(last))
                .toList();
        return new PageModel.ContentPage(
                SampleShell.page("Rénover")
                        .accent(Accent.GREEN_EMERAUDE)
                        .sideMenu(side)
                        .build(),
                "Rénover les centres-villes",
                LEAD,
                blocks,
                Outline.of(blocks),
                SampleBlocks.REFERENCES,
                SampleShell.tree(),
                DAY);
    }

    private static PageModel.ArticlePage article() {
        List<Block> blocks = List.of(SampleBlocks.PARAGRAPH, SampleBlocks.QUOTE, SampleBlocks.DOWNLOAD);
        return new PageModel.ArticlePage(
                shell("Article"),
                "Soixante villes moyennes rejoignent le programme",
                LEAD,
                SampleBlocks.photo("Vue d’une place"),
                blocks,
                Outline.of(blocks),
                SampleBlocks.REFERENCES,
                DAY,
                DAY.plusDays(3),
                List.of(new PageLink("Logement", "/actualites?etiquette=logement", false, false)),
                new ArticleTerms(
                        List.of("Commerce", "Logement"), List.of("Communes"), List.of("Creuse (23)", "Guéret (23)")),
                BlockMarks.NONE);
    }

    private static PageModel.ArticleList list(@Nullable String tag) {
        return new PageModel.ArticleList(
                shell("Actualités"),
                "Actualités",
                "Toute l’actualité du programme.",
                SampleBlocks.articles(6),
                List.of(
                        new PageLink("Commerce", "/actualites?etiquette=commerce", false, false),
                        new PageLink("Logement", "/actualites", false, tag != null)),
                tag,
                new Pagination(4, pages(9)),
                "/flux.xml");
    }

    private static PageModel.DocumentPage document() {
        List<Block> blocks = List.of(SampleBlocks.DOCUMENT, SampleBlocks.PARAGRAPH);
        return new PageModel.DocumentPage(
                shell("Document"),
                "Rénover les façades & les \"murs\"",
                LEAD,
                SampleBlocks.photo("Vue d’une place"),
                blocks,
                Outline.of(blocks),
                SampleBlocks.REFERENCES,
                DAY,
                new DocumentTerms(
                        List.of(new PageLink("Habitat & logement", "/documents?theme=habitat", false, false)),
                        List.of("Habitants", "Élus & collectivités"),
                        List.of(new PageLink("Lille (59)", "/documents?territoire=lille-59", false, false)),
                        List.of(new PageLink("Logement", "/documents?etiquette=logement", false, false))),
                new PageLink("Guides & fiches", "/documents?collection=Guides+%26+fiches", false, false),
                BlockMarks.NONE);
    }

    private static ServicePage service(List<ServiceBadge> badges, boolean classified) {
        List<Block> blocks = List.of(SampleBlocks.SERVICE, SampleBlocks.PARAGRAPH);
        return new ServicePage(
                shell("Service"),
                "Rénover les façades & les \"murs\"",
                classified ? LEAD : null,
                classified ? SampleBlocks.photo("Vue d’une place") : null,
                blocks,
                Outline.of(blocks),
                SampleBlocks.REFERENCES,
                classified
                        ? new DocumentTerms(
                                List.of(new PageLink("Habitat & logement", "/services?theme=habitat", false, false)),
                                List.of("Habitants", "Élus & collectivités"),
                                List.of(new PageLink("Lille (59)", "/services?territoire=lille-59", false, false)),
                                List.of(new PageLink("Logement", "/services?etiquette=logement", false, false)))
                        : new DocumentTerms(List.of(), List.of(), List.of(), List.of()),
                badges,
                DAY,
                classified ? "/acces.outil/0" : null,
                BlockMarks.NONE);
    }

    /** @param selected slugs of the selected kinds */
    private static ServiceList catalogue(int total, List<String> selected) {
        boolean filtered = !selected.isEmpty();
        return new ServiceList(
                shell("Services"),
                "Services",
                filtered ? null : "Les services & les dispositifs.",
                IntStream.range(0, Math.min(total, 12))
                        .mapToObj(n -> new ServiceSummary(
                                "Service " + n,
                                n % 2 == 0 ? "Une promesse & une autre." : null,
                                "/services/" + n,
                                n == 5 ? "Villages & Cie" : null,
                                n == 3 ? null : "Financement",
                                n % 3 == 0 ? List.of() : List.of("Idée", "Étude"),
                                n % 4 == 3 ? List.of() : List.of(ServiceBadge.values()[n % 4]),
                                n % 2 == 0 ? DAY : null))
                        .toList(),
                total,
                total == 0
                        ? List.of()
                        : List.of(new FacetLinks(
                                "phase",
                                List.of(
                                        new FacetLinks.Value(
                                                filtered ? "Idée" : "Idée (12)",
                                                "/services?phase=idee",
                                                filtered,
                                                true),
                                        new FacetLinks.Value("Étude (3)", "/services?phase=etude", false, false)))),
                filtered,
                "/services",
                "/services?tri=titre",
                filtered,
                new Pagination(1, pages(total > 12 ? 3 : 1)));
    }

    private static CallPage call(CallFacts.Status status, boolean endsSoon, boolean classified) {
        List<Block> blocks = List.of(SampleBlocks.CALL, SampleBlocks.PARAGRAPH);
        return new CallPage(
                shell("Appel à projets"),
                "Rénover les façades & les \"murs\"",
                classified ? LEAD : null,
                classified ? SampleBlocks.photo("Vue d’une place") : null,
                blocks,
                Outline.of(blocks),
                SampleBlocks.REFERENCES,
                classified
                        ? new DocumentTerms(
                                List.of(new PageLink(
                                        "Habitat & logement", "/appels-a-projets?theme=habitat", false, false)),
                                List.of("Habitants", "Élus & collectivités"),
                                List.of(new PageLink(
                                        "Lille (59)", "/appels-a-projets?territoire=lille-59", false, false)),
                                List.of(new PageLink("Logement", "/appels-a-projets?etiquette=logement", false, false)))
                        : new DocumentTerms(List.of(), List.of(), List.of(), List.of()),
                status,
                endsSoon,
                DAY,
                BlockMarks.NONE);
    }

    /** @param selected slugs of the selected statuses */
    private static CallList calls(int total, List<String> selected) {
        boolean filtered = !selected.isEmpty();
        Instant noon = Instant.parse("2026-12-31T11:00:00Z");
        return new CallList(
                shell("Appels à projets"),
                "Appels à projets",
                filtered ? null : "Les appels à projets & les concours.",
                IntStream.range(0, Math.min(total, 12))
                        .mapToObj(n -> new CallSummary(
                                "Appel " + n,
                                n % 2 == 0 ? "Un objet & un autre." : null,
                                "/appels-a-projets/" + n,
                                CallFacts.Status.values()[n % 3],
                                n % 6 == 0,
                                n % 2 == 0 ? noon.minusSeconds(3600) : null,
                                n % 4 == 3 ? null : noon))
                        .toList(),
                total,
                total == 0
                        ? List.of()
                        : List.of(new FacetLinks(
                                "statut",
                                List.of(
                                        new FacetLinks.Value(
                                                filtered ? "Ouverts" : "Ouverts (12)",
                                                "/appels-a-projets?statut=ouvert",
                                                filtered,
                                                true),
                                        new FacetLinks.Value(
                                                "Clos (3)", "/appels-a-projets?statut=clos", false, false)))),
                filtered,
                "/appels-a-projets",
                "/appels-a-projets?tri=titre",
                filtered,
                filtered
                        ? List.of()
                        : List.of(
                                new FeedLink("calls.feed.atom", "application/atom+xml", "/appels-a-projets.atom"),
                                new FeedLink(
                                        "calls.feed.calendar", "text/calendar", "/appels-a-projets/echeances.ics")),
                new Pagination(1, pages(total > 12 ? 3 : 1)));
    }

    /** @param selected slugs of the selected kinds */
    private static PageModel.DocumentList library(int total, List<String> selected) {
        boolean filtered = !selected.isEmpty();
        return new PageModel.DocumentList(
                shell("Documents"),
                "Documents",
                filtered ? null : "Les guides & les fiches.",
                IntStream.range(0, Math.min(total, 12))
                        .mapToObj(n -> new DocumentSummary(
                                "Document " + n,
                                n % 2 == 0 ? "Une phrase & une autre." : null,
                                "/documents/" + n,
                                DAY,
                                n == 3 ? null : DocumentFacts.Kind.GUIDE,
                                n == 3 ? null : "Guide",
                                switch (n) {
                                    case 3, 5 -> null;
                                    case 6 -> SampleBlocks.document(300, 169);
                                    default -> SampleBlocks.guide();
                                }))
                        .toList(),
                total,
                total == 0 && !filtered
                        ? List.of()
                        : List.of(
                                new FacetLinks(
                                        "type",
                                        List.of(
                                                new FacetLinks.Value(
                                                        filtered ? "Guide" : "Guide (12)",
                                                        "/documents?type=guide",
                                                        filtered,
                                                        true),
                                                new FacetLinks.Value(
                                                        "Rapport (3)", "/documents?type=rapport", false, false))),
                                new FacetLinks(
                                        "collection",
                                        List.of(new FacetLinks.Value(
                                                "Guides & fiches (2)",
                                                "/documents?collection=Guides+%26+fiches",
                                                false,
                                                true))),
                                new FacetLinks(
                                        "etiquette",
                                        List.of(new FacetLinks.Value(
                                                "Habitat (2)", "/documents?etiquette=Habitat", false, false))),
                                new FacetLinks(
                                        "annee",
                                        List.of(new FacetLinks.Value(
                                                "2026 (9)", "/documents?annee=2026", false, false))),
                                new FacetLinks(
                                        "langue",
                                        List.of(new FacetLinks.Value(
                                                "Anglais (1)", "/documents?langue=en", false, false)))),
                filtered,
                "/documents",
                "/documents?tri=titre",
                filtered,
                filtered ? new CollectionDownload("/collection.zip?collection=Guides", 12, 3_400_000) : null,
                filtered
                        ? List.of()
                        : List.of(new FeedLink("documents.feed.atom", "application/atom+xml", "/documents.atom")),
                new Pagination(1, pages(Math.max(1, (total + 11) / 12))));
    }

    private static PageModel.SiteDirectoryPage directory(int total, boolean filtered) {
        List<PageLink> themes = List.of(
                new PageLink("Habitat", filtered ? "/annuaire" : "/annuaire/theme/habitat", false, filtered),
                new PageLink("Ruralité", "/annuaire/theme/ruralite", false, false));
        return new PageModel.SiteDirectoryPage(
                SampleShell.page("Annuaire des sites").build(),
                "Annuaire des sites",
                IntStream.range(0, Math.min(total, 24))
                        .mapToObj(n -> new ListedSite(
                                new ListedPage(
                                        "Site " + n,
                                        null,
                                        "Une phrase & une autre.",
                                        "https://exemple.fr/" + n + "/",
                                        null,
                                        null,
                                        List.of()),
                                n % 2 == 0 ? List.of() : List.of("Lille (59)", "Nord (59)")))
                        .toList(),
                total,
                total == 0 && !filtered ? List.of() : themes,
                total == 0 ? List.of() : List.of(new PageLink("Jeunes", "/annuaire/public/jeunes", false, false)),
                total == 0
                        ? List.of()
                        : List.of(new PageLink("Nord (59)", "/annuaire/territoire/nord-59", false, false)),
                filtered,
                "/annuaire",
                new Pagination(1, pages(Math.max(1, (total + 23) / 24))));
    }

    private static List<FacetLinks> resultFacets() {
        return List.of(
                new FacetLinks(
                        "contenu",
                        List.of(
                                new FacetLinks.Value("Pages (3)", "/recherche?q=x&contenu=pages", false, true),
                                new FacetLinks.Value("Documents", "/recherche?q=x", true, true))),
                new FacetLinks(
                        "annee", List.of(new FacetLinks.Value("2026 (2)", "/recherche?q=x&annee=2026", false, false))));
    }

    private static PageModel.SearchResults results(int total) {
        return results(total, List.of());
    }

    private static PageModel.SearchResults results(int total, List<SearchHit> partly) {
        return new PageModel.SearchResults(
                SampleShell.page("Recherche").query("façades & \"murs\"").build(),
                "Recherche",
                "façades & \"murs\"",
                total,
                total > 20,
                false,
                null,
                false,
                total > 1 ? resultFacets() : List.of(),
                hits(Math.min(total, 10)),
                partly,
                new Pagination(1, pages((total + 9) / 10)));
    }

    /** Returns a document for each way to tell a place; every other one is no document of the library. */
    private static List<SearchHit> documents() {
        List<MediaFormat> formats =
                List.of(MediaFormat.PDF, MediaFormat.ODP, MediaFormat.XLSX, MediaFormat.ODT, MediaFormat.CSV);
        return IntStream.range(0, formats.size())
                .mapToObj(n -> new SearchHit(
                        "Page <" + n + ">",
                        "/page-" + n,
                        "Résumé",
                        "Fiche pratique",
                        DAY,
                        document(n, formats.get(n)),
                        n < 2 ? "Cœur de <ville>" : null))
                .toList();
    }

    private static DocumentHit document(int n, MediaFormat format) {
        return new DocumentHit(
                "Rapport <" + n + ">",
                new MediaReference(
                        UUID.nameUUIDFromBytes(new byte[] {(byte) n}),
                        "/media/rapport-" + n + "." + format.extension(),
                        "",
                        0,
                        0,
                        format.contentType(),
                        340_000,
                        "Rapport <" + n + ">",
                        n == 0 ? null : "en"),
                12,
                format == MediaFormat.PDF ? null : "Façades & <murs>",
                Excerpt.of("La rénovation des façades et des murs", List.of(2, 4)),
                n % 2 == 1);
    }

    private static List<SearchHit> hits(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new SearchHit(
                        "Résultat " + n,
                        "/page-" + n,
                        "… la rénovation des façades et des logements vacants …",
                        null,
                        null,
                        null,
                        n == 0 ? "Cœur de <ville>" : null))
                .toList();
    }

    private static List<String> pages(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> "/liste?q=x&page=" + n)
                .toList();
    }

    private static PageModel.AccessibilityStatement accessibility(
            AccessibilityRecord.@Nullable Audit audit, ConformityState state) {
        return new PageModel.AccessibilityStatement(
                shell("Accessibilité"),
                "Déclaration d’accessibilité",
                new AccessibilityRecord(
                        audit,
                        audit == null ? null : "https://exemple.gouv.fr/schema",
                        null,
                        "acces@exemple.gouv.fr",
                        DAY),
                state,
                "Agence nationale de la cohésion des territoires",
                "https://exemple.gouv.fr/",
                contacts().accessibility());
    }

    static PublishedContacts contacts() {
        return new PublishedContacts(
                "contact@exemple.gouv.fr",
                "dpo@exemple.gouv.fr",
                "mailto:securite@exemple.gouv.fr",
                "acces@exemple.gouv.fr");
    }

    private static AccessibilityRecord.Audit audit() {
        return new AccessibilityRecord.Audit(
                "Cabinet d’audit",
                DAY,
                83.5,
                List.of("Deux vidéos n’ont pas de transcription."),
                List.of(),
                List.of("Les cartes interactives publiées avant 2020."),
                List.of("HTML5", "CSS", "SVG"),
                List.of("NVDA et Firefox"),
                List.of("Contrast Finder"),
                List.of("Accueil", "Actualités"));
    }

    static LegalFacts facts() {
        return new LegalFacts(
                new Organisation(
                        "Agence nationale de la cohésion des territoires",
                        "20 avenue de Ségur, 75007 Paris",
                        "01 85 58 60 00",
                        "contact@exemple.gouv.fr",
                        "13002603200016"),
                "Camille Exemple, directrice générale",
                new Organisation("Hébergeur public", "1 rue de l’Exemple, 59000 Lille", "03 20 00 00 00", null, null),
                "Licence Ouverte 2.0 (Etalab)",
                "dpo@exemple.gouv.fr",
                List.of(new ProcessingActivity(
                        "Répondre aux messages",
                        "Mission d’intérêt public",
                        "Nom, adresse de courriel",
                        "Un an après la réponse")),
                List.of(new DataProcessor("Hébergeur public", "France", "hébergement du site")),
                "mailto:securite@exemple.gouv.fr");
    }

    private static fr.gouv.anct.minisites.rendering.Shell shell(String title) {
        return SampleShell.page(title).build();
    }

    static List<MeasuredItem> measured() {
        return Stream.of(MeasuredData.values())
                .map(data -> new MeasuredItem(
                        data.code(), data.number(), data.unit().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static MeasurementChoices choices(@Nullable Boolean refused) {
        return new MeasurementChoices(
                "/exemple/gestion-des-cookies/refus",
                "/exemple/gestion-des-cookies/accord",
                refused == null ? "/exemple/gestion-des-cookies/etat" : null,
                refused);
    }
}
