package fr.gouv.anct.minisites.content.check;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;

/** Reports sentences too long to be read in one breath; of each text only the longest. */
final class LongSentenceRule implements Rule {

    private static final int LONGEST = 40;
    private static final Set<String> APART = Set.of("p", "li", "h2", "h3", "h4", "ul", "ol", "br");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern ENDS = Pattern.compile("(?<=[.!?…])\\s+(?=\\p{Lu}|«)");

    @Override
    public Stream<Finding> check(CheckedContent content) {
        return content.texts().stream()
                .flatMap(text -> text.body().select("p, li, h2, h3, h4").stream()
                        .flatMap(line -> Arrays.stream(ENDS.split(line.ownText().isBlank() ? "" : words(line))))
                        .filter(sentence -> TextExcerpts.count(sentence) > LONGEST)
                        .max(Comparator.comparingInt(TextExcerpts::count))
                        .map(sentence -> Finding.of(
                                Issue.SENTENCE_LONG,
                                text.spot(),
                                TextExcerpts.begin(sentence),
                                TextExcerpts.count(sentence),
                                LONGEST))
                        .stream());
    }

    /**
     * Returns the words of a line without those of nested lines, which are read separately: list items nest some thirty
     * levels.
     */
    private static String words(Element line) {
        StringBuilder words = new StringBuilder();
        line.filter((node, _) -> {
            if (node instanceof TextNode text) {
                words.append(text.getWholeText());
            } else if (node != line && APART.contains(node.nodeName())) {
                words.append(' ');
                return FilterResult.SKIP_ENTIRELY;
            }
            return FilterResult.CONTINUE;
        });
        return SPACES.matcher(words).replaceAll(" ").strip();
    }
}
