package fr.gouv.anct.minisites.admin.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldViewTest {

    /** A browser displays nothing for a value that its date field does not accept. */
    @ParameterizedTest
    @CsvSource({
        "'',               date",
        "2027-12-31,       date",
        "2027-02-31,       text",
        "2027-13-01,       text",
        "2027-1-1,         text",
        "31/12/2027,       text",
        "31 décembre 2027, text",
        "bientôt,          text",
    })
    void whatWasTypedIsShownThoughItBeNoDate(String typed, String type) {
        assertThat(FieldView.of(FieldView.Kind.DATE, "date", "Date", typed).inputType())
                .isEqualTo(type);
    }

    /** A limit is said once, by the hint: the counter says what is left of it. */
    @ParameterizedTest
    @CsvSource({"TEXT, 3000, 3000", "LINE, 120, 120", "LINE, 200, 0", "LINE, 0, 0", "EMAIL, 100, 0", "SLUG, 40, 0"})
    void theHintSaysTheLimitOfWhatPeopleCanFill(FieldView.Kind kind, int longest, int said) {
        assertThat(FieldView.of(kind, "a", "A", "").atMost(longest).limit()).isEqualTo(said);
    }

    /** The form of something new is opened in its first field, which keeps what it does else; no choice is made. */
    @Test
    void theFormOfSomethingNewIsOpenedInItsFirstField() {
        FieldView title =
                FieldView.of(FieldView.Kind.LINE, "title", "Titre", "").withHtmx(Map.of("hx-get", "/x"));
        FieldView role = FieldView.of(FieldView.Kind.RADIOS, "role", "Rôle", "");
        assertThat(new FormView("/", ErrorSummary.of(List.of()), List.of(title, title, role))
                        .creating()
                        .fields())
                .extracting(FieldView::htmx)
                .containsExactly(Map.of("hx-get", "/x", "ms-focus", ""), Map.of("hx-get", "/x"), Map.of());
        assertThat(new FormView("/", ErrorSummary.of(List.of()), List.of(role))
                        .creating()
                        .fields())
                .containsExactly(role);
    }
}
