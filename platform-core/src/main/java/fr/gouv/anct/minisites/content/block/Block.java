package fr.gouv.anct.minisites.content.block;

import java.util.List;

/**
 * One typed element of the body of a page, for example a paragraph, an image or a contact form. A block is an immutable
 * record, stored in the revision's {@code jsonb} as an object with its {@code type}, its schema {@code version} and its
 * fields (see {@link BlockCodec}).
 *
 * <p>Adding a block: one record here with its {@code permits} entry and {@link BlockType}, one Pebble template and one
 * sample in the theme.
 */
public sealed interface Block
        permits Accordion,
                Agenda,
                Alert,
                Anchor,
                Audio,
                BackToTop,
                Badges,
                Buttons,
                CallFacts,
                CallToAction,
                Callout,
                Cards,
                Chart,
                Columns,
                ContactCard,
                ContactForm,
                DataSets,
                DataTable,
                DocumentFacts,
                Download,
                Embed,
                Faq,
                Follow,
                Gallery,
                Hero,
                Highlight,
                Image,
                ImageText,
                IncompleteBlock,
                JdmaButton,
                KeyFigures,
                LatestArticles,
                LatestPages,
                LinksList,
                LocationMap,
                OpenAids,
                OpeningHours,
                Paragraph,
                Partners,
                PlatformSites,
                Quote,
                SectionBand,
                SectionHeading,
                SectionSummary,
                Separator,
                ServiceFacts,
                Share,
                SharedSection,
                SideMenuLayout,
                Stepper,
                SubPages,
                Summary,
                Tabs,
                Tags,
                Tiles,
                Timeline,
                UnknownBlock,
                CodeBlock,
                Video {

    /** Headings of this block, in order of appearance; the page's outline and anchors are built from them. */
    default List<Heading> headings() {
        return List.of();
    }
}
