package fr.gouv.anct.minisites.admin.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.gouv.anct.minisites.access.PersonEmail;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.NoScreens;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.redirect.RedirectInput;
import fr.gouv.anct.minisites.reference.SecureUrl;
import fr.gouv.anct.minisites.validation.Checked;
import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.Multiline;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.ServerRequest;

/** Checks the form that is derived from a record, from its fields to its refusals. */
class FormTest {

    private static final Form<RedirectInput> FORM = Form.of(RedirectInput.class, "redirect");

    private static AdmittedRequest request(String uri, String... fields) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i], fields[i + 1]);
        }
        return new AdmittedRequest(
                ServerRequest.create(
                        MockServerWebExchange.from(MockServerHttpRequest.method(HttpMethod.POST, URI.create(uri))),
                        HandlerStrategies.withDefaults().messageReaders()),
                null,
                Set.of(),
                null,
                null,
                null,
                form,
                new NoScreens(new Messages()));
    }

    private static FieldView field(FormState<RedirectInput> state, String name) {
        return state.view().fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A browser sends the text as the form shows it after the report: without what was cleaned away. */
    @Test
    void aReportHoldsForTheTextAsItIsShownAgain() {
        String report = FormFingerprint.fingerprint(
                FORM.sent(request("/r", "from", "/a\u00A0", "to", "\u200B/b")), "from", "to");
        assertThat(FormFingerprint.changed(
                        FORM.sent(request("/r", "from", "/a", "to", "/b", "checked", report)), "from", "to"))
                .isFalse();
        assertThat(FormFingerprint.changed(
                        FORM.sent(request("/r", "from", "/a", "to", "/c", "checked", report)), "from", "to"))
                .isTrue();
        assertThat(FormFingerprint.changed(FORM.sent(request("/r", "from", "/a", "to", "/b")), "from", "to"))
                .isTrue();
    }

    @Test
    void eachComponentHasAFieldWithItsWordsAndItsNeed() {
        FormState<RedirectInput> state = FORM.empty(request("/r"), new RedirectInput("/a", "", ""));
        assertThat(field(state, "from").value()).isEqualTo("/a");
        assertThat(field(state, "from").label()).isEqualTo("Ancienne adresse");
        assertThat(field(state, "from").hint()).startsWith("Le chemin de l’ancienne page");
        assertThat(field(state, "from").required()).isTrue();
        assertThat(field(state, "alias").required()).isFalse();
        assertThat(state.view().requiring()).isTrue();
    }

    @Test
    void aComponentChosenFromNothingHasNoField() {
        FormState<RedirectInput> none =
                FORM.choosing("alias", List.of()).empty(request("/r"), new RedirectInput("", "", ""));
        assertThat(none.view().fields()).extracting(FieldView::name).containsExactly("from", "to");
    }

    @Test
    void everyMissingValueIsSaidAndWhatWasTypedStays() {
        FormState<RedirectInput> state =
                FORM.sent(request("/r", "from", " ", "to", "/b")).checked();
        assertThat(state.valid()).isFalse();
        assertThat(field(state, "from").error()).isEqualTo("Indiquez l’ancienne adresse.");
        assertThat(field(state, "to").error()).isNull();
        assertThat(field(state, "to").value()).isEqualTo("/b");
        assertThat(state.view().errors().entries()).hasSize(1);
    }

    @Test
    void aRefusalOfAServiceIsShownAtItsField() {
        FormState<RedirectInput> state =
                FORM.sent(request("/r", "from", "/a", "to", "/b")).with(Problem.of("to", "loop", "/a → /a"));
        assertThat(field(state, "to").error()).contains("/a → /a");
    }

    @Test
    void surroundingWhitespaceIsNoPartOfTheValue() {
        assertThat(FORM.sent(request("/r", "from", " /a ", "to", "/b\n")).value())
                .isEqualTo(new RedirectInput("/a", "/b", ""));
    }

    @Test
    void aStoredValueIsMergedFieldByField() {
        RedirectInput opened = new RedirectInput("/a", "/b", "");
        FormState<RedirectInput> shown = FORM.opened(request("/r"), opened);
        String[] sent = {
            "from", "/typed", "base.from", String.valueOf(field(shown, "from").base()),
            "to", "/b", "base.to", String.valueOf(field(shown, "to").base()),
            "alias", "", "base.alias", String.valueOf(field(shown, "alias").base())
        };
        FormState<RedirectInput> merged = FORM.sent(request("/r", sent), new RedirectInput("/a", "/newer", ""));
        assertThat(merged.conflicting()).isFalse();
        assertThat(merged.value()).isEqualTo(new RedirectInput("/typed", "/newer", ""));
        assertThat(FORM.sent(request("/r", sent), new RedirectInput("/newer", "/b", ""))
                        .conflicting())
                .isTrue();
    }

    @Test
    void itIsPostedToTheAddressOfItsRequestWithoutTheWishToRestoreIt() {
        FormState<RedirectInput> state =
                FORM.sent(request("/r/%C3%A9?de=%2Fa&reprise=1&q=%22%3E", "from", "/a", "to", "/b"));
        assertThat(state.view().action()).isEqualTo("/r/%C3%A9?de=%2Fa&q=%22%3E");
    }

    enum Weight {
        LIGHT,
        VERY_HEAVY
    }

    record Step(@NotBlank String purpose, @Size(max = 5) String basis) {}

    record Everything(
            @NotNull @Nullable Weight weight,
            Set<Weight> allowed,
            boolean open,
            @NotNull @Nullable LocalDate day,
            @Nullable Integer count,
            @Nullable UUID owner,
            @Nullable String note,
            @Multiline String text,
            List<String> lines,
            @PersonEmail String email,
            @SecureUrl String url,
            Step first,
            List<@Valid Step> steps)
            implements Checked {

        @Override
        public List<Problem> problems() {
            return count != null && count > 2 && !open ? List.of(Problem.of("count", "choice")) : List.of();
        }
    }

    private static final Form<Everything> ALL = Form.of(Everything.class, "sample");

    private static Everything value(String... fields) {
        return ALL.sent(request("/r", fields)).value();
    }

    @Test
    void eachKindOfTextBecomesAValue() {
        UUID owner = UUID.randomUUID();
        Everything value = value(
                "weight",
                "very-heavy",
                "allowed",
                "light",
                "allowed",
                "very-heavy",
                "open",
                "on",
                "day",
                " 31 décembre 2027 ",
                "count",
                "12",
                "owner",
                owner.toString(),
                "note",
                " ",
                "text",
                "a\r\nb ",
                "lines",
                "• a\r\n\r\n– b",
                "url",
                "www.exemple.fr",
                "first.purpose",
                "a\nb",
                "steps.0.purpose",
                "",
                "steps.2.purpose",
                "third");
        assertThat(value.weight()).isEqualTo(Weight.VERY_HEAVY);
        assertThat(value.allowed()).containsExactlyInAnyOrder(Weight.LIGHT, Weight.VERY_HEAVY);
        assertThat(value.open()).isTrue();
        assertThat(value.day()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(value.count()).isEqualTo(12);
        assertThat(value.owner()).isEqualTo(owner);
        assertThat(value.note()).isNull();
        assertThat(value.text()).isEqualTo("a\nb");
        assertThat(value.lines()).containsExactly("a", "b");
        assertThat(value.url()).isEqualTo("https://www.exemple.fr");
        assertThat(value.first().purpose()).isEqualTo("a b");
        assertThat(value.steps()).containsExactly(new Step("third", ""));
    }

    /** Each element costs its fields: a request that names the thousandth is not given a thousand. */
    @Test
    void aListHasNoMoreElementsThanItsFormReads() {
        assertThat(value("steps.49.purpose", "last").steps()).containsExactly(new Step("last", ""));
        assertThat(value("steps.50.purpose", "a", "steps.999.purpose", "b").steps())
                .isEmpty();
    }

    @Test
    void aValueBecomesTheTextsThatGiveItBack() {
        Everything value = new Everything(
                Weight.LIGHT,
                Set.of(Weight.VERY_HEAVY),
                true,
                LocalDate.of(2027, 2, 1),
                3,
                UUID.randomUUID(),
                null,
                "a\nb",
                List.of("x", "y"),
                "a@exemple.fr",
                "https://exemple.fr/",
                new Step("a", "b"),
                List.of(new Step("c", ""), new Step("d", "e")));
        assertThat(FormValues.create(ALL, FormValues.texts(value)).value()).isEqualTo(value);
    }

    @Test
    void aTextThatIsNoValueIsAProblemOfItsFieldBesideTheOthers() {
        List<Problem> problems = FormValues.create(
                        ALL,
                        ALL.sent(request(
                                        "/r",
                                        "weight",
                                        "none",
                                        "allowed",
                                        "light",
                                        "allowed",
                                        "none",
                                        "day",
                                        "31/02/2027",
                                        "count",
                                        "1.5",
                                        "owner",
                                        "me"))
                                .texts())
                .problems();
        assertThat(problems)
                .containsExactly(
                        Problem.of("weight", "choice"),
                        Problem.of("allowed", "choice"),
                        Problem.of("day", "impossible-date"),
                        Problem.of("count", "number"),
                        Problem.of("owner", "choice"));
    }

    @Test
    void rulesOverSeveralComponentsAreSaidWithTheViolationsOfEach() {
        Everything value = value("count", "3", "email", "nobody", "url", "ftp://a", "steps.0.basis", "too long");
        assertThat(Constraints.check(value))
                .containsExactlyInAnyOrder(
                        Problem.of("weight", Problem.MISSING),
                        Problem.of("day", Problem.MISSING),
                        Problem.of("email", "person-email"),
                        Problem.of("url", "secure-url"),
                        Problem.of("steps.0.purpose", Problem.MISSING),
                        Problem.of("steps.0.basis", Problem.LONG, 5),
                        Problem.of("count", "choice"));
    }

    @Test
    void aVersionIsMergedByComponentAndAListOfRecordsAsOne() {
        record Two(String a, String b, List<Step> steps) {}
        Form<Two> form = Form.of(Two.class, "redirect");
        Two seen = new Two("a", "b", List.of(new Step("s", "")));
        Two now = new Two("a2", "b", List.of(new Step("s", ""), new Step("t", "")));
        FormState<Two> sent = form.sentOver(request("/r", "a", "a", "b", "b2", "steps.0.purpose", "s"), seen);
        assertThat(sent.merged(seen, now).value()).isEqualTo(new Two("a2", "b2", now.steps()));
    }

    record Boxed(String title, List<Step> steps) {}

    record Ticked(Set<Weight> allowed, Boxed box) {}

    @Test
    void aListWithinARecordIsMergedAsOne() {
        Form<Ticked> form = Form.of(Ticked.class, "redirect");
        Ticked seen = new Ticked(Set.of(), new Boxed("a", List.of(new Step("s", ""))));
        Ticked now = new Ticked(Set.of(), new Boxed("b", List.of(new Step("s", ""))));
        String[] sent = {"box.title", "a", "box.steps.0.purpose", "s", "box.steps.2.purpose", "t"};
        assertThat(form.sentOver(request("/r", sent), seen).merged(seen, now).value())
                .isEqualTo(new Ticked(Set.of(), new Boxed("b", List.of(new Step("s", ""), new Step("t", "")))));
    }

    private static final Form<Boxed> BOXED = Form.of(Boxed.class, "redirect");

    /** @param rows each as purpose and basis, separated by a slash */
    private static Boxed boxed(String... rows) {
        return new Boxed(
                "",
                Stream.of(rows)
                        .map(row -> row.split("/", 2))
                        .map(row -> new Step(row[0], row[1]))
                        .toList());
    }

    private static FormState<Boxed> mergedRows(Boxed seen, Boxed now, Boxed typed) {
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < typed.steps().size(); i++) {
            Step step = typed.steps().get(i);
            sent.addAll(List.of("steps." + i + ".purpose", step.purpose(), "steps." + i + ".basis", step.basis()));
        }
        return BOXED.sentOver(request("/r", sent.toArray(String[]::new)), seen).merged(seen, now);
    }

    @Test
    void rowsThatBothSidesAddedOrChangedAreKept() {
        FormState<Boxed> added = mergedRows(boxed("a/1"), boxed("a/1", "theirs/2"), boxed("a/1", "mine/3"));
        assertThat(added.valid()).isTrue();
        assertThat(added.value()).isEqualTo(boxed("a/1", "theirs/2", "mine/3"));
        FormState<Boxed> changed = mergedRows(boxed("a/1", "b/2"), boxed("a/9", "b/2"), boxed("a/1", "b/8"));
        assertThat(changed.valid()).isTrue();
        assertThat(changed.value()).isEqualTo(boxed("a/9", "b/8"));
        assertThat(mergedRows(boxed("a/1"), boxed(), boxed("a/1")).value()).isEqualTo(boxed());
    }

    @Test
    void aRowThatBothSidesChangedIsAConflictAtTheFieldsOfTheOtherSide() {
        MergedRows merged = MergedRows.of(
                "steps",
                FormValues.texts(boxed("a/1", "b/2")),
                FormValues.texts(boxed("a/1", "b/9")),
                FormValues.texts(boxed("a/1", "mine/2")));
        assertThat(merged.conflicts()).isEqualTo(Map.of("steps.1.basis", "9"));
        assertThat(merged.texts()).containsEntry("steps.1.purpose", "mine").containsEntry("steps.1.basis", "2");
    }

    @Test
    void aListOfWhichOneSideRemovedRowsIsAConflictAsAWhole() {
        FormState<Boxed> merged = mergedRows(boxed("a/1", "b/2"), boxed("a/1", "b/2", "c/3"), boxed("b/2"));
        assertThat(merged.problems()).containsOnlyKeys("steps");
        assertThat(merged.problems().get("steps")).contains("a, 1 ; b, 2 ; c, 3", "remplace");
        assertThat(merged.value()).isEqualTo(boxed("b/2"));
    }

    @Test
    void theElementsOfASetAreMergedOneByOne() {
        Form<Ticked> form = Form.of(Ticked.class, "redirect");
        Boxed box = new Boxed("", List.of());
        FormState<Ticked> ticked = form.sentOver(request("/r", "allowed", "light"), new Ticked(Set.of(), box));
        FormState<Ticked> both = ticked.merged(new Ticked(Set.of(), box), new Ticked(Set.of(Weight.VERY_HEAVY), box));
        assertThat(both.valid()).isTrue();
        assertThat(both.value().allowed()).containsExactlyInAnyOrder(Weight.LIGHT, Weight.VERY_HEAVY);
        Ticked seen = new Ticked(Set.of(Weight.LIGHT, Weight.VERY_HEAVY), box);
        FormState<Ticked> neither = ticked.merged(seen, new Ticked(Set.of(Weight.VERY_HEAVY), box));
        assertThat(neither.valid()).isTrue();
        assertThat(neither.value().allowed()).isEmpty();
    }

    record Invited(
            @NotNull @Nullable Role role,
            @Range(min = 0, max = 5_000) @Nullable Integer perDay,
            @Nullable UUID until) {}

    private static final Form<Invited> INVITED = Form.of(Invited.class, "people")
            .offering("role", List.of(Role.EDITOR, Role.OWNER))
            .hinted("perDay", 5_000);

    @Test
    void aPartOfTheConstantsIsOfferedAndTheOthersAreRefused() {
        FormState<Invited> posted = INVITED.sent(request("/r", "role", "administrator"));
        assertThat(posted.view().field("role").options())
                .extracting(Option::value)
                .containsExactly("owner", "editor");
        assertThat(posted.value().role()).isNull();
        assertThat(posted.checked().problems()).containsOnlyKeys("role");
        assertThat(posted.checked().view().field("role").error()).isEqualTo("Choisissez l’une des propositions.");
        assertThat(INVITED.requiredMessages())
                .contains("people.field.role.owner")
                .doesNotContain("people.field.role.administrator");
        Invited stored = new Invited(Role.AUDITOR, null, null);
        assertThat(INVITED.without("role")
                        .sentOver(request("/r"), stored)
                        .value()
                        .role())
                .isEqualTo(Role.AUDITOR);
    }

    @Test
    void aNumberMayBeGroupedAndHasARange() {
        FormState<Invited> grouped = INVITED.sent(request("/r", "role", "owner", "perDay", "1\u202f000"));
        assertThat(grouped.checked().problems()).isEmpty();
        assertThat(grouped.value().perDay()).isEqualTo(1_000);
        FormState<Invited> high = INVITED.sent(request("/r", "role", "owner", "perDay", "9 000"));
        FieldView field = high.checked().view().field("perDay");
        assertThat(field.error()).isEqualTo("Indiquez un nombre entier entre 0 et 5\u202f000.");
        assertThat(field.hint()).isEqualTo("Un nombre entier, de 0 à 5\u202f000.");
        assertThat(field.value()).isEqualTo("9 000");
    }

    /** A chosen radio button cannot be taken back. */
    @Test
    void aChoiceThatCannotBeEmptiedIsNotOptional() {
        UUID stored = UUID.randomUUID();
        Form<Invited> form = INVITED.choosing("until", List.of(new Option(stored.toString(), "a")))
                .as(FieldView.Kind.RADIOS, "until");
        Form<Invited> emptied =
                INVITED.choosing("until", List.of(new Option("", "none"), new Option(stored.toString(), "a")));
        assertThat(need(form, stored)).isEqualTo(FieldView.Need.REQUIRED);
        assertThat(need(form, null)).isEqualTo(FieldView.Need.OPTIONAL);
        assertThat(need(emptied, stored)).isEqualTo(FieldView.Need.OPTIONAL);
    }

    private static FieldView.Need need(Form<Invited> form, @Nullable UUID until) {
        return form.empty(request("/r"), new Invited(null, null, until))
                .view()
                .field("until")
                .need();
    }

    record Unknown(Thread thread) {}

    @Test
    void aTypeWithoutAFieldFailsTheStart() {
        assertThatIllegalStateException().isThrownBy(() -> Form.of(Unknown.class, "redirect"));
    }
}
