package fr.gouv.anct.minisites.theme;

import fr.gouv.anct.minisites.content.block.*;
import fr.gouv.anct.minisites.content.block.JdmaButton;
import fr.gouv.anct.minisites.content.block.OpenAids;
import fr.gouv.anct.minisites.content.block.testing.ExampleBlocks;
import fr.gouv.anct.minisites.media.reading.DocumentHeading;
import fr.gouv.anct.minisites.reference.DataPublisherUrl;
import fr.gouv.anct.minisites.reference.DataSetUrl;
import fr.gouv.anct.minisites.reference.EmailAddress;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.reference.PageRef;
import fr.gouv.anct.minisites.reference.Phone;
import fr.gouv.anct.minisites.rendering.ArticleSummary;
import fr.gouv.anct.minisites.rendering.ContactFormView;
import fr.gouv.anct.minisites.rendering.DataSetLicence;
import fr.gouv.anct.minisites.rendering.DataSetsView;
import fr.gouv.anct.minisites.rendering.ListedAid;
import fr.gouv.anct.minisites.rendering.ListedDataSet;
import fr.gouv.anct.minisites.rendering.ListedPage;
import fr.gouv.anct.minisites.rendering.MediaReference;
import fr.gouv.anct.minisites.rendering.OpenAidsView;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.PlatformSitesView;
import fr.gouv.anct.minisites.rendering.ReferenceTargets;
import fr.gouv.anct.minisites.vocabulary.TermCode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** A sample block of each type, with references that exist and some that do not. */
final class SampleBlocks {

    static final UUID PAGE = new UUID(1, 1);
    static final UUID PHOTO = new UUID(1, 2);
    static final UUID GUIDE = new UUID(1, 3);
    static final UUID MISSING = new UUID(9, 9);

