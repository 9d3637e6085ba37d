package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.reference.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reports a link whose text equals that of an earlier link of the page with another target, ignoring case, accents and
 * punctuation.
 */
final class AmbiguousLinkTextRule implements Rule {

    @Override
    public Stream<Finding> check(CheckedContent content) {
        Map<String, Link> first = new HashMap<>();
        List<Finding> found = new ArrayList<>();
        for (LabelledLink link : content.links()) {
            Link before = first.putIfAbsent(link.bare(), link.link());
            if (before != null && !before.equals(link.link())) {
                found.add(Finding.of(Issue.LINK_SAME, link.spot(), TextExcerpts.begin(link.words())));
            }
        }
        return found.stream();
    }
}
