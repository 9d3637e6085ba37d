package fr.gouv.anct.minisites.content.check;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reports link texts that announce a new window (RGAA 13.2): the theme opens links to other sites, those of the
 * platform included, in a new window and announces it, and opens no other link in one.
 */
final class NewWindowRule implements Rule {

    private static final Pattern ANNOUNCED = Pattern.compile("nouvelle fenetre|nouvel onglet|new window|new tab");

    @Override
    public Stream<Finding> check(CheckedContent content) {
        return content.links().stream()
                .filter(link -> ANNOUNCED.matcher(link.bare()).find())
                .map(link -> Finding.of(
                        link.link().leavesSite() ? Issue.WINDOW_TWICE : Issue.WINDOW_NONE,
                        link.spot(),
                        TextExcerpts.begin(link.words())));
    }
}