    static final Hero HERO = new Hero(
            "Redonner vie aux centres-villes",
            "244 villes moyennes rénovent leurs logements, leurs commerces et leurs places avec l’appui de l’État.",
            new MediaRef(PHOTO),
            Hero.Background.ACCENT,
            Hero.Layout.IMAGE_RIGHT,
            List.of(
                    new Button("Découvrir le programme", new Link.ToPage(PAGE, null), ButtonStyle.PRIMARY),
                    new Button(
                            "Voir les données",
                            new Link.External("https://www.data.gouv.fr/"),
                            ButtonStyle.SECONDARY)));
    static final Paragraph PARAGRAPH = new Paragraph(new RichText("""
        <h2>Une démarche partagée</h2><p>Le programme <strong>avance</strong> avec <a href="page:%s">les villes</a>,
        <a href="https://www.legifrance.gouv.fr/">la loi</a>, <a href="media:%s">le guide</a> et
        <a href="page:%s">une page absente</a>.</p><h4>Trois étapes</h4><ol><li>Étudier</li><li>Décider</li></ol>
        <h2>Et après ?</h2><ul><li>Suivre</li></ul>
        """.formatted(PAGE, GUIDE, MISSING)));
    static final Quote QUOTE =
            new Quote("Nos rues se sont remplies de nouveau.", "Camille Exemple", "Maire, 2026", new MediaRef(PHOTO));
    static final Download DOWNLOAD =
            new Download(new MediaRef(GUIDE), null, "Le mode d’emploi du programme.", Download.Variant.TILE);
    static final DocumentFacts DOCUMENT = new DocumentFacts(
            DocumentFacts.Kind.GUIDE,
            "L’équipe & ses <partenaires>",
            DocumentFacts.Licence.ETALAB_2,
            new CollectionName("Guides & <fiches>"),
            List.of(
                    new DocumentFacts.Version(new MediaRef(MISSING), "Version 0", null, null),
                    new DocumentFacts.Version(new MediaRef(GUIDE), null, null, null),
                    new DocumentFacts.Version(new MediaRef(GUIDE), "Version 1", LocalDate.of(2025, 3, 1), "Relue."),
                    new DocumentFacts.Version(
                            new MediaRef(GUIDE), "Version 2", LocalDate.of(2026, 4, 2), "Une annexe & deux plans.")));
    static final ServiceFacts SERVICE = new ServiceFacts(
            ServiceFacts.Kind.DIGITAL_TOOL,
            new RichText("<ul><li>Un diagnostic &amp; un plan d’action</li><li>Un suivi</li></ul>"),
            new ServiceFacts.Phases(true, true, false, false, true),
            List.of(
                    new ServiceFacts.Step("Écrire à l’équipe & attendre"),
                    new ServiceFacts.Step("Rencontrer <l’équipe>")),
            ServiceFacts.Cost.PARTLY_PAID,
            "gratuit jusqu’à 3 500 habitants & sur devis ensuite",
            "réponse en quinze jours",
            "L’équipe & ses <partenaires>",
            new EmailAddress("service@exemple.fr"),
            new Phone("01 85 58 60 00"),
            new Link.ToPage(PAGE, null),
            "La Banque des territoires & les préfectures",
            Link.of("https://exemple.fr/outil?a=1&b=2"),
            "l’outil <d’essai>",
            LocalDate.of(2026, 1, 5),
            LocalDate.of(2026, 12, 31));
    static final CallFacts CALL = new CallFacts(
            LocalDate.of(2026, 1, 5),
            null,
            LocalDate.of(2026, 12, 31),
            LocalTime.of(12, 30),
            new RichText("<p>Les communes &amp; leurs groupements</p>"),
            List.of(
                    new CallFacts.Criterion("L’utilité & la sobriété"),
                    new CallFacts.Criterion("Un <budget> équilibré")),
            "jusqu’à 50 000 euros & plus",
            Link.of("https://www.demarches-simplifiees.fr/commencer/exemple?a=1&b=2"),
            "Déposer <son> dossier",
            "L’équipe & ses <partenaires>",
            new EmailAddress("appel@exemple.fr"),
            new Phone("01 85 58 60 00"),
            new Link.ToPage(PAGE, null),
            List.of(new AccordionItem("Peut-on candidater à plusieurs & ensemble ?", new RichText("<p>Oui.</p>"))),
            new RichText("<p>Trois projets &amp; demi</p>"));
    static final Tiles TILES = new Tiles(
            "Accès directs",
            3,
            Tiles.Layout.VERTICAL,
            List.of(
                    new Tiles.Item(
                            "Les villes",
                            "Carte et fiches",
                            new Link.ToPage(PAGE, null),
                            new Pictogram("map/map"),
                            null,
                            null),
                    new Tiles.Item(
                            "Les aides",
                            null,
                            new Link.External("https://aides.exemple.fr/"),
                            new Pictogram("institutions/money"),
                            "Nouveau",
                            "2026"),
                    new Tiles.Item(
                            "Absente",
                            null,
                            new Link.ToPage(MISSING, null),
                            new Pictogram("nowhere/nothing"),
                            null,
                            null)));
    static final KeyFigures KEY_FIGURES = new KeyFigures(
            "Le programme en chiffres",
            List.of(
                    new KeyFigures.Item("244", "villes", null),
                    new KeyFigures.Item("94 %", "de projets engagés", "bilan 2025"),
                    new KeyFigures.Item("2 840", "logements rénovés", "bilan 2025")));
    static final LatestArticles LATEST = new LatestArticles("Actualités", 3, null);

    static final LatestPages RECENT = new LatestPages("Dernières pages", LatestPages.Kind.ANY, 4, "logement");
    static final SectionSummary SECTION = new SectionSummary("Dans cette rubrique", null);
    static final SubPages CHILDREN = new SubPages("Sous-pages", new PageRef(PAGE), SubPages.Style.LINKS);

