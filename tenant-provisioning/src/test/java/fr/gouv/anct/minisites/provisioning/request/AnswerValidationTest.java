package fr.gouv.anct.minisites.provisioning.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.time.ParisCalendar;
import fr.gouv.anct.minisites.validation.Problem;
import fr.gouv.anct.minisites.vocabulary.testing.SampleTerms;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks that each invalid answer is reported at its own field, and does not affect others. */
class AnswerValidationTest {

    private static final LocalDate TODAY = LocalDate.now(ParisCalendar.ZONE);

    @Test
    void a_complete_form_has_no_problem() {
        assertThat(AnswerValidation.validate(
                        new RequestAnswers(ValidRequestAnswers.with(Map.of())), TODAY, SampleTerms.ALL))
                .isEmpty();
    }

    /** Valid answers, except for one; conditional fields are answered as by a requester who replaces a site. */
    private static RequestAnswers answered(RequestField field, String typed) {
        Map<RequestField, String> answers = ValidRequestAnswers.with(Map.of());
        if (field == RequestField.REPLACED_URL || field == RequestField.REDIRECTS) {
            answers.putAll(Map.of(
                    RequestField.REPLACES,
                    "yes",
                    RequestField.REPLACED_URL,
                    "www.jardins.fr",
                    RequestField.REDIRECTS,
                    "/plan"));
        }
        answers.put(field, typed);
        return new RequestAnswers(answers);
    }

    @Test
    void what_is_asked_of_who_replaces_a_site_is_nothing_to_others() {
        assertThat(AnswerValidation.validate(
                        new RequestAnswers(ValidRequestAnswers.with(Map.of(RequestField.REPLACED_URL, "mon site"))),
                        TODAY,
                        SampleTerms.ALL))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_required_is_missed(RequestField field) {
        RequestAnswers answers = new RequestAnswers(ValidRequestAnswers.with(Map.of(field, "  \n ")));

        if (field.required()) {
            assertThat(AnswerValidation.validate(answers, TODAY, SampleTerms.ALL))
                    .containsExactly(field.problem(
                            switch (field.kind()) {
                                case CHOICE -> "unanswered";
                                case CHOICES -> "none-chosen";
                                case LINE, TEXT, EMAIL, URL, DATE, SIRET, SLUG, TERRITORIES -> Problem.MISSING;
                            }));
        } else {
            assertThat(AnswerValidation.validate(answers, TODAY, SampleTerms.ALL))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REPLACES", "ADDRESS_KIND", "ACCENT", "SLUG"})
    void what_is_too_long_is_told(RequestField field) {
        RequestAnswers answers = answered(field, "a b".repeat(field.longest()));

        assertThat(AnswerValidation.validate(answers, TODAY, SampleTerms.ALL))
                .singleElement()
                .satisfies(problem -> assertThat(RequestField.of(problem)).isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "PROGRAMME_NAME, ab, short",
                "PROGRAMME_NAME, 12345, control-character",
                "PROGRAMME_NAME, \"Un nom\nsur deux lignes\", control-character",
                "PROGRAMME_NAME, Un nom \u202E à l’envers, control-character",
                "SUMMARY, Trop court, short",
                "NEED, Nous voulons un site, short",
                "ENTITY_SIRET, 13002603200017, siret",
                "ENTITY_SIRET, 1300260320001, siret",
                "THEMES, housing nowhere, not-an-option",
                "THEMES, residents, not-an-option",
                "AUDIENCE_GROUPS, Residents, not-an-option",
                "REPLACES, peut-être, not-an-option",
                "REPLACED_URL, javascript:alert(1), not-a-url",
                "REPLACED_URL, https://a b.fr, not-a-url",
                "ADDRESS_KIND, domaine, not-an-option",
                "ACCENT, red-marianne, not-an-option",
                "SLUG, ab, short",
                "SLUG, quartiers-en-lumiere-pour-toutes-les-villes, long",
                "SLUG, quаrtiers-en-lumiere, slug-form",
                "SLUG, Quartiers en lumière, slug-form",
                "SLUG, <script>alert(1)</script>, slug-form",
                "SLUG, quartiers--en-lumiere, slug-form",
                "SLUG, -quartiers, slug-form",
                "OWNER_NAME, Sacha, full-name",
                "OWNER_EMAIL, sacha, person-email",
                "OWNER_EMAIL, sacha@test, person-email",
                "OWNER_EMAIL, \"sacha@test.example\nBcc: x@y.fr\", person-email",
                "SECOND_OWNER_EMAIL, Sacha.Lemoine@TEST.example, same-owner",
                "REPLACED_URL, https://a:b@jardins.fr, user-info",
                "REPLACED_URL, jardins, not-a-url",
                "END_DATE, 31/31/2027, not-a-date",
                "END_DATE, 31/02/2027, impossible-date",
                "END_DATE, 2020-01-01, past-date",
                "END_DATE, 2199-01-01, too-far"
            })
    void a_bad_answer_is_told_at_its_field(RequestField field, String typed, String code) {
        RequestAnswers answers = answered(field, typed);

        assertThat(AnswerValidation.validate(answers, TODAY, SampleTerms.ALL))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(RequestField.of(problem)).isEqualTo(field);
                    assertThat(problem.code()).isEqualTo(code);
                });
    }

    @ParameterizedTest
    @EnumSource(names = {"PROGRAMME_NAME", "SUMMARY", "REPLACED_URL", "SLUG", "OWNER_NAME", "OWNER_EMAIL"})
    void what_is_far_too_long_is_refused_before_it_is_read(RequestField field) {
        List<String> hostile = List.of("<", "‹", "a@a" + ".a".repeat(5_000), "1 ", ".:/", "http://a.", "a-", "é");

        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> hostile.forEach(part -> {
                    String typed = part.repeat(10_000).substring(0, 10_000);
                    RequestAnswers answers = answered(field, typed);
                    assertThat(AnswerValidation.validate(answers, TODAY, SampleTerms.ALL))
                            .containsExactly(field.problem(Problem.LONG));
                }));
    }

