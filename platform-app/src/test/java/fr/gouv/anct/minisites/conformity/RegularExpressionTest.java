package fr.gouv.anct.minisites.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.conformity.testing.ReadCountingText;
import fr.gouv.anct.minisites.conformity.testing.RegexNearMatches;
import fr.gouv.anct.minisites.conformity.testing.RegexNearMatches.Shape;
import fr.gouv.anct.minisites.conformity.testing.RegularExpressions;
import fr.gouv.anct.minisites.conformity.testing.RegularExpressions.Use;
import fr.gouv.anct.minisites.testing.LongSuites;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks that no regular expression needs more than linear time or a stack that grows with the text, whatever the text
 * and its source: a bound on the length of a text may be removed later. Counts the characters read, so that no clock
 * decides.
 */
class RegularExpressionTest {

    private static final int SHORT = LongSuites.run() ? 1_000 : 200;
    /** Factor between the lengths of two texts; the reads may grow by twice as much. */
    private static final int TIMES = 4;

    private static final int MOST_GROWTH = 2 * TIMES;
    /** Maximum number of reads of a text, in multiples of its length; reading stops there. */
    private static final int MOST_READS = 400;
    /** Number of characters at which a loop with one stack frame each exceeds the stack of a server thread. */
    private static final int DEEP = 40_000;

    /** A loop around a group may recurse; one around a single character does not. */
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
        // Compiled from parts, and applied cell by cell with lookingAt for both its alternatives.
        assertThat(expressions.unread()).containsExactly("fr.gouv.anct.minisites.content.block.ClipboardTsv");
        assertThat(faults).isEmpty();
    }

    /** Each expression, of a kind found in this code or known from the literature, is reported as a fault. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/+$", "<[^>]*>", "\\s*,\\s*;", "(a+)+;", "(\\S*)page:\\S*", "(?:[^.]+\\.)+fr", "\\{([^}]*)}"})
    void whatReadsMoreIsFound(String expression) {
        assertThat(fault(Pattern.compile(expression), Use.FIND)).isPresent();
    }

    private static Optional<String> fault(Pattern pattern, Use use) {
        return RegexNearMatches.of(pattern).stream()
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
        ReadCountingText counted = new ReadCountingText(text, (long) MOST_READS * text.length());
        Matcher matcher = pattern.matcher(counted);
        try {
            switch (use) {
                case MATCHES -> matcher.matches();
                case LOOKING_AT -> matcher.lookingAt();
                case FIND -> matcher.results().forEach(_ -> {});
            }
            return counted.reads();
        } catch (ReadCountingText.ReadTooOften endless) {
            return Long.MAX_VALUE;
        }
    }
}
