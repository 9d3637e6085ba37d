package fr.gouv.anct.minisites.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.LongSuites;
import fr.gouv.anct.minisites.conformity.HostileMatches.Shape;
import fr.gouv.anct.minisites.conformity.RegularExpressions.Use;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No regular expression reads a text in more than linear time, or needs a stack that grows with it, whatever the text and
 * wherever it comes from: who bounds the length of a text today may not tomorrow. Characters are counted as they are read, so
 * that no clock decides.
 */
class RegularExpressionTest {

    private static final int SHORT = LongSuites.run() ? 1_000 : 200;
    /** What is this many times as long is read as many times as often; twice is allowed for. */
    private static final int TIMES = 4;

    private static final int MOST_GROWTH = 2 * TIMES;
    /** A text that is read more often than this many times from end to end is not read any further. */
    private static final int MOST_READS = 400;
    /** Characters that a loop of a stack frame each cannot read on a thread of the server. */
    private static final int DEEP = 40_000;

    /** A loop around a group may call itself; one around a single character does not. */
    private static final Pattern LOOP = Pattern.compile("\\)[*+{]");

    private static final long STACK_OF_THE_SERVER = 1 << 20;

    @Test
    void everyExpressionReadsAnyTextInLinearTime() throws Exception {
        RegularExpressions expressions = RegularExpressions.ofProduction();
        Map<String, String> faults = new TreeMap<>();
        Thread reading = new Thread(
                null,
                () -> expressions
                        .all()
                        .forEach(expression -> expression
                                .uses()
                                .forEach(use -> fault(expression.pattern(), use)
                                        .ifPresent(fault -> faults.put(expression.place() + ", " + use, fault)))),
                "reading",
                STACK_OF_THE_SERVER);
        reading.start();
        reading.join();
        assertThat(expressions.all()).hasSizeGreaterThan(250);
        // Compiled from parts, and read cell by cell with a lookingAt of both its alternatives.
        assertThat(expressions.unread()).containsExactly("fr.gouv.anct.minisites.content.block.PastedRows");
        assertThat(faults).isEmpty();
    }

    /** Each of a kind that was found in this code, or stands in the books. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/+$", "<[^>]*>", "\\s*,\\s*;", "(a+)+;", "(\\S*)page:\\S*", "(?:[^.]+\\.)+fr", "\\{([^}]*)}"})
    void whatReadsMoreIsFound(String expression) {
        assertThat(fault(Pattern.compile(expression), Use.FIND)).isPresent();
    }

    private static Optional<String> fault(Pattern pattern, Use use) {
        return HostileMatches.of(pattern).stream()
                .filter(shape -> grows(pattern, use, shape) || isDeep(pattern, use, shape))
                .findFirst()
                .map(shape -> pattern + " with " + shape);
    }

    private static boolean grows(Pattern pattern, Use use, Shape shape) {
        long few = reads(pattern, use, shape.of(SHORT));
        return reads(pattern, use, shape.of(TIMES * SHORT)) > MOST_GROWTH * Math.max(few, 2 * SHORT);
    }

    private static boolean isDeep(Pattern pattern, Use use, Shape shape) {
        if (!shape.end().isEmpty() || !LOOP.matcher(pattern.pattern()).find()) {
            return false;
        }
        try {
            reads(pattern, use, shape.of(DEEP));
            return false;
        } catch (StackOverflowError deep) {
            return true;
        }
    }

    private static long reads(Pattern pattern, Use use, String text) {
        CountedText counted = new CountedText(text, (long) MOST_READS * text.length());
        Matcher matcher = pattern.matcher(counted);
        try {
            switch (use) {
                case MATCHES -> matcher.matches();
                case LOOKING_AT -> matcher.lookingAt();
                case FIND -> matcher.results().forEach(_ -> {});
            }
            return counted.reads();
        } catch (CountedText.ReadTooOften endless) {
            return Long.MAX_VALUE;
        }
    }
}
