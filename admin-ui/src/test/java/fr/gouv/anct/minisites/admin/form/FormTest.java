package fr.gouv.anct.minisites.admin.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.NoScreens;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.redirect.RedirectInput;
import fr.gouv.anct.minisites.validation.Problem;
import java.net.URI;
import java.util.List;
import java.util.Set;
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
            "to", "/b", "base.to", String.valueOf(field(shown, "to").base())
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

    record Unknown(Thread thread) {}

    @Test
    void aTypeWithoutAFieldFailsTheStart() {
        assertThatIllegalStateException().isThrownBy(() -> Form.of(Unknown.class, "redirect"));
    }
}
