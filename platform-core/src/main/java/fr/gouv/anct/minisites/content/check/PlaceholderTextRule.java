package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockTexts;
import fr.gouv.anct.minisites.content.block.Placeholder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reports placeholders of a page template that are not replaced yet. */
final class PlaceholderTextRule implements Rule {

    @Override
    public Stream<Finding> check(CheckedContent content) {
        List<String> placeholders = content.surroundings().placeholders().getOrDefault(content.page(), List.of());
        if (placeholders.isEmpty()) {
            return Stream.empty();
        }
        List<Finding> found = new ArrayList<>();
        List<Block> body = content.revision().body();
        for (int i = 0; i < body.size(); i++) {
            int block = i;
            BlockTexts.walk(
                    body.get(i),
                    (path, text) -> Placeholder.findIn(text, placeholders)
                            .forEach(placeholder -> found.add(
                                    Finding.of(Issue.PLACEHOLDER, new ContentLocation(block, path), placeholder))));
        }
        return found.stream();
    }
}
