package fr.gouv.anct.minisites.content.check;

import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A sentence is read in one breath. Of each text the longest is named. */
final class LongSentence implements Rule {

    private static final int LONGEST = 40;
    private static final Pattern ENDS = Pattern.compile("(?<=[.!?…])\\s+(?=\\p{Lu}|«)");

    @Override
    public Stream<Finding> look(Subject page) {
        return page.texts().stream()
                .flatMap(text -> text.body().select("p, li, h2, h3, h4").stream()
                        .flatMap(line -> Arrays.stream(ENDS.split(line.ownText().isBlank() ? "" : line.text())))
                        .filter(sentence -> Words.count(sentence) > LONGEST)
                        .max(Comparator.comparingInt(Words::count))
                        .map(sentence -> Finding.of(
                                Flaw.SENTENCE_LONG, text.spot(), Words.begin(sentence), Words.count(sentence), LONGEST))
                        .stream());
    }
}
