package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.block.DataSets;
import fr.gouv.anct.minisites.content.check.CheckedContent.Located;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reports data sets and organisations that data.gouv.fr does not have, or that have not been copied from there yet: visitors
 * do not see them.
 */
final class DataSetRule implements Rule {

    @Override
    public Stream<Finding> check(CheckedContent content) {
        return content.all(DataSets.class).flatMap(block -> check(content, block));
    }

    private static Stream<Finding> check(CheckedContent content, Located<DataSets> block) {
        List<DataSets.Item> sets = block.value().sets();
        Stream<Finding> named = IntStream.range(0, sets.size())
                .boxed()
                .flatMap(i -> check(
                        content,
                        block.spot().inside("sets").inside(String.valueOf(i)).inside("dataSet"),
                        sets.get(i).dataSet().value()));
        Stream<Finding> publisher = Stream.ofNullable(block.value().publisher())
                .flatMap(one -> check(content, block.spot().inside("publisher"), one.value()));
        return Stream.concat(named, publisher);
    }

    private static Stream<Finding> check(CheckedContent content, ContentLocation spot, String url) {
        return Stream.ofNullable(issue(content.surroundings().dataSets().getOrDefault(url, DataSetState.WAITING)))
                .map(issue -> Finding.of(issue, spot));
    }

    private static @Nullable Issue issue(DataSetState state) {
        return switch (state) {
            case FOUND -> null;
            case GONE -> Issue.DATA_SET_GONE;
            case WAITING -> Issue.DATA_SET_WAITING;
        };
    }
}
