package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.block.Listed;
import java.util.stream.Stream;

/** Each list of pages is loaded and written for every visitor: a page of hundreds would be too large to be shown at all. */
final class ListCount implements Rule {

    static final int MOST = 30;

    @Override
    public Stream<Finding> look(Subject page) {
        return page.all(Listed.class).skip(MOST).limit(1).map(block -> Finding.of(Flaw.LIST_MANY, block.spot(), MOST));
    }
}