    static final ContactForm FORM = new ContactForm(
            "Nous écrire",
            "Nous répondons en une semaine.",
            List.of(
                    new ContactForm.Field(ContactFieldKind.NAME, false, null),
                    new ContactForm.Field(ContactFieldKind.EMAIL, false, "Pour vous répondre."),
                    new ContactForm.Field(ContactFieldKind.PHONE, true, null),
                    new ContactForm.Field(ContactFieldKind.MESSAGE, false, null)));

    static final PlatformSites SITES = new PlatformSites("Les sites", null, null, 3);

    static final PlatformSites HOUSING_SITES = new PlatformSites(null, new TermCode("HOUSING"), null, 3);

    static final OpenAids AIDS = new OpenAids("Aides et appels à projets", null, null, null, null, false, 3);

    static final OpenAids NO_AIDS = new OpenAids(null, "Villages d’avenir", "Creuse", "Communes", "Foncier", true, 3);

    static final DataSets DATA_SETS = new DataSets(
            "Nos données",
            List.of(new DataSets.Item(new DataSetUrl("https://www.data.gouv.fr/datasets/exemple/"))),
            null,
            3);

    static final DataSets OF_PUBLISHER = new DataSets(
            null, List.of(), new DataPublisherUrl("https://www.data.gouv.fr/organizations/agence-d-essai/"), 12);

    static final ReferenceTargets REFERENCES = new ReferenceTargets(
                    Map.of(PAGE, new PageLink("Les villes", "/exemple/villes", false, false)),
                    Map.of(PHOTO, photo("Une place rénovée"), GUIDE, guide()),
                    Map.of(
                            LATEST.listing(), listed(3),
                            RECENT.listing(), listed(4),
                            SECTION.listing(), listed(2),
                            CHILDREN.listing(), listed(3)))
            .with(Map.of(FORM, form(null, false)))
            .listing(Map.of(
                    SITES, new PlatformSitesView(listed(3), "/annuaire", 12),
                    HOUSING_SITES, new PlatformSitesView(listed(2), "/annuaire/theme/habitat", 2)))
            .withAids(Map.of(AIDS, aids(SampleAids.of(3)), NO_AIDS, aids(List.of())))
            .withDataSets(Map.of(
                    DATA_SETS, dataSets("https://www.data.gouv.fr/", 1),
                    OF_PUBLISHER, dataSets("https://www.data.gouv.fr/organizations/agence-d-essai/", 4)));

    private static DataSetsView dataSets(String source, int number) {
        return new DataSetsView(
                IntStream.range(0, number).mapToObj(SampleBlocks::dataSet).toList(), LocalDate.of(2026, 3, 3), source);
    }

    private static ListedDataSet dataSet(int number) {
        boolean whole = number % 2 == 0;
        return new ListedDataSet(
                new PageLink(
                        "Communes & contrats " + number,
                        "https://www.data.gouv.fr/datasets/exemple-" + number + "/",
                        true,
                        false),
                whole ? "La liste des communes du programme." : "",
                whole ? "Agence d’essai" : null,
                whole ? DataSetLicence.LOV2 : null,
                whole ? LocalDate.of(2026, 2, 28) : null,
                whole ? List.of("CSV", "XLSX") : List.of());
    }

    private static OpenAidsView aids(List<ListedAid> shown) {
        return new OpenAidsView(
                shown,
                shown.size(),
                LocalDate.of(2026, 3, 3),
                "https://exemple.fr/aides",
                "https://aides-territoires.beta.gouv.fr/");
    }

    private SampleBlocks() {}

    static List<Block> all() {
        List<Block> all = new ArrayList<>(written());
        Set<String> shown = all.stream().map(BlockCodec::typeOf).collect(Collectors.toSet());
        ExampleBlocks.all(PAGE, PHOTO).stream()
                .filter(block -> !shown.contains(BlockCodec.typeOf(block)))
                .forEach(all::add);
        return all;
    }

