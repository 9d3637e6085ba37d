package fr.gouv.anct.minisites.theme;

import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.rendering.Brand;
import fr.gouv.anct.minisites.rendering.ColourScheme;
import fr.gouv.anct.minisites.rendering.Footer;
import fr.gouv.anct.minisites.rendering.NavigationItem;
import fr.gouv.anct.minisites.rendering.NavigationNode;
import fr.gouv.anct.minisites.rendering.NoticeBannerView;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.Shell;
import fr.gouv.anct.minisites.site.Accent;
import fr.gouv.anct.minisites.site.Appearance;
import fr.gouv.anct.minisites.site.CardVariant;
import fr.gouv.anct.minisites.site.ConformityState;
import fr.gouv.anct.minisites.site.NoticeBannerKind;
import fr.gouv.anct.minisites.site.SideMenuPosition;
import fr.gouv.anct.minisites.site.TileVariant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the shell of a sample site, with a method for each property that tests vary. */
final class SampleShell {

    private String title;
    private boolean home;
    private boolean error;
    private boolean mourning;
    private boolean preview;
    private boolean sparse;
    private boolean mega = true;
    private @Nullable Accent accent;
    private SideMenuPosition sideMenu = SideMenuPosition.LEFT;
    private CardVariant cards = CardVariant.DEFAULT;
    private TileVariant tiles = TileVariant.VERTICAL;
    private @Nullable String query;
    private ConformityState conformity = ConformityState.NONE;

    private SampleShell(String title) {
        this.title = title;
    }

    static SampleShell page(String title) {
        return new SampleShell(title);
    }

    static SampleShell home() {
        SampleShell shell = new SampleShell("Accueil").accent(Accent.BLUE_CUMULUS);
        shell.home = true;
        shell.mega = false;
        return shell;
    }

    SampleShell error() {
        this.error = true;
        return this;
    }

    SampleShell mourning() {
        this.mourning = true;
        return this;
    }

    SampleShell accent(Accent accent) {
        this.accent = accent;
        return this;
    }

    SampleShell sideMenu(SideMenuPosition sideMenu) {
        this.sideMenu = sideMenu;
        return this;
    }

    SampleShell variants(CardVariant cards, TileVariant tiles) {
        this.cards = cards;
        this.tiles = tiles;
        return this;
    }

    SampleShell query(String query) {
        this.query = query;
        return this;
    }

    SampleShell conformity(ConformityState conformity) {
        this.conformity = conformity;
        return this;
    }

    SampleShell preview() {
        this.preview = true;
        return this;
    }

    /** Leaves out what a team may leave out: the operator's name beside its logo, a menu's leader, a contact page. */
    SampleShell sparse() {
        this.sparse = true;
        return this;
    }

    private static final String OPINION = "https://jedonnemonavis.numerique.gouv.fr/Demarches/avis/1?button=2";

    Shell build() {
        return new Shell(
                title + " - Action cœur de ville",
                "Le programme qui redonne vie aux centres des villes moyennes.",
                error ? null : "https://exemple.gouv.fr/page",
                !error,
                "/exemple",
                "/exemple/",
                new Brand(
                        List.of("République", "Française"),
                        home || sparse ? SampleBlocks.logo() : null,
                        home ? "Agence nationale de la cohésion des territoires" : null,
                        "Action cœur de ville",
                        "Un programme pour les villes moyennes",
                        true),
                new Appearance(accent, true, sideMenu, cards, tiles, mourning, true, null),
                List.of(link("Contact", "/contact"), new PageLink("Portail", "https://exemple.gouv.fr", true, false)),
                "/recherche",
                query,
                navigation(),
                new NoticeBannerView(
                        NoticeBannerKind.INFO,
                        "Appel à projets ouvert.",
                        "Dépôt des dossiers jusqu’au 30 juin.",
                        link("Déposer un dossier", "/appel")),
                home
                        ? List.of()
                        : List.of(link("Accueil", "/exemple/"), link("Programme", "/programme"), link(title, "/page")),
                footer(),
                "https://exemple.gouv.fr/partage.png",
                "/flux.xml",
                error ? null : "/exemple/formulaire/avis/envoi/page",
                preview,
                ColourScheme.SYSTEM,
                BlockCodec.types());
    }

    private List<NavigationItem> navigation() {
        NavigationItem direct =
                new NavigationItem.Direct("Accueil", new PageLink("Accueil", "/exemple/", false, home), home);
        NavigationItem dropdown = new NavigationItem.Dropdown(
                "Le programme", List.of(link("Présentation", "/presentation"), link("Les villes", "/villes")), !home);
        NavigationItem megaMenu = new NavigationItem.Mega(
                "Ressources",
                sparse ? null : "Guides, chiffres et retours d’expérience",
                link("Voir toute la rubrique", "/ressources"),
                List.of(
                        new NavigationItem.Column(
                                "Habitat",
                                link("Habitat", "/habitat"),
                                List.of(link("Logements vacants", "/vacance"), link("Façades", "/facades"))),
                        new NavigationItem.Column(
                                "Commerce", null, List.of(link("Halles", "/halles"), link("Baux", "/baux")))),
                false);
        return mega ? List.of(direct, dropdown, megaMenu) : List.of(direct, dropdown);
    }

    private Footer footer() {
        return new Footer(
                "Action cœur de ville est un programme de l’Agence nationale de la cohésion des territoires.",
                List.of(new Footer.Column(
                        "Le programme", List.of(link("Présentation", "/presentation"), link("Les villes", "/villes")))),
                List.of(
                        new Footer.PartnerLogo(
                                "Banque des territoires",
                                SampleBlocks.logo(),
                                new PageLink("Banque des territoires", "https://exemple.fr", true, false)),
                        new Footer.PartnerLogo("Partenaire local", SampleBlocks.logo(), null)),
                conformity,
                "/accessibilite",
                "/plan-du-site",
                "/mentions-legales",
                "/cgu",
                "/donnees-personnelles",
                "/cookies",
                "/statistiques",
                home || sparse ? null : "/budget",
                sparse ? "mailto:contact@exemple.gouv.fr" : "/contact",
                home ? OPINION : null);
    }

    static List<NavigationNode> tree() {
        NavigationNode leaf = new NavigationNode(new PageLink("Façades", "/facades", false, true), true, List.of());
        return List.of(
                new NavigationNode(
                        link("Habitat", "/habitat"),
                        true,
                        List.of(leaf, new NavigationNode(link("Vacance", "/vacance"), false, List.of()))),
                new NavigationNode(link("Commerce", "/commerce"), false, List.of()));
    }

    static PageLink link(String label, String href) {
        return new PageLink(label, href, false, false);
    }
}
