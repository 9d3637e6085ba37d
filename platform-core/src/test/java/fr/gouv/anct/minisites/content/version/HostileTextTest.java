package fr.gouv.anct.minisites.content.version;

import fr.gouv.anct.minisites.LinearWork;
import fr.gouv.anct.minisites.database.StoredJson;
import fr.gouv.anct.minisites.search.SearchQuery;
import org.junit.jupiter.api.Test;

/**
 * Checks that comparison and search read each character of untrusted text a bounded number of times, and do not
 * overflow the stack.
 */
class HostileTextTest {

    private static final int LENGTH = 25_000;
    private static final int LONG = 120_000;
    /** Unlimited budget: each text is bounded separately. */
    private static final StepBudget STEPS = new StepBudget(Long.MAX_VALUE);

    @Test
    void textsThatAreComparedTakeLinearTime() {
        LinearWork.assertLinear("<p>", "<br>", "x</p>", LENGTH, NormalHtml::text);
        LinearWork.assertLinear("<p>", "<br>", "</p>", LENGTH, NormalHtml::text);
        for (String repeated : new String[] {"<", "a ", "&", "&nbsp;", "aaaaaaaa-aaaa-", "A_0", "a-/", "https://"}) {
            LinearWork.assertLinear("<p>", repeated, " x0</p>", LENGTH, HostileTextTest::words);
            LinearWork.assertLinear("", repeated, "é", LENGTH, HostileTextTest::words);
        }
    }

    private static void compare(String before, String after) {
        WordChanges.between(before, after, STEPS);
    }

    private static void words(String text) {
        StoredBlock.words(StoredJson.MAPPER.createObjectNode().put("text", text), "");
    }

    /** A block may hold a million characters, compared word by word with another of that length. */
    @Test
    void wordsThatAreComparedTakeLinearTime() {
        String one = "a ";
        LinearWork.assertLinear("", one, "", LONG, text -> compare(text, text + "b"));
        LinearWork.assertLinear("", one, "", LONG, text -> compare(text, "b " + text + "b"));
        LinearWork.assertLinear("", one, "", LONG, text -> compare("x " + text, text.replace('a', 'b')));
        LinearWork.assertLinear("", "a b c ", "", LONG, text -> compare(text, text.replace("b c", "c b")));
    }

    /** Each block of a rewritten page could match each block of the other: the number of comparisons is bounded. */
    @Test
    void pagesWrittenAnewAreComparedInLinearTime() {
        LinearWork.assertLinear(
                "blocks without a word in common",
                100_000,
                HostileTextTest::blocks,
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
        LinearWork.assertLinear("", "«", "", LENGTH, SearchQuery::of);
    }
}
