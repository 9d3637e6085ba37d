package fr.gouv.anct.minisites.theme;

import fr.gouv.anct.minisites.content.block.BandBackground;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.CallFacts;
import fr.gouv.anct.minisites.content.block.DataTable;
import fr.gouv.anct.minisites.content.block.Download;
import fr.gouv.anct.minisites.content.block.Hero;
import fr.gouv.anct.minisites.content.block.IncompleteBlock;
import fr.gouv.anct.minisites.content.block.JdmaButton;
import fr.gouv.anct.minisites.content.block.LinksList;
import fr.gouv.anct.minisites.content.block.Partners;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.SectionBand;
import fr.gouv.anct.minisites.content.block.ServiceFacts;
import fr.gouv.anct.minisites.content.block.Side;
import fr.gouv.anct.minisites.content.block.SideMenuLayout;
import fr.gouv.anct.minisites.content.block.Stepper;
import fr.gouv.anct.minisites.content.block.TableCells;
import fr.gouv.anct.minisites.content.block.Video;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.reference.Phone;
import fr.gouv.anct.minisites.rendering.ContactFormView;
import fr.gouv.anct.minisites.rendering.MediaReference;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.rendering.Pagination;
import fr.gouv.anct.minisites.rendering.ReferenceTargets;
import fr.gouv.anct.minisites.rendering.SearchHit;
import fr.gouv.anct.minisites.site.LegalFacts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** Sample pages in states that the others do not show: other layouts, missing files, lists without entries. */
final class SampleVariants {

    private static final UUID FILM = new UUID(1, 5);
    private static final RichText WORDS = new RichText("<p>Un mot de la maire.</p>");

    private SampleVariants() {}

    /** Returns these pages, by a name usable as a file name. */
    static Map<String, PageModel> pages() {
        Map<String, PageModel> pages = new LinkedHashMap<>();
        pages.put(
                "vitrine-autre",
                SampleSitePages.content(SampleShell.page("Vitrine").build(), blocks(), references()));
        pages.put(
                "apercu-incomplet",
                SampleSitePages.content(
                        SampleShell.page("Aperçu").preview().build(),
                        List.of(
                                SampleBlocks.PARAGRAPH,
                                new IncompleteBlock(
                                        JsonNodeFactory.instance.objectNode().put("type", "quote"),
                                        Map.of("text", "missing", "author", "missing")))));
        pages.put(
                "apercu-repere",
                SampleSitePages.marked(SampleSitePages.content(
                        SampleShell.page("Aperçu").preview().build(), blocks(), references())));
        pages.put(
                "plan-du-site-courriel",
                new PageModel.SiteMap(
                        SampleShell.page("Plan du site").sparse().build(),
                        "Plan du site",
                        SampleShell.tree(),
                        new Pagination(1, List.of("/plan-du-site"))));
        pages.put(
                "donnees-personnelles-aucune",
                new PageModel.PrivacyNotice(
                        SampleShell.page("Données personnelles").build(),
                        "Données personnelles",
                        withoutProcessings(SampleSitePages.facts()),
                        SampleSitePages.contacts(),
                        0,
                        SampleSitePages.measured(),
                        List.of()));
        pages.put(
                "recherche-apres-la-fin",
                new PageModel.SearchResults(
                        SampleShell.page("Recherche").query("façades").build(),
                        "Recherche",
                        "façades",
                        12,
                        false,
                        false,
                        null,
                        false,
                        List.of(),
                        List.of(),
                        List.of(),
                        new Pagination(3, List.of("/recherche?q=façades", "/recherche?q=façades&page=2"))));
        pages.put(
                "recherche-de-mots-proches",
                new PageModel.SearchResults(
                        SampleShell.page("Recherche").query("facadse").build(),
                        "Recherche",
                        "facadse",
                        1,
                        false,
                        true,
                        new PageLink("façades", "/recherche?q=fa%C3%A7ades", false, false),
                        false,
                        List.of(),
                        List.of(new SearchHit("Les façades", "/facades", "Résumé", null, null, null, null)),
                        List.of(),
                        new Pagination(1, List.of("/recherche?q=facadse"))));
        return pages;
    }

    /** Returns a form that accepts no messages. */
    static ContactFormView closedForm() {
        ContactFormView form = SampleBlocks.form(null, false);
        return new ContactFormView(
                form.number(),
                form.action(),
                form.tokenHref(),
                null,
                form.fields(),
                false,
                form.contactEmail(),
                form.notice(),
                form.rehearsal());
    }

