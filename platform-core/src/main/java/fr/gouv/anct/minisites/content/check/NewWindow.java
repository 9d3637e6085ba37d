package fr.gouv.anct.minisites.content.check;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A new window is announced where there is one (RGAA 13.2): the theme opens other sites in one, those of the platform among them, says so, and nothing else. */
final class NewWindow implements Rule {

    private static final Pattern ANNOUNCED = Pattern.compile("nouvelle fenetre|nouvel onglet|new window|new tab");

    @Override
    public Stream<Finding> look(Subject page) {
        return page.links().stream()
                .filter(link -> ANNOUNCED.matcher(link.bare()).find())
                .map(link -> Finding.of(
                        link.link().leavesSite() ? Flaw.WINDOW_TWICE : Flaw.WINDOW_NONE,
                        link.spot(),
                        Words.begin(link.words())));
    }
}
