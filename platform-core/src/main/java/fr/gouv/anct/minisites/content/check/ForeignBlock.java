package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.block.UnknownBlock;
import java.util.stream.Stream;

/** Reports blocks unknown to this release, which are not shown. */
final class ForeignBlock implements Rule {

    @Override
    public Stream<Finding> look(Subject page) {
        return page.all(UnknownBlock.class).map(block -> Finding.of(Flaw.BLOCK_UNKNOWN, block.spot()));
    }
}
