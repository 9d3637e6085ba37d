package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.block.Accordion;
import fr.gouv.anct.minisites.content.block.Agenda;
import fr.gouv.anct.minisites.content.block.Alert;
import fr.gouv.anct.minisites.content.block.Anchor;
import fr.gouv.anct.minisites.content.block.Audio;
import fr.gouv.anct.minisites.content.block.BackToTop;
import fr.gouv.anct.minisites.content.block.Badges;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.Buttons;
import fr.gouv.anct.minisites.content.block.CallFacts;
import fr.gouv.anct.minisites.content.block.CallToAction;
import fr.gouv.anct.minisites.content.block.Callout;
import fr.gouv.anct.minisites.content.block.Cards;
import fr.gouv.anct.minisites.content.block.Chart;
import fr.gouv.anct.minisites.content.block.CodeBlock;
import fr.gouv.anct.minisites.content.block.Columns;
import fr.gouv.anct.minisites.content.block.ContactCard;
import fr.gouv.anct.minisites.content.block.ContactForm;
import fr.gouv.anct.minisites.content.block.DataSets;
import fr.gouv.anct.minisites.content.block.DataTable;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.content.block.Download;
import fr.gouv.anct.minisites.content.block.Embed;
import fr.gouv.anct.minisites.content.block.Faq;
import fr.gouv.anct.minisites.content.block.Follow;
import fr.gouv.anct.minisites.content.block.Gallery;
import fr.gouv.anct.minisites.content.block.Hero;
import fr.gouv.anct.minisites.content.block.Highlight;
import fr.gouv.anct.minisites.content.block.Image;
import fr.gouv.anct.minisites.content.block.ImageText;
import fr.gouv.anct.minisites.content.block.IncompleteBlock;
import fr.gouv.anct.minisites.content.block.JdmaButton;
import fr.gouv.anct.minisites.content.block.KeyFigures;
import fr.gouv.anct.minisites.content.block.LatestArticles;
import fr.gouv.anct.minisites.content.block.LatestPages;
import fr.gouv.anct.minisites.content.block.LinksList;
import fr.gouv.anct.minisites.content.block.LocationMap;
import fr.gouv.anct.minisites.content.block.OpenAids;
import fr.gouv.anct.minisites.content.block.OpeningHours;
import fr.gouv.anct.minisites.content.block.Paragraph;
import fr.gouv.anct.minisites.content.block.Partners;
import fr.gouv.anct.minisites.content.block.PlatformSites;
import fr.gouv.anct.minisites.content.block.Quote;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.SectionBand;
import fr.gouv.anct.minisites.content.block.SectionHeading;
import fr.gouv.anct.minisites.content.block.SectionSummary;
import fr.gouv.anct.minisites.content.block.Separator;
import fr.gouv.anct.minisites.content.block.ServiceFacts;
import fr.gouv.anct.minisites.content.block.Share;
import fr.gouv.anct.minisites.content.block.SharedSection;
import fr.gouv.anct.minisites.content.block.SideMenuLayout;
import fr.gouv.anct.minisites.content.block.Stepper;
import fr.gouv.anct.minisites.content.block.SubPages;
import fr.gouv.anct.minisites.content.block.Summary;
import fr.gouv.anct.minisites.content.block.Tabs;
import fr.gouv.anct.minisites.content.block.Tags;
import fr.gouv.anct.minisites.content.block.Tiles;
import fr.gouv.anct.minisites.content.block.Timeline;
import fr.gouv.anct.minisites.content.block.UnknownBlock;
import fr.gouv.anct.minisites.content.block.Video;
import java.util.stream.Stream;

/** Reports blocks whose text is blank or whose list of items is empty, for example an accordion without questions. */
final class EmptyBlockRule implements Rule {

    @Override
    public Stream<Finding> check(CheckedContent content) {
        return content.blocks()
                .filter(block -> empty(block.value()))
                .map(block -> Finding.of(Issue.BLOCK_EMPTY, block.spot()));
    }

    /** Has no default case: the compiler asks for that of a new type. */
    static boolean empty(Block block) {
        return switch (block) {
            case Paragraph text -> blank(text.text());
            case Highlight text -> blank(text.text());
            case Callout callout -> blank(callout.text());
            case Alert alert -> blank(alert.text());
            case Quote quote -> quote.text().isBlank();
            case CodeBlock verbatim -> verbatim.code().isBlank();
            case Accordion accordion -> accordion.items().isEmpty();
            case Faq faq -> faq.items().isEmpty();
            case Tabs tabs -> tabs.tabs().isEmpty();
            case Columns columns -> columns.columns().isEmpty();
            case Cards cards -> cards.cards().isEmpty();
            case Tiles tiles -> tiles.tiles().isEmpty();
            case Buttons buttons -> buttons.buttons().isEmpty();
            case Badges badges -> badges.badges().isEmpty();
            case Tags tags -> tags.tags().isEmpty();
            case LinksList links -> links.links().isEmpty();
            case Gallery gallery -> gallery.pictures().isEmpty();
            case KeyFigures figures -> figures.figures().isEmpty();
            case Timeline timeline -> timeline.items().isEmpty();
            case Agenda agenda -> agenda.events().isEmpty();
            case Partners partners -> partners.partners().isEmpty();
            case OpeningHours hours -> hours.days().isEmpty();
            case Stepper stepper -> stepper.steps().isEmpty();
            case DataSets data -> data.urls().isEmpty();
            case DataTable table -> table.cells().rows().isEmpty();
            case Chart chart -> chart.cells().rows().isEmpty();
            case CallFacts call -> call.withoutDetails();
            case ServiceFacts service -> service.withoutDetails();
            case Follow follow ->
                follow.newsletter() == null && follow.networks().isEmpty();
            case Anchor _,
                    Audio _,
                    BackToTop _,
                    CallToAction _,
                    ContactCard _,
                    ContactForm _,
                    DocumentFacts _,
                    Download _,
                    Embed _,
                    Hero _,
                    Image _,
                    ImageText _,
                    IncompleteBlock _,
                    JdmaButton _,
                    LatestArticles _,
                    LatestPages _,
                    LocationMap _,
                    OpenAids _,
                    PlatformSites _,
                    SectionBand _,
                    SectionHeading _,
                    SectionSummary _,
                    Separator _,
                    Share _,
                    SharedSection _,
                    SideMenuLayout _,
                    SubPages _,
                    Summary _,
                    UnknownBlock _,
                    Video _ -> false;
        };
    }

    private static boolean blank(RichText text) {
        return text.plain().isBlank();
    }
}
