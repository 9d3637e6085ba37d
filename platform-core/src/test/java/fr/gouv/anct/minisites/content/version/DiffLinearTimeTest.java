package fr.gouv.anct.minisites.content.version;

import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.search.SearchQuery;
import fr.gouv.anct.minisites.testing.LinearTimeAssertion;
import org.junit.jupiter.api.Test;

/**
 * Checks that comparison and search read each character of untrusted text a bounded number of times, and do not
 * overflow the stack.
 */
class DiffLinearTimeTest {

    private static final int LENGTH = 25_000;
    private static final int LONG = 120_000;
    /** Unlimited budget: each text is bounded separately. */
    private static final StepBudget STEPS = new StepBudget(Long.MAX_VALUE);

    @Test
    void textsThatAreComparedTakeLinearTime() {
        LinearTimeAssertion.assertLinear("<p>", "<br>", "x</p>", LENGTH, HtmlNormalization::text);
        LinearTimeAssertion.assertLinear("<p>", "<br>", "</p>", LENGTH, HtmlNormalization::text);
        for (String repeated : new String[] {"<", "a ", "&", "&nbsp;", "aaaaaaaa-aaaa-", "A_0", "a-/", "https://"}) {
            LinearTimeAssertion.assertLinear("<p>", repeated, " x0</p>", LENGTH, DiffLinearTimeTest::words);
            LinearTimeAssertion.assertLinear("", repeated, "é", LENGTH, DiffLinearTimeTest::words);
        }
    }

    private static void compare(String before, String after) {
        WordDiff.between(before, after, STEPS);
    }

    private static void words(String text) {
        StoredBlock.words(Jsonb.MAPPER.createObjectNode().put("text", text), "");
    }

    /** A block may hold a million characters, compared word by word with another of that length. */
    @Test
    void wordsThatAreComparedTakeLinearTime() {
        String one = "a ";
        LinearTimeAssertion.assertLinear("", one, "", LONG, text -> compare(text, text + "b"));
        LinearTimeAssertion.assertLinear("", one, "", LONG, text -> compare(text, "b " + text + "b"));
        LinearTimeAssertion.assertLinear("", one, "", LONG, text -> compare("x " + text, text.replace('a', 'b')));
        LinearTimeAssertion.assertLinear("", "a b c ", "", LONG, text -> compare(text, text.replace("b c", "c b")));
    }

    /** Each block of a rewritten page could match each block of the other: the number of comparisons is bounded. */
    @Test
    void pagesWrittenAnewAreComparedInLinearTime() {
        LinearTimeAssertion.assertLinear(
                "blocks without a word in common",
                100_000,
                DiffLinearTimeTest::blocks,
                text -> BlockPairing.origins(
                        StoredBlock.of(text), StoredBlock.of(text.replace('a', 'b')), BlockOrigins.UNKNOWN, STEPS));
    }

    private static String blocks(int length) {
        StringBuilder body = new StringBuilder("[");
        for (int i = 0; body.length() < length; i++) {
            body.append(i == 0 ? "" : ",").append("{\"type\":\"paragraph\",\"text\":\"<p>");
            for (int word = 0; word < 100; word++) {
                body.append("a").append(i).append("a").append(word).append(' ');
            }
            body.append("</p>\"}");
        }
        return body.append("]").toString();
    }

    @Test
    void wordsThatAreSearchedTakeLinearTime() {
        LinearTimeAssertion.assertLinear("", "«", "", LENGTH, SearchQuery::of);
    }
}
