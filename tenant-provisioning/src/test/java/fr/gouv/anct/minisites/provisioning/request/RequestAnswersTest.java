package fr.gouv.anct.minisites.provisioning.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Checks which answers count as changed. */
class RequestAnswersTest {

    private static final RequestAnswers EARLIER = new RequestAnswers(Map.of(
            RequestField.ENTITY, "Direction",
            RequestField.REPLACES, "yes",
            RequestField.REPLACED_URL, "https://ancien.exemple.fr/"));

    private static List<RequestField> changed(Map<RequestField, String> typed) {
        return EARLIER.with(typed).changedSince(EARLIER);
    }

    @Test
    void what_differs_has_changed_in_the_order_of_the_form() {
        assertThat(changed(Map.of())).isEmpty();
        assertThat(changed(Map.of(RequestField.ENTITY, " Direction "))).isEmpty();
        assertThat(changed(Map.of(RequestField.NEED, ""))).isEmpty();
        assertThat(changed(Map.of(RequestField.NEED, "Un besoin", RequestField.ENTITY, "")))
                .containsExactly(RequestField.ENTITY, RequestField.NEED);
    }

    /** The address of a site that is no longer replaced is kept, and does not count. */
    @Test
    void what_another_answer_makes_irrelevant_is_gone() {
        assertThat(changed(Map.of(RequestField.REPLACES, "no")))
                .containsExactly(RequestField.REPLACES, RequestField.REPLACED_URL);
    }
}
