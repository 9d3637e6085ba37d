package fr.gouv.anct.minisites.content.block;

import java.util.List;
import java.util.UUID;

/** One block of each type, every field filled. */
public final class Examples {

    public static final UUID PAGE = UUID.fromString("00000000-0000-4000-8000-000000000001");
    public static final UUID MEDIA = UUID.fromString("00000000-0000-4000-8000-000000000002");
    public static final UUID LOGO = UUID.fromString("00000000-0000-4000-8000-000000000003");

    private Examples() {}

    public static List<Block> all() {
        return all(PAGE, MEDIA);
    }

    /** As {@link #all()}, with references to these. */
    public static List<Block> all(UUID page, UUID media) {
        Link toPage = new Link.ToPage(page, "une-section");
        MediaRef file = new MediaRef(media);
        Button button = new Button("Agir", toPage, ButtonStyle.SECONDARY);
        RichText text = new RichText(
                "<h2>Titre</h2><p>Du <strong>texte</strong> et un " + "<a href=\"page:" + page + "\">lien</a></p>");
        return List.of(
                new Accordion("Questions", List.of(new AccordionItem("Question", text))),
                new Alert(AlertKind.WARNING, "Attention", text),
                new Buttons(List.of(button)),
                new Callout("À savoir", text, button),
                new Cards(
                        "Cartes",
                        3,
                        List.of(new Card("Carte", "Texte", toPage, file, "Détail", "Nouveau", List.of("étiquette")))),
                new Download(file, "Le document", "Sa description"),
                new Follow(
                        new Newsletter("Chaque mois", toPage), List.of(new NetworkAccount(Network.MASTODON, toPage))),
                new Hero("Grand titre", "Texte", file, HeroBackground.ACCENT, List.of(button)),
                new Highlight(text),
                new Image(file, "Description", "Légende", ImageWidth.MEDIUM),
                new KeyFigures("Chiffres", List.of(new KeyFigure("42 %", "des lieux", "Insee"))),
                new LatestArticles("Actualités", 3, "numérique"),
                new LatestPages("Derniers contenus", ListedKind.ANY, 4, "numérique"),
                new Paragraph(text),
                new Quote("Citation", "Autrice", "Source", file),
                new SectionSummary("La rubrique", new PageRef(page)),
                new Share(),
                new SubPages("Sous-pages", new PageRef(page), ListStyle.CARDS),
                new Summary(),
                new Tiles(
                        "Tuiles",
                        4,
                        List.of(new Tile("Tuile", "Texte", toPage, new Pictogram("buildings/city-hall")))));
    }
}
