package fr.gouv.anct.minisites.content.check;

import java.util.stream.Stream;

/** Reports pages whose formatted texts have more than 2,000 words together, some ten minutes of reading. */
final class LongTextRule implements Rule {

    private static final int MOST_WORDS = 2_000;
    private static final int WORDS_A_MINUTE = 200;

    @Override
    public Stream<Finding> check(CheckedContent content) {
        int words = content.texts().stream()
                .mapToInt(text -> TextExcerpts.count(text.body().text()))
                .sum();
        return words > MOST_WORDS
                ? Stream.of(Finding.of(Issue.TEXT_LONG, ContentLocation.ofPage(""), words, words / WORDS_A_MINUTE))
                : Stream.empty();
    }
}