    /** Hand-written blocks, which show more than generated ones. */
    private static List<Block> written() {
        return List.of(
                HERO,
                new Summary(),
                PARAGRAPH,
                new Image(new MediaRef(PHOTO), null, "La place, photo de l’Agence", Image.Width.MEDIUM),
                new Image(new MediaRef(MISSING), "absente", null, Image.Width.FULL),
                new Callout(
                        "À retenir",
                        text("<p>Les dossiers se déposent <a href=\"mailto:a@b.fr\">par courriel</a>.</p>"),
                        new Button("Déposer", new Link.ToPage(PAGE, "depot"), ButtonStyle.SECONDARY)),
                new Highlight(text("<p>Une ville sur deux a gagné des habitants.</p>")),
                new Alert(Alert.Kind.WARNING, "Travaux", text("<p>La halle est fermée en mai.</p>")),
                new Alert(Alert.Kind.INFO, null, text("<p>Réouverture en juin.</p>")),
                QUOTE,
                new Buttons(
                        Buttons.Size.MEDIUM,
                        Buttons.Layout.LEFT,
                        List.of(new Button(
                                "Nous écrire",
                                new Link.Contact("mailto:contact@exemple.gouv.fr"),
                                ButtonStyle.TERTIARY))),
                DOWNLOAD,
                DOCUMENT,
                SERVICE,
                CALL,
                new Accordion(
                        "Questions fréquentes",
                        List.of(
                                new AccordionItem(
                                        "Qui peut candidater ?", text("<h2>Toutes</h2><p>Les villes moyennes.</p>")),
                                new AccordionItem("Quand ?", text("<p>Toute l’année.</p>")))),
                new Cards(
                        "Ils l’ont fait",
                        2,
                        Cards.Layout.VERTICAL,
                        List.of(
                                new Cards.Item(
                                        "Une halle",
                                        "Les commerces reviennent.",
                                        new Link.ToPage(PAGE, null),
                                        new MediaRef(PHOTO),
                                        "Juin 2026",
                                        "Nouveau",
                                        List.of("Commerce", "Place")),
                                new Cards.Item(
                                        "Un guide", null, new Link.ToMedia(GUIDE), null, null, null, List.of()))),
                new Cards(
                        null,
                        1,
                        Cards.Layout.HORIZONTAL,
                        List.of(new Cards.Item(
                                "Seule",
                                "Texte",
                                new Link.External("https://exemple.fr/"),
                                new MediaRef(PHOTO),
                                null,
                                null,
                                List.of()))),
                TILES,
                KEY_FIGURES,
                LATEST,
                SITES,
                HOUSING_SITES,
                AIDS,
                NO_AIDS,
                DATA_SETS,
                OF_PUBLISHER,
                RECENT,
                SECTION,
                CHILDREN,
                new SubPages(null, new PageRef(PAGE), SubPages.Style.CARDS),
                new SubPages(null, new PageRef(PAGE), SubPages.Style.TILES),
                new Follow(
                        new Follow.Newsletter("Une fois par mois.", new Link.External("https://lettre.exemple.fr/")),
                        List.of(
                                new Follow.Account(SocialNetwork.X, new Link.External("https://x.com/exemple")),
                                new Follow.Account(
                                        SocialNetwork.BLUESKY, new Link.External("https://bsky.app/exemple")))),
                new Follow(
                        null,
                        List.of(new Follow.Account(
                                SocialNetwork.MASTODON, new Link.External("https://social.exemple.fr/@a")))),
                new Share(),
                new JdmaButton(
                        new Link.External("https://jedonnemonavis.numerique.gouv.fr/Demarches/avis/12?button=34")),
                FORM,
                new Chart(
                        "Le programme en courbes",
                        Chart.Kind.BARS,
                        "Villes aidées par an",
                        TableCells.pasted("Année;Villes;Bourgs\n2024;120;1 004\n2025;180;n. c."),
                        "bilan 2025"),
                new Chart(null, Chart.Kind.LINES, "Villes", TableCells.pasted("Année;Villes\n2024;12\n2025;18"), null),
                new Chart(
                        null,
                        Chart.Kind.PIE,
                        "Projets",
                        TableCells.pasted("Sujet;Part\nLogement;60 %\nÉcole;40 %"),
                        null),
                new Chart(
                        null, Chart.Kind.PIE, "Sans chiffre", TableCells.pasted("Sujet;Part\nLogement;beaucoup"), null),
                new UnknownBlock(JsonNodeFactory.instance.objectNode().put("type", "futur")));
    }

