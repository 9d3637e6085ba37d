package fr.gouv.anct.minisites.content.version;

import fr.gouv.anct.minisites.LinearWork;
import fr.gouv.anct.minisites.database.StoredJson;
import fr.gouv.anct.minisites.search.SearchQuery;
import org.junit.jupiter.api.Test;

/** Expressions that meet texts from outside read each character a bounded number of times, and need no stack for a long one. */
class HostileTextTest {

    private static final int LENGTH = 25_000;

    @Test
    void textsThatAreComparedTakeLinearTime() {
        LinearWork.assertLinear("<p>", "<br>", "x</p>", LENGTH, NormalHtml::text);
        LinearWork.assertLinear("<p>", "<br>", "</p>", LENGTH, NormalHtml::text);
        LinearWork.assertLinear(
                "",
                "<",
                "",
                LENGTH,
                text -> StoredBlock.words(StoredJson.MAPPER.createObjectNode().put("text", text)));
    }

    @Test
    void wordsThatAreSearchedTakeLinearTime() {
        LinearWork.assertLinear("", "«", "", LENGTH, SearchQuery::of);
    }
}
