package fr.gouv.anct.minisites.admin.form;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.admin.form.FieldView.Kind;
import fr.gouv.anct.minisites.admin.text.Messages;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class FormMergeTest {

    private static final Messages TEXTS = new Messages();

    @ParameterizedTest
    @CsvSource(textBlock = """
            kind,  base,   now,    sent,     merged, conflict
            LINE,  a,      a,      b,        b,      false
            LINE,  a,      b,      a,        b,      false
            LINE,  a,      b,      c,        c,      true
            LINE,  a,      b,      b,        b,      false
            LINE,  a,      '',     a,        '',     false
            LINE,  '',     b,      '',       b,      false
            LINE,  a,      b,      ' a ',    b,      false
            TEXT,  'a|b',  c,      'a^|b',   c,      false
            TEXT,  'a|b',  c,      'a b',    'a b',  true
            RADIOS, x,     y,      x,        y,      false
            RADIOS, x,     y,      z,        z,      true
            SELECT, gone,  y,      x,        y,      false
            """, useHeadersInDisplayName = true)
    void aFieldTakesWhatItsAuthorChanged(
            Kind kind, String base, String now, String sent, String merged, boolean conflict) {
        FormMerge merge = merge(kind, lines(base), lines(now), lines(sent));
        assertThat(merge.form().getFirst("nom")).isEqualTo(lines(merged));
        assertThat(merge.overtaken()).isEqualTo(conflict);
    }

    private static String lines(String text) {
        return text.replace("^", "\r").replace("|", "\n");
    }

    private static FormMerge merge(Kind kind, String base, String now, String sent) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.set("nom", sent);
        form.set(FormMerge.PREFIX + "nom", base(field(kind, base)));
        return FormMerge.of(form, List.of(field(kind, now)), List.of());
    }

    private static FieldView field(Kind kind, String value) {
        return field("nom", kind, value);
    }

    private static FieldView field(String name, Kind kind, String value) {
        FieldView field = FieldView.of(kind, name, "Nom", value);
        return kind.choice()
                ? field.withOptions(List.of(new Option("x", "Xé"), new Option("y", "Ypsilon"), new Option("z", "Zède")))
                : field;
    }

    private static String base(FieldView stored) {
        FieldView shown =
                FormMerge.opened(List.of(stored)).mark(List.of(stored), TEXTS).getFirst();
        return Objects.requireNonNull(shown.base());
    }

    @Test
    void aConflictNamesWhatStandsThereNow() {
        FormMerge merge = merge(Kind.RADIOS, "x", "y", "z");
        FieldView shown = merge.mark(List.of(field(Kind.RADIOS, "z")), TEXTS).getFirst();
        assertThat(shown.value()).isEqualTo("z");
        assertThat(shown.error()).contains("Ypsilon");
        assertThat(shown.base()).isEqualTo(base(field(Kind.RADIOS, "y")));
    }

    @Test
    void whatIsSentWithoutAFingerprintCounts() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.set("nom", "b");
        FormMerge merge = FormMerge.of(form, List.of(field(Kind.LINE, "a")), List.of());
        assertThat(merge.form().getFirst("nom")).isEqualTo("b");
        assertThat(merge.touched()).containsExactly("nom");
        assertThat(merge.overtaken()).isFalse();
    }

    @Test
    void fieldsThatBelongTogetherConflictTogether() {
        FieldView alternative = field("alternative", Kind.TEXT, "Un pont");
        FieldView purpose = field("role", Kind.RADIOS, "x");
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.set("role", "y");
        form.set(FormMerge.PREFIX + "role", base(purpose));
        form.set("alternative", "");
        form.set(FormMerge.PREFIX + "alternative", base(field("alternative", Kind.TEXT, "")));
        List<FieldView> stored = List.of(purpose, alternative);
        assertThat(FormMerge.of(form, stored, List.of()).overtaken()).isFalse();
        assertThat(FormMerge.of(form, stored, List.of(Set.of("role", "alternative")))
                        .conflicts())
                .containsExactly("alternative");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aFieldThatTheSubmittedFormDidNotHaveKeepsItsValueAndIsShownAgain(Kind kind) {
        FieldView added = field("ajout", kind, "x");
        FieldView name = field(Kind.LINE, "a");
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.set("nom", "b");
        form.set(FormMerge.PREFIX + "nom", base(name));
        FormMerge merge = FormMerge.of(form, List.of(name, added), List.of());
        assertThat(merge.overtaken()).isTrue();
        assertThat(merge.form().getFirst("nom")).isEqualTo("b");
        assertThat(merge.form().getFirst("ajout")).isEqualTo("x");
        FieldView shown = merge.mark(List.of(added), TEXTS).getFirst();
        assertThat(shown.error()).isEqualTo(TEXTS.get("field.missing"));
        assertThat(shown.base()).isEqualTo(base(added));
    }

    @Test
    void anElementThatTheFormNoLongerHasWasRemoved() {
        FieldView purpose = field("rows.1.purpose", Kind.LINE, "x");
        FieldView name = field(Kind.LINE, "a");
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.set("nom", "b");
        form.set(FormMerge.PREFIX + "nom", base(name));
        FormMerge merge = FormMerge.of(form, List.of(name, purpose), List.of());
        assertThat(merge.overtaken()).isFalse();
        assertThat(merge.form()).doesNotContainKey("rows.1.purpose");
    }
}
