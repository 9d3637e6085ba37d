package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.block.Listed;
import java.util.stream.Stream;

/**
 * Each list of pages is loaded and written for every visitor: one of a branch shows 200 cards of some 600 characters, and a page
 * of more than two million is not shown at all.
 */
final class ListCount implements Rule {

    static final int MOST = 12;

    @Override
    public Stream<Finding> look(Subject page) {
        return page.all(Listed.class).skip(MOST).limit(1).map(block -> Finding.of(Flaw.LIST_MANY, block.spot(), MOST));
    }
}
