package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.block.IncompleteBlock;
import java.util.Map;
import java.util.stream.Stream;

/** Reports missing or invalid values of incomplete blocks, which can never be published. */
final class IncompleteBlockRule implements Rule {

    @Override
    public Stream<Finding> check(CheckedContent content) {
        return content.all(IncompleteBlock.class)
                .flatMap(block -> block.value().problems().entrySet().stream()
                        .map(problem -> finding(block.spot(), type(block.value()), problem)));
    }

    private static String type(IncompleteBlock block) {
        return block.block().path("type").asString("");
    }

    /**
     * Names the value by the type of its block and its path ({@code faq.items-0-title}), and the problem by its code.
     */
    private static Finding finding(ContentLocation block, String type, Map.Entry<String, String> problem) {
        return Finding.of(
                Issue.BLOCK_INCOMPLETE,
                block.inside(problem.getKey()),
                type + "." + problem.getKey(),
                problem.getValue());
    }
}
