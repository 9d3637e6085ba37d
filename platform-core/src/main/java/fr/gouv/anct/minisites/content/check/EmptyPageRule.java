package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.Anchor;
import fr.gouv.anct.minisites.content.block.BackToTop;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.content.block.SectionBand;
import fr.gouv.anct.minisites.content.block.SectionHeading;
import fr.gouv.anct.minisites.content.block.Separator;
import fr.gouv.anct.minisites.content.block.Share;
import fr.gouv.anct.minisites.content.block.SideMenuLayout;
import fr.gouv.anct.minisites.content.block.Summary;
import fr.gouv.anct.minisites.content.block.UnknownBlock;
import java.util.stream.Stream;

/**
 * Reports pages without text besides the title, sections without blocks, and documents without a file. Lists are
 * generated.
 */
final class EmptyPageRule implements Rule {

    @Override
    public Stream<Finding> check(CheckedContent content) {
        if (!empty(content.kind(), content.revision())) {
            return Stream.empty();
        }
        Issue issue = content.kind() == PageKind.DOCUMENT ? Issue.DOCUMENT_FILE : Issue.PAGE_EMPTY;
        return Stream.of(Finding.of(issue, ContentLocation.ofPage("body")));
    }

    private static boolean empty(PageKind kind, Revision revision) {
        return switch (kind) {
            case ARTICLES, DOCUMENTS, SERVICES, CALLS -> false;
            case SECTION -> revision.body().isEmpty();
            case DOCUMENT ->
                DocumentFacts.in(revision.body())
                        .flatMap(DocumentFacts::current)
                        .isEmpty();
            case PAGE, ARTICLE, SERVICE, CALL ->
                (revision.lead() == null || revision.lead().isBlank())
                        && revision.body().stream().noneMatch(EmptyPageRule::says);
        };
    }

    /** Whether a block has content; blocks that only arrange a page do not count. */
    private static boolean says(Block block) {
        return switch (block) {
            case Anchor _,
                    BackToTop _,
                    SectionBand _,
                    SectionHeading _,
                    Separator _,
                    Share _,
                    SideMenuLayout _,
                    Summary _,
                    UnknownBlock _ -> false;
            default -> !EmptyBlockRule.empty(block);
        };
    }
}