    @Test
    void a_short_name_is_made_of_any_text_in_one_pass() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertThat(Transliteration.of("<".repeat(200_000) + "ville"))
                        .isEqualTo("ville"));
    }

    @Test
    void a_site_ends_after_today() {
        assertThat(AnswerValidation.validate(answered(RequestField.END_DATE, TODAY.toString()), TODAY, SampleTerms.ALL))
                .containsExactly(RequestField.END_DATE.problem("not-after-today"));
        assertThat(AnswerValidation.validate(
                        answered(RequestField.END_DATE, TODAY.plusDays(1).toString()), TODAY, SampleTerms.ALL))
                .isEmpty();
    }

    @Test
    void an_address_may_have_many_parts() {
        String email = "a@" + "a.".repeat(60) + "example";

        assertThat(AnswerValidation.validate(
                        new RequestAnswers(ValidRequestAnswers.with(Map.of(RequestField.OWNER_EMAIL, email))),
                        TODAY,
                        SampleTerms.ALL))
                .isEmpty();
    }

    @Test
    void markup_in_a_text_is_a_text() {
        RequestAnswers answers = new RequestAnswers(ValidRequestAnswers.with(Map.of(
                RequestField.PROGRAMME_NAME,
                "<b>Gras</b> & \"guillemets\" ${x}",
                RequestField.NEED,
                "<script>alert(1)</script> ".repeat(8))));

        assertThat(AnswerValidation.validate(answers, TODAY, SampleTerms.ALL)).isEmpty();
    }

    @Test
    void what_replaces_a_site_says_which_and_how() {
        RequestAnswers answers = new RequestAnswers(ValidRequestAnswers.with(Map.of(RequestField.REPLACES, "yes")));

        assertThat(AnswerValidation.validate(RequestStep.REPLACED, answers, TODAY, SampleTerms.ALL))
                .containsExactly(
                        RequestField.REPLACED_URL.problem(Problem.MISSING),
                        RequestField.REDIRECTS.problem(Problem.MISSING));
    }

    @ParameterizedTest
    @CsvSource({
        "Cœur de Ville, coeur-de-ville",
        "ACTION-CŒUR, action-coeur",
        "quаrtiers, quartiers",
        "Ρrоgrаmme, programme",
        "<b>Été</b> 2027 !, ete-2027",
        "l’État & vous, l-etat-et-vous",
        "quartiers--en--lumiere, quartiers-en-lumiere",
        "une-adresse-vraiment-beaucoup-trop-longue-pour-tenir, une-adresse-vraiment-beaucoup-trop"
    })
    void the_nearest_short_name_is_offered(String typed, String suggestion) {
        assertThat(SlugInput.toSlug(typed)).isEqualTo(suggestion);
    }

    @Test
    void answers_are_kept_as_they_were_typed() {
        RequestAnswers answers =
                new RequestAnswers(Map.of(RequestField.NEED, "a \"b\" <c>\n${d} é", RequestField.SLUG, "Pas Valide"));

        assertThat(Jsonb.MAPPER.readValue(answers.toJson(), RequestAnswers.class))
                .isEqualTo(answers);
    }
}