    private static List<Block> blocks() {
        return List.of(
                new JdmaButton(new Link.External("https://exemple.fr/")),
                SampleBlocks.PARAGRAPH,
                new Hero(
                        "Une visite",
                        null,
                        new MediaRef(SampleBlocks.PHOTO),
                        Hero.Background.BLUE_FRANCE,
                        Hero.Layout.CENTRED,
                        List.of()),
                download(Download.Variant.CARD),
                download(Download.Variant.LINK),
                SampleBlocks.DOCUMENT,
                CallFacts.starting(),
                ServiceFacts.starting(),
                service(LocalDate.of(2026, 1, 5), null, ServiceFacts.Cost.FREE, null),
                service(null, LocalDate.of(2026, 12, 31), null, "sur devis"),
                new Partners(
                        "Partenaires",
                        List.of(
                                new Partners.Item("Sans site", new MediaRef(SampleBlocks.PHOTO), null),
                                new Partners.Item("Sans logo", new MediaRef(SampleBlocks.MISSING), null),
                                new Partners.Item(
                                        "Sans logo, avec un site",
                                        new MediaRef(SampleBlocks.MISSING),
                                        new Link.External("https://partenaire.exemple.fr/")))),
                new Stepper(1, List.of(new Stepper.Item("Déposer"), new Stepper.Item("Compléter"))),
                new DataTable(
                        "Villes aidées",
                        TableCells.pasted("2024;120\n2025;180"),
                        DataTable.Headers.FIRST_COLUMN,
                        DataTable.Style.STANDARD),
                new Video("Le film", new Link.ToMedia(FILM), new MediaRef(SampleBlocks.PHOTO), null, WORDS),
                new Video("La visite", new Link.External("https://youtu.be/HyirpmPL43I"), null, null, WORDS),
                new LinksList(
                        "À lire",
                        List.of(
                                new LinksList.Item("Le guide", new Link.ToMedia(SampleBlocks.GUIDE), null),
                                new LinksList.Item("Retirée", new Link.ToPage(SampleBlocks.MISSING, null), null))),
                new SectionBand("Une bande", BandBackground.PLAIN),
                SampleBlocks.QUOTE,
                new SideMenuLayout(
                        "Dans cette page",
                        Side.LEFT,
                        List.of(new SideMenuLayout.Item("Les villes", new Link.ToPage(SampleBlocks.PAGE, null)))),
                SampleBlocks.KEY_FIGURES);
    }

    private static Download download(Download.Variant look) {
        return new Download(new MediaRef(SampleBlocks.GUIDE), null, "Le mode d’emploi.", look);
    }

    private static ReferenceTargets references() {
        Map<UUID, MediaReference> media = new HashMap<>(SampleBlocks.REFERENCES.media());
        media.put(SampleBlocks.PHOTO, withRenditions(SampleBlocks.photo("Une place rénovée")));
        media.put(
                FILM,
                new MediaReference(
                        FILM, "/exemple/medias/film.mp4", "", 0, 0, "video/mp4", 12_345_678, "Le film", null));
        media.computeIfPresent(SampleBlocks.GUIDE, (_, guide) -> inaccessible(guide));
        return new ReferenceTargets(
                SampleBlocks.REFERENCES.pages(), media, Map.of(), Set.of("www.youtube-nocookie.com"));
    }

    private static MediaReference inaccessible(MediaReference document) {
        return new MediaReference(
                document.id(),
                document.href(),
                document.alt(),
                0,
                0,
                document.contentType(),
                document.size(),
                document.title(),
                document.language(),
                List.of(),
                50,
                50,
                true,
                12,
                document.headings());
    }

    private static MediaReference withRenditions(MediaReference image) {
        return new MediaReference(
                image.id(),
                image.href(),
                image.alt(),
                image.width(),
                image.height(),
                image.contentType(),
                image.size(),
                image.title(),
                image.language(),
                List.of(
                        new MediaReference.Rendition("/exemple/medias/place-640.webp", 640, 360),
                        new MediaReference.Rendition("/exemple/medias/place-1200.webp", 1_200, 675)),
                25,
                75,
                false,
                null,
                List.of());
    }

    private static LegalFacts withoutProcessings(LegalFacts facts) {
        return new LegalFacts(
                facts.publisher(),
                facts.publicationDirector(),
                facts.host(),
                facts.licence(),
                facts.dataProtectionOfficer(),
                List.of(),
                List.of(),
                facts.securityContact());
    }

    private static ServiceFacts service(
            @Nullable LocalDate opens,
            @Nullable LocalDate closes,
            ServiceFacts.@Nullable Cost cost,
            @Nullable String costNote) {
        return new ServiceFacts(
                ServiceFacts.Kind.SUPPORT,
                null,
                ServiceFacts.Phases.NONE,
                List.of(),
                cost,
                costNote,
                null,
                null,
                null,
                new Phone("01 85 58 60 00"),
                null,
                null,
                // Shown without a label of its own; not at all where it is not secure.
                Link.of(opens == null ? "http://exemple.fr/" : "https://exemple.fr/"),
                null,
                opens,
                closes);
    }
}
