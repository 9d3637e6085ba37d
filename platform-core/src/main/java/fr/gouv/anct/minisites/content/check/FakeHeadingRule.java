package fr.gouv.anct.minisites.content.check;

import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Reports bold lines above a text that look like headings without being marked up as such (RGAA 9.1). */
final class FakeHeadingRule implements Rule {

    private static final int LONGEST = 80;

    @Override
    public Stream<Finding> check(CheckedContent content) {
        return content.texts().stream()
                .flatMap(text -> text.body().children().stream()
                        .filter(FakeHeadingRule::faked)
                        .map(line -> Finding.of(Issue.HEADING_FAKED, text.spot(), TextExcerpts.begin(line.text()))));
    }

    private static boolean faked(Element line) {
        Element next = line.nextElementSibling();
        return line.normalName().equals("p")
                && next != null
                && !line.text().isBlank()
                && line.text().length() <= LONGEST
                && line.childrenSize() == 1
                && line.ownText().isBlank()
                && line.child(0).normalName().equals("strong")
                && !line.text().endsWith(".");
    }
}