    static List<ArticleSummary> articles(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new ArticleSummary(
                        "Actualité numéro " + n,
                        "Ce qui change pour les villes du programme cette année.",
                        "/exemple/actualites/" + n,
                        SampleSitePages.DAY.plusDays(n),
                        List.of("Logement"),
                        n == 1 ? null : photo("")))
                .toList();
    }

    static ContactFormView form(@Nullable String token, boolean erroneous) {
        return new ContactFormView(
                1,
                "/exemple/formulaire/1/envoi/contact",
                "/exemple/formulaire/1/jeton/contact",
                token,
                FORM.asked().stream()
                        .map(field -> new ContactFormView.Field(
                                field.ask(),
                                field.optional(),
                                field.help(),
                                erroneous ? "<b>\"typed\"</b>" : "",
                                200,
                                0,
                                erroneous ? "missing" : null))
                        .toList(),
                true,
                "contact@exemple.gouv.fr",
                new ContactFormView.PrivacyNotice("Agence", "dpo@exemple.gouv.fr", "/exemple/donnees-personnelles", 1),
                token != null);
    }

    static List<ListedPage> listed(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new ListedPage(
                        "Actualité numéro " + n,
                        n == 0 ? null : "Ce qui change pour les villes du programme cette année.",
                        "Ce que dit cette page.",
                        "/exemple/actualites/" + n,
                        n == 2 ? null : SampleSitePages.DAY.plusDays(n),
                        n == 1 ? photo("") : null,
                        n == 0
                                ? List.of()
                                : List.of(new ListedPage(
                                        "Page sous la page " + n,
                                        null,
                                        "Ce que dit cette page.",
                                        "/exemple/actualites/" + n + "/dessous",
                                        null,
                                        null,
                                        List.of()))))
                .toList();
    }

    static MediaReference photo(String alt) {
        return new MediaReference(
                PHOTO, "/exemple/medias/place.svg", alt, 1200, 675, "image/svg+xml", 84_000, "Place", null);
    }

    static MediaReference logo() {
        return new MediaReference(
                new UUID(1, 4), "/exemple/medias/logo.svg", "ANCT", 400, 200, "image/svg+xml", 4_000, "Logo", null);
    }

    static MediaReference guide() {
        return document(300, 424);
    }

    /**
     * Returns a document with a cover.
     *
     * @param width of its narrower rendition
     * @param height of its narrower rendition
     */
    static MediaReference document(int width, int height) {
        return new MediaReference(
                GUIDE,
                "/exemple/medias/guide.pdf",
                "",
                0,
                0,
                "application/pdf",
                1_234_567,
                "Guide des élus",
                "en",
                List.of(
                        new MediaReference.Rendition("/exemple/medias/guide.pdf-300.webp", width, height),
                        new MediaReference.Rendition("/exemple/medias/guide.pdf-600.webp", 2 * width, 2 * height)),
                50,
                50,
                false,
                24,
                List.of(
                        new DocumentHeading(1, 3, "Before & after"),
                        new DocumentHeading(2, 4, "The \"places\""),
                        new DocumentHeading(1, null, "Sources")));
    }

    private static RichText text(String html) {
        return new RichText(html);
    }
}
