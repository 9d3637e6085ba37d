package fr.gouv.anct.minisites.content.check;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reports links whose text is a URL: it does not name the target, and a screen reader would spell it. */
final class BareUrlRule implements Rule {

    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|www\\.)\\S+");

    @Override
    public Stream<Finding> check(CheckedContent content) {
        return content.links().stream()
                .filter(link -> ADDRESS.matcher(link.words()).matches())
                .map(link -> Finding.of(Issue.LINK_ADDRESS, link.spot(), TextExcerpts.begin(link.words())));
    }
}
