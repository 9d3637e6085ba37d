package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.block.IncompleteBlock;
import java.util.Map;
import java.util.stream.Stream;

/** A block holds all that its type requires, in the form that it requires; else it cannot be published, whatever the reason. */
final class IncompleteFields implements Rule {

    @Override
    public Stream<Finding> look(Subject page) {
        return page.all(IncompleteBlock.class)
                .flatMap(block ->
                        block.value().problems().entrySet().stream().map(problem -> finding(block.spot(), problem)));
    }

    /** Names the value as the form does, and the problem by its code. */
    private static Finding finding(Spot block, Map.Entry<String, String> problem) {
        String path = problem.getKey();
        return Finding.of(
                Flaw.BLOCK_INCOMPLETE,
                block.inside(path),
                path.substring(path.lastIndexOf('-') + 1),
                problem.getValue());
    }
}
