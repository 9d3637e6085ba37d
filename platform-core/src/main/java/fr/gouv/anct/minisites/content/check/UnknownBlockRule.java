package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.block.UnknownBlock;
import java.util.stream.Stream;

/** Reports blocks unknown to this release, which are not shown. */
final class UnknownBlockRule implements Rule {

    @Override
    public Stream<Finding> check(CheckedContent content) {
        return content.all(UnknownBlock.class).map(block -> Finding.of(Issue.BLOCK_UNKNOWN, block.spot()));
    }
}
